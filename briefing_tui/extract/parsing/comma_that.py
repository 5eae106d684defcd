"""What a deed did, told behind a comma: "an ambush on a bus in Orva, that killed ten, and a bomb in Lomu, that hurt four".

The small model takes such a clause for one of the verb of the sentence, and what the sentence tells next for a part of the
clause. It is said of the deed, by the subject "that" or "which" and nothing else.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.event_types import group
from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_HARMS = frozenset(
    {"killed", "wounded", "injured", "left", "claimed", "hurt", "destroyed", "damaged", "cost"}
)
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_WHERE = frozenset({"in", "at", "near", "outside", "on", "around", "to"})
_LOOSE = frozenset({"advcl", "ccomp", "conj"})
_UP = 8  # heads from the word before the comma to the noun that the whole phrase hangs on


def mend(doc: Doc) -> Doc:
    """The document in which these clauses hang on the nouns that they are said of."""
    changes: list[Change] = []
    for that in picked(doc, LOWER, {"that", "which"}):
        verb = that.head
        if that.dep_ != "nsubj" or not verb.i > that.i > 2 or that.nbor(-1).text != "," or not _harms(verb):
            continue
        if verb.dep_ in _LOOSE and verb.head.i < that.i:
            changes += _hung(that, verb, verb.head)
        elif verb.dep_ == "relcl" and verb.head.i < that.i:
            changes += _of_the_deed(that, verb)
    return written(doc, changes)


def _harms(verb: Any) -> bool:
    return verb.tag_ == "VBD" and verb.lower_ in _HARMS


def _verb_above(noun: Any) -> Any:
    up = noun
    for _ in range(_UP):
        if up.tag_[:2] == "VB" or up.head.i == up.i:
            break
        up = up.head
    return up


def _of_the_deed(that: Any, verb: Any) -> list[Change]:
    """ "A raid on a bus in Orva, which killed nine", "blamed rebels for a raid in Orva, that killed nine": not Orva, nor rebels."""
    named = verb.head
    town = named.i == that.i - 2 and named.tag_ == "NNP" and named.head.lower_ in _WHERE
    above = _verb_above(named)
    noun = _said_of(that.doc[that.i - 2], above)
    told = noun is not None and noun.i != named.i and _is_deed(noun)
    return _hung(that, verb, above) if told and (town or named.i < that.i - 2) else []


@lru_cache(maxsize=1)
def _deeds() -> frozenset[str]:
    """The nouns of violence of the vocabulary, in the singular."""
    kinds = vocabulary.load("events").items()
    violent = {"armed", "explosive"}
    return frozenset(noun for kind, body in kinds if group(kind) in violent for noun in body.get("nouns", ()))


def _hung(that: Any, verb: Any, above: Any) -> list[Change]:
    doc = that.doc
    noun = _said_of(doc[that.i - 2], above)
    if noun is None:
        return []
    made = [Change(verb, label="relcl", head=noun), *_next_deed(verb, noun)]
    joint = next((one for one in verb.rights if one.dep_ == "cc"), None)
    other = next((one for one in verb.rights if one.dep_ == "conj"), None)
    if joint is None or other is None or other.i < joint.i:
        return made
    if other.tag_ in _NOUNS:  # "an ambush ..., that killed ten, and a bomb"
        return [*made, Change(joint, head=noun), Change(other, head=noun)]
    if doc[joint.i - 1].text == "," and not _harms(other):  # "condemned the raid, that killed ten, and vowed"
        return [*made, Change(joint, head=above), Change(other, head=above)]
    return made


def _next_deed(verb: Any, noun: Any) -> list[Change]:
    """ "That killed ten people, and a bomb in Lomu": to the parser, people and a bomb were killed."""
    hurt = next((one for one in verb.rights if one.dep_ == "dobj"), None)
    other = next((one for one in hurt.rights if one.dep_ == "conj"), None) if hurt is not None else None
    joint = next((one for one in hurt.rights if one.dep_ == "cc"), None) if hurt is not None else None
    if other is None or joint is None or not _is_deed(other) or joint.nbor(-1).text != ",":
        return []
    return [Change(joint, head=noun), Change(other, head=noun)]


def _is_deed(noun: Any) -> bool:
    return noun.tag_ in _NOUNS and noun.lower_.removesuffix("s") in _deeds()


def _said_of(last: Any, above: Any) -> Any | None:
    """The noun of the phrase that ends before the comma: "an ambush on a bus in Orva on Monday" is an ambush."""
    for _ in range(2):
        noun = None
        up = last
        for _ in range(_UP):
            if up.tag_ in _NOUNS:
                noun = up
                if _is_deed(up):
                    return up
            above_it = up.head
            verb = above_it.tag_[:2] == "VB" and not _inside(above_it, above)
            if verb or above_it.i in {up.i, above.i}:
                break
            up = up.head
        if noun is None or noun.ent_type_ not in {"DATE", "TIME"}:
            return noun
        before = noun.left_edge.i - 1
        last = last.doc[before - (last.doc[before].tag_ == "IN")] if before > 1 else last
    return None


def _inside(verb: Any, above: Any) -> bool:
    """ "A bus carrying settlers": a verb that only describes a noun of the phrase."""
    return verb.dep_ in {"acl", "amod", "relcl"} and verb.i > above.i
