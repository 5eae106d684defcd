"""What a note tells without a verb: "Iskander missile on a mill", "IED vs patrol", "Gendarmes vs smugglers near Sarno"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.events import brevity
from briefing_tui.extract.grammar import weapons
from briefing_tui.extract.grammar.actor_kinds import is_kind

_VERSUS = frozenset({"vs", "vs.", "versus"})
_AGAINST = frozenset({"vs", "against", "at", "outside", "on", "in", "under", "near"})
_UPON = frozenset({"vs", "against", "at", "on"})


def hits(token: Any) -> str:
    """ "IED vs police patrol", "Iskander missile on a mill": a weapon in a phrase without a verb says that it hit there.

    The event that it makes, "" where the words say no such thing.
    """
    if token.dep_ not in {"ROOT", "dep", "appos"} or not brevity.is_note(token.doc) or not _leads(token):
        return ""
    where = [child for child in token.rights if child.dep_ == "prep"]
    armed = weapons.type_of([token])
    if (
        not armed
        or not weapons.is_thing(token)
        or not where
        or where[0].lower_ not in (_AGAINST if armed == "bombing" else _UPON)
        or any(child.dep_ in {"acl", "relcl"} for child in token.rights)
    ):
        return ""
    return armed


def versus(token: Any) -> bool:
    """ "Armed men vs VDP at Bourza": in a note without a verb, the two sides of a fight; not those of a match."""
    if token.dep_ not in {"ROOT", "dep"} or not brevity.is_note(token.doc) or weapons.type_of([token]):
        return False
    sides = [
        two for one in token.rights if one.lower_ in _VERSUS for two in one.children if two.dep_ == "pobj"
    ]
    return bool(sides) and any(_fights(one) for one in (token, *sides))


def _fights(side: Any) -> bool:
    return is_kind(side, "military", "police", "militant") or any(
        child.lower_ == "armed" for child in side.lefts
    )


def _leads(noun: Any) -> bool:
    """The first noun of its sentence, behind its own modifiers or a heading of place and day ("Sarno, 3 May: rocket on ...")."""
    left = noun.left_edge.i
    return bool(left == noun.sent.start or noun.doc[left - 1].text in {":", "-", "–"})
