"""Words of violence that are said in a figure: the budget attacked, the team beaten, the minister under fire.

What no violence can hit, those who attack in words only, and reasons that no shot has ("came under fire for its fees").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses

if TYPE_CHECKING:
    from briefing_tui.extract.events.arguments import Arguments
    from briefing_tui.extract.events.triggers import Trigger

_BURST = frozenset(
    {"anger", "row", "scandal", "population", "debt", "number", "demand", "cost", "rage", "crowd", "applause"}
)
_OFFICERS = frozenset({"agents", "agent", "service", "services", "authorities", "officials", "guards"})
_IDEAS = vocabulary.words("event_words", "figurative_ideas")
_HARMLESS = vocabulary.words("event_words", "figurative_harmless")
_TALKERS = vocabulary.words("event_words", "figurative_talkers")
_SPEAKERS = vocabulary.words("event_words", "figurative_speakers")
_SPOKEN = frozenset({"attack", "ambush", "bombard", "assault", "assail", "storm"})
_NOT_BEATEN = vocabulary.words("event_words", "figurative_not_beaten")
_PEACEFUL = frozenset(
    {
        "protest",
        "work_stoppage",
        "agreement",
        "mobilization",
        "arrest",
        "natural_disaster",
        "accident",
        "displacement",
    }
)


def in_words(trigger: Trigger, args: Arguments) -> bool:
    """ "Attacked the budget", "cracked the wall of silence", "the team was beaten", "robbed of its good name".

    Violence against what no violence can hit; a fight of candidates over taxes; a party beaten at the polls.
    """
    if (trigger.type in _PEACEFUL and not trigger.words.startswith("pick up")) or args.weapons:
        return False
    burst = clauses.subjects(trigger.token) if trigger.words in {"explode", "blow up"} else []
    if burst and all(one.lemma_.lower() in _IDEAS | _BURST for one in burst):
        return True  # "the price of bread exploded"
    if trigger.words == "rob" and any(
        one.lemma_.lower() in _IDEAS for one in clauses.after(trigger.token, frozenset({"of"}))
    ):
        return True
    if trigger.words == "shell" and any(child.lower_ == "out" for child in trigger.token.children):
        return True
    under = trigger.token.head if not trigger.verb and trigger.token.dep_ == "pobj" else None
    came = under.head if under is not None and under.lower_ == "under" else trigger.token
    if (trigger.words.startswith("come under") or came is not trigger.token) and not args.by_armed:
        return _blamed(came)
    if trigger.words in _SPOKEN and args.actor_heads and not args.by_armed:
        return all(one.lemma_.lower() in _SPEAKERS for one in args.actor_heads)
    if trigger.words.startswith("pick up") and trigger.type == "arrest":
        told = bool(args.actor_heads or clauses.agents(trigger.token))
        return told and not args.by_armed and not any(one.lower_ in _OFFICERS for one in args.actor_heads)
    if trigger.words in {"drop", "fire", "rain", "throw"} and any(
        one.lemma_.lower() in _HARMLESS for one in clauses.patients(trigger.token)
    ):
        return True  # "dropped leaflets", "dropped the charges"
    if trigger.words == "beat" and args.target_heads:
        return all(one.lemma_.lower() in _NOT_BEATEN for one in args.target_heads)
    if trigger.words == "beat" and any(one.lower_ == "it" for one in clauses.patients(trigger.token)):
        return True
    if trigger.words in {"clash", "battle", "fight"} and args.actor_heads:
        return not args.by_armed and all(one.lemma_.lower() in _TALKERS for one in args.actor_heads)
    return bool(args.target_heads) and all(
        any(one.lemma_.lower() in _IDEAS for one in (head, *clauses.after(head, frozenset({"of"}))))
        for head in args.target_heads
    )


def _blamed(verb: Any) -> bool:
    """ "Came under fire for its fees", "under attack from critics over the plan": in words."""
    under = [one for child in verb.children if child.lower_ == "under" for one in child.children]
    reasons = [one for word in (verb, *under) for one in clauses.after(word, frozenset({"for", "over"}))]
    by = [one for word in (verb, *under) for one in clauses.after(word, frozenset({"from", "by"}))]
    timed = {"hour", "day", "minute", "night", "week", "month"}
    return any(
        one.lemma_.lower() not in timed and one.ent_type_ not in {"DATE", "TIME"} for one in reasons
    ) or (bool(by) and all(one.lemma_.lower() in _SPEAKERS for one in by))
