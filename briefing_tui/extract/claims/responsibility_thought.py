"""Who is thought to have done it: "is believed to be behind it", "police believe the Front did it", "the inquiry found that soldiers did"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import (
    accusing,
    deeds,
    idioms,
    likely,
    responsibility_blamed,
    responsibility_pronouns,
    stances,
)
from briefing_tui.extract.events.frames import lemma_of
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import animate
from briefing_tui.extract.parsing import wording
from briefing_tui.model import Responsibility

_THINKS = frozenset({"believe", "think", "suspect", "presume", "say", "report", "hold", "allege", "assume"})
_HOLD_IT = frozenset({"believe", "think", "suspect", "presume", "assume", "reckon"})
_FINDS = vocabulary.words("responsibility", "blames", "finds")
_TELLS = _THINKS | _FINDS
_SUSPECTS = frozenset({"be", "fall"})
_BEARS = frozenset({"bear", "carry"})


def find(doc: Any, quotes: Any) -> list[Responsibility]:
    """ "The Front was believed to be responsible", "to have planted it": by nobody named. "Police believe it did": by them."""
    found = []
    inside, cued = _reach(quotes), _reach(quote.cue for quote in quotes if quote.cue is not None)
    for verb, lemma in zip(wording.tokens(doc), wording.lemmas(doc), strict=True):
        if lemma in _BEARS and verb.pos_ == "VERB" and not inside(verb.idx):
            found += [_by_nobody(verb, one, "hallmarks") for one in idioms.whose_work(verb)]
        if verb.pos_ in {"VERB", "AUX"} and lemma_of(verb) in deeds.lemmas() and not inside(verb.idx):
            found += [_by_nobody(verb, one, "may have done it") for one in likely.doers(verb)]
        if lemma in _SUSPECTS and verb.pos_ in {"VERB", "AUX"} and not stances.negated(verb):
            told = [_by_nobody(verb, one, "suspected") for one in idioms.suspected(verb)]
            by = _teller(verb, quotes) if told else ""
            found += [replace(one, who=by) for one in told if one is not None]
        if lemma not in _TELLS or verb.pos_ != "VERB" or stances.negated(verb):
            continue
        if not clauses.is_passive(verb):
            found += _believes(doc, verb, inside, cued) if lemma in _HOLD_IT | _FINDS else []
        elif whom := idioms.thought_to_be(verb) or _thought_done_by(verb) or _it_is_thought(verb):
            found += [_by_nobody(verb, one, f"{verb.lower_} to be") for one in whom]
        elif _responsible(verb):
            found += [_by_nobody(verb, one, f"{verb.lower_} responsible") for one in clauses.patients(verb)]
    return [one for one in found if one is not None]


def _reach(quotes: Any) -> Callable[[int], bool]:
    """Tells of an offset whether somebody is quoted with what stands there, whose blame it is."""
    spans = sorted((quote.start, quote.end) for quote in quotes)
    starts = [start for start, _ in spans]
    ends = list(accumulate((end for _, end in spans), max))

    def inside(offset: int) -> bool:
        k = bisect_right(starts, offset)
        return k > 0 and ends[k - 1] > offset

    return inside


def _teller(verb: Any, quotes: Any) -> str:
    said = next((quote for quote in quotes if quote.start <= verb.idx < quote.end), None)
    return responsibility_pronouns.teller(said) if said is not None else ""


def _by_nobody(verb: Any, whom: Any, rule: str) -> Responsibility | None:
    if not responsibility_blamed.may_have_done(whom) or not accusing.may_be_meant(whom):
        return None
    start, end = clauses.clause(verb)
    return stances.made(None, "blames", stances.name(whom), verb.doc[start:end], rule)


def _responsible(verb: Any) -> bool:
    """ "Is believed to be behind it", "was thought to have planted the bomb"."""
    if any(one.dep_ == "neg" for one in verb.subtree):
        return False
    did = any(one.dep_ == "xcomp" and _have_done(one) and not clauses.is_passive(one) for one in verb.rights)
    return did or any(one.lower_ in {"responsible", "behind"} for one in verb.subtree if one.i > verb.i)


def _thought_done_by(verb: Any) -> list[Any]:
    """ "The raid is thought to have been carried out by the Front", "the mayor, to have been killed by it": the Front."""
    did = [one for one in verb.rights if one.dep_ == "xcomp" and any(w.lower_ == "have" for w in one.lefts)]
    if not any(map(deeds.event, clauses.patients(verb))):
        did = [one for one in did if deeds.done(one)]
    did = [one for one in did if one.lemma_.lower() in deeds.lemmas() and not stances.negated(one)]
    return [who for one in did for who in clauses.agents(one)]


def _it_is_thought(verb: Any) -> list[Any]:
    """ "It is believed that the Front planted it": the Front."""
    if verb.lemma_.lower() not in _HOLD_IT | _FINDS | {"allege"}:
        return []  # "it was reported that rebels attacked a post": news
    if not any(one.lower_ == "it" for one in clauses.patients(verb)):
        return []
    that = [one for one in verb.rights if one.dep_ == "ccomp" and not stances.negated(one)]
    return [two for one in that for two in deeds.doers(one) if accusing.may_be_meant(two)]


def _have_done(verb: Any) -> bool:
    return any(one.lower_ == "have" for one in verb.lefts) and deeds.done(verb)


def _believes(
    doc: Any, verb: Any, inside: Callable[[int], bool], cued: Callable[[int], bool]
) -> list[Responsibility]:
    """ "Police believe the Front planted it", "the inquiry found that soldiers did it"."""
    told = inside(verb.idx) or cued(verb.idx) or any(one.lower_ == "out" for one in verb.rights)
    if stances.modal(verb) or (verb.lemma_.lower() in _FINDS and told):
        return []  # it is read as somebody's words already, or is "ruled out"
    for child in verb.rights:
        if child.dep_ == "ccomp" and not stances.negated(child) and deeds.done(child):
            who = [one for one in clauses.subjects(verb) if stances.somebody(one)]
            whom = [one for one in deeds.doers(child) if stances.somebody(one) and animate(one)]
            start, end = clauses.clause(child)
            return [
                stances.made(one, "blames", stances.name(whom[0]), doc[start:end], f"{verb.lower_} they did")
                for one in who[:1]
                if whom
            ]
    return []
