"""Things told before that a pronoun or a bare figure takes up: "burned it down", "two of which were destroyed"."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from briefing_tui.extract.claims import people
from briefing_tui.extract.claims.damage_objects import object_type, things
from briefing_tui.extract.claims.damage_thing import Thing
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import words

_MANY = frozenset({"they", "them", "these", "those", "which"})
_ROLES = frozenset({"dobj", "nsubj", "nsubjpass", "conj", "appos", "attr", "ROOT"})
_FURTHER = frozenset({"others", "more"})  # "nine more", "12 others"
_LOOK_BACK = 60  # tokens before the pronoun
_OF_ACTS = frozenset(
    {"at", "on", "against", "into", "of"}
)  # "fired at five tankers", "an attack on four bars"


def of(cd: ClaimDoc, target: Any) -> list[Thing]:
    """The thing told before that `target` stands for: one that fits, and only one; otherwise none."""
    if target.lower_ == "another" or _one_more(
        cd, target
    ):  # "destroying one armoured car and damaging another"
        before = range(target.i - 1, max(wording.sentence(target).start, target.i - _LOOK_BACK) - 1, -1)
        head = next((cd.doc[i] for i in before if _fits(cd, i, None)), None)
        same = (
            [thing for thing in things(cd, head, strict=True) if thing.head == head.i]
            if head is not None
            else []
        )
        return [replace(one, low=1, high=1, first=target.i, last=target.i + 1, head=target.i) for one in same]
    others = target.lower_ in _FURTHER or cd.lower[target.i - 1] == "another"
    number = cd.quantity(target.i) if target.lower_ in _FURTHER else cd.numbers.get(target.i)
    figure = number if number is not None and number.sense == "count" else None
    inner = grammar.of_object(target) if figure is not None else None
    if inner is not None and inner.lower_ not in _MANY:
        return []
    if figure is None and target.lower_ not in ("it", "they", "them"):
        return []
    if figure is not None and not others and target.pos_ != "NUM" and inner is None:
        return []
    many = figure is not None or target.lower_ != "it"
    head = _told_before(cd, target, None if others else many)
    if head is None:
        return []
    found = [thing for thing in things(cd, head, strict=True) if thing.head == head.i]
    if not found or figure is None or number is None:
        return found
    whole = found[0].low
    if inner is not None and whole is not None and number.low is not None and number.low > whole:
        return []  # "two barns, five of which": and no more of them than were told
    first = number.start
    return [replace(found[0], low=number.low, high=number.high, first=first, last=number.end, head=target.i)]


def _one_more(cd: ClaimDoc, target: Any) -> bool:
    """ "Two lorries were burned and a third was damaged": but "a third" may be a share of them."""
    return (
        target.lower_ in words("damage", "ordinal")
        and cd.lower[target.i - 1] == "a"
        and target.head.lemma_ != "be"
        and any(c.dep_ == "auxpass" and c.lower_ in ("was", "is", "been") for c in target.head.lefts)
    )


def clause(cd: ClaimDoc, verb: Any, target: Any) -> tuple[int, int]:
    """The words from the pronoun or figure to the verb, or past it: "it was destroyed", "burned it down"."""
    number = cd.quantity(target.i) if target.lower_ in _FURTHER else cd.numbers.get(target.i)
    first = number.start if number is not None else target.i
    last = max(target.i, verb.i) + 1
    if cd.lower[last : last + 1] in (("down",), ("up",)):
        last += 1
    return min(first, verb.i), last


def _told_before(cd: ClaimDoc, target: Any, many: bool | None) -> Any | None:
    """The one thing, or the one kind of things, of this sentence before `target`, else of the sentence before."""
    if many is None and target.head.dep_ == "conj":  # "hit a hamlet, destroying a mill and damaging six more"
        verb = target.head.head
        beside = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.i < target.i]
        if len(beside) == 1 and cd.lemma[verb.i] in _harming() and _fits(cd, beside[0].i, None):
            return beside[0]
    start = wording.sentence(target).start
    spans = [range(max(start, target.i - _LOOK_BACK), target.i)]
    if start and target.lower_ in ("it", "they"):
        spans.append(range(max(cd.sentence(start - 1).start, start - _LOOK_BACK), start))
    for span in spans:
        if target.lower_ in {"they"} | _FURTHER and any(
            people.is_person(cd, i) and cd.doc[i].tag_ in ("NNS", "NNPS") and cd.doc[i].dep_ != "compound"
            for i in span
        ):
            return None
        fitting = [cd.doc[i] for i in span if _fits(cd, i, many)]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


@lru_cache(maxsize=1)
def _harming() -> frozenset[str]:
    """Verbs whose object is hit, so that "nine more" behind them are things hit too."""
    hit = words("damage", "destroyed", "transitive") | words("damage", "damaged", "transitive")
    return hit | words("damage", "strike")


def _fits(cd: ClaimDoc, i: int, many: bool | None) -> bool:
    """Is the noun a known thing of the number asked for (None: of any), where a clause names what it is about?"""
    token = cd.doc[i]
    kind = object_type(cd, i)
    if token.pos_ not in ("NOUN", "PROPN") or kind is None or token.dep_ == "compound":
        return False
    if many not in (None, token.tag_ in ("NNS", "NNPS")) or people.is_person(cd, i) or _is_weapon(cd, i):
        return False
    about = token.dep_ in _ROLES or (token.dep_ == "pobj" and token.head.lower_ in _OF_ACTS)
    if about and token.dep_ == "pobj" and any(c.dep_ == "dobj" for c in token.head.head.children):
        return False  # "stopped a lorry on the road"
    return about or (token.dep_ == "pobj" and cd.quantity(i) is not None)


def _is_weapon(cd: ClaimDoc, i: int) -> bool:
    return bool({cd.lemma[i], people.singular(cd.lower[i])} & (words("damage", "weapon") | {"weapon", "gun"}))
