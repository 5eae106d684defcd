"""What a vehicle did, which the small model gives to its load or makes a description of it.

"A bus carrying pilgrims plunged into a ravine": no "carrying pilgrims". "Six died when a lorry overturned": it did.
"A truck loaded with migrants overturned": the truck, and not the migrants.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract.parsing.changes import Change, sound, written
from briefing_tui.extract.parsing.picks import picked
from briefing_tui.extract.vocabulary import words

_CARRYING = frozenset({"carrying", "ferrying", "transporting", "taking", "bringing"})
_WHEN = frozenset({"when", "after", "as", "before"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_DID = words("event_words", "overturned")
_REACH = 8  # tokens from "loaded" to the verb


def mend(doc: Doc) -> Doc:
    """The document with these verbs as what the vehicle did."""
    groups = [_carrying(word) for word in picked(doc, LOWER, _CARRYING)]
    groups += [_when_it_did(word) or _loaded(word) for word in picked(doc, LOWER, _DID)]
    found: list[Change] = []
    for group in groups:
        if group and sound([*found, *group]):
            found += group
    return written(doc, found)


def _carrying(word: Any) -> list[Change]:
    """ "A bus carrying pilgrims plunged": the bus is who plunged, with pilgrims aboard."""
    load, vehicle = word.head, word.doc[word.i - 1] if word.i else word
    if word.dep_ != "compound" or load.i < word.i or vehicle.tag_ not in _NOUNS or vehicle.i == word.i:
        return []
    if load.dep_ not in _SUBJECTS or load.head.tag_ not in {"VBD", "VBN"}:
        return []
    made = [
        Change(vehicle, label=load.dep_, head=load.head),
        Change(word, tag="VBG", label="acl", head=vehicle),
        Change(load, label="dobj", head=word),
    ]
    return made + [Change(one, head=vehicle) for one in load.lefts if one.i < vehicle.i]


def _when_it_did(verb: Any) -> list[Change]:
    """ "Six died when a lorry overturned near Orva": a clause of its own."""
    noun = verb.head
    if (
        verb.tag_ not in {"VBN", "VBD"}
        or verb.dep_ != "acl"
        or noun.dep_ != "advcl"
        or noun.tag_ not in _NOUNS
    ):
        return []
    marks = [one for one in noun.lefts if one.lower_ in _WHEN]
    if not marks:
        return []
    made = [
        Change(verb, tag="VBD", label="advcl", head=noun.head),
        Change(noun, label="nsubj", head=verb),
        *(Change(one, head=verb) for one in marks),
    ]
    return made + [Change(one, head=verb) for one in noun.rights if one.dep_ == "prep" and one.i > verb.i]


def _loaded(verb: Any) -> list[Change]:
    """ "A truck loaded with migrants overturned": the truck, which the sentence is about."""
    load = verb.head
    if verb.tag_ not in {"VBN", "VBD"} or verb.dep_ != "acl" or load.dep_ != "pobj":
        return []
    loaded = load.head.head
    truck = loaded.head
    near = verb.i - loaded.i <= _REACH and verb.i == load.right_edge.i - len(list(verb.subtree)) + 1
    if (
        loaded.dep_ != "acl"
        or truck.dep_ != "ROOT"
        or truck.tag_ not in _NOUNS
        or truck.i > loaded.i
        or not near
    ):
        return []
    made = [
        Change(verb, tag="VBD", label="ROOT", head=verb),
        Change(truck, label="nsubj", head=verb),
    ]
    for one in truck.rights:
        if one.i > verb.i:
            made.append(Change(one, label="advcl" if one.dep_ == "acl" else one.dep_, head=verb))
    made += [Change(one, head=verb) for one in loaded.rights if one.dep_ == "prep" and one.i > verb.i]
    return made
