"""Verbs of damage that the parser takes for words that describe a noun: "a blaze swept through a mill", "halls sustained damage"."""

from __future__ import annotations

from typing import Any

from spacy.attrs import LOWER
from spacy.tokens import Doc

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

_RUBBLE = vocabulary.words("damage", "rubble")
_REDUCED = frozenset({"reduced", "turned", "reducing", "turning", "reduce", "turn"})
_HIT = frozenset({"damaged", "destroyed", "wrecked", "gutted", "shattered", "burned"})
_GOES_ON = {
    "swept": "through",
    "tore": "through",
    "ripped": "through",
    "caved": "in",
    "caught": "fire",
    "burst": "into",
}
_CAUSES = frozenset({"causing", "caused", "causes"})
_GOT = frozenset({"received", "suffered", "sustained"})
_DOING = frozenset(
    {"burning", "torching", "looting", "wounding", "injuring", "destroying", "damaging", "stealing", "abducting",
     "kidnapping", "displacing", "ransacking", "wrecking"}
)  # fmt: skip
_THINGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_WEAPONS = vocabulary.words("damage", "weapon")
_WORDS = _RUBBLE | _HIT | frozenset(_GOES_ON) | _CAUSES | _GOT | _DOING


def mend(doc: Doc) -> Doc:
    """The document in which these verbs have their subjects and objects."""
    found: list[Change] = []
    for token in picked(doc, LOWER, _WORDS):
        word = token.lower_
        if word in _CAUSES:
            found += _caused_to(token)
        elif word in _RUBBLE and token.dep_ != "pobj":
            found += _to_rubble(token)
        elif (word in _HIT or word in _GOES_ON) and token.dep_ == "acl" and token.tag_ == "VBN":
            found += _did_it(token)
        elif word in _HIT and token.dep_ == "amod" and token.tag_ == "VBN" and token.i:
            found += _weapon_hit(token)
        elif word in _GOT and token.dep_ == "amod":
            found += _suffered(token)
        elif word in _DOING and token.dep_ == "amod":
            found += _and_doing(token)
        elif word == "damaging" and token.tag_ == "JJ" and any(c.dep_ == "dobj" for c in token.rights):
            found.append(Change(token, tag="VBG"))
    return written(doc, found)


def _did_it(verb: Any) -> list[Change]:
    """ "A drone damaged or destroyed six vans.", "A blaze swept through a mill.", "A mill and a barn caught fire, police said.":
    no damaged drone, no blaze that was swept, no barn that was caught."""
    if not verb.i or not _has_done(verb):
        return []
    last = verb.nbor(-1)
    doer = verb.head if last.head == verb else last
    while doer.dep_ in ("conj", "appos") and doer.head.tag_ in _THINGS:
        doer = doer.head
    if doer.dep_ == "pobj" and doer.head.lower_ in ("of", "from") and doer.head.head.tag_ in _THINGS:
        doer = doer.head.head  # "fragments of a missile damaged six vans"
    if last != verb.head and last.head != verb:
        return []
    made = _acts(verb, doer)
    if made:
        made += [
            Change(one, label="dobj") for one in verb.rights if one.dep_ == "npadvmod" and one.tag_ in _THINGS
        ][:1]
    if made and last.head == verb:
        made.append(Change(last, label="conj", head=verb.head))
    return made


def _and_doing(verb: Any) -> list[Change]:
    """ "Killing nine people and burning granaries": the granaries were burned, and are not among those killed."""
    noun, first = verb.head, verb.head.head
    if not verb.i or verb.nbor(-1).lower_ not in ("and", ",") or noun.left_edge.i != verb.i:
        return []
    if noun.dep_ != "conj" or first.dep_ != "dobj" or first.head.tag_ != "VBG" or first.i > verb.i:
        return []
    return [Change(verb, tag="VBG", label="conj", head=first.head), Change(noun, label="dobj", head=verb)]


def _weapon_hit(verb: Any) -> list[Change]:
    """ "A drone damaged part of a mill", "fragments of a missile damaged scores of homes": no damaged part, no damaged scores."""
    weapon, hit = verb.nbor(-1), verb.head
    if weapon.lemma_.lower() not in _WEAPONS and weapon.lower_.removesuffix("s") not in _WEAPONS:
        return []
    if weapon.head not in (verb, hit) or hit.tag_ not in _THINGS or hit.i < verb.i:
        return []
    top = hit.head.head if hit.dep_ == "pobj" else hit
    if top.dep_ != "ROOT" or any(one.tag_ in ("VBD", "VBZ", "VBP") for one in top.children):
        return []
    made = [Change(verb, tag="VBD", label="ROOT", head=verb), Change(hit, label="dobj", head=verb)]
    made += [Change(one, head=weapon) for one in hit.lefts if one.i < weapon.i]
    if top == hit:
        return [*made, Change(weapon, label="nsubj", head=verb)]
    made += [Change(weapon, label="pobj", head=hit.head), Change(top, label="nsubj", head=verb)]
    return made + [Change(one, head=verb) for one in top.rights if one.i > verb.i]


def _acts(verb: Any, doer: Any) -> list[Change]:
    """The verb made that of a clause of its own, or of what somebody says, with `doer` for its subject."""
    said = doer.head
    if doer.tag_ not in _THINGS or any(one.tag_ in ("VBD", "VBZ", "VBP") for one in doer.children):
        return []
    label, above = "ROOT", verb
    if doer.dep_ in ("nsubj", "npadvmod", "dep", "dobj") and said.i > verb.i:
        others = [one for one in said.children if one.dep_ == "nsubj" and one != doer]
        first = min(others[-1].left_edge.i, said.i) if others else 0
        if said.tag_ not in ("VBD", "VBZ") or not first or said.doc[first - 1].text != ",":
            return []
        label, above = "ccomp", said
    elif doer.dep_ == "ccomp" and said.i < doer.i:
        label, above = "ccomp", said
    elif doer.dep_ != "ROOT":
        return []
    made = [Change(verb, tag="VBD", label=label, head=above), Change(doer, label="nsubj", head=verb)]
    made += [Change(one, head=verb) for one in doer.lefts if one.dep_ == "mark"]
    return made + [Change(one, head=verb) for one in doer.rights if one.i > verb.i]


def _suffered(got: Any) -> list[Change]:
    """ "Nine halls, a guesthouse and a post sustained damage": the halls did, and no damage that was sustained is listed."""
    damage, last = got.head, got.nbor(-1) if got.i else got
    if (
        damage.lower_ == "damage"
        and damage.dep_ == "ROOT"
        and last.tag_ in _THINGS
        and last.head in (got, damage)
    ):
        made = [Change(got, tag="VBD", label="ROOT", head=got), Change(last, label="nsubj", head=got)]
        made += [Change(one, head=last) for one in damage.lefts if one.i < last.i]
        made += [Change(one, head=got) for one in damage.rights]
        return [*made, Change(damage, label="dobj", head=got)]
    if damage.lower_ != "damage" or last.tag_ not in _THINGS or damage.dep_ not in ("conj", "appos"):
        return []
    doer = damage.head
    while doer.dep_ in ("conj", "appos") and doer.head.tag_ in _THINGS:
        doer = doer.head
    made = _acts(got, doer)
    if not made:
        return []
    if last.head == damage:  # the last of the list, to the parser a word before "damage"
        made += [Change(last, label=damage.dep_, head=damage.head)]
        made += [Change(one, head=last) for one in damage.lefts if one.i < last.i]
    return [*made, Change(damage, label="dobj", head=got)]


def _has_done(verb: Any) -> bool:
    """Does it act on an object, or go on as only a verb that is acting does: "swept through", "caved in"?"""
    after = verb.nbor().lower_ if verb.i + 1 < len(verb.doc) else ""
    verbs = [verb, *(one for one in verb.rights if one.dep_ == "conj")]
    acts = any(one.dep_ == "dobj" for two in verbs for one in two.rights)
    counted = verb.i + 1 < len(verb.doc) and verb.nbor().tag_ in ("CD", "PDT")
    acts = acts or (counted and any(one.dep_ == "npadvmod" for one in verb.rights))
    return _GOES_ON.get(verb.lower_) == after or (verb.lower_ in _HIT and acts)


def _caused_to(verb: Any) -> list[Change]:
    """ "Causing six homes to collapse": they collapsed, and are no homes to collapse."""
    noun = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if noun is None:
        return []
    told = [c for c in verb.rights if c.dep_ in ("advcl", "xcomp") and c.i > noun.i]
    told += [c for one in noun.subtree for c in one.rights if c.dep_ in ("relcl", "acl", "xcomp")]
    falls = next((c for c in told if c.tag_ == "VB" and any(k.lower_ == "to" for k in c.lefts)), None)
    if falls is None or any(c.dep_ == "nsubj" for c in falls.lefts):
        return []
    return [Change(noun, label="nsubj", head=falls), Change(falls, label="ccomp", head=verb)]


def _to_rubble(rubble: Any) -> list[Change]:
    """ "Was reduced to rubble": to the parser a verb, like "to crumble"."""
    joint = rubble.nbor(-1) if rubble.i else rubble
    verb = rubble.head
    if joint.lower_ != "to" or joint.head != rubble or verb.lower_ not in _REDUCED:
        return []
    made = [Change(one, head=verb) for one in rubble.children if one.i != joint.i]
    return [
        *made,
        Change(joint, tag="IN", label="prep", head=verb),
        Change(rubble, tag="NN", label="pobj", head=joint),
    ]
