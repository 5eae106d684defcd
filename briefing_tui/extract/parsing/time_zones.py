"""The zone of an hour: "at 0700 GMT rebels attacked", to the small model rebels of a GMT; "at 9 a.m. (0700 GMT)" too.

In: a parsed document. Out: the same with the zone under its hour.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, sound, written
from briefing_tui.extract.parsing.picks import picked

_ZONES = frozenset({"gmt", "utc"})
_HALVES = frozenset({"a.m.", "p.m.", "am", "pm"})
_BESIDE = frozenset({"compound", "nmod", "nsubj", "amod"})


def mend(doc: Doc) -> Doc:
    """The document with such zones under their hours."""
    made: list[Change] = []
    for zone in picked(doc, LOWER, _ZONES):
        group = _at_an_hour(zone) if zone.i > 1 else []
        if group and sound([*made, *group]):
            made += group
    return written(doc, made)


def _at_an_hour(zone: Any) -> list[Change]:
    """The zone under "0700", in brackets with its figure under the hour before them."""
    doc, hour = zone.doc, zone.nbor(-1)
    if zone.dep_ not in _BESIDE or zone.head.i <= zone.i or not _tells_hour(hour):
        return []
    before = doc[zone.i - 2]
    if before.text != "(" or zone.i < 3 or not _tells_hour(doc[zone.i - 3]):
        return [Change(zone, label="npadvmod", head=hour), *_under_joint(hour, zone)]
    outer = doc[zone.i - 3]
    return [
        Change(zone, label="appos", head=outer),
        Change(hour, label="nummod", head=zone),
        Change(before, label="punct", head=zone),
        *_under_joint(outer, zone),
    ]


def _under_joint(hour: Any, zone: Any) -> list[Change]:
    """An hour that hangs behind its zone, too, is that of the "at" before it."""
    if hour.head.i <= zone.i:
        return []
    first = hour.left_edge
    joint = first.nbor(-1) if first.i else first
    return [Change(hour, label="pobj", head=joint)] if joint.tag_ == "IN" else []


def _tells_hour(token: Any) -> bool:
    return bool(token.tag_ == "CD" or token.lower_ in _HALVES)
