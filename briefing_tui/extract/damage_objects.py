"""What was damaged: an object phrase and the list it opens, each with its count."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefing_tui.extract import grammar, victims
from briefing_tui.extract.claim_doc import ClaimDoc
from briefing_tui.extract.claim_words import by_word, words

_SKIP = frozenset(
    [
        "the",
        "a",
        "an",
        "some",
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
        "another",
        "other",
        "several",
        "at",
        "least",
        "more",
        "than",
        "about",
    ]
)
_MOST = 60


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as its noun phrase gives it: tokens `first:last`, head token `head`, how many of them."""

    what: str
    object_type: str
    low: int | None
    high: int | None
    first: int
    last: int
    head: int
    zero: bool = False


@lru_cache(maxsize=1)
def object_types() -> dict[str, str]:
    """Noun → object type, from vocabulary/damage.toml."""
    return by_word("damage", "object")


def object_type(cd: ClaimDoc, i: int) -> str | None:
    """The kind of thing the noun at token `i` names, or None when it is not known."""
    known = object_types()
    for form in (cd.lower[i], cd.lemma[i], victims.singular(cd.lower[i])):
        if form in known:
            return known[form]
    return None


def things(cd: ClaimDoc, head: Any, *, strict: bool) -> list[Thing]:
    """The things of a noun phrase and of the list it opens ("six stills, three caches and a tank").

    `strict` takes only nouns known to be things, and names of places.
    """
    if head.lower_ in ("which", "that", "who") and head.pos_ in ("PRON", "DET", "SCONJ"):
        owner = grammar.antecedent(head)
        return things(cd, owner, strict=strict) if owner is not None else []
    heads = {h.i: h for h in grammar.conjuncts(_inner(cd, head))}
    for h in grammar.list_after(cd, max(heads)):
        heads.setdefault(h.i, h)
    found: list[Thing] = []
    for i in sorted(heads)[:_MOST]:
        thing = _thing(cd, _inner(cd, heads[i]), strict)
        if thing is not None and all(thing.head != known.head for known in found):
            found.append(thing)
    return found


def _inner(cd: ClaimDoc, head: Any) -> Any:
    """The noun of "a number of houses", "dozens of cars", "part of the roof"."""
    if head.i in cd.numbers or head.lower_ in (
        "part",
        "parts",
        "number",
        "group",
        "most",
        "some",
        "series",
        "dozens",
        "rows",
    ):
        for child in head.rights:
            if child.lower_ == "of":
                inner = next((c for c in child.rights if c.dep_ == "pobj"), None)
                if inner is not None:
                    return inner
    return head


def _thing(cd: ClaimDoc, head: Any, strict: bool) -> Thing | None:
    i = head.i
    if head.pos_ not in ("NOUN", "PROPN") and not (head.pos_ in ("ADJ", "VERB", "X") and object_type(cd, i)):
        return None
    kind = object_type(cd, i)
    compound = i + 1 < len(cd.lower) and cd.doc[i + 1].pos_ == "NOUN" and head.dep_ == "compound"
    if compound:
        return _thing(cd, cd.doc[i + 1], strict)
    if kind is None:
        if cd.lower[i] in words("damage", "not_things") or cd.lemma[i] in words("damage", "not_things"):
            return None
        if victims.is_person(cd, i) or (strict and head.ent_type_ not in ("FAC", "ORG", "PRODUCT", "GPE")):
            return None
        if head.ent_type_ in ("DATE", "TIME", "PERCENT", "MONEY", "ORDINAL", "NORP", "PERSON", "EVENT"):
            return None
    number = cd.quantity(i)
    outer = cd.partitive(i) if number is None else None
    if outer is not None:
        number = outer[0]
    first = _left(cd, head)
    low = high = None
    zero = any(cd.lower[j] == "no" for j in range(first, i))
    if number is not None and number.sense == "count":
        low, high = number.low, number.high
        first = min(first, number.start)
    elif head.tag_ not in ("NNS", "NNPS"):
        low = high = 1
    start = first
    while start < i and (
        cd.lower[start] in _SKIP or start in cd.numbers or cd.doc[start].pos_ in ("PUNCT", "ADV")
    ):
        start += 1
    what = cd.text(start, i + 1)
    end = i + 1
    return Thing(what, kind or "other", low, high, first, end, i, zero)


def _left(cd: ClaimDoc, head: Any) -> int:
    first: int
    first, floor = head.i, max(head.i - 9, 0)
    while first - 1 >= floor:
        token = cd.doc[first - 1]
        if (
            token.head.i < first - 1
            or token.head.i > head.i
            or token.dep_
            not in (
                "amod",
                "compound",
                "nmod",
                "nummod",
                "poss",
                "det",
                "punct",
                "case",
                "quantmod",
                "npadvmod",
                "advmod",
            )
        ):
            break
        if token.text in ",;:":
            break
        first -= 1
    return first
