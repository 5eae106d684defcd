"""Towns described behind their name: "In Sulen, the main port on the coast, a judge was shot", to the small model shot, too.

In: a parsed document. Out: the same with the port as another word for Sulen.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, sound, written
from briefing_tui.extract.parsing.picks import picked

_TOWNS = frozenset(
    {"town", "city", "port", "village", "capital", "suburb", "stronghold", "resort", "district", "province"}
    | {"hamlet", "settlement", "neighbourhood", "neighborhood", "region", "hub", "hometown", "birthplace"}
)
_IN = frozenset({"in", "near", "at", "outside", "around"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_STRAY = frozenset({"prep", "dep", "npadvmod", "conj", "attr"})


def mend(doc: Doc) -> Doc:
    """The document with such words under the name."""
    made: list[Change] = []
    for noun in picked(doc, LOWER, _TOWNS):
        change = _of_the_name(noun)
        if change is not None and sound([*made, change]):
            made.append(change)
    return written(doc, made)


def _of_the_name(noun: Any) -> Change | None:
    """ "The main port on the coast" between commas, behind a name in front of its sentence; not "in Sulen, the port closed"."""
    doc, first, end = noun.doc, noun.left_edge, noun.right_edge.i + 1
    if noun.dep_ not in _SUBJECTS | _STRAY or first.tag_ != "DT" or first.i < 3 or end >= len(doc):
        return None
    name = doc[first.i - 2]
    fronted = name.dep_ == "pobj" and name.tag_ == "NNP" and name.head.lower_ in _IN and name.head.i < name.i
    if not fronted or doc[first.i - 1].text != "," or doc[end].text != "," or name.head.head.i < end:
        return None
    verb = name.head.head
    told = any(one.dep_ in _SUBJECTS and one.i > end for one in verb.lefts)
    return Change(noun, label="appos", head=name) if told else None
