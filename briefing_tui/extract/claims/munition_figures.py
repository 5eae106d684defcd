"""Figures of weapons that stand apart from their verb: wholes, barrages, the next region of a list, "all of them"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import munition_arguments, munition_counts, munition_words
from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.claims.munition_seen import FATES, Fate, Seen
from briefing_tui.extract.grammar import air_defence, grammar, reality
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.number_words import all_but
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.vocabulary import gazetteer, words

_ON_PLACES = frozenset({"over", "in", "near", "above", "at", "on", "across", "off", "into"})
_BEFORE_PLACES = tuple((word,) for word in _ON_PLACES)
_JOINTS = frozenset({",", ";", "and", "another", "further", "plus"})
_SURE = frozenset({"bomb", "shell", "round", "mortar", "grenade"})  # nobody shoots them down
_MORE = frozenset({"more", "others", "other", "further"})
# As many are fired as it is of.
SALVOS = frozenset({"barrage", "salvo", "volley", "wave", "hail", "fusillade"})
_USING = ("with", "involving", "using")
_AIMED = frozenset({"on", "against", "at"})
_EXCEPT = frozenset({"except", "save", "bar", "barring"})
_LIST = 60  # tokens of "12 over Velmar, five over Ozel and three over the sea"


def barrage(cd: ClaimDoc, noun: Any) -> Iterator[Seen]:
    """ "a barrage of 30 rockets", "an attack with 12 drones": counts what was fired unless a verb says so.

    "The downing of nine drones" counts what was brought down.
    """
    foiled = noun.head.lemma_.lower() in ("thwart", "foil", "repel") and air_defence.by_air_defence(
        cd, noun.head
    )
    if reality.of_noun(noun) != "real" and not foiled:
        return
    stopped = foiled or cd.lemma[noun.i] in words("munitions", "interception")
    fate: Fate = "intercepted" if stopped else "fired"
    verb = noun.head
    told = any(verb.lemma_.lower() in words("munitions", fate) for fate in FATES)
    if told and cd.lemma[noun.i] in SALVOS and noun.dep_ in ("dobj", "nsubjpass", "nsubj"):
        return  # the verb says what became of them
    owners = [noun, *(c for p in noun.rights if p.lower_ in _AIMED for c in p.rights)]
    if noun.dep_ == "dobj" and verb.lemma_.lower() in words("munitions", "mounting"):
        owners.append(verb)  # "launched an attack on the port with 30 rockets"
    for place in (p for owner in owners for p in owner.rights):
        sent = cd.lemma[noun.i] in words("munitions", "flown") and place.lower_ == "by"
        if not sent and place.lower_ not in (("of", *_USING) if place.head == noun else _USING):
            continue
        for child in place.rights:
            if child.dep_ not in ("pobj", "dobj"):
                continue
            for head in grammar.conjuncts(child):
                number = cd.quantity(head.i)
                count = munition_words.value(number)
                if count is not None and munition_words.weapon_word(cd, head.i, words("munitions", "weapon")):
                    assert number is not None
                    yield Seen(
                        munition_words.name(cd, head),
                        fate,
                        count,
                        munition_words.qualifier(number),
                        noun.i,
                        head.i + 1,
                        noun.i,
                        number.start,
                        "fired-barrage" if fate == "fired" else "intercepted-noun",
                    )


def hit_by(cd: ClaimDoc, verb: Any) -> Iterator[Seen]:
    """ "The base was hit by two missiles and a drone": so many landed."""
    agent = next((c for c in verb.rights if c.dep_ == "agent"), None)
    target = grammar.object_of(agent) if agent is not None else None
    if target is None or reality.of_verb(verb) != "real":
        return
    subject = grammar.subject(verb)
    country = subject is not None and subject.pos_ == "PROPN" and gazetteer.country(subject.text) is not None
    landed = cd.lemma[verb.i] in words("munitions", "hit_with") and not country
    fate: Fate = (
        "impacted" if landed else "fired"
    )  # "Velmia was hit by 130 drones", "the ship was attacked by two"
    for head in grammar.conjuncts(target):
        number = cd.quantity(head.i)
        one = any(c.lower_ in ("a", "an") for c in head.lefts) and head.tag_ in ("NN", "NNP")
        count = munition_words.value(number) if number is not None else 1 if one else None
        weapon = munition_words.weapon_word(cd, head.i, words("munitions", "weapon"))
        name = munition_words.name(cd, head)
        planted = cd.lemma[head.i] in words("munitions", "placed") and not munition_words.flown(name)
        if count is not None and weapon and not planted and (number is not None or landed):
            figure = number.start if number is not None else head.left_edge.i
            qualifier = munition_words.qualifier(number)
            yield Seen(name, fate, count, qualifier, verb.i, head.i + 1, verb.i, figure, f"{fate}-by")


def attack_with(cd: ClaimDoc, verb: Any) -> Iterator[Seen]:
    """ "Attacked the port with 100 drones", "responded with four missiles": so many were sent; "hit it with two" landed."""
    if reality.of_verb(verb) != "real":
        return
    hit = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    hits = cd.lemma[verb.i] in words("munitions", "hit_with") and not grammar.passive(verb)
    wide = hit is None or _wide(cd, hit)
    at = [t for c in verb.rights if c.lower_ == "against" for t in [grammar.object_of(c)] if t is not None]
    hit = hit if hit is not None else next(iter(at), None)  # "retaliated against the port with nine missiles"
    fixed = hit is not None and object_type(cd, hit.i) not in words("damage", "bearing")
    for place in (*verb.rights, *(hit.rights if hit is not None and fixed else ())):
        target = grammar.object_of(place) if place.lower_ in ("with", "using") else None
        for head in grammar.conjuncts(target) if target is not None else ():
            number = cd.quantity(head.i)
            count = munition_words.value(number)
            weapon = munition_words.weapon_word(cd, head.i, words("munitions", "weapon"))
            if number is None or count is None or not weapon:
                continue
            name, qualifier = munition_words.name(cd, head), munition_words.qualifier(number)
            if cd.lemma[head.i] in words("munitions", "placed") and not munition_words.flown(name):
                continue
            sent = Seen(
                name, "fired", count, qualifier, verb.i, head.i + 1, verb.i, number.start, "fired-with"
            )
            yield sent
            if hits and not (wide and cd.lemma[head.i] not in _SURE):
                yield replace(sent, fate="impacted", rule="impacted-with")


def _wide(cd: ClaimDoc, hit: Any) -> bool:
    """A town, a region or a country: not all that is sent against it lands ("struck Velmia with 136 drones")."""
    bare = hit.pos_ == "PROPN" and not any(c.dep_ == "det" for c in hit.lefts)
    named = bare and object_type(cd, hit.i) is None
    return named or cd.lemma[hit.i] in words("damage", "region") | words("damage", "settled")


def dud(cd: ClaimDoc, noun: Any, last_weapon: tuple[int, str] | None) -> Iterator[Seen]:
    """ "Five rockets landed, 1 dud", "two of the shells were duds": so many failed."""
    number = cd.quantity(noun.i)
    if number is None:
        owner = grammar.subject(noun.head) if noun.dep_ == "attr" else grammar.subject(noun)
        if owner is not None:
            number = cd.numbers.get(owner.i) or cd.quantity(owner.i)
    count = munition_words.value(number)
    if number is not None and count is not None and last_weapon is not None:
        first, last = min(number.start, noun.i), max(number.end, noun.i + 1)
        qualifier = munition_words.qualifier(number)
        yield Seen(
            last_weapon[1], "failed", count, qualifier, first, last, noun.i, number.start, "failed-dud"
        )


def further(cd: ClaimDoc, seen_all: Sequence[Seen]) -> list[Seen]:
    """The figures a list goes on with: "12 drones over Velmar, five over Ozel", and "all were shot down"."""
    made: list[Seen] = list(munition_counts.put_otherwise(cd, seen_all))
    for seen in seen_all:
        if seen.rule != "fired-whole":
            made += _elsewhere(cd, seen)
        if seen.fate == "fired":
            together = [one for one in seen_all if one.fate == "fired" and one.trigger == seen.trigger]
            made += _all(cd, seen, together)
    return made


def _elsewhere(cd: ClaimDoc, seen: Seen) -> Iterator[Seen]:
    end = min(cd.sentence(seen.trigger).end, seen.last + _LIST)
    first = seen.last + 1 if cd.lower[seen.last : seen.last + 1] == ("down",) else seen.last
    i = _place_end(cd, first, end)
    while i is not None and i < end:
        start = i
        while start < end and cd.lower[start] in _JOINTS:
            start += 1
        number = cd.numbers.get(start)
        if start > i and cd.lower[start - 1] == "another" and cd.lower[start : start + 1] in _BEFORE_PLACES:
            number = Quantity(start - 1, start - 1, start, 1, 1, "exact")  # "and another over Ozel"
            start -= 1
        count = munition_words.value(number)
        if start == i or number is None or count is None or number.start != start:
            return
        more = number.end < end and cd.lower[number.end] in _MORE
        subject = cd.doc[number.end - 1].dep_ in ("nsubj", "nsubjpass")
        i = _place_end(cd, number.end + more, end) if not subject else None
        if i is not None:
            qualifier = munition_words.qualifier(number)
            rule = f"{seen.fate}-elsewhere"
            yield replace(
                seen, count=count, qualifier=qualifier, first=start, last=i, figure=start, rule=rule
            )


def _place_end(cd: ClaimDoc, i: int, end: int) -> int | None:
    """Token after the "over the Velmar region" that begins at token `i`; None where no place does."""
    if i >= end or cd.lower[i] not in _ON_PLACES:
        return None
    target = grammar.object_of(cd.doc[i])
    inner = grammar.of_object(target) if target is not None else None
    target = inner or target
    if target is None or target.ent_type_ in ("DATE", "TIME") or not i < target.i < end:
        return None
    if target.lemma_.lower() in words("numbers", "units") | words("numbers", "months"):
        return None
    return int(target.i) + 1


def _all(cd: ClaimDoc, fired: Seen, together: Sequence[Seen]) -> Iterator[Seen]:
    """ "Ten rockets were fired and all were shot down": all ten, and of all that was fired `together` with them.

    Only of figures just told in the sentence.
    """
    end = cd.sentence(fired.trigger).end
    if cd.lower[end : end + 1] == ("all",):  # "30 drones were launched. All were shot down."
        end = cd.sentence(end).end
    for i in range(fired.last, min(end, fired.last + _LIST)):
        number = cd.numbers.get(i)
        if number is not None and number.sense != "count":
            continue  # "in the past 24 hours"
        left_out = number is not None and munition_words.all_but(cd, number)
        if number is not None and not left_out and not any(one.first <= i < one.last for one in together):
            return  # another figure since: all of which?
        token = cd.doc[i]
        if cd.lower[i] != "all" or token.dep_ not in ("nsubj", "nsubjpass") or token.head.i < i:
            continue
        verb = token.head
        fate = _fate(cd, verb)
        if _EXCEPT & set(cd.lower[verb.i : cd.sentence(verb.i).end]):
            return  # "all were destroyed except three"
        if fate is not None and reality.of_verb(verb) == "real":
            told = replace(fired, fate=fate, first=i, last=verb.i + 1, trigger=verb.i, rule=f"{fate}-all")
            left = all_but(cd.lower, i)
            if left is None:
                yield told
            elif len(together) == 1 and fired.qualifier == "exact" and left[0] < fired.count:
                yield replace(told, count=fired.count - left[0], figure=i)
        return


def _fate(cd: ClaimDoc, verb: Any) -> Fate | None:
    lemma, down = cd.lemma[verb.i], "down" in cd.lower[verb.i + 1 : verb.i + 3]
    if lemma in ("shoot", "bring"):
        return "intercepted" if down else None
    if lemma in ("intercept", "destroy", "down", "repel", "neutralise", "neutralize"):
        return "intercepted"
    reached = lemma == "reach" and munition_arguments.reaches_target(verb)
    return "impacted" if reached or lemma in ("land", "fall", "hit", "strike", "impact") else None
