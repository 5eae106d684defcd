"""Things an army lost: "lost 40 men and two tanks", "the losses amounted to six trucks", "a jammer was eliminated"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract.claims import damage_parts, people
from briefing_tui.extract.claims.damage_objects import object_type, things
from briefing_tui.extract.claims.damage_seen import Seen
from briefing_tui.extract.claims.damage_thing import Thing
from briefing_tui.extract.grammar import air_defence, grammar, lists
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_OWNERS = frozenset({"home", "building", "school", "medical", "religious"})  # "the farm lost a barn"
_STATIONS = frozenset({"warfare", "radar", "jamming", "control", "communications"})
_FATES = frozenset({"killed", "wounded", "injured", "dead", "and", "or"})


def lost(cd: ClaimDoc, verb: Any, target: Any, rule: str) -> Iterator[Seen]:
    """ "Lost 90 soldiers, three tanks and a depot": but a base that is lost is held by somebody else."""
    subject = grammar.subject(verb)
    property_ = subject is not None and object_type(cd, subject.i) in _OWNERS and rule == "object"
    if any(c.lower_ in ("from", "sight", "contact") for c in verb.rights):
        return  # "were lost from radar"
    found = _listed(cd, target)
    in_fighting = _of_fighting(cd, target, found) or _to_weapons(cd, verb)
    if subject is not None and _is_a_part(cd, target):
        kinds = _OWNERS | {"vehicle", "ship", "aircraft"}
        for whole in things(cd, subject, strict=True) if object_type(cd, subject.i) in kinds else ():
            yield Seen(whole, "damaged", verb.i, "damaged-lost")
        return  # "the school lost every window"
    for thing in found:
        if thing.zero:
            continue  # "not a single tank has been lost"
        flown = air_defence.is_munition(cd, cd.doc[thing.head])
        if flown and (
            air_defence.jammed(cd, verb) or "reach" in cd.lemma[verb.i : wording.sentence(verb).end]
        ):
            continue  # "were lost, having failed to reach the port"
        counted = thing.low is not None and (in_fighting or cd.quantity(thing.head) is not None)
        if property_ or (counted and _is_kit(cd, thing, in_fighting)):
            yield Seen(thing, "destroyed", verb.i, f"destroyed-{'losses' if in_fighting else 'lost'}")


def _is_a_part(cd: ClaimDoc, noun: Any) -> bool:
    """A roof, a window, a wheel; never "a wing of its headquarters"."""
    if grammar.of_object(noun) is not None:
        return False
    return object_type(cd, noun.i) == "part" or cd.lemma[noun.i] in words("damage", "shed")


def _to_weapons(cd: ClaimDoc, verb: Any) -> bool:
    """ "Lost three lorries to mines"."""
    lost_to = [grammar.object_of(c) for c in verb.rights if c.lower_ == "to"]
    return any(one is not None and cd.lemma[one.i] in words("damage", "weapon") for one in lost_to)


def told(cd: ClaimDoc, noun: Any) -> Iterator[Seen]:
    """ "The enemy's losses amounted to 60 men, two tanks and a howitzer"."""
    verb = noun.head
    if cd.lower[noun.i + 1 : noun.i + 2] == (":",):  # "inflicting losses: 3 tanks, 1 drone"
        first = damage_parts.first_behind(cd, noun.i + 1)
        for thing in _listed(cd, first) if first is not None else ():
            if thing.low and _is_kit(cd, thing, True):
                yield Seen(thing, "destroyed", noun.i, "destroyed-losses")
        return
    if noun.dep_ != "nsubj" or cd.lemma[verb.i] not in words("damage", "losses"):
        return
    for child in verb.rights:
        target = grammar.object_of(child) if child.lower_ in ("to", "at") else child
        if target is None or (target is child and child.dep_ not in ("dobj", "attr")):
            continue
        found = _listed(cd, target)
        if _of_fighting(cd, target, found):
            for thing in found:
                if thing.low is not None and _is_kit(cd, thing, True):
                    yield Seen(thing, "destroyed", noun.i, "destroyed-losses")
        return


def eliminated(cd: ClaimDoc, verb: Any, target: Any) -> Iterator[Seen]:
    """ "Up to 60 men and a jamming station were eliminated": never an explosive, which is made safe."""
    for thing in _listed(cd, target):
        safe = {cd.lemma[thing.head], people.singular(cd.lower[thing.head])} & (
            words("damage", "weapon") | {"ied", "vbied", "ammunition", "munition", "weapon"}
        )
        flown = air_defence.is_munition(cd, cd.doc[thing.head])  # "61 UAVs were neutralised"
        if thing.low is not None and not (safe or flown or thing.zero) and _is_kit(cd, thing, True):
            yield Seen(thing, "destroyed", verb.i, "destroyed-losses")


def _listed(cd: ClaimDoc, target: Any) -> list[Thing]:
    """The things of a list, past the "killed or wounded" of its men."""
    found: list[Thing] = things(cd, target, strict=True)
    end = target.i + 1
    while end < len(cd.lower) and cd.lower[end] in _FATES:
        end += 1
    if end > target.i + 1:
        after = next(lists.list_after(cd, end - 1), None)
        heads = {thing.head for thing in found}
        found += [
            t for t in (things(cd, after, strict=True) if after is not None else ()) if t.head not in heads
        ]
    return found


def _of_fighting(cd: ClaimDoc, target: Any, found: list[Thing]) -> bool:
    """Does a list of losses name men or arms beside its lorries?"""
    men = people.is_person(cd, target.i) and cd.quantity(target.i) is not None
    return men or any(_is_arms(thing) for thing in found)


def _is_arms(thing: Thing) -> bool:
    return thing.object_type in words("damage", "lost") or "armo" in thing.what.lower()


def _is_kit(cd: ClaimDoc, thing: Thing, in_fighting: bool) -> bool:
    """Arms, and among men and arms vehicles, stores and stations of the army too; no ground and no posts."""
    head = thing.head
    if {cd.lemma[head], people.singular(cd.lower[head])} & words("damage", "held"):
        return False
    if _is_arms(thing) or not in_fighting:
        return _is_arms(thing)
    stored = cd.lemma[head] in words("damage", "dump")
    station = cd.lemma[head] == "station" and bool(_STATIONS & set(cd.lower[thing.first : head]))
    return thing.object_type == "vehicle" or stored or station
