"""Deeds told by how long after or before another they came: "a strike hours later on a mill killed two".

The small model takes the deed for a kind of hours, and finds the verb no subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_SPANS = frozenset({"seconds", "moments", "minutes", "hours", "days", "weeks", "months", "years"})
_FROM_THERE = frozenset({"later", "earlier", "before", "afterwards", "afterward"})
_OF_THE_NOUN = frozenset({"det", "amod", "poss", "nummod", "compound"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_UP = 4  # heads from "later" to the verb


def mend(doc: Doc) -> Doc:
    """The document with such deeds in the place that the parser gave to the hours."""
    found: list[Change] = []
    for span in picked(doc, LOWER, _SPANS):
        if 0 < span.i < len(doc) - 1 and _named(span.nbor(-1), span):
            found += _parted(span.nbor(-1), span, span.nbor())
    return written(doc, found)


def _named(deed: Any, span: Any) -> bool:
    """Whether a noun stands right before the hours, to the parser a kind of them."""
    told = deed.tag_ in {"NN", "NNS", "NNP"} and deed.dep_ == "compound" and deed.head.i == span.i
    return told and span.nbor().lower_ in _FROM_THERE


def _parted(deed: Any, span: Any, later: Any) -> Iterator[Change]:
    verb = _verb_behind(span, later)
    if verb is not None:
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        yield Change(deed, label="nsubjpass" if passive else "nsubj", head=verb)
    elif later.dep_ == "pcomp":  # "were killed in a raid hours later"
        yield Change(deed, label="pobj", head=later.head)
    elif span.dep_ in {"pobj", "dobj", "attr", "conj"}:
        yield Change(deed, label=span.dep_, head=span.head)
    else:
        return
    yield Change(span, label="npadvmod", head=later)
    yield Change(later, label="advmod", head=deed if verb is None else verb)
    for child in (*span.children, *later.children):
        if child.i < deed.i and child.dep_ in _OF_THE_NOUN:
            yield Change(child, head=deed)
    stop = len(deed.doc) if verb is None else verb.i
    for link in deed.doc[later.i + 1 : min(later.i + 2, stop)]:
        if link.dep_ == "prep":  # "hours later on a mill": the mill is what was struck
            yield Change(link, head=deed)


def _verb_behind(span: Any, later: Any) -> Any | None:
    """The verb behind the hours that has no subject but them."""
    up = span.head if span.dep_ in _SUBJECTS else later.head
    for _ in range(_UP):
        if up.tag_[:2] == "VB" and up.i > later.i:
            held = any(child.dep_ in _SUBJECTS and child.i != span.i for child in up.children)
            return None if held else up
        if up.head.i == up.i:
            return None
        up = up.head
    return None
