"""Towns told by the one they lie beside: "in neighbouring Orva", to the parser somebody who neighbours Orva."""

from __future__ import annotations

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing import changes
from briefing_tui.extract.parsing.changes import Change
from briefing_tui.extract.parsing.picks import picked

_BESIDE = frozenset({"neighbouring", "neighboring", "adjoining", "adjacent"})


def mend(doc: Doc) -> Doc:
    """The document with the name hung on the word before, and what hung on the neighbouring one on the verb."""
    made: list[Change] = []
    for word in picked(doc, LOWER, _BESIDE):
        name = word.nbor() if word.i + 1 < len(doc) else word
        joint = word.head
        if word.tag_ == "VBG" and word.dep_ == "amod":
            made.append(Change(word, tag="JJ"))  # "attacked neighbouring Orva"
        if word.tag_ != "VBG" or name.dep_ != "dobj" or name.head != word or name.left_edge != name:
            continue
        if word.dep_ not in {"pcomp", "xcomp", "acl", "advcl"} or joint.i >= word.i:
            continue
        above = joint.head if word.dep_ == "pcomp" else joint
        made += [Change(one, head=above) for one in word.children if one != name]
        made.append(Change(name, label="pobj" if word.dep_ == "pcomp" else "dobj", head=joint))
        made.append(Change(word, tag="JJ", label="amod", head=name))
    return changes.written(doc, made)
