"""A second figure beside one: "down from 70", "and not 14", "or eleven according to the mayor", "it should have said 12"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.casualty_sets import kind_of
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity

_BY_WHOM = frozenset({"according", "by", "per", "if"})
_TOLD_BEFORE = frozenset({"first", "earlier", "initially", "originally", "previously", "initial", "previous"})
_FIGURE_BEFORE = frozenset(
    {
        "the",
        "an",
        "a",
        "its",
        "earlier",
        "previous",
        "initial",
        "first",
        "preliminary",
        "count",
        "toll",
        "figure",
        "tally",
        "estimate",
        "number",
        "of",
    }
)
_REVISING = frozenset({"revising", "raising", "lowering", "correcting", "updating", "changing"})
_PHRASE = 7  # tokens of "the higher figure of 16", and of "that it had announced earlier"
CHANGED = frozenset(
    {"up", "down", "figure", "toll", "number", "count", "it"}
)  # what stands before "from nine"
_CLOSE = 16  # tokens from a figure to "down from"
_AHEAD = 30  # tokens back in which the figure that is corrected was given


def changed_from(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "40 were wounded, up from the 30 the clinic gave": the figure at "from" that the one before takes back."""
    if cd.lower[i - 1 : i] not in (("down",), ("up",)) and not _revising(cd, i):
        return
    first = i + 1
    while first < i + _PHRASE and cd.lower[first : first + 1] and cd.lower[first] in _FIGURE_BEFORE:
        first += 1  # "up from the 30", "up from an earlier count of nine"
    number = cd.numbers.get(first)
    start = cd.sentence(i).start
    before = [s for s in found if start <= s.first and s.last <= i and i - s.last < _CLOSE]
    if number is None or number.sense != "count" or not before:
        return
    new = max(before, key=lambda s: s.trigger)
    if not new.victim.counted or new.part or new.victim.low in (None, number.low):
        return
    if any(s.replaced and s.victim.low == number.low for s in before):
        return  # "the toll rose to 20 from 12" says so itself
    if (
        not cd.closes(number.end)
        and cd.doc[number.end].tag_ == "NNS"
        and not victims.is_person(cd, number.end)
    ):
        return  # "up from 12 raids"
    old = replace(victims.bare(number), who=new.victim.who, category=new.victim.category)
    yield sighting(new.kind, old, new.trigger, f"{new.kind}-count-corrected", reach=i, replaced=True)


def _revising(cd: ClaimDoc, i: int) -> bool:
    """ "Said 12 had died, revising the figure from nine", where `i` is "from"."""
    verbs = [j for j in range(max(i - 5, 0), i) if cd.lower[j] in _REVISING]
    return bool(verbs) and bool(_FIGURE_BEFORE & set(cd.lower[verbs[-1] : i]))


def than_first(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "16 died, more than the nine first reported", "lower than an earlier figure of 40": what was told before."""
    first = next((j for j in range(i + 1, min(i + _PHRASE, len(cd.lower))) if j in cd.numbers), None)
    number = cd.numbers[first] if first is not None else None
    start = cd.sentence(i).start
    before = [s for s in found if start <= s.first and s.last <= i and i - s.last < _CLOSE]
    before = [s for s in before if s.victim.counted and not s.part and not s.replaced]
    if number is None or i in cd.numbers or number.sense != "count" or not before:
        return
    new = before[-1]
    if cd.lower[number.end : number.end + 1] and cd.lower[number.end + 1 : number.end + 2] == ("by",):
        if (
            cd.doc[number.end].tag_ == "VBN" and new.victim.low != number.low
        ):  # "more than the nine given by the army"
            other = replace(victims.bare(number), who=new.victim.who, category=new.victim.category)
            yield sighting(new.kind, other, number.core, f"{new.kind}-figure-put")
        return
    near = {*cd.lower[i + 1 : number.start], *cd.lower[number.end : number.end + _PHRASE]}
    if not near & _TOLD_BEFORE or new.victim.low == number.low or is_thing(cd, number.end):
        return
    old = replace(victims.bare(number), who=new.victim.who, category=new.victim.category)
    yield sighting(new.kind, old, new.trigger, f"{new.kind}-count-corrected", reach=i, replaced=True)


def is_thing(cd: ClaimDoc, i: int) -> bool:
    """Does a plural stand at token `i` that is no word for people, nor for what became of them?"""
    if i >= len(cd.lower) or cd.doc[i].tag_ != "NNS":
        return False
    return not victims.is_person(cd, i) and kind_of(cd.lemma[i]) is None


def not_so_many(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "Now gives 12 guards killed, not 14", "five dead and not eight": the figure at "not" is taken back."""
    number = cd.numbers[i + 1]
    if cd.lower[i - 1] not in (",", "and") or number.sense != "count" or not _closed_or_told(cd, number):
        return
    apart = (
        _CLOSE if cd.lower[number.end : number.end + 1] == ("as",) else 4
    )  # "…, the mayor said, not 14 as reported"
    before = [
        s for s in found if i - apart < max(s.last, s.victim.last) < i and s.victim.counted and not s.part
    ]
    if not before or "toll" in before[-1].rule or before[-1].victim.low == number.low:
        return
    new = before[-1]
    old = replace(victims.bare(number), who=new.victim.who, category=new.victim.category)
    yield sighting(new.kind, old, new.trigger, f"{new.kind}-count-corrected", reach=i, replaced=True)


def or_so_many(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "14 people died, or eleven according to the mayor", "40, or 31 by the union's count": what others say of them."""
    number = cd.numbers[i + 1]
    if cd.lower[i] == "with" and cd.lower[i - 1] not in ("compared", "compares"):
        return
    whom = number.end + (cd.lower[number.end : number.end + 1] == (",",))  # "or 11, according to the prefect"
    if number.start != i + 1 or number.sense != "count" or not _source(cd, whom):
        return
    start = cd.sentence(i).start
    if any(s.victim.value[0] <= number.core < s.victim.value[1] for s in found):
        return
    before = [s for s in found if start <= s.victim.value[0] < i and i - s.victim.value[1] < _CLOSE]
    before = [s for s in before if s.victim.counted and not s.part and s.victim.low != number.low]
    if before:
        owner = before[-1]
        other = replace(victims.bare(number), who=owner.victim.who, category=owner.victim.category)
        yield sighting(owner.kind, other, i + 1, f"{owner.kind}-figure-put")


def _source(cd: ClaimDoc, i: int) -> bool:
    """ "According to the mayor", "by the union's count", "reported by the army", where `i` is the first word."""
    return cd.lower[i : i + 1] != () and (cd.lower[i] in _BY_WHOM or cd.lower[i + 1 : i + 2] == ("by",))


def _closed_or_told(cd: ClaimDoc, number: Quantity) -> bool:
    """Before a stop, or before "as reported earlier"."""
    return number.end >= len(cd.lower) or cd.doc[number.end].is_punct or cd.lower[number.end] == "as"


def should_be(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "An earlier version gave 20 injured. It should have said 12": a figure in place of the one before."""
    if cd.lower[i + 1 : i + 2] != ("have",) or cd.lower[i + 2 : i + 3] not in (
        ("said",),
        ("read",),
        ("been",),
    ):
        return
    number = next((cd.numbers[j] for j in range(i + 3, min(i + 6, len(cd.lower))) if j in cd.numbers), None)
    before = [s for s in found if s.last <= i and i - s.last < _AHEAD and s.victim.counted and not s.part]
    if number is None or not before or number.low is None:
        return
    old = max(before, key=lambda s: s.trigger)
    new = replace(victims.bare(number), who=old.victim.who, category=old.victim.category)
    yield sighting(old.kind, new, i, f"{old.kind}-should-be")


WORDS = {
    "or": or_so_many,
    "against": or_so_many,
    "versus": or_so_many,
    "with": or_so_many,
    "from": changed_from,
    "not": not_so_many,
    "should": should_be,
    "than": than_first,
}
