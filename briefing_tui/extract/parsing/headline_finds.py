"""Things and people come upon, where a note leaves out the helper: "device found near station", "guard found dead"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing.changes import Change

_NOTICED = frozenset({"heard", "reported", "found", "seen"})
_FOUND = frozenset({"found", "discovered", "recovered", "seized", "defused", "uncovered"})
_STOPPED = frozenset({"intercepted", "downed", "jammed"})
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
    if verb.tag_ != "VBD" or any(
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
