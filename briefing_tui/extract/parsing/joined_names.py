"""Names whose halves a small word joins: "Jaish-e-Karim", "Hizb-ul-Noor" are one word each, and proper nouns.

The tokenizer would make five words of them, among which the parser finds several doers; as one word the tagger may take
them for a common noun, and the parser "based" in "the Orva-based Jaish-e-Karim" for who is meant.
"""

from __future__ import annotations

import re
from typing import Any

from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, written

# Persian and Urdu "-e-", Arabic "-ul-" (whose l goes with the next letter, "-us-"); the provinces of the Islamic State by a
# letter, of which the parser makes a verb and a doer: "IS-K"; titles, of which it makes a name and where somebody is.
_JOINED = re.compile(
    r"\b(?:[A-Z][a-z'’]+(?:-(?:e|i|ul|ur|us|ut|ud|uz)-[A-Z][a-z'’]+)+"
    r"|IS(?:IS|IL)?-[A-Z]{1,2}|(?:Officer|Commander|Editor)-in-(?:Charge|Chief))\b"
)
PROVINCES = ("IS-K", "ISIS-K", "ISIL-K", "IS-KP", "ISIS-KP")
_NAMES = frozenset({"NNP", "NNPS"})


def joined(word: str) -> bool:
    """Whether a word is such a name; a town's is one, too: "Mazar-e-Sharif", and so is "IS-K"."""
    return "-" in word and _JOINED.fullmatch(word) is not None


def mend(doc: Doc) -> Doc:
    """The document in which these names are proper nouns, and what they are said to be based in describes them."""
    changes: list[Change] = []
    for found in _JOINED.finditer(doc.text):
        span = doc.char_span(found.start(), found.end())
        if span is None or len(span) != 1:
            continue
        name = span[0]
        if name.tag_ not in _NAMES:
            changes.append(Change(name, tag="NNP"))
        changes += _beside(name)
        based = name.head
        if based.lower_ == "based" and based.i == name.i - 1 and name.dep_ == "dep":
            changes += [Change(name, tag="NNP", label=based.dep_, head=based.head)]
            changes += [Change(based, label="amod", head=name)]
            changes += [
                Change(one, head=name) for one in based.children if one.i > name.i or one.dep_ == "det"
            ]
    return written(doc, changes)


def _beside(name: Any) -> list[Change]:
    """ "Accused Lashkar-e-Noor and Jaish-e-Karim of it": the second, which the parser joins to the verb, goes with the first."""
    if name.i < 2 or name.dep_ != "conj" or name.head.tag_[:2] != "VB" or name.nbor(-1).lower_ != "and":
        return []
    first = name.nbor(-2)
    if first.dep_ not in {"dobj", "pobj", "nsubj", "nsubjpass"} or first.tag_[:2] != "NN":
        return []
    return [Change(name, tag="NNP", head=first), Change(name.nbor(-1), head=first)]
