"""Figures that the parse has hung beside their verb: "injured upwards of 25 others", "killing, according to police, 80 men".

The small model takes "upwards" for an adverb with a phrase of its own, and people behind an aside for a measure.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import DEP, LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_UPWARDS = frozenset({"upwards", "upward"})
_ASIDE = 14  # tokens of "according to" and who says so
_PHRASE = 6  # tokens of "well over 80 passengers"


def mend(doc: Doc) -> Doc:
    """The document with such people made the object of the verb before them."""
    changes: list[Change] = []
    for word in picked(doc, LOWER, _UPWARDS):
        changes += _upwards_of(word)
    for word in picked(doc, LOWER, frozenset({"according"})):
        changes += _behind_aside(word)
    for figure in picked(doc, DEP, frozenset({"npadvmod"})):
        if figure.tag_ == "CD" and _some_of_them(figure):
            changes.append(Change(figure, label="dobj"))
    for figure in picked(doc, DEP, frozenset({"nummod"})):
        changes += _before_who_says_so(figure)
    return written(doc, changes)


def _before_who_says_so(figure: Any) -> list[Change]:
    """The four of "killing at least four, a rights group said", to the model a number of groups."""
    behind = figure.doc[figure.i + 1 : figure.i + 3]
    if len(behind) < 2 or behind[0].text != "," or behind[1].tag_ != "DT" or figure.head.i < behind[1].i:
        return []
    first = figure.left_edge.i
    verb = figure.doc[first - 1] if first else None
    alone = (
        verb is not None and verb.tag_ in ("VBG", "VBD") and not any(c.dep_ == "dobj" for c in verb.rights)
    )
    return [Change(figure, label="dobj", head=verb)] if alone else []


def _some_of_them(figure: Any) -> bool:
    """The 40 of "had shot down 40 of 52 drones", to the model how far it was shot down."""
    verb = figure.head
    if verb.tag_[:2] != "VB" or any(c.dep_ in ("dobj", "auxpass", "nsubjpass") for c in verb.children):
        return False
    of = next((c for c in figure.rights if c.lower_ == "of" and c.i == figure.i + 1), None)
    beside = figure.i - verb.i <= 1 + any(
        c.dep_ in ("prt", "advmod") and c.i == verb.i + 1 for c in verb.rights
    )
    return of is not None and beside and any(c.tag_ == "NNS" for c in of.rights)


def _upwards_of(word: Any) -> list[Change]:
    """The others of "injured upwards of 25 others"."""
    of = next((c for c in word.rights if c.lower_ == "of"), None)
    noun = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    verb = word.head
    if noun is None or of is None or verb.tag_[:2] != "VB" or word.i != verb.i + 1:
        return []
    if any(c.dep_ == "dobj" for c in verb.children) or not any(c.like_num for c in noun.lefts):
        return []
    if noun.is_ancestor(verb):
        return []
    return [
        Change(noun, label="dobj", head=verb),
        Change(word, label="advmod", head=noun),
        Change(of, label="quantmod", head=noun),
    ]


def _behind_aside(word: Any) -> list[Change]:
    """The men of "killing, according to police, 80 men"."""
    doc = word.doc
    verb = doc[word.i - 2] if word.i > 1 and doc[word.i - 1].text == "," else None
    if verb is None or verb.tag_ not in ("VBD", "VBG") or any(c.dep_ == "dobj" for c in verb.children):
        return []
    end = min(word.i + _ASIDE, len(doc) - 1)
    shut = next((i for i in range(word.i + 2, end) if doc[i].text == ","), None)
    for noun in doc[shut + 1 : shut + _PHRASE] if shut is not None else ():
        if noun.tag_[:2] == "NN" and any(c.like_num for c in noun.lefts):
            return [Change(noun, label="dobj", head=verb)] if not noun.is_ancestor(verb) else []
        if noun.tag_[:2] in ("VB", "MD", ","):
            break
    return []
