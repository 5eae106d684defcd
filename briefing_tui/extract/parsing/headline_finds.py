"""Things and people come upon, where a note leaves out the helper: "device found near station", "guard found dead"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing.changes import Change

_NOTICED = frozenset({"heard", "reported", "found", "seen"})
_FOUND = frozenset({"found", "discovered", "recovered", "seized", "defused", "uncovered"})
_STOPPED = frozenset({"intercepted", "downed", "jammed"})
_WHILE = frozenset({"as", "when", "after"})
VERBS = _NOTICED | _FOUND | _STOPPED
_THINGS = vocabulary.words("event_weapons", "explosive") | {"bodies", "body", "weapons", "arms", "rifles", "explosives", "bombs", "devices", "mines", "grenades", "grenade", "ammunition", "cache"}  # fmt: skip
_FLOWN = frozenset({"drone", "uav", "missile", "rocket", "quadcopter", "projectile", "helicopter", "jet"})
_COMPLETE = frozenset({"aux", "auxpass", "dobj", "dative", "prt"})


def come_upon(verb: Any) -> Iterator[Change]:
    """ "Gunfire heard since dawn", "device found near station": nobody is said to have heard or found it."""
    as_found = next((child for child in verb.rights if child.dep_ == "oprd"), None)
    if (
        as_found is not None
        and as_found.lower_ == "dead"
        and not any(c.dep_ == "dobj" for c in verb.children)
    ):
        who = _subject(verb)
        if who is not None and who.tag_ != "PRP" and verb.tag_ == "VBD":
            yield Change(verb, tag="VBN")  # "Guard found dead outside a bank"
            yield Change(who, label="nsubjpass")
        return
    if verb.tag_ not in {"VBD", "VBN"} or any(
        child.dep_ in _COMPLETE | {"ccomp", "xcomp", "oprd"} for child in verb.children
    ):
        return
    if any(two.dep_ == "dobj" for one in verb.rights if one.dep_ == "conj" for two in one.children):
        return  # "police found and seized rifles"
    thing = _subject(verb)
    if thing is None and verb.dep_ == "acl" and verb.lower_ in _NOTICED:
        yield Change(verb, tag="VBN")
    elif thing is not None and (
        (thing.lower_ in _THINGS and verb.lower_ in _FOUND)
        or (thing.lower_.removesuffix("s") in _FLOWN and verb.lower_ in _STOPPED)
    ):
        yield Change(verb, tag="VBN")
        yield Change(thing, label="nsubjpass")


def _subject(verb: Any) -> Any | None:
    return next((child for child in reversed(list(verb.lefts)) if child.dep_ == "nsubj"), None)


def hurt_as(verb: Any) -> list[Change]:
    """ "Two sailors killed as missile hits ship": the sailors do not hit it, nor do they kill."""
    people, hits = verb.head, verb.head.head
    joint = verb.i + 1
    if verb.dep_ != "acl" or people.dep_ != "nsubj" or verb.doc[joint : joint + 1].text.lower() not in _WHILE:
        return []
    doing = [one for one in hits.lefts if one.dep_ == "nsubj"] + [
        one for one in verb.doc[joint].children if one.dep_ in {"pobj", "nsubj"}
    ]
    thing = next((one for one in doing if one.i > joint), None)
    if thing is None or people.i > verb.i or hits.tag_ not in {"VBZ", "VBP", "VBD"} or hits.dep_ != "ROOT":
        return []
    made = [Change(verb, tag="VBN", label="ROOT", head=verb), Change(people, label="nsubjpass", head=verb)]
    made += [Change(hits, label="advcl", head=verb), Change(verb.doc[joint], label="mark", head=hits)]
    return [*made, Change(thing, label="nsubj", head=hits)]
