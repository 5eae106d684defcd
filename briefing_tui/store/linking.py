"""What the store asks of `briefing_tui.incidents` while it writes, without importing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from briefing_tui.model import Event


@dataclass(frozen=True, slots=True)
class Candidate:
    """An incident an event might belong to, with the main events that already report it."""

    id: int
    title: str
    events: tuple[Event, ...]


class Linking(Protocol):
    """Decides whether an event is one of these incidents: its id, or None for a new one."""

    def __call__(self, event: Event, title: str, candidates: Sequence[Candidate], /) -> int | None: ...
