"""Figures whose share stands in brackets behind them: "killed 5 (3 children), wounded 9"; or behind "among them".

To the parser the five is one of the figures of the children, or the children are what was killed; and of "30 injured,
among them six children, when a bomb went off" the 30 are who injured the children.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_INSIDE = 6  # tokens of a bracket
_HARMED = frozenset({"killed", "wounded", "injured", "hurt", "shot", "maimed", "burned"})


def mend(doc: Doc) -> Doc:
    """The document in which the figure before the bracket has the verb, and the people in it stand beside the figure."""
    found: list[Change] = []
    for mark in picked(doc, LOWER, {"("}):
        if 1 < mark.i < len(doc) - 2 and doc[mark.i - 1].tag_ == "CD" and doc[mark.i + 1].tag_ == "CD":
            found += _share(doc, mark.i)
    for joint in picked(doc, LOWER, {"among"}):
        found += _among_them(joint)
    return written(doc, found)


def _share(doc: Doc, mark: int) -> list[Change]:
    whole, noun = doc[mark - 1], doc[mark - 1].head
    verb: Any = noun.head
    end = next((i for i in range(mark, min(mark + _INSIDE, len(doc))) if doc[i].text == ")"), mark)
    if whole.dep_ != "nummod" or not mark < noun.i < end or noun.dep_ not in ("dobj", "npadvmod"):
        return []
    if not verb.tag_.startswith("VB") or verb.i > whole.i:
        return []
    made = [Change(whole, label="dobj", head=verb), Change(noun, label="appos", head=whole)]
    return made + [Change(doc[i], head=noun) for i in (mark, end)]


def _among_them(joint: Any) -> list[Change]:
    """What "among them" changes in "30 injured, among them six children" and in "30 injured, six children among them"."""
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
