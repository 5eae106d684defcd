"""A day that the parse runs together with what follows it.

"On 12 May three soldiers were killed", "on 3 March 17 passengers": a day and then a count. "On Monday, Ana Moor said": a day
and then who says it.

The small model takes the number or the month for a part of who is counted ("May three soldiers"). Day, month and year are
one date; the number behind them counts the noun.
"""

from __future__ import annotations

import calendar
from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, LOWER, TAG
from spacy.tokens import Doc

from briefing_tui.extract.parsing.picks import picked

_MONTHS = frozenset(name.lower() for name in (*calendar.month_name, *calendar.month_abbr) if name) | {"sept"}
_DAYS = frozenset(name.lower() for name in calendar.day_name)
_OPENS = 2  # tokens before a day that opens a sentence: "On", "On Sunday"
_SHORT = frozenset(f"{name}." for name in _MONTHS if len(name) < 5)


def mend(doc: Doc) -> Doc:
    """The document with such days taken apart from the people behind them."""
    return _tellers(_counts(doc))


def _tellers(doc: Doc) -> Doc:
    """ "12 died on Monday, General Moor told reporters": the general is no object of "on"."""
    found = [(day, noun, verb) for day in picked(doc, LOWER, _DAYS) for noun, verb in _teller(day)]
    if not found:
        return doc
    rows = doc.to_array([HEAD, DEP])
    for day, noun, verb in found:
        before = noun.head
        rows[day.i, 0] = np.int64(before.i - day.i).astype("uint64")
        rows[day.i, 1] = doc.vocab.strings.add("pobj")
        rows[noun.i, 0] = np.int64(verb.i - noun.i).astype("uint64")
        rows[noun.i, 1] = doc.vocab.strings.add("nsubj")
    return doc.from_array([HEAD, DEP], rows)


def _teller(day: Any) -> list[tuple[Any, Any]]:
    """(the noun taken for the object of "on" before a day, the finite verb right behind it that lacks a subject), if so."""
    noun, doc = day.head, day.doc
    if noun.dep_ != "pobj" or noun.i < day.i + 2 or noun.head.i != day.i - 1:
        return []
    after = noun.right_edge.i + 1
    if doc[day.i + 1].text != "," or after >= len(doc) or doc[after].tag_ not in ("VBD", "VBZ"):
        return []
    verb = doc[after]
    return [] if any(child.dep_.startswith("nsubj") for child in verb.lefts) else [(noun, verb)]


def _counts(doc: Doc) -> Doc:
    found = [
        (day, last, noun)
        for day in picked(doc, TAG, {"CD"})
        if (known := _counted(day)) is not None
        for last, noun in [known]
    ]
    if not found:
        return doc
    rows = doc.to_array([HEAD, DEP])

    def hang(child: int, head: int, dep: str = "") -> None:
        rows[child, 0] = np.int64(head - child).astype("uint64")
        if dep:
            rows[child, 1] = doc.vocab.strings.add(dep)

    for day, last, noun in found:
        month, number = day.i + 1, last + 1
        before = doc[day.i - 1]
        preposition = day.i > 0 and before.tag_ == "IN"
        verb = _verb(noun, before if preposition else None)
        if verb is None:
            continue
        if preposition:
            hang(before.i, verb.i, "prep")
            hang(month, before.i, "pobj")
        else:
            hang(month, verb.i, "npadvmod")
        hang(day.i, month, "nummod")
        for year in range(month + 1, last + 1):
            hang(year, month, "nummod")
        hang(number, noun.i, "nummod")
        if noun.head.i == before.i or noun.dep_ == "pobj":
            passive = any(child.dep_ == "auxpass" for child in verb.children)
            hang(noun.i, verb.i, "nsubjpass" if passive else "nsubj")
    return doc.from_array([HEAD, DEP], rows)


def _counted(day: Any) -> tuple[int, Any] | None:
    """(the last token of the date, the noun that the number behind it counts), where the parse mixes them up."""
    doc = day.doc
    last = day.i + 1
    if last + 2 >= len(doc) or doc[last].lower_ not in _MONTHS | _SHORT or not _is_day(day.text):
        return None
    if day.i - day.sent.start > _OPENS:
        return None
    if _is_year(doc[last + 1].text):
        last += 1
    if doc[last + 1 : last + 2].text == ",":
        return None
    number = doc[last + 1] if last + 2 < len(doc) else None
    if number is None or number.tag_ != "CD" or number.sent.start != day.sent.start:
        return None
    noun = _noun(doc, number.i + 1)
    if noun is None or (day.head.i == day.i + 1 and number.head.i == noun.i and noun.dep_ != "pobj"):
        return None
    inside = range(day.i - 1, noun.i + 1)
    mixed = any(doc[i].head.i in inside and doc[i].head.i > last for i in range(day.i, last + 1))
    return (last, noun) if mixed or number.head.i in (last, day.i + 1) or noun.dep_ == "pobj" else None


def _noun(doc: Doc, start: int) -> Any | None:
    """The plural noun of the phrase that begins at a token, adjectives and compounds passed over."""
    for i in range(start, min(start + 5, len(doc))):
        if doc[i].tag_ in ("NNS", "NNPS"):
            return doc[i]
        if doc[i].tag_[:2] not in ("JJ", "NN") and doc[i].tag_ not in ("VBN", "HYPH"):
            return None
    return None


def _verb(noun: Any, preposition: Any | None) -> Any | None:
    """The verb the people are the subject of: their own, or the root of a sentence that has no subject yet."""
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return noun.head
    verb = noun.sent.root
    if preposition is None or verb.i < noun.i or verb.tag_[:2] != "VB":
        return None
    return None if any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts) else verb


def _is_day(text: str) -> bool:
    return text.isdigit() and 0 < int(text) < 32


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text[:2] in ("19", "20")
