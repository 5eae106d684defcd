"""Several incidents told in one breath: "a series of attacks", "three bombings", "strikes across the region"."""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import weapons
from briefing_tui.extract.parsing import wording

_KEY, _SPREAD, _SALVO = "series", "series spread", "series salvo"
_ONE_KEY = "series one of them"
_ONE = re.compile(
    r"(?i)(?:in (?:the (?:single )?(?:deadliest|worst|bloodiest|biggest|heaviest|largest|first|second|third|latest|last|"
    r"most \w+)|one|another)\b(?! (?:week|day|days|month|year|hours?|place|statement|village|town|city))|(?:one|the \w+est|another) of (?:the|these|them))"
)
_WORST = re.compile(
    r"(?i)\W*the (?:deadliest|worst|bloodiest|heaviest|most \w+)(?: [\w-]+)? (?:(?:took place|occurred|happened|came|was) (?:in|at|near|on)|hit|struck)\b"
)
_NTH = frozenset({"second", "third", "fourth", "fifth", "sixth"})
_OF_MANY = frozenset({"across", "throughout"})
_AREAS = frozenset({"country", "state", "province", "region", "district", "territory", "strip", "territories", "governorate", "county", "oblast"})  # fmt: skip
_UNCOUNTED = frozenset({"several", "multiple", "various", "separate", "different", "numerous", "simultaneous", "coordinated", "many"})  # fmt: skip


def told(doc: Any, sentence: Any) -> bool:
    """Whether a sentence says that it tells of more than one incident, by a count of attacks or of places."""
    known: dict[int, bool] = doc.user_data.setdefault(_KEY, {})
    if sentence.start not in known:
        known[sentence.start] = any(_many(token) for token in sentence)
    return known[sentence.start]


def spread(doc: Any, sentence: Any) -> bool:
    """Whether what a sentence counts fell in many places: "killed across the region", "died in violence across the state"."""
    known: dict[int, bool] = doc.user_data.setdefault(_SPREAD, {})
    if sentence.start not in known:
        known[sentence.start] = told(doc, sentence) or any(
            token.lower_ in _OF_MANY and token.i + 1 < sentence.end and _place_behind(token)
            for token in sentence
        )
    return known[sentence.start]


def _place_behind(joint: Any) -> bool:
    where = next((child for child in joint.rights if child.dep_ == "pobj"), None)
    return where is not None and (
        where.ent_type_ in {"GPE", "LOC"}
        or where.lemma_.lower() in vocabulary.words("event_grammar", "series_places")
        or where.lemma_.lower() in _AREAS
    )


def salvo(sentence: Any) -> bool:
    """ "Attacked with 38 missiles and 92 drones": more than ever came down on one place."""
    known: dict[int, bool] = sentence.doc.user_data.setdefault(_SALVO, {})
    if sentence.start not in known:
        known[sentence.start] = any(
            token.tag_ == "NNS"
            and weapons.kind_of(token) is not None
            and any(child.dep_ == "nummod" and _ten_or_more(child.lower_) for child in token.lefts)
            for token in sentence
        )
    return known[sentence.start]


def _ten_or_more(number: str) -> bool:
    digits = number.replace(",", "")
    return len(digits) > 1 and digits.isdigit()


def counts_dead(sentence: Any) -> bool:
    """Whether a sentence says what became of people: a heading of a list ("conducted nine strikes:") does not."""
    hurts = vocabulary.words("event_grammar", "triggers_hurts") | {"dead"}
    return any(token.lemma_.lower() in hurts for token in sentence)


def one_of_them(sentence: Any) -> bool:
    """ "In the deadliest, 12 people were killed", "In one of the attacks", "One of the blasts"."""
    known: dict[int, bool] = sentence.doc.user_data.setdefault(_ONE_KEY, {})
    if sentence.start not in known:
        text = sentence.text.lstrip("-•* ").replace("\n", " ")
        known[sentence.start] = _ONE.match(text) is not None
    return known[sentence.start]


def worst_of_them(sentence: Any) -> bool:
    """ "The bloodiest incident took place in Orva": one of those that the sentence before told together."""
    return _WORST.match(sentence.text) is not None


def opens_with_nth(noun: Any) -> bool:
    """ "In the third incident, ...": none of the two told before."""
    opens = noun.dep_ == "pobj" and noun.head.is_sent_start and noun.head.lower_ == "in"
    return bool(opens) and any(one.lower_ in _NTH for one in noun.lefts)


def _many(token: Any) -> bool:
    lemma = token.lemma_.lower()
    if token.tag_ not in {"NNS", "NNPS", "NNP", "NN"}:
        return False
    if lemma in vocabulary.words("event_grammar", "series_groups"):
        return any(
            one.lemma_.lower() in vocabulary.words("event_grammar", "series_attacks")
            for child in token.children
            if child.lower_ == "of"
            for one in child.children
        )
    if token.tag_ not in {"NNS", "NNPS"}:
        return False
    counted = any(
        (child.dep_ == "nummod" and child.lower_ not in {"one", "1"}) or child.lower_ in _UNCOUNTED
        for child in token.lefts
    )
    if lemma in vocabulary.words("event_grammar", "series_attacks"):
        return counted or any(one.lower_ in _OF_MANY for one in wording.sentence(token) if one.i > token.i)
    return (
        counted
        and lemma in vocabulary.words("event_grammar", "series_places")
        and token.dep_ in {"pobj", "dobj", "nsubjpass"}
    )
