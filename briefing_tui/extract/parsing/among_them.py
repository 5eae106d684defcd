"""Shares told by "among them": "30 injured, among them six children, when a bomb went off", "30 injured, six children among them".

To the parser the 30 are who injured the children, or the children are what the next verb befell.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_HARMED = frozenset({"killed", "wounded", "injured", "hurt", "shot", "maimed", "burned"})
_INSIDE = 6  # tokens from the figure to its noun


def mend(doc: Doc) -> Doc:
    """The document in which those behind or before "among them" stand beside the harm, and nobody did it to them."""
    changes: list[Change] = []
    for joint in picked(doc, LOWER, {"among"}):
        changes += _share(joint)
    return written(doc, changes)


def _share(joint: Any) -> list[Change]:
    """What is to change in "30 injured, among them six children" and in "30 injured, six children among them"."""
    doc = joint.doc
    if joint.i < 3 or joint.i + 3 >= len(doc) or doc[joint.i + 1].lower_ not in ("them", "whom"):
        return []
    behind = doc[joint.i - 1].text == ","
    noun = _last_noun(doc, joint.i + 2) if behind else doc[joint.i - 1]
    comma = joint.i - 1 if behind else _comma(doc, joint.i - 1)
    if noun is None or comma < 2 or doc[comma - 1].lower_ not in _HARMED:
        return []
    harm, over = doc[comma - 1], noun.head
    if harm.tag_ not in ("VBN", "VBD") or noun.tag_[:2] != "NN" or not _counted_before(harm):
        return []
    if noun.dep_ == "dobj" or (noun.dep_ in ("nsubj", "nsubjpass") and over.i > noun.i):
        made = [Change(harm, tag="VBN"), Change(noun, label="npadvmod", head=harm)]
        if over.i > noun.i:  # "six children among them, and at least 17 killed": the 17 were
            made += [
                Change(one, label=noun.dep_, head=over)
                for one in noun.rights
                if one.dep_ == "conj" and one.tag_ == "CD"
            ]
        return made
    return []


def _last_noun(doc: Doc, i: int) -> Any | None:
    """The last word of "six police officers" from token `i` on."""
    if doc[i].tag_ not in ("CD", "DT"):
        return None
    last = None
    for word in doc[i + 1 : i + _INSIDE]:
        if word.tag_[:2] != "NN":
            break
        last = word
    return last


def _comma(doc: Doc, noun: int) -> int:
    """The comma before the figure of the noun at token `noun`, 0 where there is none."""
    low = max(noun - _INSIDE, 0)
    figure = next((i for i in range(noun, low, -1) if doc[i].tag_ in ("CD", "DT")), 0)
    return figure - 1 if figure and doc[figure - 1].text == "," else 0


def _counted_before(harm: Any) -> bool:
    """ "30 injured", "30 people were injured": whom a figure counts, and who has done nothing to the others."""
    who = next((one for one in harm.lefts if one.dep_ in ("nsubj", "nsubjpass")), None)
    return who is not None and (who.tag_ == "CD" or any(one.tag_ == "CD" for one in who.lefts))
