"""A day in front that has no comma: "On Sunday Ana Moor and two guards were killed".

The small model makes the day the first of her names and her what "on" is about, and then only the guards were killed. So it does
with "On Sunday rebels of the Front attacked a post", and then nobody attacked it.
"""

from __future__ import annotations

import calendar
from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, sound, written
from briefing_tui.extract.parsing.picks import picked

_DAYS = frozenset(name.lower() for name in calendar.day_name)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_HEARD_OF = frozenset({"DATE", "TIME", "EVENT"})
_BELONGS = frozenset({"part", "wing", "branch", "faction", "offshoot", "arm", "affiliate"})
_LISTED = frozenset({",", "and"})


def mend(doc: Doc) -> Doc:
    """The document in which those behind the day are the subject, together with whom the parser took for the whole of it."""
    found: list[Change] = []
    for day in picked(doc, LOWER, _DAYS):
        group = _first_of_them(day)
        if group and sound([*found, *group]):
            found += group
    return written(doc, found)


def _first_of_them(day: Any) -> list[Change]:
    name = day.head
    on, verb = name.head, name.head.head
    if day.dep_ != "compound" or name.dep_ != "pobj" or on.i != day.i - 1 or verb.i < name.i:
        return []
    if name.tag_ not in {"NNP", "NNS"} or name.ent_type_ in _HEARD_OF or not verb.tag_.startswith("VB"):
        return []
    own = [one for one in verb.lefts if one.dep_ in _SUBJECTS]
    passive = any(one.dep_ == "auxpass" for one in verb.lefts)
    made = [
        Change(day, label="pobj", head=on),
        Change(name, label="nsubjpass" if passive else "nsubj", head=verb),
        *(Change(one, head=name) for one in day.children),
    ]
    if not own:
        helpers = [one for one in verb.lefts if one.dep_ in ("aux", "auxpass")]
        first = helpers[0] if helpers else verb
        behind = name.right_edge.nbor() if name.right_edge.i + 1 < len(day.doc) else first
        parted = behind.text == "," and any(one.dep_ == "appos" for one in name.rights)
        return made if behind.i + parted == first.i else []
    if len(own) == 1 and own[0].lower_ in _BELONGS and own[0].left_edge.nbor(-1).text == ",":
        return [*made, Change(own[0], label="appos", head=name)]
    last = name.right_edge.i
    between = day.doc[last].lower_ if last > name.i else ""
    joint = day.doc[own[0].left_edge.i - 1]
    parted = between in _LISTED or joint.lower_ in _LISTED
    if len(own) > 1 or not parted or own[0].left_edge.i - last > 2 or not _goes_on(own[0], joint):
        return []
    return [*made, Change(own[0], label="conj", head=name)]


def _goes_on(other: Any, joint: Any) -> bool:
    """Whether a list goes on with them: "and two guards were killed", ", a driver and two guards were killed"."""
    return joint.lower_ == "and" or any(one.lower_ == "and" for one in other.rights)
