"""Who was hurt: a phrase of the parse, with its conjuncts, pronouns and sets, becomes victims."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.claims.people import category_of, is_name, is_person, noun_category, singular
from briefing_tui.extract.claims.victim import Victim, bare, lone, nobody
from briefing_tui.extract.claims.victim_phrases import plain
from briefing_tui.extract.claims.victim_pronouns import SOMEBODY, THEY_REACH, pronoun
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.vocabulary import words

__all__ = ["Victim", "bare", "is_person", "nobody", "noun_category", "of", "singular"]

_NOBODY = frozenset({"nobody", "none", "no-one", "noone"})
_ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})
_PAIRS = {"couple": 2, "duo": 2, "trio": 3}
_OF_SO_MANY = frozenset({"family", "crew", "group", "party", "team", "gang"})
_OFFICE = 10  # tokens of an office and its comma: "of the town of Teroa,"
_MORE = 7  # tokens from the people counted to "and three more"
_AGED = 4  # tokens between a name and what describes it: ", 26,"


def _somebody(cd: ClaimDoc, head: Any, sure: bool) -> bool:
    """Whether a head in a list is people: a noun for them, a name, some of them ("seven of their relatives")."""
    if is_person(cd, head.i) or is_name(head, loose=sure):
        return True
    whole = grammar.of_object(head) if head.i in cd.numbers else None
    return whole is not None and is_person(cd, whole.i)


def of(cd: ClaimDoc, token: Any, *, sure: bool, listed: bool = False) -> list[Victim]:
    """The victims of a noun phrase and its conjuncts ("two women and a boy" are two).

    `sure` accepts nouns that are not known to name people, because the verb says so ("killed 12 Ruritanians").
    `listed` goes on through the list after the phrase, where the parse has lost it.
    """
    told_by = token.i
    if grammar.is_relative(token):
        owner = grammar.antecedent(token)
        if owner is None:
            return []
        token = owner
    heads = list(grammar.conjuncts(token))
    if told_by > token.i:  # "57 people who were killed and 18 who are missing": the 18 are not among them
        heads = [head for head in heads if head.i < told_by]
    known = {h.i for h in heads}
    heads += [h for h in [*_loose_list(cd, token), *_after_apposition(heads)] if h.i not in known]
    if listed:
        known = {h.i for h in heads}
        more = {h.i: h for start in {token.i, max(known)} for h in grammar.list_after(cd, start)}
        new = [h for i, h in more.items() if i not in known and _somebody(cd, h, sure)]
        heads = sorted([*heads, *new, *_three_more(cd, max(known))], key=lambda h: int(h.i))
    found: list[Victim] = []
    for head in heads:
        victim = _one(cd, head, sure)
        if found and victim is not None and _shares_figure(cd, found[-1], victim):
            both = found[-1].category if found[-1].category == victim.category else "unknown"
            who = f"{found[-1].who} {cd.lower[found[-1].head + 1]} {victim.who}"
            found[-1] = replace(found[-1], who=who, category=both, last=victim.last)
            continue
        if victim is not None and all(victim.head != other.head for other in found):
            before = found[-1] if found else None
            if before and victim.names and (_title(cd, before) or _named_after(cd, before, victim)):
                found[-1] = _of_category(victim, before)
            elif before and _describes(cd, before, victim):
                found[-1] = _of_category(before, victim)
            elif (
                found
                and victim.who is None
                and victim.counted
                and cd.lower[victim.last : victim.last + 1] == ("more",)
            ):
                found.append(replace(victim, who=found[0].who, category=found[0].category))
            else:
                found.append(victim)
    return _apposed(cd, found)


def _apposed(cd: ClaimDoc, found: list[Victim]) -> list[Victim]:
    """ "Two civilians, a woman and a child, also died": who the two were, and no two more."""
    if len(found) < 3 or not found[0].counted or found[0].low in (None, 0, 1):
        return found
    whole, *rest = found
    closed = cd.lower[rest[-1].last : rest[-1].last + 1] == (",",)
    anybody = cd.lemma[whole.head] in words("victims", "anybody")
    between = cd.lower[whole.last : rest[0].first]
    if between != (",",) or not (closed or anybody) or sum(one.low or 0 for one in rest) != whole.low:
        return found
    names = tuple(name for one in rest for name in one.names)
    return [replace(whole, names=whole.names or names)]


def _shares_figure(cd: ClaimDoc, counted: Victim, victim: Victim) -> bool:
    """ "18 men and boys": one figure for both."""
    beside = victim.head == counted.head + 2 and cd.lower[counted.head + 1] in ("and", "or")
    if counted.low == 0:
        return beside and victim.low is None  # "no hostages or soldiers were hurt"
    plural = cd.doc[victim.head].tag_ == "NNS" and cd.doc[counted.head].tag_ == "NNS"
    return beside and plural and counted.counted and counted.low not in (None, 0, 1) and victim.uncounted


def _three_more(cd: ClaimDoc, i: int) -> list[Any]:
    """The "three" of "killed eight men in Sudo and three more in a hamlet", which the parse may hang on the verb."""
    for j in range(i + 1, min(i + _MORE, cd.doc[i].sent.end - 1)):
        number = cd.numbers.get(j + 1)
        if cd.doc[j].pos_ == "VERB":
            break
        if cd.lower[j] == "and" and number is not None and number.sense == "count":
            more = cd.lower[number.end : number.end + 1] in (("more",), ("others",))
            ends = number.end + 1 < len(cd.lower) and cd.doc[number.end + 1].pos_ in ("ADP", "PUNCT")
            return [cd.doc[number.end - 1]] if more and ends else []
    return []


def _of_category(victim: Victim, role: Victim) -> Victim:
    return replace(victim, category=role.category) if victim.category == "unknown" else victim


def _named_after(cd: ClaimDoc, role: Victim, named: Victim) -> bool:
    """ "The mayor of Teroa, Ana Reyes, and her driver": the name says who the mayor is."""
    if role.names or role.counted or role.pronoun or role.low != 1 or named.low != 1:
        return False
    between = cd.lower[role.last : named.first]
    return (
        between[-1:] == (",",) and between.count(",") == 1 and len(between) < _OFFICE and "and" not in between
    )


def _describes(cd: ClaimDoc, named: Victim, victim: Victim) -> bool:
    """Is it said of the one just named: "Ana Reyes, a judge,", "Ana Reyes, leader of the union and secretary of"?

    In a list it would have a figure or, the last one excepted, an article and another name after it.
    """
    if not named.names or named.low != 1 or victim.names or victim.counted or victim.low != 1:
        return False
    between = cd.lower[named.last : victim.first]
    alone = cd.doc[victim.head].tag_ == "NN" and cd.doc[victim.first].pos_ not in ("DET", "PRON", "NUM")
    if "and" in between or "or" in between:
        return alone
    if "," not in between or len(between) > _AGED:
        return False
    after = cd.lower[victim.last : victim.last + 3]
    listed = after[:1] == ("and",) or after[:2] == (",", "and")
    return alone or not (listed and _a_new_one(cd, victim.last + 1 + (after[0] == ",")))


def _a_new_one(cd: ClaimDoc, i: int) -> bool:
    """Does a phrase with a figure or an article begin at the token: "and two others", "and a driver"?"""
    return i < len(cd.lower) and (
        i in cd.numbers or cd.doc[i].pos_ in ("DET", "NUM") or cd.doc[i].tag_ == "PRP$"
    )


def _loose_list(cd: ClaimDoc, token: Any) -> list[Any]:
    """The rest of "five women, a boy and three men", which the parse takes for an apposition of the women.

    Where the figures of the rest add up to the first one it is an apposition ("two people, a man and a woman").
    """
    apposed = next(
        (c for c in token.rights if c.dep_ == "appos" and any(g.dep_ == "conj" for g in c.rights)), None
    )
    if apposed is None or token.tag_ not in ("NN", "NNS") or apposed.tag_ not in ("NN", "NNS"):
        return []
    whole = cd.quantity(token.i)
    rest = list(grammar.conjuncts(apposed))
    if whole is None or whole.low is None or not all(is_person(cd, h.i) for h in rest):
        return []
    figures = [q.low or 0 if (q := cd.quantity(h.i)) else int(h.tag_ == "NN") for h in rest]
    return [] if sum(figures) == whole.low or 0 in figures else rest


def _after_apposition(heads: list[Any]) -> list[Any]:
    """The driver of "the deputy governor, Hamed Tolo, and his driver", joined to the name beside the governor."""
    found: list[Any] = []
    for head in heads:
        if head.tag_ not in ("NN", "NNP"):
            continue
        for child in head.rights:
            if child.dep_ == "appos" and child.ent_type_ == "PERSON":
                found += list(grammar.conjuncts(child))[1:]
    return found


def _title(cd: ClaimDoc, victim: Victim) -> bool:
    """Is it the first title of "senator and presidential candidate Juan Perez"?"""
    bare_noun = victim.low == 1 and not victim.counted and not victim.names and not victim.pronoun
    return bare_noun and victim.first == victim.head and cd.doc[victim.head].tag_ == "NN"


def _one(cd: ClaimDoc, head: Any, sure: bool) -> Victim | None:
    i, lower = head.i, cd.lower[head.i]
    number = cd.numbers.get(i)
    if lower == "other" and i and cd.lower[i - 1] == "each":
        return None
    if lower in _NOBODY or (lower == "one" and i and cd.lower[i - 1] == "no"):
        return nobody(i - (lower == "one"), i + 1)
    inner = grammar.of_object(head)
    beside = cd.numbers.get(i + 2) if cd.lower[i + 1 : i + 2] == ("of",) and lower in _OF_SO_MANY else None
    if beside is not None and beside.sense == "count" and cd.doc[beside.end].pos_ in ("CCONJ", "PUNCT"):
        return replace(bare(beside, who=lower, category=category_of(cd, i, i)), first=i)
    if inner is not None and number is None and inner.i in cd.numbers and lower in _OF_SO_MANY:
        size = cd.numbers[inner.i]  # "a family of six"
        return (
            replace(bare(size, who=lower, category=category_of(cd, i, i)), first=i)
            if size.sense == "count"
            else None
        )
    if inner is not None and (number is not None or lower in words("victims", "collective")):
        return _in_set(cd, head, inner, number, sure)
    if number is not None:
        if number.sense != "count":
            return None
        follower = number.end if number.end < len(cd.lower) else i
        if follower != i and cd.doc[follower].pos_ == "NOUN" and is_person(cd, follower):
            return plain(cd, cd.doc[follower], sure)
        if lower in _PAIRS:
            return replace(
                bare(number, who=lower, category="civilian"),
                low=_PAIRS[lower],
                high=_PAIRS[lower],
                qualifier="exact",
            )
        return _same_number(cd, number) or bare(number)
    if head.pos_ == "PRON" or lower in SOMEBODY:
        return pronoun(cd, head)
    if lower in _ORDINALS and head.pos_ in ("ADJ", "NOUN", "ADV"):
        return replace(lone(i, 1), pronoun=False, definite=False, counted=True)
    return plain(cd, head, sure)


def _same_number(cd: ClaimDoc, number: Quantity) -> Victim | None:
    """ "killing the three" takes up "three men" said shortly before."""
    if number.start == 0 or cd.lower[number.start - 1] != "the" or number.low is None:
        return None
    for j in range(number.start - 2, max(number.start - THEY_REACH, -1), -1):
        earlier = cd.numbers.get(j)
        if earlier is None or earlier.low != number.low or earlier.sense != "count":
            continue
        for k in range(earlier.end, min(earlier.end + 6, len(cd.lower))):
            if cd.doc[k].tag_ == "NNS" and noun_category(cd, k) is not None:
                found = plain(cd, cd.doc[k], True)
                return (
                    replace(bare(number, who=found.who, category=found.category), definite=True)
                    if found
                    else None
                )
    return None


def _in_set(cd: ClaimDoc, head: Any, inner: Any, number: Quantity | None, sure: bool) -> Victim | None:
    """ "four of their members", "a group of nine soldiers", "the bodies of two men", "two of the 12"."""
    member = _one(cd, inner, sure)
    if member is None and inner.pos_ == "NOUN" and object_type(cd, inner.i) is not None:
        return None  # "one of the vehicles was hit by bullets"
    if member is None:
        return bare(number) if number is not None and number.sense == "count" else None
    member = replace(member, first=min(number.start if number else head.i, member.first))
    number = number or cd.quantity(head.i)
    if number is None or number.sense != "count" or number.low == 1 == member.low:
        return member
    if member.counted and (number.vague or head.lower_ in ("group", "total", "number")):
        return member
    if head.pos_ == "NOUN" and number.core != head.i and member.counted and cd.lower[inner.i - 1] != "the":
        return member
    return replace(
        member,
        low=number.low,
        high=number.high,
        qualifier=number.qualifier,
        counted=True,
        definite=False,
        value=(number.start, number.end),
        of=cd.quantity(inner.i) if member.counted else None,
    )
