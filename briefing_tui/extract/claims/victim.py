"""The people a noun phrase names or counts, before it is known what happened to them."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.model import Category, Qualifier


@dataclass(frozen=True, slots=True)
class Victim:
    """People as one noun phrase gives them: tokens `first:last`, head token `head`.

    `low`, `high`, `qualifier` as in `CasualtyClaim`; `value` are the tokens of the figure. `of` is the number of
    the set they are taken from ("two of the 12"). `counted` is False where only grammar tells the number.
    `definite` marks "the", "his", pronouns: probably said before.
    """

    who: str | None
    category: Category
    low: int | None
    high: int | None
    qualifier: Qualifier
    first: int
    last: int
    head: int
    value: tuple[int, int]
    names: tuple[str, ...] = ()
    counted: bool = False
    definite: bool = False
    pronoun: bool = False
    of: Quantity | None = None

    @property
    def uncounted(self) -> bool:
        """Plural people without number, determiner or name ("kills civilians"), or "those" and no more."""
        if self.counted or self.low is not None or self.names:
            return False
        return not self.definite or (self.pronoun and self.who is None)


def bare(q: Quantity, *, who: str | None = None, category: Category = "unknown") -> Victim:
    """People known by a figure alone ("67 dead")."""
    value = (q.start, q.end)
    return Victim(who, category, q.low, q.high, q.qualifier, *value, q.end - 1, value, counted=True)


def nobody(first: int, last: int) -> Victim:
    """Nobody, said in tokens `first:last`."""
    return Victim(None, "unknown", 0, 0, "none", first, last, last - 1, (first, last), counted=True)


def lone(i: int, count: int | None) -> Victim:
    """Somebody of whom token `i` tells no more than whether they are one or several."""
    qualifier: Qualifier = "exact" if count else "vague"
    value = (i, i + 1)
    return Victim(None, "unknown", count, count, qualifier, *value, i, value, pronoun=True, definite=True)
