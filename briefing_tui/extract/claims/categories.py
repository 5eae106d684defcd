"""Of what category people are: by their noun, the words before it, their age, or the body they belong to."""

from __future__ import annotations

import re
from typing import cast

from briefing_tui.extract.claims import own_men
from briefing_tui.extract.claims.people import categories, noun_category, singular
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import Category

_AGE = re.compile(r"(\d{1,2})-(?:years?|months?|day)")
_OF_PRISONS = frozenset({"prison", "jail", "penitentiary", "gaol"})
_BEFORE = 150  # tokens before a guard in which a text says what is guarded
_OWNER = 25  # tokens before "their members" that may say whose
_OF_AGE = 18
_BODY = 8  # tokens of "of the armed wing of the front"
_UPROOTED = frozenset({"displaced", "uprooted", "refugee"})
_ARMED = frozenset({"armed", "gun-toting", "knife-wielding"})
_MEN = frozenset({"man", "youth", "individual", "person", "people", "men", "element", "suspect", "attacker"})
_ANY_AGE = frozenset({"civilian", "unknown"})


def category_of(cd: ClaimDoc, first: int, i: int, beside: int | None = None) -> Category:
    """The category of the phrase `first:i+1` with head `i`; `beside` is the head of its apposition."""
    base = own_men.owner(cd, i) or noun_category(cd, i)
    if base is None:
        roles = [
            "military" if cd.lower[j] in words("victims", "ranks_of_forces") else noun_category(cd, j)
            for j in (*range(i - 1, first - 1, -1), *([beside] if beside is not None else []))
        ]
        base = next((role for role in roles if role is not None), "unknown")
    modifiers = set(cd.lower[first:i])
    if base == "unknown" and "staff" in modifiers and not modifiers & {"army", "military", "police"}:
        return "civilian"  # "a national staff member of a relief agency"
    if cd.lemma[i] == "officer" and modifiers & words("victims", "civil_offices"):
        base = "unknown" if modifiers & words("victims", "of_forces") else "civilian"
    if (
        base == "contractor"
        and cd.lemma[i] == "guard"
        and _OF_PRISONS & set(cd.lower[max(i - _BEFORE, 0) : i])
    ):
        base = "police"  # "stormed the jail, killing two guards"
    if base == "unknown" and i and cd.lower[i - 1] in ("their", "its"):
        modifiers |= set(cd.lower[max(i - _OWNER, 0) : i])  # "militia groups … four of their members"
    if base in _ANY_AGE and modifiers & _ARMED and cd.lemma[i] in _MEN:
        return "militant"  # "two armed men"
    if (
        modifiers & {"civilian", "innocent"}
        or (base == "unknown" and modifiers & _UPROOTED)
        or "family" in cd.lower[i + 1 : i + 5]
    ):
        return "civilian"
    if base in _ANY_AGE and (modifiers & words("victims", "under_age") or _age(cd, first, i) < _OF_AGE):
        return "children"
    if base == "unknown" and cd.lower[i + 1 : i + 2] == ("of",):
        modifiers |= _body(cd, i)  # "two members of the police"
    if base == "contractor" and cd.lower[i - 1] == "security":
        return "contractor"  # "three security guards" serve no state
    if base in ("unknown", "police", "contractor", "military") and cd.lower[i] not in ("people", "person"):
        for name in ("militant", "military", "police"):
            if "paramilitary" in modifiers and base in ("military", "police"):
                break  # "paramilitary troopers" are a state's own
            if modifiers & words("victims", "beside", name) or (name == "militant" and _band(cd, modifiers)):
                base = name
                break
    return cast(Category, base)


def _body(cd: ClaimDoc, i: int) -> set[str]:
    """The words of "the police" in "two members of the police": up to the end of the "of" phrase of token `i`."""
    found: set[str] = set()
    for j in range(i + 2, min(i + _BODY, cd.sentence(i).end)):
        if cd.doc[j].pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "PUNCT") or cd.lower[j] == ",":
            break
        found.add(cd.lower[j])
    return found


def _band(cd: ClaimDoc, modifiers: set[str]) -> bool:
    """Is one of the words a name that the text gives to fighters elsewhere: "two Kesh members" where "Kesh rebels" fight?"""
    kept = cd.doc.user_data
    if "bands" not in kept:
        known = categories()
        kept["bands"] = {
            cd.lower[at - 1]
            for word, places in cd.places.items()
            if known.get(singular(word)) == "militant"
            for at in places
            if at and cd.doc[at - 1].text[:1].isupper() and cd.doc[at - 1].pos_ == "PROPN"
        }
    return bool(modifiers & kept["bands"])


def _age(cd: ClaimDoc, first: int, i: int) -> int:
    """The highest age that stands with the phrase `first:i+1`: "a 15-year-old nephew", "two sons aged 9 and 12"; 99 for none."""
    for j in range(first, i):
        whole = _AGE.match(cd.lower[j])
        if whole is not None:
            return int(whole[1])
        number = cd.numbers.get(j)
        if number is not None and cd.lower[number.end : number.end + 3] == ("-", "year", "-"):
            return number.low or 99
    told = cd.numbers.get(i + 2) if cd.lower[i + 1 : i + 2] == (",",) else None
    alone = (
        told is not None
        and told.start == i + 2
        and cd.lower[i + 2].isdigit()
        and cd.doc[told.end : told.end + 1]
    )
    if told is not None and alone and cd.doc[told.end].is_punct and cd.doc[i].tag_ in ("NN", "NNP"):
        return told.low or 99  # "his grandson, 7,"
    after = i + 2 if cd.lower[i + 1 : i + 2] == (",",) else i + 1
    if cd.lower[after : after + 1] == ("aged",):
        ages = [
            cd.numbers[j].high or 99
            for j in range(after + 1, min(after + 5, len(cd.lower)))
            if j in cd.numbers
        ]
        return max(ages, default=99)
    return 99


def of_both(one: Category, other: Category) -> Category:
    """Women and children are civilians."""
    if one == other:
        return one
    return "civilian" if {one, other} == {"civilian", "children"} else "unknown"
