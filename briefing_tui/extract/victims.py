"""Who was hurt: a noun phrase of the parse becomes the people it names or counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from briefing_tui.extract import grammar
from briefing_tui.extract.claim_doc import ClaimDoc
from briefing_tui.extract.claim_words import words
from briefing_tui.extract.numbers import Quantity
from briefing_tui.extract.people import category_of, full_name, is_name, is_person, noun_category, singular
from briefing_tui.model import Category, Qualifier

__all__ = ["Victim", "bare", "is_person", "noun_category", "of", "singular"]

_LEFT = frozenset(
    {
        "amod",
        "compound",
        "nmod",
        "nummod",
        "poss",
        "det",
        "predet",
        "quantmod",
        "advmod",
        "case",
        "punct",
        "npadvmod",
    }
)
_SKIP = frozenset(
    [
        "other",
        "others",
        "more",
        "another",
        "additional",
        "further",
        "remaining",
        "the",
        "a",
        "an",
        "some",
        "all",
        "both",
        "his",
        "her",
        "their",
        "its",
        "our",
        "my",
        "your",
        "this",
        "that",
        "these",
        "those",
        "said",
        "same",
        "any",
        "each",
        "every",
        "only",
        "alleged",
        "presumed",
        "suspected",
    ]
)
_DEFINITE = frozenset(["the", "his", "her", "their", "its", "this", "that", "these", "those", "our", "my"])
_HE = frozenset({"he", "him", "she", "her", "his"})
_THEY = frozenset({"they", "them", "their"})
_NOBODY = frozenset({"nobody", "none", "no-one", "noone"})
_SOMEBODY = frozenset({"someone", "somebody", "another", "one"})
_VAGUE_PRONOUNS = frozenset(
    [
        "others",
        "many",
        "some",
        "most",
        "all",
        "everyone",
        "everybody",
        "several",
        "those",
        "these",
        "few",
        "both",
    ]
)
_GROUPS = frozenset(
    [
        "people",
        "police",
        "troops",
        "personnel",
        "family",
        "staff",
        "crew",
        "group",
        "crowd",
        "gang",
        "patrol",
        "couple",
    ]
)
_OF_NOUNS = frozenset(
    [
        "member",
        "official",
        "leader",
        "worker",
        "employee",
        "resident",
        "citizen",
        "head",
        "chief",
        "commander",
        "officer",
        "soldier",
        "personnel",
        "student",
        "relative",
        "wife",
        "son",
        "daughter",
        "president",
        "minister",
        "director",
        "people",
        "men",
        "women",
    ]
)
_HE_REACH, _THEY_REACH = 80, 60  # tokens a pronoun looks back


@dataclass(frozen=True, slots=True)
class Victim:
    """People as one noun phrase gives them: tokens `first:last`, head token `head`.

    `low`, `high`, `qualifier` as in `CasualtyClaim`; `value` are the tokens of the figure. `of` is the number of
    the set they are taken from ("two of the 12"). `counted` is False where only grammar tells the number.
    `definite` marks "the", "his", pronouns: probably said before.
    """

    who: str | None
    category: Category
    low: int | None
    high: int | None
    qualifier: Qualifier
    first: int
    last: int
    head: int
    value: tuple[int, int]
    names: tuple[str, ...] = ()
    counted: bool = False
    definite: bool = False
    pronoun: bool = False
    of: Quantity | None = None


def of(cd: ClaimDoc, token: Any, *, sure: bool, listed: bool = False) -> list[Victim]:
    """The victims of a noun phrase and its conjuncts ("two women and a boy" are two).

    `sure` accepts nouns that are not known to name people, because the verb says so ("killed 12 Ruritanians").
    `listed` goes on through the list after the phrase, where the parse has lost it.
    """
    if grammar.is_relative(token):
        owner = grammar.antecedent(token)
        if owner is None:
            return []
        token = owner
    heads = list(grammar.conjuncts(token))
    if listed:
        known = {h.i for h in heads}
        heads += [
            h
            for h in grammar.list_after(cd, max(known))
            if h.i not in known and (is_person(cd, h.i) or is_name(h, loose=sure))
        ]
    found: list[Victim] = []
    for head in heads:
        victim = _one(cd, head, sure)
        if victim is not None and all(victim.head != other.head for other in found):
            if found and victim.names and _title(cd, found[-1]):
                found.pop()
            found.append(victim)
    return found


def _title(cd: ClaimDoc, victim: Victim) -> bool:
    """Is it the first title of "senator and presidential candidate Juan Perez"?"""
    bare_noun = victim.low == 1 and not victim.counted and not victim.names and not victim.pronoun
    return bare_noun and victim.first == victim.head and cd.doc[victim.head].tag_ == "NN"


def bare(q: Quantity, *, who: str | None = None, category: Category = "unknown") -> Victim:
    """People known by a figure alone ("67 dead")."""
    return Victim(
        who, category, q.low, q.high, q.qualifier, q.start, q.end, q.end - 1, (q.start, q.end), counted=True
    )


def nobody(first: int, last: int) -> Victim:
    """Nobody, said in tokens `first:last`."""
    return Victim(None, "unknown", 0, 0, "none", first, last, last - 1, (first, last), counted=True)


def _one(cd: ClaimDoc, head: Any, sure: bool) -> Victim | None:
    i, lower = head.i, cd.lower[head.i]
    number = cd.numbers.get(i)
    if lower in _NOBODY or (lower == "one" and i and cd.lower[i - 1] == "no"):
        return nobody(i - (lower == "one"), i + 1)
    inner = grammar.of_object(head)
    if inner is not None and (number is not None or lower in words("victims", "collective")):
        return _in_set(cd, head, inner, number, sure)
    if number is not None and head.pos_ not in ("NOUN", "PROPN"):
        if number.sense != "count":
            return None
        follower = number.end if number.end < len(cd.lower) else i
        if follower != i and cd.doc[follower].pos_ == "NOUN" and is_person(cd, follower):
            return _plain(cd, cd.doc[follower], sure)
        return _same_number(cd, number) or bare(number)
    if number is not None and number.sense != "count":
        return None
    if head.pos_ == "PRON" or lower in _SOMEBODY:
        return _pronoun(cd, head)
    return _plain(cd, head, sure)


def _same_number(cd: ClaimDoc, number: Quantity) -> Victim | None:
    """ "killing the three" takes up "three men" said shortly before."""
    if number.start == 0 or cd.lower[number.start - 1] != "the" or number.low is None:
        return None
    for j in range(number.start - 2, max(number.start - _THEY_REACH, -1), -1):
        earlier = cd.numbers.get(j)
        if earlier is not None and earlier.low == number.low and earlier.sense == "count":
            for k in range(earlier.end, min(earlier.end + 6, len(cd.lower))):
                if cd.doc[k].tag_ == "NNS" and noun_category(cd, k) is not None:
                    found = _plain(cd, cd.doc[k], True)
                    return (
                        replace(bare(number), who=found.who, category=found.category, definite=True)
                        if found
                        else None
                    )
    return None


def _in_set(cd: ClaimDoc, head: Any, inner: Any, number: Quantity | None, sure: bool) -> Victim | None:
    """ "four of their members", "a group of nine soldiers", "the bodies of two men", "two of the 12"."""
    member = _one(cd, inner, sure)
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


def _pronoun(cd: ClaimDoc, head: Any) -> Victim | None:
    i, lower = head.i, cd.lower[head.i]
    if lower in _HE:
        for j in range(i - 1, max(i - _HE_REACH, -1), -1):
            if cd.doc[j].ent_type_ == "PERSON":
                return _taken_up(_plain(cd, cd.doc[j], True) or _lone(i, 1), i)
        return _lone(i, 1)
    if lower in _THEY:
        for j in range(i - 1, max(i - _THEY_REACH, -1), -1):
            if cd.doc[j].tag_ == "NNS" and noun_category(cd, j) is not None:
                found = _plain(cd, cd.doc[j], True)
                if found is not None:
                    return _taken_up(found, i)
        return _lone(i, None)
    if lower in _VAGUE_PRONOUNS:
        those = lower in ("those", "these")
        return replace(
            _lone(i, None), pronoun=those, definite=those, who="others" if lower == "others" else None
        )
    if lower in _SOMEBODY:
        return replace(_lone(i, 1), pronoun=False, definite=False)
    return None


def _taken_up(found: Victim, i: int) -> Victim:
    return replace(found, first=i, last=i + 1, head=i, definite=True, pronoun=True)


def _lone(i: int, count: int | None) -> Victim:
    qualifier: Qualifier = "exact" if count else "vague"
    return Victim(
        None, "unknown", count, count, qualifier, i, i + 1, i, (i, i + 1), pronoun=True, definite=True
    )


def _plain(cd: ClaimDoc, head: Any, sure: bool) -> Victim | None:
    """A noun or name with what stands before it, its apposition, and its count."""
    i = head.i
    number = cd.quantity(i)
    names, beside = _names(cd, head, sure)
    if not names and not is_person(cd, i) and not (sure and _may_be_people(cd, head, number)):
        return None
    first = _left_edge(cd, head)
    many = _many(cd, head) and not (names and beside == i)
    category = category_of(cd, first, i, beside)
    who = names[0] if len(names) == 1 and (beside == i or not many) else _who(cd, head, first)
    last = max(i, beside or 0) + 1
    if any(cd.lower[j] == "no" for j in range(first, i)):
        return replace(nobody(first, i + 1), who=who, category=category, last=last, head=i)
    definite = cd.lower[first] in _DEFINITE or bool(names)
    outer = cd.partitive(i) if number is None or cd.lower[max(number.start - 1, 0)] in ("the", "of") else None
    if outer is not None:
        number, inner = outer
        return replace(bare(number, who=who, category=category), last=last, head=i, names=names, of=inner)
    if (
        number is not None
        and number.sense == "count"
        and (many or number.low == 1 or number.vague or not names)
    ):
        return replace(
            bare(number, who=who, category=category),
            first=min(first, number.start),
            last=last,
            head=i,
            names=names,
            definite=definite,
        )
    low = None if many else 1
    return Victim(
        who,
        category,
        low,
        low,
        "vague" if many else "exact",
        first,
        last,
        i,
        (first, i + 1),
        names,
        False,
        definite,
    )


def _may_be_people(cd: ClaimDoc, head: Any, number: Quantity | None) -> bool:
    """An unknown noun after "killed": people, unless it is a place, a date or one of the things listed."""
    i = head.i
    if cd.lower[i] in words("victims", "not_victims") or cd.lemma[i] in words("victims", "not_victims"):
        return False
    if head.pos_ not in ("NOUN", "PROPN") or cd.lower[i] in ("dead", "themselves", "itself"):
        return False
    if number is not None:
        return number.sense == "count"
    if head.ent_type_ in ("GPE", "LOC", "DATE", "FAC", "TIME"):
        return False
    return bool(
        head.tag_ == "NNS" and cd.lower[i].endswith(("ers", "ors", "ists", "ians", "men", "ans", "is", "ees"))
    )


def _many(cd: ClaimDoc, head: Any) -> bool:
    if head.tag_ in ("NNS", "NNPS") or cd.lower[head.i] in _GROUPS:
        return True
    return bool(head.ent_type_ == "NORP" and cd.lower[head.i].endswith("s"))


def _left_edge(cd: ClaimDoc, head: Any) -> int:
    first = i = head.i
    number = cd.quantity(i)
    floor = max(i - 10, 0)
    while first - 1 >= floor:
        token = cd.doc[first - 1]
        inside = token.dep_ in _LEFT and first <= token.head.i <= i and token.text not in ",;:"
        if not inside and not (number is not None and token.i >= number.start):
            break
        first -= 1
    return first


def _who(cd: ClaimDoc, head: Any, first: int) -> str | None:
    i = first
    while i < head.i and (
        cd.lower[i] in _SKIP or i in cd.numbers or cd.doc[i].pos_ in ("PUNCT", "PART", "ADV", "CCONJ")
    ):
        i += 1
    if cd.lower[i] in ("others", "other"):
        return "others"
    end = head.i + 1
    if cd.lemma[head.i] in _OF_NOUNS and end < len(cd.lower) - 1 and cd.lower[end] == "of":
        target = grammar.of_object(head)
        if target is not None and end < target.i < end + 7:
            end = target.i + 1
    return cd.text(i, end) or None


def _names(cd: ClaimDoc, head: Any, sure: bool) -> tuple[tuple[str, ...], int | None]:
    """The people named by the phrase, and the token of the last one (or of the noun beside the name)."""
    if is_name(head, loose=sure):
        return (full_name(cd, head),), head.i
    found: list[str] = []
    last = None
    for child in head.rights:
        if child.dep_ == "appos" and child.i < head.i + 30:
            for part in grammar.conjuncts(child):
                if is_name(part, loose=True):
                    found.append(full_name(cd, part))
                    last = part.i
    return tuple(found), last
