"""How far a name of a person goes: hyphens, particles, suffixes and nicknames that the recogniser cuts off.

Marijke | de Wolf · Pierre-Luc Tremblay- | Roy · Carlton J. Hayes | III · Rafael | "Ditto" Quintero · Saleh | Al-Harthi
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import names, roles
from briefing_tui.extract.speakers.model import gender_of_name, is_title
from briefing_tui.extract.vocabulary import words

_HYPHENS = ("-", "–", "‑")
_OPENING = ('"', "“", "‘", "'", "``", "(")
_CLOSING = ('"', "”", "’", "'", "''", ")")
_OTHER = frozenset(("DATE", "TIME", "NORP", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "LANGUAGE"))


def whole(page: Page, first: int, last: int) -> tuple[int, int]:
    """The whole name (first and last token, both included) around a stretch that is part of one."""
    last = _rightwards(page, last)
    return _leftwards(page, first, last), last


def _glued(page: Page, i: int) -> bool:
    """Whether token `i` stands right at the one before, without a space."""
    before = page.tokens[i - 1]
    return bool(before.idx + len(before) == page.starts[i])


def _capital(token: Any) -> bool:
    return bool(token.text[:1].isupper() and token.text[:1].isalpha())


def _rightwards(page: Page, last: int) -> int:
    tokens = page.tokens
    i = last
    while i + 1 < len(tokens):
        reached = (
            _hyphenated(page, i) or _by_particle(page, i) or _suffix(page, i) or _nicknamed(page, i) or i
        )
        if reached == i and _goes_on(page, i):
            reached = i + 1
        if reached == i:
            break
        i = reached
    return i


def _hyphenated(page: Page, i: int) -> int:
    """The token behind a hyphen that is glued to both: Dae | -hyun, Al | -Harthi; else 0."""
    tokens = page.tokens
    if i + 2 >= len(tokens) or tokens[i + 1].text not in _HYPHENS:
        return 0
    glued = _glued(page, i + 1) and _glued(page, i + 2)
    return i + 2 if glued and tokens[i + 2].text[:1].isalpha() and tokens[i].text[:1].isupper() else 0


def _by_particle(page: Page, i: int) -> int:
    """The capitalised word behind one or two particles: Jean-Paul | van den Berghe; else 0."""
    tokens = page.tokens
    k = i if tokens[i].text.islower() and _is_particle(page, i) else i + 1
    while k < len(tokens) and k - i <= 3 and _is_particle(page, k):
        k += 1
        if k < len(tokens) and tokens[k].text in _HYPHENS and _glued(page, k):
            k += 1
    if k == i + 1 or k >= len(tokens) or not _capital(tokens[k]) or tokens[k].is_space:
        return 0
    return k


def _is_particle(page: Page, i: int) -> bool:
    """Whether token `i` is a lower-case word inside a name, or a capitalised Arabic article with its hyphen."""
    token = page.tokens[i]
    if not names.is_particle(token.text):
        return False
    if token.text.islower():
        return True
    return i + 1 < len(page.tokens) and page.tokens[i + 1].text in _HYPHENS and _glued(page, i + 1)


def _suffix(page: Page, i: int) -> int:
    """The token of Jr. or III behind a name, a comma between allowed; else 0."""
    tokens = page.tokens
    k = i + 2 if tokens[i + 1].text == "," else i + 1
    if k >= len(tokens) or not _capital(tokens[k]) or not names.is_suffix(tokens[k].text):
        return 0
    return k


def _nicknamed(page: Page, i: int) -> int:
    """The surname behind a nickname in marks or brackets: Rafael | "Ditto" Quintero; else 0."""
    tokens = page.tokens
    if tokens[i + 1].text not in _OPENING:
        return 0
    close = next(
        (k for k in range(i + 3, min(i + 6, len(tokens) - 1)) if tokens[k].text in _CLOSING),
        0,
    )
    if not close or not all(_capital(t) or t.lower_ == "the" for t in tokens[i + 2 : close]):
        return 0
    surname = tokens[close + 1]
    named = (
        surname.pos_ == "PROPN" and _capital(surname) and surname.ent_type_ in ("PERSON", "ORG", "GPE", "")
    )
    return close + 1 if named and not surname.is_sent_start else 0


def _goes_on(page: Page, i: int) -> bool:
    """Whether the next word is one more of the name, by shape and parse: Abdul-Karim bin Saleh | Al-Harthi."""
    token, before = page.tokens[i + 1], page.tokens[i]
    if token.pos_ != "PROPN" or not _capital(token) or token.is_sent_start or not before.whitespace_:
        return False
    if token.ent_type_ in _OTHER or (token.text.isupper() and len(token.text) > 2):
        return False
    if (
        before.ent_type_
        and token.ent_iob_ == "B"
        and token.ent_type_ != "PERSON"
        and before.dep_ != "compound"
    ):
        return False
    lower = token.lower_
    if is_title(token.text) or roles.is_role_word(token.text) or lower in words("roles", "bodies"):
        return False
    return before.dep_ in ("compound", "flat", "nmod") and before.head.i > i


def _leftwards(page: Page, first: int, last: int) -> int:
    tokens = page.tokens
    i = first
    while i > 0 and page.mark_of[i - 1] == page.mark_of[first]:
        before = tokens[i - 1]
        if (
            before.text in _HYPHENS
            and i > 1
            and _glued(page, i)
            and _glued(page, i - 1)
            and (_capital(tokens[i - 2]) or names.is_particle(tokens[i - 2].text))
        ):
            i -= 2
        elif _is_particle(page, i - 1) and before.whitespace_ and _capital(tokens[i]):
            i -= 1
        elif before.text == "." and i > 1 and len(tokens[i - 2].text) == 1 and _capital(tokens[i - 2]):
            i -= 2
        elif (before.text in ("St.", "Mc", "Mac") and before.pos_ == "PROPN") or (
            i < first and _given_name(before) and before.whitespace_
        ):
            i -= 1
        else:
            break
    return i


def _given_name(token: Any) -> bool:
    """Whether the word before a particle is the rest of the name: | Marijke de Wolf."""
    return bool(
        _capital(token)
        and token.pos_ == "PROPN"
        and not is_title(token.text)
        and not roles.is_role_word(token.text)
        and token.lower_ not in words("roles", "bodies")
        and (token.ent_type_ in ("", "PERSON") or gender_of_name(f"{token.text} X"))
    )
