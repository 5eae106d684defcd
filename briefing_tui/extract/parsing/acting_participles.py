"""Verbs taken for a description of whom they hit: "Prisoners overpowered guards", to the small model overpowered guards.

In: a parsed document. Out: the same with the participle as the verb, who stands before it as its subject, and the rest as its object.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.attrs import DEP
from spacy.tokens import Doc

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing.changes import Change, sound, written
from briefing_tui.extract.parsing.picks import picked

_PEOPLE = (
    vocabulary.words("actors", "civilian")
    | vocabulary.words("actors", "military")
    | vocabulary.words("actors", "militant")
    | vocabulary.words("actors", "police")
    | vocabulary.words("actors", "unrest")
)


def mend(doc: Doc) -> Doc:
    """The document with such verbs as verbs."""
    found: list[Change] = []
    for verb in picked(doc, DEP, {"amod"}):
        changes = list(_acting(verb)) if verb.tag_ in {"VBN", "VBD"} else []
        if changes and sound([*found, *changes]):
            found += changes
    return written(doc, found)


def _acting(verb: Any) -> Iterator[Change]:
    hit = verb.head
    if (
        hit.tag_ not in {"NN", "NNS"}
        or hit.i < verb.i
        or any(one.is_punct for one in verb.doc[verb.i : hit.i])
    ):
        return  # "vehicle immobilised, crew unhurt"
    doer = next((one for one in verb.lefts if one.dep_ == "nsubj"), None)
    if doer is None and verb.i == verb.sent.start + 1:
        first = verb.nbor(-1)  # "Inmates", to the small model a verb
        misread = first.tag_ == "VBZ" and hit.dep_ == "dobj" and hit.head == first
        doer = first if misread and first.lower_.removesuffix("s") in _PEOPLE else None
    if doer is None or any(one.tag_[:2] == "VB" for one in verb.doc[doer.i + 1 : verb.i]):
        return  # "a lorry struck suspected explosives"
    over = doer if hit.head == doer else hit
    above = verb if over.head == over else over.head
    yield Change(verb, tag="VBD", label=over.dep_, head=above)
    yield Change(doer, tag="NNS" if doer.tag_ == "VBZ" else doer.tag_, label="nsubj", head=verb)
    yield Change(hit, label="dobj", head=verb)
    moved = [one for one in over.children if one.i not in {verb.i, hit.i}]
    for one in moved:
        if one.i > hit.i and (one.dep_ in {"punct", "cc", "conj", "advcl"} or _of_a_day(one)):
            yield Change(one, head=verb)


def _of_a_day(joint: Any) -> bool:
    """ "On Saturday": of the deed, and of nobody it hit."""
    return joint.dep_ == "prep" and any(
        one.ent_type_ in {"DATE", "TIME"} or one.tag_ == "NNP" for one in joint.rights
    )
