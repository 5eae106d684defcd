"""One place in the text that says that something was damaged: what the damage rules hand on."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_tui.extract.claims.damage_thing import Thing
from briefing_tui.model import DamageKind


@dataclass(frozen=True, slots=True)
class Seen:
    """A thing, what happened to it, and the token of the word that says so."""

    thing: Thing
    kind: DamageKind
    trigger: int
    rule: str
    repeats: bool = False  # "the destroyed house": probably told before
    clause: tuple[int, int] | None = (
        None  # tokens of the clause, where the thing is named in another sentence
    )
