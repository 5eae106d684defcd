"""Figures whose share stands in brackets behind them: "killed 5 (3 children), wounded 9".

To the parser the five is one of the figures of the children, or the children are what was killed.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_INSIDE = 6  # tokens of a bracket


def mend(doc: Doc) -> Doc:
    """The document in which the figure before the bracket has the verb, and the people in it stand beside the figure."""
    found: list[Change] = []
    for mark in picked(doc, LOWER, {"("}):
        if 1 < mark.i < len(doc) - 2 and doc[mark.i - 1].tag_ == "CD" and doc[mark.i + 1].tag_ == "CD":
            found += _share(doc, mark.i)
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
