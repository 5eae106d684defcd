"""Things that were hit, which the parser takes apart: "a mill as well as two houses were burned", "left a van ablaze"."""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_ALIGHT = vocabulary.words("damage", "alight")
_THINGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_STANDING = frozenset(
    {"moored", "parked", "anchored", "berthed", "docked", "stationed", "stored", "stranded"}
)
_WORKING = frozenset({"engaged", "employed"})
_PEOPLE = frozenset().union(
    *(vocabulary.words("actors", kind) for kind in ("military", "police", "militant", "civilian"))
)
_STATES = _ALIGHT | {
    *vocabulary.words("damage", "destroyed", "state"),
    *vocabulary.words("damage", "damaged", "state"),
    *vocabulary.words("damage", "burned", "state"),
}
_LEAVES = frozenset({"left", "leaving", "leave", "leaves"})
_SETS = frozenset({"set", "setting", "sets"})
_OF_THINGS = frozenset({"of", "over", "than", "across", "at", "as", "about"})
_STOPS = frozenset(";:.!?")
_LIST = 45  # tokens of a list of things
_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "oprd"})
_PARTICLES = frozenset({"down", "off", "up", "out"})
_ABOUT = frozenset({"over", "around", "about"})
_WORDS = _STATES | _STANDING | _WORKING | _PARTICLES | _ABOUT | {"and", "as", "between", "flat"}


def mend(doc: Doc) -> Doc:
    """The document in which these nouns are joined to those they are named with, and have their verbs."""
    found: list[Change] = []
    for token in picked(doc, LOWER, _WORDS):
        word = token.lower_
        if word in ("and", "as"):
            found += _and_counted(token) or _joined(token)
        elif word in _PARTICLES:
            found += _parted(token)
        elif word == "flat" and token.tag_ == "JJ" and token.dep_ in _ROLES | {"conj", "appos"}:
            found.append(Change(token, tag="NN"))
        elif word == "between":
            found += _between(token)
        elif word in _ABOUT:
            found += _about(token)
        elif word in _STANDING | _WORKING:
            found += _standing(token)
        if word in _STATES:
            found += _left_so(token)
    return written(doc, found)


def _joined(joint: Any) -> list[Change]:
    """ "A mill as well as two houses were burned", "a van and two cars suffered damage": joined, and no second subject."""
    first = top = joint.head
    while top.dep_ in ("conj", "appos") and top.head.tag_ in _THINGS:
        top = top.head
    if joint.dep_ != "cc" or top.dep_ not in _ROLES or joint.i + 1 >= len(joint.doc):
        return []
    well = joint.lower_ == "as"
    if well and (joint.i < 2 or joint.nbor(-1).lower_ != "well"):
        return []
    second = joint.nbor()
    while second.head.i > second.i and second.dep_ not in _ROLES and second.head.tag_ != "VBD":
        second = second.head
    if any(above == second for above in first.ancestors):
        return []
    if second.dep_ not in _ROLES or second.tag_ not in _THINGS or second.left_edge.i != joint.i + 1:
        return []
    if not well and (second.head != top.head or second.dep_ != top.dep_ or second.dep_[:5] != "nsubj"):
        return []
    return [Change(second, label="conj", head=first)]


def _and_counted(joint: Any) -> list[Change]:
    """ "A bakery and three mills": to the parser one word of a name, like "command and control posts"."""
    one, other = joint.head, joint.head.head
    if joint.dep_ != "cc" or one.dep_ not in ("nmod", "compound") or one.tag_ not in _THINGS:
        return []
    if not one.i < joint.i < other.i or joint.nbor().tag_ not in ("CD", "DT"):
        return []
    root = other.head == other
    made = [Change(one, label=other.dep_, head=one if root else other.head)]
    made += [Change(child, head=one) for child in other.lefts if child.i < one.i]
    made += [Change(child, label="nummod", head=other) for child in one.rights if child.i > joint.i]
    return [*made, Change(other, label="conj", head=one)]


def _left_so(state: Any) -> list[Change]:
    """ "Left two houses and a van ablaze": to the parser a blaze by the name of van; "left six cars, a kiosk and a bank gutted"."""
    doc, i = state.doc, state.i - 1
    if state.lower_ in _ALIGHT and i >= 0 and doc[i].lower_ == "set" and state.head == doc[i]:
        burnt = doc[i].dep_ == "conj" and doc[i].head.tag_ == "VBN"  # "were doused and set alight"
        return [Change(state, tag="JJ", label="oprd"), Change(doc[i], tag="VBN" if burnt else None)]
    while i > 0 and doc[i].tag_ == "RB":
        i -= 1
    noun, after = doc[max(i, 0)], doc[state.i + 1 : state.i + 2]
    named = noun.tag_ in _THINGS or (noun.tag_ == "JJ" and noun.head == state)
    if not named or any(one.tag_ in _THINGS for one in after):
        return []
    verb = _leaves(doc, i, _SETS | _LEAVES if state.lower_ in _ALIGHT else _LEAVES)
    if verb is None or any(above in (state, noun) for above in verb.ancestors):
        return []
    first = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < i and c != state), None)
    made: list[Change] = []
    if noun.head.i > noun.i:
        label, above = ("dobj", verb) if first is None else ("conj", first)
        tag = noun.tag_ if noun.tag_ in _THINGS else "NN"
        start = min([noun.left_edge.i, *(one.i for one in state.lefts if one.i < noun.i)])
        if start and doc[start - 1].lower_ == "of":  # "left the offices of the Red Crescent gutted"
            label, above = "pobj", doc[start - 1]
        made += [Change(noun, tag=tag, label=label, head=above)]
        made += [Change(one, head=noun) for one in state.lefts if one.i < noun.i]
    tag = "JJ" if state.lower_ in _ALIGHT or state.tag_ == "JJ" else "VBN"
    return [*made, Change(state, tag=tag, label="oprd", head=verb)]


def _leaves(doc: Doc, i: int, verbs: frozenset[str]) -> Any | None:
    """The "left" or "set" before the list of things that ends with token `i`, None where a clause stands between."""
    for k in range(i - 1, max(i - _LIST, -1), -1):
        token = doc[k]
        if token.lower_ in verbs and token.tag_[:2] == "VB":
            passive = any(c.dep_ == "auxpass" for c in token.lefts)
            return None if passive or token.nbor().lower_ in _OF_THINGS - {"at", "over", "about"} else token
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD", "WDT", "WP", "PRP", "TO") or token.text in _STOPS:
            return None
        said_of = (
            token.lower_ in _STATES and token.nbor().tag_ not in _THINGS
        )  # "three destroyed and 17 houses damaged"
        if said_of or (token.tag_ == "IN" and token.lower_ not in _OF_THINGS):
            return None
    return None


def _parted(particle: Any) -> list[Change]:
    """ "Burned down a mill", "tore off a roof": the mill is burned, and nothing is down it."""
    verb, thing = particle.head, next((c for c in particle.rights if c.dep_ == "pobj"), None)
    if particle.tag_ != "RP" or thing is None or verb.i != particle.i - 1 or verb.tag_[:2] != "VB":
        return []
    if any(c.dep_ == "dobj" for c in verb.rights):
        return []
    return [Change(particle, label="prt"), Change(thing, label="dobj", head=verb)]


def _about(joint: Any) -> list[Change]:
    """ "Shot down over six missiles", "ripping apart around 40 stalls": so many were, and nothing is over them."""
    verb, noun = joint.head, next((c for c in joint.rights if c.dep_ == "pobj"), None)
    figure = joint.nbor() if joint.i + 1 < len(joint.doc) else joint
    if joint.tag_ != "IN" or noun is None or figure.tag_ != "CD" or figure.head != noun:
        return []
    if verb.tag_[:2] != "VB" or verb.i != joint.i - 2 or any(c.dep_ == "dobj" for c in verb.rights):
        return []
    if joint.nbor(-1).lower_ not in _PARTICLES | {"apart"}:
        return []
    return [Change(noun, label="dobj", head=verb), Change(joint, label="quantmod", head=figure)]


def _standing(verb: Any) -> list[Change]:
    """ "Hit a warehouse and a ferry moored in the port": the ferry was hit, and did not moor."""
    noun = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i == verb.i - 1), None)
    if noun is None or verb.dep_ != "conj" or any(c.dep_.startswith("aux") for c in verb.lefts):
        return []
    people = noun.lower_.removesuffix("s") in _PEOPLE
    if verb.lower_ in _WORKING and (people or verb.tag_ != "VBN"):
        return []  # "shelled a post and troops engaged them", "engaged in a firefight"
    first = next((c for c in verb.head.rights if c.dep_ == "dobj" and c.i < noun.i), None)
    if first is not None and first.lower_ == "fire":  # "set fire to a van and two tractors engaged in"
        to = [c for one in (verb.head, first) for c in one.rights if c.lower_ == "to"]
        first = next((c for joint in to for c in joint.rights if c.dep_ == "pobj" and c.i < noun.i), None)
    if first is None:
        return []
    return [Change(noun, label="conj", head=first), Change(verb, label="acl", head=noun)]


def _between(joint: Any) -> list[Change]:
    """ "Killing between six and nine clerks": the clerks are killed, and stand between nothing."""
    noun = next((c for c in joint.rights if c.dep_ == "pobj" and c.tag_ in ("NNS", "NNPS")), None)
    low = joint.doc[joint.i + 1] if joint.i + 1 < len(joint.doc) else joint
    verb = joint.head
    if noun is None or low.tag_ != "CD" or joint.dep_ != "prep" or verb.i != joint.i - 1:
        return []
    if low.head != noun or not any(c.dep_ == "conj" and c.tag_ == "CD" for c in low.rights):
        return []
    return [Change(noun, label="dobj", head=verb), Change(joint, label="quantmod", head=low)]
