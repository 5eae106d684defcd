"""What some of those just counted were, in a sentence of its own: "Six are children. One was a nurse", "there were nine babies"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import victims
from briefing_tui.extract.claims.casualty_sets import kind_of
from briefing_tui.extract.claims.sightings import Sighting, last_before, sighting
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity

_NOT_OF_THEM = frozenset({"suspect", "survivor", "witness", "attacker", "assailant", "gunman"})
_PEOPLE = frozenset({"killed", "injured", "missing", "detained"})
_AFTER = 3  # tokens from a figure to the people it counts
_SENTENCES = 3  # back to the figure that they are some of
_COUNTED = ("-buried", "-counted")


def find(cd: ClaimDoc, i: int, found: list[Sighting]) -> Iterator[Sighting]:
    """The part that the "be" at token `i` names of the figure told last."""
    owner = last_before(i, found, _PEOPLE)
    if owner is None or not owner.victim.counted or not _near(cd, owner, i):
        return
    what = next((c for c in cd.doc[i].rights if c.dep_ == "attr"), None)
    if what is None or cd.lemma[what.i] in _NOT_OF_THEM or kind_of(cd.lemma[what.i]) is not None:
        return
    whole = owner.victim.low or 0
    if cd.lower[i - 1] == "there":
        yield from _there_were(cd, i, what, owner)
        return
    number = _before(cd, i)
    of = _of_the(cd, i)
    if number is None or number.sense != "count" or not 0 < (number.low or 0) < whole:
        return
    if of is not None and of.low != whole:
        return
    if of is None and (
        not (_opens(cd, number.start) or _of_these(cd, number.start))
        or _others(cd, owner, number.start, number.low or 0)
    ):
        return
    kinds = victims.of(cd, what, sure=False)
    if kinds and victims.is_person(cd, what.i):
        some = replace(victims.bare(number), who=kinds[0].who, category=kinds[0].category)
        yield sighting(owner.kind, some, i, f"{owner.kind}-some-are", whole=owner, reach=what.i)


def may_be(cd: ClaimDoc, i: int) -> bool:
    """Whether a figure without a noun, or "there" before a figure, stands before the "be" at token `i`."""
    return i > 1 and (i - 1 in cd.numbers or (cd.lower[i - 1] == "there" and i + 1 in cd.numbers))


def _there_were(cd: ClaimDoc, i: int, what: Any, owner: Sighting) -> Iterator[Sighting]:
    """ "We buried 97 people. There were 19 babies": nothing but people, behind what was counted or buried."""
    end = cd.sentence(i).end
    told = owner.rule.endswith(_COUNTED) and owner.kind == "killed"
    if not told or any(cd.doc[j].pos_ in ("ADP", "VERB") for j in range(i + 1, end)):
        return
    for victim in victims.of(cd, what, sure=False, listed=True):
        smaller = victim.counted and 0 < (victim.low or 0) < (owner.victim.low or 0)
        if smaller and victims.is_person(cd, victim.head):
            yield sighting(owner.kind, victim, i, f"{owner.kind}-some-are", whole=owner)


def _before(cd: ClaimDoc, i: int) -> Quantity | None:
    """The figure that ends right before token `i`; of "one of the four was" the one."""
    if _of_the(cd, i) is not None:
        return cd.numbers.get(i - 4)
    return cd.numbers.get(i - 1)


def _of_the(cd: ClaimDoc, i: int) -> Quantity | None:
    return cd.numbers.get(i - 1) if i > 3 and cd.lower[i - 3 : i - 1] == ("of", "the") else None


def _opens(cd: ClaimDoc, i: int) -> bool:
    """Whether a sentence begins at token `i`, or a quotation."""
    return bool(cd.doc[i].is_sent_start or (i and (cd.doc[i - 1].is_quote or cd.doc[i - 1].is_space)))


def _of_these(cd: ClaimDoc, i: int) -> bool:
    """ "Of these, four were children", "of the wounded, who number 22, four are guards"."""
    if cd.lower[max(i - 3, 0) : i] in (("of", "these", ","), ("of", "them", ","), ("of", "those", ",")):
        return True
    start = cd.sentence(i).start
    set_apart = cd.lower[start : start + 2] == ("of", "the") and cd.lower[i - 1] == ","
    return set_apart and kind_of(cd.word(start + 2)) is not None


def _near(cd: ClaimDoc, owner: Sighting, i: int) -> bool:
    start = cd.sentence(i).start
    for _ in range(_SENTENCES):
        if not start or owner.last > start:
            break
        start = cd.sentence(start - 1).start
    return bool(owner.last > start)


def _others(cd: ClaimDoc, owner: Sighting, until: int, few: int) -> bool:
    """Are other people counted beside those hurt, or after them: "four men killed nine. Two were students"?"""
    own = range(*owner.victim.value)
    for start in range(cd.sentence(owner.trigger).start, until):
        number = cd.numbers.get(start)
        if number is None or number.start != start or start in own or (number.low or 0) <= few:
            continue
        for j in range(number.end, min(number.end + _AFTER, until)):
            if cd.lemma[j] == "be":
                break  # "Six are children. Four are monks"
            if victims.is_person(cd, j):
                return True
    return False
