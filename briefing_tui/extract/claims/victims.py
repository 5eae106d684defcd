"""Who was hurt: a phrase of the parse, with its conjuncts, pronouns and sets, becomes victims."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import rolls, victim_lists, victim_pronouns
from briefing_tui.extract.claims.categories import category_of, of_both
from briefing_tui.extract.claims.damage_objects import object_type
from briefing_tui.extract.claims.he_or_she import the_victim
from briefing_tui.extract.claims.people import full_name, is_name, is_person, noun_category, singular
from briefing_tui.extract.claims.victim import Victim, bare, nobody
from briefing_tui.extract.claims.victim_phrases import all_of, nth, plain
from briefing_tui.extract.claims.victim_pronouns import BODIES, SOMEBODY, THEY_REACH, pronoun
from briefing_tui.extract.grammar import grammar, lists, relatives
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.parsing.one_more import NTH
from briefing_tui.extract.vocabulary import words

__all__ = ["Victim", "bare", "is_person", "nobody", "noun_category", "of", "singular"]

_NOBODY = frozenset({"nobody", "none", "no-one", "noone"})
_ALIAS = words("victims", "alias")
_MONEY = frozenset({"loss", "damage", "property", "cash", "ransom", "aid", "repair"})
_PAIRS = {"couple": 2, "duo": 2, "trio": 3}
_OFFICE = 3  # steps up from "court" to "judge" in "a judge of the court of Teroa, who was shot"
_WHOM = 7  # tokens between people and ", one of whom"
_OF_SO_MANY = frozenset({"family", "crew", "group", "party", "team", "gang"})


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
    token = relatives.whose(token)
    rolled = _rolled(cd, token)
    if rolled:
        return rolled
    told_by, verb = token.i, token.head
    of_all = relatives.of_all(token) or (token.dep_ == "dobj" and relatives.of_those_let_go(token.head))
    if relatives.is_relative(token):
        owner = relatives.antecedent(token)
        if owner is None:
            return []
        token = _who(cd, token, owner)
    heads = list(grammar.conjuncts(token))
    if token.i < told_by or token.dep_ in ("nsubj", "nsubjpass"):
        heads = victim_lists.of_one_person(heads, verb)
    if told_by > token.i:  # "57 people who were killed and 18 who are missing": the 18 are not among them
        heads = [head for head in heads if head.i < told_by]
    known = {h.i for h in heads}
    heads += [
        h
        for h in [*victim_lists.loose_list(cd, token), *victim_lists.after_apposition(cd, heads)]
        if h.i not in known
    ]
    if listed:
        known = {h.i for h in heads}
        more = {h.i: h for start in {token.i, max(known)} for h in lists.list_after(cd, start)}
        new = [h for i, h in more.items() if i not in known and _somebody(cd, h, sure)]
        heads = sorted([*heads, *new, *victim_lists.three_more(cd, max(known))], key=lambda h: int(h.i))
    heads = [head for head in heads if not _is_alias(cd, head)]
    nouns = victim_lists.named_each(cd, heads)
    if nouns:
        plural, known = {noun.i for noun in nouns.values()}, {h.i for h in heads}
        heads = [h for h in heads if h.i not in plural] + [cd.doc[i] for i in nouns if i not in known]
    found: list[Victim] = []
    shared = victim_lists.shared_figure(cd, heads)
    for head in heads[1:] if shared else heads:
        victim = _one(cd, head, sure)
        if victim is not None and head.i in nouns:
            noun = nouns[head.i].i
            victim = replace(victim, category=category_of(cd, noun, noun))
        if shared and victim is not None and not found:
            who = cd.text(shared.end, head.i + 1)
            victim = replace(
                bare(shared, who=who, category=victim.category),
                first=shared.start,
                last=victim.last,
                head=head.i,
            )
        if found and victim is not None and victim_lists.shares_figure(cd, found[-1], victim):
            both = of_both(found[-1].category, victim.category)
            who = f"{found[-1].who} {cd.lower[found[-1].head + 1]} {victim.who}"
            found[-1] = replace(found[-1], who=who, category=both, last=victim.last)
            continue
        if victim is not None and all(victim.head != other.head for other in found):
            before = found[-1] if found else None
            if (
                before
                and victim.names
                and (victim_lists.title(cd, before) or victim_lists.named_after(cd, before, victim))
            ):
                found[-1] = _of_category(victim, before)
            elif before and victim_lists.describes(cd, before, victim):
                found[-1] = _of_category(before, victim)
            elif (
                found
                and victim.who is None
                and victim.counted
                and cd.lower[victim.last : victim.last + 1] in victim_lists.AGAIN
            ):
                found.append(replace(victim, who=found[0].who, category=found[0].category))
            else:
                found.append(victim)
    if of_all:
        found = [all_of(cd, victim) if victim.head == token.i else victim for victim in found]
    return victim_lists.told_twice(cd, victim_lists.apposed(cd, found))


def _is_alias(cd: ClaimDoc, head: Any) -> bool:
    """ "Jan Moor, alias Lobo": another name of the one before."""
    first = head.i
    while (
        first > max(head.i - 3, 0) and cd.doc[first - 1].dep_ == "compound" and cd.lower[first] not in _ALIAS
    ):
        first -= 1
    return bool(_ALIAS & set(cd.lower[max(first - 1, 0) : head.i]))


def _who(cd: ClaimDoc, relative: Any, owner: Any) -> Any:
    """Ana Reyes in "Ana Reyes, a judge of the court, who was shot", which the parse takes for said of the court."""
    above = owner
    one = any(c.lower_ in ("was", "is", "has") for c in relative.head.lefts)
    for _ in range(_OFFICE):
        if relative.lower_ not in ("who", "whom") or above.ent_type_ == "NORP":
            return owner
        group = one and cd.lower[above.i] in words(
            "victims", "several_in_one"
        )  # "head of the police, who was"
        if is_person(cd, above.i) and not group:
            return _bearer(cd, above)
        if above.dep_ != "pobj" or (above.tag_ in ("NNS", "NNPS", "CD") and not group):
            return owner
        above = above.head.head
    return _bearer(cd, above) if is_person(cd, above.i) and above.pos_ == "NOUN" else owner


def _bearer(cd: ClaimDoc, role: Any) -> Any:
    """The name that one person's role or roles stand behind: "Ana Reyes, poet and head of the club"."""
    first = role.head if role.dep_ == "conj" and role.head.pos_ == "NOUN" else role
    comma = first.left_edge.i - 1
    if first.tag_ != "NN" or comma < 1 or cd.lower[comma] != ",":
        return role
    return cd.doc[comma - 1] if cd.doc[comma - 1].ent_type_ == "PERSON" else role


def _rolled(cd: ClaimDoc, token: Any) -> list[Victim]:
    """The people of a list divided by semicolons, each with the name that stands in its own part of the list."""
    found: list[Victim] = []
    for head, name, end in rolls.members(cd, token):
        victim = _one(cd, head, True)
        if victim is None:
            continue
        named = is_name(head, loose=True)
        names = (full_name(cd, name or head),) if name is not None or named else ()
        who = names[0] if names and (named or victim.low == 1) else victim.who
        last = name.i + 1 if name is not None else head.i + 1
        found.append(replace(victim, who=who, names=names, last=min(last, end)))
    return found


def _of_category(victim: Victim, role: Victim) -> Victim:
    return replace(victim, category=role.category) if victim.category == "unknown" else victim


def _one(cd: ClaimDoc, head: Any, sure: bool) -> Victim | None:
    if cd.lower[head.i] == "more" and head.i and head.i - 1 in cd.numbers:
        head = head.nbor(-1)  # "wounding four more"
    i, lower = head.i, cd.lower[head.i]
    number = cd.numbers.get(i)
    if (lower == "other" and i and cd.lower[i - 1] == "each") or victim_lists.one_in_three(cd, number):
        return None
    if lower in _NOBODY or (lower == "one" and _none_before(cd, i)):
        return nobody(i - (lower == "one"), i + 1)
    inner = grammar.of_object(head)
    beside = cd.numbers.get(i + 2) if cd.lower[i + 1 : i + 2] == ("of",) and lower in _OF_SO_MANY else None
    if beside is not None and beside.sense == "count" and cd.closes(beside.end, "CCONJ"):
        return replace(bare(beside, who=lower, category=category_of(cd, i, i)), first=i)
    if inner is not None and number is None and inner.i in cd.numbers and lower in _OF_SO_MANY:
        size = cd.numbers[inner.i]  # "a family of six"
        of_so_many = replace(bare(size, who=lower, category=category_of(cd, i, i)), first=i)
        return of_so_many if size.sense == "count" else None
    if inner is not None and lower == "head" and cd.lemma[inner.i] in words("victims", "not_victims"):
        return None  # "50 head of cattle perished"
    if inner is not None and (number is not None or lower in words("victims", "collective")):
        return _in_set(cd, head, inner, number, sure)
    if number is not None:
        if number.sense != "count" or _worth(cd, number):
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
        again = bool({"the", "all", "both"} & set(cd.lower[max(number.start - 1, 0) : number.start + 1]))
        doers = victim_pronouns.all_stopped(cd, head, number) if again else None
        return doers or _same_number(cd, number) or replace(bare(number), definite=again)
    whose = next((c for c in head.lefts if c.tag_ == "PRP$"), None) if cd.lemma[i] in BODIES else None
    if whose is not None or head.pos_ == "PRON" or lower in SOMEBODY:
        return pronoun(cd, whose or head)  # "his body was blown to bits": he was
    if lower in NTH and head.pos_ in ("ADJ", "NOUN", "ADV"):
        return nth(cd, i)
    return the_victim(cd, head) or plain(cd, head, sure)


def _worth(cd: ClaimDoc, number: Quantity) -> bool:
    """ "Injuries to four people and thousands in losses": money, and no people."""
    after = cd.lemma[number.end : number.end + 2]
    return after[:1] == ("in",) and bool(_MONEY & set(after))


def _none_before(cd: ClaimDoc, i: int) -> bool:
    """ "No one", "not one", but not of "not one but three"."""
    before = cd.lower[i - 1] if i else ""
    return before == "no" or (before == "not" and cd.lower[i + 1 : i + 2] != ("but",))


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


def _of_whom(cd: ClaimDoc, number: Quantity) -> Victim:
    """The sons of "was with her sons, one of whom was hurt", where the parse hangs the clause on "was"."""
    for j in range(number.start - 1, max(number.start - _WHOM, cd.sentence(number.start).start - 1), -1):
        if cd.doc[j].pos_ in ("VERB", "AUX"):
            break
        people = plain(cd, cd.doc[j], False) if cd.doc[j].tag_ == "NNS" else None
        if people is not None:
            who = people.who if number.low != 1 else cd.text(j, j + 1).replace("children", "child")
            who = singular(who) if who and number.low == 1 else who
            return replace(bare(number), who=who, category=people.category, of=cd.quantity(j))
    return bare(number)


def _in_set(cd: ClaimDoc, head: Any, inner: Any, number: Quantity | None, sure: bool) -> Victim | None:
    """ "four of their members", "a group of nine soldiers", "the bodies of two men", "two of the 12"."""
    member = _one(cd, inner, sure)
    if member is None and inner.lower_ == "whom" and number is not None and number.sense == "count":
        return _of_whom(cd, number)
    beast = inner.tag_ == "NNS" and cd.lemma[inner.i] in words("victims", "not_victims")
    if member is None and inner.pos_ == "NOUN" and (beast or object_type(cd, inner.i) is not None):
        return None  # "one of the vehicles was hit by bullets", "killed four of his goats"
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
