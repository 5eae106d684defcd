"""What the store asks of `briefing_tui.incidents` while it writes.

The store keeps the rows; which of them mean the same thing is decided by pure functions elsewhere, handed in as
one `Linking` (`briefing_tui.incidents.link`), so that the store need not import them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from briefing_tui.model import Event


@dataclass(frozen=True, slots=True)
class Candidate:
    """An incident an event might belong to, with the main events that already report it.

    `told` is the titles of their documents and the words around them.
    """

    id: int
    told: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker: of the store as a candidate (`id` > 0, every spelling in `aliases`), or of a new document (`id` 0)."""

    id: int
    name: str
    role: str
    affiliation: str
    kind: str
    aliases: tuple[str, ...] = ()


class Linking(Protocol):
    """The judgements."""

    def __call__(self, event: Event, told: str, candidates: Sequence[Candidate], /) -> int | None:
        """The candidate that is the same thing that happened, or None for a new incident; `told` as in `Candidate`."""

    def is_detail(self, event: Event, other: Event, /) -> bool:
        """Whether an event only adds to an earlier main event of the same document."""

    def kinds(self, type_: str, /) -> tuple[str, ...]:
        """The types an incident may have that an event of this type belongs to; () for no incident at all."""

    def may_be_near(
        self, event: Event, told: str, place: str, point: tuple[float | None, float | None], /
    ) -> bool:
        """Whether an incident at that place (name; latitude, longitude) is worth reading in full as a candidate."""

    def person(self, who: Person, candidates: Sequence[Person], /) -> int | None:
        """The candidate who is the same speaker, or None for a new one."""

    def name_key(self, name: str, /) -> str:
        """A short key that near spellings of one surname share; "" when the name is no person's."""

    def bands(self, text: str, /) -> tuple[int, ...]:
        """Signed 64-bit keys; texts that share most of their words in order share at least one."""

    def resemblance(self, text: str, other: str, /) -> float:
        """How much of their words in order two texts share, 0 to 1."""

    def same_numbers(self, text: str, other: str, /) -> bool:
        """Whether a text gives no figure that the other does not give."""

    def title_key(self, title: str, /) -> str:
        """What a title and its corrected or updated form have in common; "" for no title."""
