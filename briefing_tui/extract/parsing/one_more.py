"""One more of those told before, with the verb left out: "two men were shot dead and a third captured".

The small model takes "a third" for a measure of what befell them, or what befell the third for a word that describes it.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

NTH = {
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_DONE = frozenset({"VBN", "VBD"})
_MEASURES = frozenset({"npadvmod", "advmod", "amod", "dep"})


def mend(doc: Doc) -> Doc:
    """The document in which such a one is the subject of what was done to it."""
    changes: list[Change] = []
    for nth in picked(doc, LOWER, NTH):
        if 2 < nth.i < len(doc) - 1 and doc[nth.i - 1].lower_ == "a":
            changes += _done_to(nth) or _hit(nth) or _lay(nth)
    return written(doc, changes)


def alone(word: Any) -> bool:
    """Whether a word is the "third" of "wounded a third", of which no noun says what it is."""
    article = word.i > 0 and word.doc[word.i - 1].lower_ == "a"
    return (
        article and word.lower_ in NTH and not any(c.dep_ == "prep" and c.lower_ == "of" for c in word.rights)
    )


def _done_to(nth: Any) -> list[Change]:
    """What is to change where a participle, or an adverb and one, stand right behind "a third"."""
    doc = nth.doc
    done = doc[nth.i + 1]
    if done.tag_ == "RB" and nth.i + 2 < len(doc):
        done = doc[nth.i + 2]  # "and a third seriously wounded"
    if done.tag_ not in _DONE or done.sent.start != nth.sent.start:
        return []
    subject = Change(nth, tag="NN", label="nsubjpass", head=done)
    article = Change(doc[nth.i - 1], label="det", head=nth)
    if nth.head == done and nth.dep_ in _MEASURES and done.dep_ == "conj":
        return [article, subject]
    first = nth.head
    if done.dep_ == "acl" and done.head == nth and nth.dep_ == "conj" and first.tag_[:2] == "VB":
        return [article, Change(done, tag="VBN", label="conj", head=first), subject]
    return []


def _lay(nth: Any) -> list[Change]:
    """ "Two were killed and a third lay in a critical condition": to the model a lay of some kind."""
    lay, article = nth.doc[nth.i + 1], nth.doc[nth.i - 1]
    if lay.lower_ != "lay" or lay.tag_ != "NN" or nth.head != lay:
        return []
    return [Change(lay, tag="VBD"), Change(nth, tag="NN", label="nsubj"), Change(article, head=nth)]


def _hit(nth: Any) -> list[Change]:
    """The fifth of "abducted a fifth near Sarn", to the model a measure of the verb or of "near", is its object."""
    verb, after = nth.doc[nth.i - 2], nth.doc[nth.i + 1]
    measure = nth.dep_ in (*_MEASURES, "attr", "oprd") and (
        nth.head == verb or (nth.head == after and after.head == verb)
    )
    if not measure or verb.tag_ not in ("VBD", "VBG", "VBN") or any(c.dep_ == "dobj" for c in verb.rights):
        return []
    return [Change(nth.doc[nth.i - 1], head=nth), Change(nth, tag="NN", label="dobj", head=verb)]
