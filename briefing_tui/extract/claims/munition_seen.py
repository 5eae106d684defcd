"""One place in the text that counts weapons and says what became of them: what the munition rules hand on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing_tui.model import Qualifier

Fate = Literal["fired", "impacted", "intercepted", "failed"]

FATES: tuple[Fate, ...] = ("fired", "impacted", "intercepted", "failed")


@dataclass(frozen=True, slots=True)
class Seen:
    """How many of which weapon, by tokens `first:last`, and the token of the word that says what became of them.

    `figure`: the token its figure begins at, by which all that is said of one figure is known to be of one salvo.
    """

    weapon: str
    fate: Fate
    count: int
    qualifier: Qualifier
    first: int
    last: int
    trigger: int
    figure: int
    rule: str
