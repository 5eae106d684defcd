"""A time in front that has no comma: "Two days before the blast a drone hit a depot", "hours after the attack gunmen burned".

The small model makes the blast a second subject of the verb, or the attack a part of the gunmen.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, sound, written
from briefing_tui.extract.parsing.picks import picked

_JOINTS = frozenset({"before", "after"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OPENS = frozenset({"DT", "CD", "NNP", "JJ", "NNS"})
_DEEDS = frozenset({
    "attack", "blast", "explosion", "raid", "shooting", "bombing", "strike", "assault", "ambush", "massacre", "crash",
    "killing", "clash", "clashe", "murder",
})  # fmt: skip
_REACH = 6  # tokens from "before" to the deed


def mend(doc: Doc) -> Doc:
    """The document with such a deed under the "before" or "after" that stands before it."""
    found: list[Change] = []
    for joint in picked(doc, LOWER, _JOINTS):
        group = _of_two_subjects(joint) or _of_a_compound(joint)
        if group and sound([*found, *group]):
            found += group
    return written(doc, found)


def _of_two_subjects(joint: Any) -> list[Change]:
    """ "Before the blast a drone hit": the blast is no subject beside the drone."""
    verb = joint.head
    if joint.dep_ not in {"mark", "prep"} or joint.i > verb.i:
        return []
    told = [one for one in verb.lefts if one.dep_ in _SUBJECTS and one.i > joint.i]
    if len(told) != 2:
        return []
    deed, doer = told
    near = deed.i - joint.i <= _REACH and deed.lower_.removesuffix("s") in _DEEDS
    next_to_it = doer.left_edge.i == deed.right_edge.i + 1 and doer.left_edge.tag_ in _OPENS
    if not near or not next_to_it:
        return []
    return [Change(joint, label="prep"), Change(deed, label="pobj", head=joint)]


def _of_a_compound(joint: Any) -> list[Change]:
    """ "After the attack gunmen burned a school": no attack gunmen."""
    doc = joint.doc
    if joint.i + 3 >= len(doc) or doc[joint.i + 1].lower_ != "the":
        return []
    article, deed, doers = doc[joint.i + 1], doc[joint.i + 2], doc[joint.i + 3]
    verb = doers.head
    if deed.lower_.removesuffix("s") not in _DEEDS or deed.dep_ != "compound" or deed.head.i != doers.i:
        return []
    if (
        doers.tag_ != "NNS"
        or doers.dep_ not in _SUBJECTS
        or joint.head.i != verb.i
        or article.head.i != doers.i
    ):
        return []
    return [
        Change(joint, label="prep"),
        Change(deed, label="pobj", head=joint),
        Change(article, label="det", head=deed),
    ]
