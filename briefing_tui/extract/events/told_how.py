"""How and where a deed was done, told in other words of its sentence: "was attacked on Monday when gunmen opened fire"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.event_types import group
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind

if TYPE_CHECKING:
    from briefing_tui.extract.events.triggers import Trigger

_KILLINGS = frozenset({"attack", "assassination", "shooting"})
_SUFFERED = frozenset({"attack", "target", "assault", "raid", "ambush"})
_VIOLENT = frozenset({"armed", "explosive"})
_JOINED = 4  # verbs of the clause behind "when" that are looked at


def where_people_met(noun: Any, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "The candidate was shot dead at a rally": where it was; at a protest that soldiers fired on there is a protest."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"at", "during", "after", "outside", "near"}:
        return None
    other = by_token.get(noun.head.head.i)
    if other is None or other.type not in _KILLINGS | {"bombing", "abduction"}:
        return None
    doing = clauses.agents(other.token) or clauses.subjects(other.token)
    return None if any(is_kind(one, "military", "police") for one in doing) else other


def when_clause(trigger: Trigger, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "Orva was attacked on Monday when two men opened fire on a bus": the clause tells how, by a word that says more."""
    verb = trigger.token
    if not trigger.verb or trigger.words not in _SUFFERED or not clauses.is_passive(verb):
        return None
    for clause in verb.rights:
        if clause.dep_ == "advcl" and any(one.lower_ == "when" for one in clause.lefts):
            return _first_deed(clause, by_token)
    return None


def _first_deed(verb: Any, by_token: dict[int, Trigger]) -> Trigger | None:
    """ "When two men got into the village and opened fire": the first violent deed of the verbs that "and" joins."""
    for _ in range(_JOINED):
        deed = by_token.get(verb.i)
        if deed is not None and group(deed.type) in _VIOLENT:
            return deed
        following = next((one for one in verb.rights if one.dep_ == "conj" and one.pos_ == "VERB"), None)
        if following is None:
            return None
        verb = following
    return None
