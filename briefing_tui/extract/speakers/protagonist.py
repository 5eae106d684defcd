"""Whom a whole text is about: the one person a profile or an obituary goes back to with he or she, paragraph after paragraph."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers.cast import Cast
from briefing_tui.extract.speakers.model import Speaker

PRONOUNS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_OPENING = 2  # paragraphs
_OFTEN = 3  # paragraphs that speak of nobody before he or she
_SHARE = 1 / 3
_LONGEST = 3_000  # code points: a paragraph that goes on for longer is none


def find(page: Page, cast: Cast) -> Speaker | None:
    """The person, where the text opens with the name and then says he or she where it names nobody; else None."""
    person = _opening(page, cast)
    if person is None:
        return None
    told = [gender for k in range(1, len(page.paragraphs)) if (gender := _taken_up(page, cast, k))]
    mine = [gender for gender in told if gender == (person.gender or gender)]
    if len(mine) < max(_OFTEN, _SHARE * len(page.paragraphs)):
        return None
    if not person.gender:
        if len(set(mine)) > 1:
            return None
        person.gender, person.guessed = mine[0], True
    return person


def _opening(page: Page, cast: Cast) -> Speaker | None:
    """The one person whom the first paragraphs name."""
    if len(page.paragraphs) <= _OPENING:
        return None
    stop = page.first_token(page.paragraphs[_OPENING - 1][1])
    named = {id(p): p for p in cast.people if p.seen[0] < stop}
    return next(iter(named.values())) if len(named) == 1 else None


def _taken_up(page: Page, cast: Cast, k: int) -> str:
    """m or f where a paragraph says he or she before it names anybody; an empty string elsewhere."""
    for token in _outside_marks(page, k):
        if _named_again(cast, token.i):
            return ""
        if token.lower_ in PRONOUNS:
            return PRONOUNS[token.lower_]
    return ""


def _named_again(cast: Cast, i: int) -> bool:
    """Whether a token is part of a full name, or of one that stood before: one new word may be no name of a person."""
    span = cast.at.get(i)
    if span is None or span.speaker is None:
        return False
    return " " in span.name or span.speaker.seen[0] < span.first


def _outside_marks(page: Page, k: int) -> list[Any]:
    start, end = page.paragraphs[k]
    return [w for w in page.words_between(start, end) if page.mark_of[w.i] < 0]


def topic_of(page: Page, cast: Cast, who: Any, gender: str) -> bool:
    """Whether the paragraph of a pronoun has spoken of the same he or she before it, and of nobody by name."""
    start = page.paragraphs[page.paragraph_at(who.idx)][0]
    if who.idx - start > _LONGEST:
        return False
    before = [w for w in page.words_between(start, who.idx) if page.mark_of[w.i] < 0]
    if any(_named_again(cast, w.i) for w in before):
        return False
    return any(PRONOUNS.get(w.lower_) == gender for w in before)
