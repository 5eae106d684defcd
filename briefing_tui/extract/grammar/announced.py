"""What is told of before its day: a strike called for Thursday, a march announced, a rally that is planned for Sunday.

In: the noun of what people come together for, or the verb that calls them. Out: whether the text says it of a day to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract import vocabulary

_CALLS = frozenset({"call", "announce", "schedule", "convene", "set", "fix"})
_PLANS = _CALLS | {"plan", "slate", "expect"}
_LENGTHS = frozenset(
    {"day", "days", "week", "weeks", "month", "months", "year", "years"}
)  # "a truce for three days"
_GATHERINGS = vocabulary.words("event_words", "announced_gatherings")
_ON_A_DAY = frozenset({"for", "on"})
_CALLED_OFF = vocabulary.words("event_words", "announced_called_off")
_PERFECT = frozenset({"have", "has", "'ve", "'s", "are", "is"})


def called_for(token: Any, days: frozenset[str] = frozenset()) -> bool:
    """ "Called demonstrations for Wednesday", "a march was announced for 4 May": told of before its day, one of `days`."""
    noun = token.pos_ == "NOUN" and token.dep_ in {"dobj", "nsubjpass", "npadvmod"}
    verb = token.head if noun else token
    if verb.lemma_.lower() not in _CALLS or verb.dep_ in {"acl", "relcl"}:
        return False  # "the strike called for 19 May passed without incident"
    called = [token] if noun else [one for one in verb.rights if one.dep_ == "dobj"]
    joints = (joint for one in (verb, *called) for joint in one.rights if joint.lower_ == "for")
    told = [day for joint in joints for day in _days(joint)]
    return any(day.lower_ in days if days else day.lower_ not in _LENGTHS for day in told)


def gathering(noun: Any, days: frozenset[str] = frozenset()) -> bool:
    """ "A rally is planned for Sunday", "have called for a march on Friday": people are to come together on a day.

    Where `days` are given, on one of those.
    """
    if noun.lemma_.lower() not in _GATHERINGS or noun.tag_ not in {"NN", "NNS"}:
        return False
    return any(
        day.lower_ in days if days else day.lower_ not in _LENGTHS
        for joint in _joints(noun)
        for day in _days(joint)
    )


def _days(joint: Any) -> Iterator[Any]:
    """The day behind "for" or "on"; also in "for Saturday outside parliament", to the small model a parliament of Saturday."""
    for what in joint.rights:
        if what.ent_type_ == "DATE":
            yield what
        else:
            yield from (one for one in what.lefts if one.ent_type_ == "DATE" and one.i == joint.i + 1)


def _joints(noun: Any) -> Iterator[Any]:
    """The words "for" and "on" behind which the day of a gathering may stand; none where nothing says that it is to come."""
    verb = noun.head
    lemma = verb.lemma_.lower()
    if noun.dep_ == "nsubjpass" and lemma in _PLANS and verb.dep_ not in {"acl", "relcl"}:
        for one in (verb, noun):
            yield from (joint for joint in one.rights if joint.lower_ in _ON_A_DAY)
    elif noun.dep_ in {"dobj", "npadvmod"} and lemma in _CALLS and verb.dep_ not in {"acl", "relcl"}:
        for one in (verb, noun):
            yield from (joint for joint in one.rights if joint.lower_ == "for")
    elif noun.dep_ == "pobj" and verb.lower_ == "for" and verb.head.lemma_.lower() == "call":
        # "Called for a march on Friday": on that day somebody called; "have called" says no day of its own.
        now = verb.head.tag_ in {"VBZ", "VBP"} or any(one.lower_ in _PERFECT for one in verb.head.lefts)
        for one in (noun, verb.head):
            for joint in one.rights:
                if joint.i > noun.i and (joint.lower_ == "for" or (now and joint.lower_ == "on")):
                    yield joint


def called_off(noun: Any) -> bool:
    """ "The rally was called off", "police banned the march", "was planned for Sunday but was cancelled": it did not come to be."""
    if noun.lemma_.lower() not in _GATHERINGS or noun.dep_ not in {"dobj", "nsubjpass"}:
        return False
    had = any(one.lower_ == "had" for one in noun.head.lefts)
    if had and noun.dep_ == "nsubjpass" and noun.head.lemma_.lower() in _PLANS - {"call", "set", "announce"}:
        return True  # "a rally had been planned": another thing came of it
    verbs = [noun.head]
    if noun.dep_ == "nsubjpass":
        verbs += [one for one in noun.head.rights if one.dep_ == "conj"]
    return any(_stops(verb) for verb in verbs) and not any(
        child.dep_ == "neg" for verb in verbs for child in verb.lefts
    )


def _stops(verb: Any) -> bool:
    lemma = verb.lemma_.lower()
    if any(one.dep_ in {"nsubj", "nsubjpass"} for one in verb.lefts) and verb.dep_ == "conj":
        return False  # what became of something else
    return lemma in _CALLED_OFF or (
        lemma == "call" and any(one.lower_ == "off" and one.dep_ == "prt" for one in verb.rights)
    )
