"""Deeds that the parser takes for a description of what they are done to: "youths defaced olive trees" as trees of a kind.

Nobody is left who acts: "members of a gang hurled petrol bombs at an office" comes out as bombs of which there are members.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, sound, written
from briefing_tui.extract.parsing.picks import picked

_DEEDS = frozenset(
    {
        "abducted", "ambushed", "attacked", "bombed", "burned", "burnt", "defaced", "destroyed", "fired", "hijacked", "hurled",
        "kidnapped", "launched", "lobbed", "looted", "raided", "ransacked", "robbed", "seized", "shelled", "smashed", "stole",
        "stormed", "threw", "torched", "uprooted", "vandalised", "vandalized",
    }
)  # fmt: skip
_BESIDE = frozenset({"nmod", "compound"})
_OWN = frozenset({"nsubj", "npadvmod"})
_BANDS = frozenset({"group", "gang", "band", "crowd", "mob", "unit", "squad", "column"})
_OF = frozenset({"of", "from"})


def mend(doc: Doc) -> Doc:
    """The document in which those who did such a deed are its subject."""
    for deed in picked(doc, LOWER, _DEEDS):
        if deed.dep_ == "amod" and deed.i and deed.head.i > deed.i:
            changes = _done_by(deed)
            if changes and sound(changes):
                doc = written(doc, changes)
    return doc


def _done_by(deed: Any) -> list[Change]:
    done_to, last = deed.head, deed.nbor(-1)
    if last.tag_ not in ("NNS", "NNP", "NNPS", "NN"):
        return []
    made = [Change(deed, tag="VBD", label="ROOT", head=deed), Change(done_to, label="dobj", head=deed)]
    made += [Change(one, head=deed) for one in done_to.rights]
    if last.head == deed and last.dep_ in _OWN:
        return [*made, Change(last, label="nsubj")] if done_to.dep_ == "ROOT" else []
    if last.head != done_to or last.dep_ not in _BESIDE:
        return []
    made += [Change(one, head=last) for one in done_to.lefts if one.i < last.i]
    if done_to.dep_ == "ROOT":
        named = last.tag_ != "NN" or last.ent_type_ == "ORG"
        return [*made, Change(last, label="nsubj", head=deed)] if named else []
    joint = done_to.head
    doer = joint.head
    if done_to.dep_ != "pobj" or joint.lower_ not in _OF or doer.dep_ != "ROOT":
        return []
    if doer.tag_ not in ("NNS", "NNPS") and doer.lower_ not in _BANDS:
        return []
    # "Members of a gang hurled bombs"
    made += [Change(last, label="pobj", head=joint), Change(doer, label="nsubj", head=deed)]
    return made + [Change(one, head=deed) for one in doer.rights if one.i > deed.i]
