"""Where the mention of somebody or something begins and ends: without its number, its article, an open bracket."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary

_VAGUE = vocabulary.words("event_grammar", "clauses_vague")
_NO_PART = frozenset({"alias", "aka", "when", "while", "as", "earlier", "later"})
_MONTHS = vocabulary.words("numbers", "months")
_MARKS = frozenset({'"', "“", "”", "'", "‘", "’"})
_DAYS = range(1, 32)
_OF_A_DAY = 4  # tokens of a day, with its marks
_BEARS_A_DAY = frozenset({"movement", "brigade", "battalion", "front", "group", "column", "command", "organization", "organisation", "force", "forces", "army", "unit", "commando"})  # fmt: skip
_HOURS = frozenset({"hrs", "hr", "hours", "am", "pm", "a.m.", "p.m."})  # "at 0930 hrs armed men"
_LEADS = frozenset({"DET", "NUM", "PUNCT", "SPACE", "PRON", "CCONJ"})


_WEEKDAYS = vocabulary.words("numbers", "weekdays")
_UNITS = frozenset({"kilogram", "kilo", "kg", "pound", "lb", "tonne", "ton", "kilometre", "km", "metre"})


def leads_up(head: Any, at: int) -> bool:
    """Whether the token at `at` is no part of the mention before whose head it stands: "the", "nine", "about"."""
    if _numbered_name(head, at):
        return False
    if _of_its_seat(head, at):
        return True
    token = head.doc[at]
    if token.lower_ in _WEEKDAYS or (
        token.lower_ in {"last", "this", "next"} and head.doc[at + 1].lower_ in _WEEKDAYS
    ):
        return True
    if token.lower_ in {"of", "them", "whom"}:
        return True  # "14 of them Veldans"
    if token.lower_ in _UNITS and at and head.doc[at - 1].pos_ == "NUM":
        return True  # "a 900 kilogram bomb"
    return bool(
        (token.pos_ in _LEADS and head.doc[at + 1].text != "-")
        or token.lower_ in _NO_PART
        or token.lower_ in _VAGUE
        or (token.lower_ in _HOURS and at > 0 and head.doc[at - 1].text[:1].isdigit())
        or token.ent_type_ in {"DATE", "TIME"}  # "on 26 March rebel units attacked"
    )


def _of_its_seat(head: Any, at: int) -> bool:
    """ "Orva-based Red Hand": where a body sits is no part of its name."""
    if head.pos_ != "PROPN":
        return False
    words = [one.lower_ for one in head.doc[at : at + 3]]
    if words[1:] == ["-", "based"]:
        return True
    return words[0] == "based" and at > 0 and head.doc[at - 1].text == "-"


def _numbered_name(head: Any, at: int) -> bool:
    """ "The 9 Bridge gang": the number is part of the name of one body."""
    doc = head.doc
    return bool(
        doc[at].pos_ == "NUM"
        and at
        and doc[at - 1].lower_ == "the"
        and head.tag_ == "NN"
        and doc[at].ent_type_ not in {"DATE", "TIME", "QUANTITY", "MONEY"}
        and doc[at + 1].pos_ == "PROPN"
    )


def with_its_day(head: Any, start: int) -> int:
    """Where a body begins that bears a day: "the 9 May Brigade", "the March 23 Movement", "the "17 November" group"."""
    doc, first = head.doc, start
    if head.lemma_.lower() not in _BEARS_A_DAY:
        return start
    while first > 0 and start - first < _OF_A_DAY and _of_a_day(doc[first - 1]):
        first -= 1
    named = doc[first : start + 1]
    month = any(one.lower_ in _MONTHS for one in named)
    day = any(one.text.isdigit() and int(one.text) in _DAYS for one in named)
    marked = named[0].text in _MARKS or (first > 0 and doc[first - 1].lower_ in {"the", "a"})
    return first if month and day and marked else start


def _of_a_day(token: Any) -> bool:
    return token.lower_ in _MONTHS or token.text in _MARKS or (token.text.isdigit() and len(token) < 3)


def in_bracket(head: Any, start: int) -> int:
    """Where the name of a head begins that may stand in a bracket of its own: "NF" of "Northern Front (NF"."""
    at, start = int(head.i), _behind_deed(head, start)
    while at > start and head.doc[at - 1].text not in {"(", "["}:
        at -= 1
    return at


def _behind_deed(head: Any, start: int) -> int:
    """Where a name begins in which the recogniser put a deed: "mortars" of "3rd Division of firing mortars"."""
    doing = [one.i for one in head.doc[start : head.i] if one.tag_ == "VBG" and one.dep_ == "pcomp"]
    return doing[-1] + 1 if doing else start


def last_of(head: Any, end: int) -> int:
    """Where a mention that reaches to `end` ends: "Northern Front (NF" without the bracket that stays open."""
    doc = head.doc
    doing = next((one for one in doc[head.i + 1 : end] if one.dep_ == "pcomp"), None)
    if doing is not None and head.i < doing.head.i < end:
        end = doing.head.i  # "accused the Front of firing": the name ends before what it did
    while end - 1 > head.i and doc[end - 1].pos_ in {"DET", "ADP"}:
        end -= 1
    if end - 2 > head.i and doc[end - 2].text in {"(", "["} and doc[end - 1].text not in {")", "]"}:
        end -= 2
    return end
