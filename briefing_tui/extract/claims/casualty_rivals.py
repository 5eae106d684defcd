"""A second figure beside one: "down from 70", "and not 14", "or eleven according to the mayor", "it should have said 12"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity

_BY_WHOM = frozenset({"according", "by", "per", "if"})
_CLOSE = 16  # tokens from a figure to "down from"
_AHEAD = 30  # tokens back in which the figure that is corrected was given


def changed_from(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "40 were wounded, up from the 30 the clinic gave": the figure at "from" that the one before takes back."""
    if cd.lower[i - 1 : i] not in (("down",), ("up",)):
        return
    first = i + 2 if cd.lower[i + 1 : i + 2] == ("the",) else i + 1
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
    if cd.doc[number.end].tag_ == "NNS" and not victims.is_person(cd, number.end):
        return  # "up from 12 raids"
    old = replace(victims.bare(number), who=new.victim.who, category=new.victim.category)
    yield sighting(new.kind, old, new.trigger, f"{new.kind}-count-corrected", reach=i, replaced=True)


def not_so_many(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "Now gives 12 guards killed, not 14", "five dead and not eight": the figure at "not" is taken back."""
    number = cd.numbers[i + 1]
    if cd.lower[i - 1] not in (",", "and") or number.sense != "count" or not _closed_or_told(cd, number):
        return
    before = [s for s in found if i - 3 < max(s.last, s.victim.last) < i and s.victim.counted and not s.part]
    if not before or "toll" in before[-1].rule or before[-1].victim.low == number.low:
        return
    new = before[-1]
    old = replace(victims.bare(number), who=new.victim.who, category=new.victim.category)
    yield sighting(new.kind, old, new.trigger, f"{new.kind}-count-corrected", reach=i, replaced=True)


def or_so_many(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """ "14 people died, or eleven according to the mayor", "40, or 31 by the union's count": what others say of them."""
    number = cd.numbers[i + 1]
    if (
        number.start != i + 1
        or number.sense != "count"
        or not _BY_WHOM.intersection(cd.lower[number.end : number.end + 1])
    ):
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


WORDS = {"or": or_so_many, "from": changed_from, "not": not_so_many, "should": should_be}
