"""Whose weapon it is, where the weapon acts: "government warplanes", "a Russian Iskander missile"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.vocabulary import gazetteer

_HANDLES = frozenset({"operate", "fly", "pilot", "own", "control", "fire", "launch"})
_OWNED_UP = frozenset({"claim", "carry", "mount", "stage"})
_SHOTS = frozenset({"fire", "gunfire", "shots"})
_BESIDE = frozenset({"compound", "amod", "nmod", "poss"})


def of(weapon: Any) -> list[Any]:
    """ "Syrian army drones": the army; "a Russian Iskander missile": Russian, which may hang on the model."""
    found: list[Any] = []
    for child in weapon.lefts:
        if child.dep_ not in _BESIDE:
            continue
        if _owns(child):
            found.append(child)
        else:
            found += [one for one in child.lefts if one.dep_ in _BESIDE and _owns(one)]
    # "A Honduran army drone": the army's, not Honduras' besides.
    return [
        one
        for one in found
        if one.ent_type_ not in {"NORP", "GPE"} or not any(_leads_up_to(one, other) for other in found)
    ] or _flown_by(weapon)


def _leads_up_to(one: Any, other: Any) -> bool:
    return one.i < other.i and all(word.dep_ in _BESIDE for word in one.doc[one.i + 1 : other.i + 1])


def _flown_by(weapon: Any) -> list[Any]:
    """ "Helicopters of the Kelland air force", "a drone operated by the Front", "warplanes belonging to the army"."""
    joints = frozenset({"of", "from", "by"} if weapon.lower_ in _SHOTS else {"of"})  # "gunfire from soldiers"
    found = [one for one in clauses.after(weapon, joints) if _holds(one)]
    found += sent_by(weapon)
    for verb in weapon.children:
        if verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_.lower() in _HANDLES:
            found += clauses.agents(verb)
        elif verb.dep_ == "acl" and verb.lemma_.lower() == "belong":
            found += [one for one in clauses.after(verb, frozenset({"to"})) if _holds(one)]
        elif (
            verb.dep_ == "amod"
            and verb.lemma_.lower() in _HANDLES
            and verb.i > 1
            and verb.nbor(-1).text == "-"
            and (_holds(verb.nbor(-2)) or verb.nbor(-2).ent_type_ in {"GPE", "NORP"})
        ):
            found.append(verb.nbor(-2))  # "rebel-fired rockets", but not "a remote-controlled mine"
    return found


def sent_by(weapon: Any) -> list[Any]:
    """Heads of who sent what kills: "a barrage of rockets by the Front", "a wave of drones claimed by the Front"."""
    many = weapon.head.head if weapon.dep_ == "pobj" and weapon.head.lower_ == "of" else None
    heads = [one for one in (weapon, many) if one is not None and one.tag_[:2] == "NN"]
    found = [one for head in heads for one in clauses.after(head, frozenset({"by"})) if _holds(one)]
    claimed = (c for head in heads for c in head.rights if c.dep_ == "acl" and c.lemma_.lower() in _OWNED_UP)
    return found + [one for verb in claimed for one in clauses.agents(verb) if _holds(one)]


def _holds(one: Any) -> bool:
    named = one.pos_ == "PROPN" and one.ent_type_ in {"ORG", "NORP"} and weapons.kind_of(one) is None
    return named or is_kind(one, "military", "militant", "state", "police")


def span(owner: Any) -> list[tuple[int, int]]:
    """ "Syrian army" of "Syrian army drones", whose two words hang on the drones; [] where nothing else than it belongs to it."""
    if owner.dep_ not in _BESIDE:
        return []
    before = owner.nbor(-1) if owner.i else owner
    if owner.lower_ in {"force", "forces"} and before.lower_ == "air":
        start = before.i  # "Kelland air force helicopters": all of the force's name
        while (
            start
            and owner.doc[start - 1].dep_ in _BESIDE
            and owner.doc[start - 1].head in {owner, owner.head}
        ):
            start -= 1
        return [(start, owner.i + 1)]
    if owner.ent_type_ == "NORP" and owner.pos_ in {"ADJ", "PROPN"}:
        return [(owner.i, owner.i + 1)]
    if before.dep_ in _BESIDE and before.head == owner.head and before.ent_type_ in {"NORP", "GPE"}:
        return [(before.i, owner.i + 1)]
    return []


def _owns(word: Any) -> bool:
    """ "Government warplanes", "Turkish jets", "RSF drones": whose they are; not "Sukhoi jets"."""
    if weapons.kind_of(word) is not None and not is_kind(word, "military"):
        return False  # "a Grad type rocket"
    if word.tag_ in {"VBN", "VBG"}:
        return False  # "carrier-based aircraft"
    if is_kind(word, "state", "military") or word.ent_type_ in {"NORP", "GPE"}:
        return True
    if word.i and word.nbor(-1).text in {"(", "["}:
        return False
    short = len(word.text) > 2 and word.text.isalpha() and word.text.isupper()
    return (short and weapons.kind_of(word) is None) or gazetteer.country(word.text) is not None
