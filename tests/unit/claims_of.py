"""Parsing for the tests of claims: one pipeline a run, each text parsed once."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from briefing_tui.extract.claims import casualties, damage, munitions
from briefing_tui.extract.parsing import pipeline
from briefing_tui.model import CasualtyClaim, DamageClaim, MunitionClaim, Quote

Figure = tuple[str, str | None, int | None, int | None]


@lru_cache(maxsize=512)
def parsed(text: str) -> Any:
    """The parse of a text."""
    return pipeline.parse(text)


def hurt(text: str, quotes: tuple[Quote, ...] = ()) -> list[CasualtyClaim]:
    """The casualty claims of a text."""
    return casualties.find(parsed(text), quotes)


def harmed(text: str) -> list[DamageClaim]:
    """The damage claims of a text."""
    return damage.find(parsed(text), ())


def fired(text: str) -> list[MunitionClaim]:
    """The munition claims of a text."""
    return munitions.find(parsed(text), ())


def figures(text: str) -> list[Figure]:
    """(kind, who, low, high) of each casualty claim, in text order."""
    return [(claim.kind, claim.who, claim.low, claim.high) for claim in hurt(text)]


def one(text: str) -> CasualtyClaim:
    """The only casualty claim of a text; fails where there are more or none."""
    claims = hurt(text)
    assert len(claims) == 1, claims
    return claims[0]
