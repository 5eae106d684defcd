"""Who comes into a text as somebody's kin: "her husband, Teo Dovik", "his brother Ivo", "Anna Harrow, his wife"."""

from __future__ import annotations

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.vocabulary import words

_HIS = frozenset({"his", "her", "their", "whose"})
_ADJECTIVES = 4  # tokens of "younger twin", "28-year-old" between whose and the kin


def introduced(page: Page, first: int, last: int) -> bool:
    """Whether the name of tokens `first` to `last` stands behind, or before, "his son" or "X's wife".

    A text goes on to call by the surname alone the one whose kin it is.
    """
    tokens = page.tokens
    before = first - 1
    if before > 0 and tokens[before].text == ",":
        before -= 1
    if before > 0 and _kin_of(page, before):
        return True
    behind = last + 1
    if behind + 2 >= len(tokens) or tokens[behind].text != ",":
        return False
    whose = tokens[behind + 1].lower_ in _HIS
    return whose and any(
        tokens[k].lemma_.lower() in _kin()
        for k in range(behind + 2, min(behind + 2 + _ADJECTIVES, len(tokens)))
    )


def _kin_of(page: Page, i: int) -> bool:
    """Whether a word for kin stands at token `i` with whose it is before it."""
    tokens = page.tokens
    if tokens[i].lemma_.lower() not in _kin():
        return False
    for k in range(i - 1, max(i - 1 - _ADJECTIVES, -1), -1):
        if tokens[k].lower_ in _HIS or tokens[k].tag_ == "POS":
            return True
        if tokens[k].is_punct and tokens[k].text != "-":
            return False
    return False


def _kin() -> frozenset[str]:
    return words("casualties", "kin") | words("roles", "kin")
