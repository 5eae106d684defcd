"""Who may have done it: "could have been carried out by the Front", "the Front may be behind it", "was presumably the Front's work".

Suspicion is blame; what somebody may do one day, or might have done and did not, is none.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.claims import accusing, deeds, idioms, stances
from briefing_tui.extract.events import groups_meant
from briefing_tui.extract.events.frames import lemma_of
from briefing_tui.extract.grammar import clauses

_MAYBE = frozenset({"could", "might", "may", "must"})
_SUPPOSED = vocabulary.words("responsibility", "blames", "supposed")
_ARMS = vocabulary.words("responsibility", "said", "arms")


def doers(verb: Any) -> list[Any]:
    """Those who may have done it by the verb, in text order; [] for anything that is sure, undone or still to come."""
    if stances.negated(verb) or any(one.lower_ in {"if", "whether"} for one in verb.children):
        return []
    aux = {one.lower_ for one in verb.lefts if one.dep_ in {"aux", "auxpass"}}
    if not aux & _MAYBE:
        supposed = any(one.lower_ in _SUPPOSED for one in verb.children if one.dep_ == "advmod")
        return _sides(deeds.doers(verb)) if supposed else []
    if "must" not in aux and (lemma_of(verb) == "be" or "be" in aux):
        return _sides(deeds.held_to_have(verb) or idioms.whose_work(verb, sure=False))
    if "have" not in aux:
        return []  # "could attack banks"
    if aux & {"may", "must"} or _definite(verb):
        return _sides(deeds.held_to_have(verb) or idioms.whose_work(verb, sure=False))
    return []  # "could have killed dozens"


def _definite(verb: Any) -> bool:
    """ "Could have carried out the raid", "could have planted the bomb": what is known to have happened."""
    hit = clauses.patients(verb)
    return lemma_of(verb) == "be" or any(
        deeds.event(one) or (one.lemma_.lower() in _ARMS and any(two.lower_ == "the" for two in one.lefts))
        for one in hit
    )


def _sides(who: list[Any]) -> list[Any]:
    """Those of whom it says something to suspect them: not "gunmen", not "it"."""
    return [one for one in who if stances.somebody(one) and accusing.may_be_meant(groups_meant.called(one))]
