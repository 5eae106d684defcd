"""Names and what they name: the end of a title, and the last of a list.

Who speaks is the name at the end of a title ("Batken regional governor Aibek Omur said"), where the small model may take
the place before the title for the speaker. "Three guards and a cook, Ana Moor, died": she is the cook, where the model
may hang her on the guards; in "a woman, the groom's aunt, and a waiter" the waiter is no aunt; and in "a man, his wife
and two sons died" the wife is one of those who did, and neither the man by another name nor a second subject.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, TAG
from spacy.tokens import Doc

from briefing_tui.extract.parsing.picks import picked

_LONGEST = 8  # tokens from the place to the last word of the name
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def mend(doc: Doc) -> Doc:
    """The document with such names as subjects of their verbs."""
    beside = picked(doc, DEP, {"appos"})
    found = [(word.head, word) for word in beside if _ends_title(word)]
    moved = [(word, owner) for word in beside if (owner := _last_of_list(word)) is not None]
    moved += [(new, word.head) for word in beside if (new := _another(word)) is not None]
    family = [
        (own.head, owner) for own in picked(doc, TAG, {"PRP$"}) if (owner := _whose_family(own)) is not None
    ]
    if not found and not moved and not family:
        return doc
    rows = doc.to_array([HEAD, DEP])
    for word, head in family:
        if head.dep_ == "npadvmod":
            rows[head.i, 1] = rows[word.i, 1]
        rows[word.i, 0] = np.int64(head.i - word.i).astype("uint64")
        rows[word.i, 1] = doc.vocab.strings.add("conj")
    for word, head in moved:
        rows[word.i, 0] = np.int64(head.i - word.i).astype("uint64")
    for place, name in found:
        rows[name.i, 0] = np.int64(place.head.i - name.i).astype("uint64")
        rows[name.i, 1] = rows[place.i, 1]
        rows[place.i, 0] = np.int64(name.i - place.i).astype("uint64")
        rows[place.i, 1] = doc.vocab.strings.add("nmod")
    return doc.from_array([HEAD, DEP], rows)


def _ends_title(name: Any) -> bool:
    """Does the name follow a place and a title without a comma, right before their verb?"""
    place, verb = name.head, name.head.head
    if place.dep_ not in _SUBJECTS or place.tag_ != "NNP" or name.tag_ != "NNP" or verb.i != name.i + 1:
        return False
    between = name.doc[place.i + 1 : name.i]
    titled = any(word.tag_ == "NN" and word.head.i == name.i for word in between)
    return titled and len(between) < _LONGEST and all(word.tag_ in ("NN", "NNP", "JJ") for word in between)


def _last_of_list(name: Any) -> Any | None:
    """The cook of "three guards and a cook, Ana Moor,", where the name hangs on the guards."""
    first = name.left_edge.i
    if name.tag_ != "NNP" or first < 2 or name.doc[first - 1].text != "," or name.head.tag_ != "NNS":
        return None
    last = name.doc[first - 2]
    alone = last.tag_ == "NN" and last.dep_ == "conj" and last.left_edge.lower_ in ("a", "an", "the")
    return last if alone and last.head == name.head else None


def _whose_family(own: Any) -> Any | None:
    """The man of "a man, his wife and two sons": he and they are one list."""
    kin, before = own.head, own.i - 2
    if (
        before < 0
        or kin.left_edge.i != own.i
        or own.doc[own.i - 1].text != ","
        or kin.tag_ not in ("NN", "NNS")
    ):
        return None
    if all(c.dep_ != "conj" for c in kin.rights) or kin.i - own.i > _LONGEST:
        return None
    first = kin.head if kin.dep_ == "appos" else None
    if kin.dep_ in _SUBJECTS:
        first = next((c for c in kin.head.lefts if c.dep_ in (kin.dep_, "npadvmod") and c.i < own.i), None)
    place = kin.head
    if kin.dep_ == "conj" and place.tag_ == "NNP" and place.dep_ == "pobj":
        first = place.head.head  # "a farmer in Ozel, his wife and a son"
    near = first is not None and first.i <= before <= first.right_edge.i and first.tag_ in ("NN", "NNP")
    return first if near else None


def _another(beside: Any) -> Any | None:
    """The waiter of "a woman of 51, the groom's aunt, and a waiter", joined to the aunt."""
    new = next((c for c in beside.rights if c.dep_ == "conj"), None)
    if new is None or beside.tag_ != "NN" or new.tag_ != "NN" or new.left_edge.lower_ not in ("a", "an"):
        return None
    joint = new.left_edge.i - 1
    closed = new.doc[joint].lower_ == "and" and new.doc[joint - 1].text == ","
    return new if closed and beside.head.tag_ == "NN" and beside.left_edge.lower_ not in ("a", "an") else None
