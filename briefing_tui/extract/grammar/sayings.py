"""The days on which somebody spoke of what happened, or counted the dead: none of the days on which it did."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar.actor_kinds import is_event

_SAYING = vocabulary.words("event_grammar", "events_saying")
_THREATEN = vocabulary.words("event_grammar", "mood_threaten")
_LATER = vocabulary.words("event_grammar", "relevance_courts") | vocabulary.words(
    "event_grammar", "relevance_remembers"
)
_PAPERS = frozenset({"statement", "communique", "communiqué", "report", "release", "bulletin", "message", "video", "post", "letter", "interview"})  # fmt: skip
_FIGURES = frozenset({"figure", "number", "count", "tally", "estimate", "total"})
_COUNTING = frozenset({"give", "put", "place", "set", "revise", "raise", "rise", "climb", "stand", "update", "issue"})  # fmt: skip
_COUNTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_STANDS_FOR = frozenset({"responsibility", "credit", "involvement", "role", "accusation", "claim", "attack"})


def of_saying(token: Any, stating: frozenset[int]) -> bool:
    """The day somebody spoke ("police said on Friday that"), which is not the day of what they told.

    "Claimed Friday's attack" gives the day of the attack; `stating` are the words that state events.
    """
    up = token
    for _ in range(5):
        if up.pos_ == "NOUN" and (up.i in stating or is_event(up)):
            return False
        if up.pos_ in {"VERB", "AUX"}:
            if (
                up.dep_ == "advcl"
                and up.lemma_.lower() in _SAYING
                and any(c.lower_ == "as" for c in up.lefts)
            ):
                return bool(up.i < token.i)  # "as reported on 6 March", but not "on 6 March, as reported"
            if up.tag_ == "VBG" and up.lemma_.lower() == "speak" and up.i not in stating:
                return True  # "the governor, speaking in Dorba on Thursday, said nine had died"
            if up.dep_ in {"acl", "relcl"} and up.head.lemma_.lower() in _PAPERS:
                return True  # "in a statement issued late on Tuesday, the army said"
            if (
                up.dep_ in {"acl", "relcl"}
                and up.tag_ == "VBN"
                and up.lemma_.lower() in _SAYING
                and up.i not in stating
            ):
                return True  # "a toll above the one announced by the ministry the night before"
            if up.i not in stating and (up.lemma_.lower() in _LATER or _counts_on(token, up)):
                return True  # "sentenced on Tuesday for the killing of four nurses"
            if _before_the_teller(token, up):
                return False
            if _told_behind(up, stating):
                return bool(up.i < token.i)
            if _behind_a_deed(token, up):
                return False
            return up.lemma_.lower() in _SAYING | _THREATEN and any(
                child.dep_ in {"ccomp", "xcomp"} or (child.dep_ == "dobj" and child.lower_ in _STANDS_FOR)
                for child in up.children
            )
        if up.head.i == up.i:
            return False
        up = up.head
    return False


def _told_behind(verb: Any, stating: frozenset[int]) -> bool:
    """ "Rockets killed nine, the governor told reporters on Tuesday": who tells stands behind what is told, without "and"."""
    beside = verb.dep_ == "parataxis" or (
        verb.dep_ == "conj" and not any(one.dep_ == "cc" for one in verb.head.rights)
    )
    own = any(one.dep_ == "nsubj" for one in verb.lefts)
    return beside and own and verb.i not in stating and verb.lemma_.lower() in _SAYING


def _behind_a_deed(day: Any, verb: Any) -> bool:
    """ "Claimed responsibility for a raid that killed nine in Dorba, Sulen, on Saturday": of a deed first told of here, not of the claim."""
    owned = [one for one in verb.rights if one.dep_ == "dobj" and one.lower_ in _STANDS_FOR]
    fors = [one for up in (verb, *owned) for one in up.rights if one.lower_ == "for" and one.i < day.i]
    deeds = [one for joint in fors for one in joint.rights if one.dep_ == "pobj" and is_event(one)]
    return bool(owned) and any(
        deed.i < day.i and any(left.lower_ in {"a", "an"} for left in deed.lefts) for deed in deeds
    )


def _before_the_teller(day: Any, verb: Any) -> bool:
    """ "Gunmen killed nine in Dorba, Sulen, on Saturday, police said": the parser hangs the day on the last verb."""
    whose = [one for one in verb.lefts if one.dep_ == "nsubj"]
    if not whose or not day.i < whose[-1].i:
        return False
    return len(whose) > 1 or any(one.dep_ == "ccomp" and one.i < day.i for one in verb.lefts)


def _tolls(verb: Any) -> bool:
    """ "The toll rose", "gave a figure of 34", "put the number of dead at nine"; not "a number of men attacked"."""
    counts = {"toll"} if verb.lemma_.lower() not in _COUNTING else {"toll"} | _FIGURES
    return any(child.lemma_.lower() in counts and child.dep_ in _COUNTS for child in verb.children)


def _counts_on(day: Any, verb: Any) -> bool:
    """ "The toll rose on Friday"; "the toll from an attack by gunmen in Dorba on Monday has risen" tells the day of the attack."""
    if not _tolls(verb):
        return False
    toll = next((one for one in verb.lefts if one.dep_ in _COUNTS), None)
    return toll is None or day.i > verb.i or not any(is_event(one) for one in verb.doc[toll.i + 1 : day.i])


def of_a_claim(token: Any) -> bool:
    """ "In March 2019 the group claimed an attack on a mill": the month of both."""
    up = token
    for _ in range(5):
        if up.pos_ == "VERB":
            return up.lemma_.lower() == "claim" and any(
                one.dep_ == "dobj" and is_event(one) for one in up.rights
            )
        up = up.head
    return False


def of_a_toll(token: Any) -> bool:
    """ "The toll from the bombing rose to 31 on Friday": the day of the count."""
    up = token
    for _ in range(5):
        if up.pos_ in {"VERB", "AUX"}:
            return _counts_on(token, up)
        if is_event(up) or up.head.i == up.i:
            return False
        up = up.head
    return False
