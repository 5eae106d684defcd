"""The figures that a toll takes the place of: "rose from 31 to 33", "initially put at nine, has risen to 14"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing_tui.extract.claims.casualty_sets import bare
from briefing_tui.extract.claims.people import is_person
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victim import Victim
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.model import CasualtyKind

_REACH = 16
_CORRECTS = frozenset({"correct", "revise", "replace", "withdraw", "retract", "supersede"})
SETS = frozenset({"put", "set", "place", "revise", "raise", "lower", "correct", "update"})
BRINGS = frozenset({"bring", "raise", "push", "take", "lift"})
RISES = frozenset({"rise", "climb", "grow", "increase", "jump"})
_GIVEN = frozenset({"put", "given", "set", "placed", "estimated", "reported"})


def told(cd: ClaimDoc, number: Quantity, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """The toll `number` of the noun at token `i`, and the figures before it that it takes the place of."""
    yield from _before(cd, number, i, kind)
    yield from _put_at_first(cd, number, i, kind)
    yield from _revised(cd, number, i, kind)
    yield from _taken_back(cd, number, i, kind)


def _put_at_first(cd: ClaimDoc, number: Quantity, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """The nine of "the toll, initially put at nine, has risen to 14"."""
    for j in range(i + 2, number.start - 3):
        old = cd.numbers.get(j + 2)
        if cd.lower[j] not in _GIVEN or cd.lower[j + 1] not in ("at", "as") or old is None:
            continue
        if old.sense == "count" and old.end < number.start and cd.lower[old.end] in (",", "by"):
            yield sighting(kind, bare(old), i, f"{kind}-toll-corrected", replaced=True)


def withdrawn(cd: ClaimDoc, number: Quantity, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """ "…has risen to 11, she said, correcting a figure of 12": the figure taken back in the same sentence."""
    for j in range(number.end, min(number.end + _REACH * 2, cd.sentence(i).end)):
        if cd.lemma[j] not in _CORRECTS:
            continue
        for k in range(j + 1, min(j + 8, cd.sentence(i).end)):
            wrong = cd.numbers.get(k)
            if cd.lower[k] == "to":
                break  # "given as 118 and later revised to 140": the new one
            if wrong is not None and wrong.sense in ("count", "time") and wrong.low != number.low:
                yield sighting(kind, bare(wrong), i, f"{kind}-toll-corrected", replaced=True)
                return


def _before(cd: ClaimDoc, number: Quantity, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """The 13 of "an earlier toll of 13 was raised to 38", "the toll of 13 given at noon had risen to 38"."""
    old = cd.numbers.get(i + 2) if cd.lower[i + 1 : i + 2] == ("of",) else None
    if old is None or old.sense != "count" or old.end >= number.start or not number.low:
        return
    verbs = {cd.lemma[j] for j in range(old.end, number.start)}
    if verbs & (SETS | RISES | {"lower", "fall", "drop"}) and "to" in cd.lower[old.end : number.start]:
        yield sighting(kind, bare(old), i, f"{kind}-toll-corrected", replaced=True)


def _taken_back(cd: ClaimDoc, number: Quantity, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    """The figure after "and not", or after "from" where the toll "climbed to 23 from 19"."""
    after, wrong = number.end, None
    if cd.lower[after : after + 2] in (("and", "not"), (",", "not")):
        wrong = cd.numbers.get(after + 2)
    elif cd.lower[after : after + 1] in (("on",), ("by",)) and "from" in cd.lower[after : after + 4]:
        back = cd.lower.index("from", after)  # "to 31 on Sunday from 27 the day before"
        wrong = cd.numbers.get(back + 1)
        if wrong is not None and (wrong.sense != "count" or is_person(cd, wrong.end)):
            wrong = None
    elif "from" in cd.lower[after : after + 2]:
        wrong = next(
            (cd.numbers[k] for k in range(after, min(after + 4, len(cd.lower))) if k in cd.numbers), None
        )
    if wrong is not None:
        yield sighting(kind, bare(wrong), i, f"{kind}-toll-corrected", replaced=True)


def _revised(cd: ClaimDoc, number: Quantity, i: int, kind: CasualtyKind) -> Iterator[Sighting]:
    both = shifted(cd, number)
    if both is None or {"range", "vary"} & set(cd.lemma[i + 1 : number.start + 1]):
        yield sighting(kind, bare(number), i, f"{kind}-toll")  # "ranging from 12 to 18" takes nothing back
        return
    yield sighting(kind, both[0], i, f"{kind}-toll-corrected", replaced=True)
    yield sighting(kind, both[1], i, f"{kind}-toll")


def shifted(cd: ClaimDoc, number: Quantity) -> tuple[Victim, Victim] | None:
    """The old figure and the new one of "from 31 to 33", "from seven to some 90"; None where nothing is changed."""
    if number.shift:
        low, high = (number.core, number.core + 1), (number.end - 1, number.end)
        old = replace(bare(number), high=number.low, qualifier="exact", value=low, head=low[0], last=low[1])
        return old, replace(bare(number), low=number.high, qualifier="exact", value=high, head=high[0])
    to = number.end
    if cd.lower[number.start - 1] != "from" or cd.lower[to : to + 1] != ("to",):
        return None
    later = cd.numbers.get(to + 1)
    told = later is not None and later.start == to + 1 and later.sense == "count"
    return (bare(number), bare(later)) if told and later is not None else None
