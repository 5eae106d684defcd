"""What somebody said in a message, to a station: "said in a message to a station that its fighters had planted the bomb".

The small model takes the clause for one that describes the station, as it does "a station that its fighters run"; but this
one lacks nothing, so it can only be what was said.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.lost_tellers import SAID, TELLS
from briefing_tui.extract.parsing.picks import picked

_SAYING = TELLS | SAID
_NOUNS = frozenset({"pobj", "prep"})


def mend(doc: Doc) -> Doc:
    """The document in which such a clause is what was said."""
    changes: list[Change] = []
    for joint in picked(doc, LOWER, {"that"}):
        changes += _said(joint)
    return written(doc, changes)


def _said(joint: Any) -> list[Change]:
    """What is to change, nothing where the clause lacks what "that" may stand for, or where nobody said it so."""
    clause = joint.head
    if clause.dep_ != "relcl" or joint.i > clause.i or not _whole(clause, joint):
        return []
    up = clause.head
    while up.dep_ in _NOUNS and up.head.i < up.i:
        up = up.head
    if up.tag_[:2] != "VB" or up.lower_ not in _SAYING or up.i == clause.head.i:
        return []
    if any(one.dep_ in ("ccomp", "dobj") for one in up.rights) or not any(
        one.dep_ == "nsubj" for one in up.lefts
    ):
        return []
    return [Change(joint, tag="IN", label="mark", head=clause), Change(clause, label="ccomp", head=up)]


def _whole(clause: Any, joint: Any) -> bool:
    """It has who does and, where "that" is not plainly what opens it, whom it is done to."""
    does = any(one.dep_ in ("nsubj", "nsubjpass") and one.i > joint.i for one in clause.lefts)
    done = any(one.dep_ in ("dobj", "ccomp") and one.i > clause.i for one in clause.rights)
    return does and (done or joint.dep_ == "mark")
