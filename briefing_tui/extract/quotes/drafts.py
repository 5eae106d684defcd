"""A quotation while the rules are still working on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Draft:
    """What was said (`parts`, code points, in text order), by whom and on which word that rests.

    `who` is the head token of the speaker's phrase, or None. `marks` are the numbers of the marked stretches it
    takes up. `strength` decides when two drafts want the same marked stretch: the higher one keeps it.
    """

    parts: list[tuple[int, int]]
    who: Any
    cue: tuple[int, int] | None
    rule: str
    marks: set[int] = field(default_factory=set)
    strength: int = 0
    lemma: str = ""

    @property
    def start(self) -> int:
        return self.parts[0][0]

    @property
    def end(self) -> int:
        return self.parts[-1][1]

    def holds(self, position: int) -> bool:
        """Whether a position lies in one of the parts."""
        return any(start <= position < end for start, end in self.parts)
