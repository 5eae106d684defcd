"""Days of something else that a sentence tells, beside a deed: of a verdict, of what goes on in another clause."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar.actor_kinds import is_event

_PROCEEDINGS = vocabulary.words("event_words", "days_of_others_proceedings")
_OWN = frozenset({"advcl", "ccomp"})
_ABOUT = frozenset({"acl", "relcl"})
_FREES = frozenset({"release", "free", "rescue"})
# What is said of a deed, whatever word the parser hangs it on: "the bombing of a school that killed nine in March".
_OCCURS = frozenset(
    {"occur", "happen", "take", "kill", "wound", "injure", "hurt", "claim", "leave", "destroy", "damage"}
)
_UP = 12


def of_another(day: Any, token: Any, stated: frozenset[int]) -> bool:
    """Whether a day is none of a deed told in its sentence; `stated` are the tokens of all the deeds told there."""
    return (
        of_a_proceeding(day)
        or _of_a_clause_apart(day, token, stated)
        or _judged(day, token, stated)
        or _let_go(day, token, stated)
    )


def of_a_proceeding(day: Any) -> bool:
    """ "Welcomed today's verdicts", "at Monday's funeral": whose day the words say."""
    return bool(day.dep_ == "poss" and day.head.lemma_.lower() in _PROCEEDINGS)


def _of_a_clause_apart(day: Any, token: Any, stated: frozenset[int]) -> bool:
    """ "A man whose son was killed by a bomber wept as the town reeled on Sunday": what the town did."""
    verb = _verb(day)
    if verb is None or verb.i in stated or verb.dep_ not in _OWN:
        return False
    if not any(one.dep_ in {"nsubj", "nsubjpass"} for one in verb.lefts) or verb.is_ancestor(token):
        return False
    up = token
    for _ in range(_UP):
        if up.i in {verb.i, up.head.i}:
            return False
        if up.dep_ in _ABOUT:
            return not up.is_ancestor(verb)
        up = up.head
    return False


def _let_go(day: Any, token: Any, stated: frozenset[int]) -> bool:
    """ "Two clerks were led away and released the following morning": the day on which they were let go.

    Who "killed four rebels and freed nine hostages on Monday" did both on it.
    """
    verb = _verb(day)
    if verb is None or verb.i in stated or verb.dep_ != "conj" or verb.head.i != token.i or day.i < verb.i:
        return False
    others = any(one.dep_ == "dobj" and one.pos_ != "PRON" for one in verb.rights)
    return verb.lemma_.lower() in _FREES and not others


def of_what_it_is(day: Any, token: Any, stated: frozenset[int]) -> bool:
    """Whether a month or a year is that of a clause on who somebody or something is: "the clash pitted them against a band that
    broke away in March", "the regime, which took power last year, denied the raid". A day may be meant of either.
    """
    verb = _verb(day)
    for _ in range(_UP):
        if verb is None or verb.dep_ != "conj" or verb.i in stated:
            break
        verb = verb.head if verb.head.pos_ in {"VERB", "AUX"} else None
    if verb is None or verb.dep_ != "relcl" or verb.tag_ not in {"VBD", "VBN"} or verb.i in stated:
        return False
    if verb.head.i in stated or is_event(verb.head) or verb.lemma_.lower() in _OCCURS:
        return False
    return not any(low in stated for low in range(verb.left_edge.i, verb.right_edge.i + 1))


def _judged(day: Any, token: Any, stated: frozenset[int]) -> bool:
    """ "Were in court today to hear the verdicts on the flood", "the funeral of nine killed in a raid is today": not its day."""
    if token.is_ancestor(day):
        return False
    up = token
    for _ in range(_UP):
        above = up.pos_ in {"VERB", "AUX"} and up.i != token.i and up.dep_ not in _ABOUT
        if above or up.head.i == up.i:
            return False
        up = up.head
        if up.lemma_.lower() in _PROCEEDINGS and up.pos_ == "NOUN" and not is_event(up):
            return up.i not in stated and not up.is_ancestor(day)
    return False


def about_somebody(token: Any) -> bool:
    """ "The parents of a soldier killed by a bomber spoke": told to say who they are, in a sentence that tells something else."""
    clause = next((up for up in (token, *token.ancestors) if up.dep_ in _ABOUT), None)
    if clause is None or clause.head.dep_ != "pobj" or clause.head.head.lower_ != "of":
        return False
    return bool(clause.head.head.head.dep_ in {"nsubj", "nsubjpass"})


def _verb(token: Any) -> Any | None:
    return next((up for up in token.ancestors if up.pos_ in {"VERB", "AUX"}), None)
