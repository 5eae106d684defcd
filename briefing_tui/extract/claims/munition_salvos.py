"""What is said of one figure is one claim: "eight drones launched at dawn were shot down", "nine fired, all intercepted"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import munition_words, victims
from briefing_tui.extract.claims.munition_seen import FATES, Fate, Seen
from briefing_tui.extract.grammar import grammar
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.numbers.numbers import Quantity
from briefing_tui.extract.vocabulary import words

Told = tuple[Seen, dict[Fate, int | None]]
_NEAR = 40  # figures before one, of which it may say more: those of its sentence


def told(cd: ClaimDoc, seen_all: Sequence[Seen]) -> list[Told]:
    """Each figure once, with all that became of its weapons; that a figure is a share of another is seen later (`munition_joins`)."""
    groups: list[list[Seen]] = []
    for seen in sorted(_respectively(cd, seen_all), key=lambda s: (s.first, s.trigger)):
        group = next((one for one in groups[-_NEAR:] if _of_one_figure(cd, one, seen)), None)
        if group is None:
            groups.append([seen])
        else:
            group.append(seen)
    return [_joined(group) for group in groups]


def _respectively(cd: ClaimDoc, seen_all: Sequence[Seen]) -> Iterator[Seen]:
    """ "Of 60 drones and nine missiles launched, 45 and six were shot down": the first of the first."""
    for seen in seen_all:
        sent = cd.sentence(seen.trigger)
        told = seen.fate != "fired" and seen.figure in cd.numbers
        told = told and (cd.lower[sent.start] == "of" or "respectively" in cd.lower[seen.figure : sent.end])
        beside = seen_all if told else ()
        same = [one for one in beside if one.trigger == seen.trigger and one.fate == seen.fate]
        if len(same) < 2 or seen not in same:
            if not told or "respectively" not in cd.lower[seen.figure : sent.end]:
                yield seen
            continue  # of which of them is not made out
        wholes = [
            (munition_words.name(cd, cd.doc[i]), number)
            for i in range(sent.start, min(one.figure for one in same))
            if munition_words.weapon_word(cd, i, words("munitions", "weapon"))
            and not munition_words.weapon_word(cd, i + 1, words("munitions", "weapon"))
            and (number := cd.quantity(i)) is not None
        ]
        if len(wholes) != len(same):
            if "respectively" not in cd.lower[seen.figure : sent.end]:
                yield seen
            continue
        name, number = wholes[same.index(seen)]
        yield replace(seen, weapon=name)
        count = munition_words.value(number)
        sure = count is not None and all(one.figure != number.start for one in seen_all)
        if count is not None and sure:
            yield replace(
                seen,
                weapon=name,
                fate="fired",
                count=count,
                figure=number.start,
                first=number.start,
                rule="fired-whole",
            )


def met_later(cd: ClaimDoc, verb: Any) -> bool:
    """ "A barrage of 40 rockets hit Ozel. 31 were intercepted": then not all of them landed."""
    end = cd.sentence(verb.i).end
    behind = cd.lemma[verb.i : cd.sentence(end).end if end < len(cd.lower) else end]
    return bool({"intercept", "interception"} & set(behind)) or "shoot down" in " ".join(behind)


def _of_one_figure(cd: ClaimDoc, group: Sequence[Seen], seen: Seen) -> bool:
    before = group[0]
    if word(before) != word(seen) or seen.count != before.count:
        return False
    if seen.figure == before.figure:
        return True
    taken_up = cd.lower[seen.figure] in ("all", "both") or cd.lower[seen.figure - 1] == "all"
    last = max(one.last for one in group)
    return (
        taken_up
        and before.fate == "fired"
        and seen.fate != "fired"
        and last <= seen.figure < cd.sentence(before.trigger).end
    )


def _joined(group: Sequence[Seen]) -> Told:
    counts: dict[Fate, int | None] = dict.fromkeys(FATES)
    for seen in group:
        counts[seen.fate] = seen.count
    if counts["intercepted"] is not None:
        counts["impacted"] = None  # "were intercepted and fell into a field"
    first, last = min(seen.first for seen in group), max(seen.last for seen in group)
    return replace(group[0], first=first, last=last), counts


def word(seen: Seen) -> str:
    """The noun of the weapon, by which figures are of one kind of it."""
    return victims.singular(seen.weapon.split()[-1].lower())


def whole(cd: ClaimDoc, child: Any, verb: Any, some: Seen) -> Iterator[Seen]:
    """The 19 of "shot down 14 of 19 drones", "of the 19 drones, 14 were shot down": as many were in the air."""
    parted = cd.partitive(child.i) or next(
        (cd.partitive(inner.i) for inner in [munition_words.counted_of(cd, child)] if inner is not None), None
    )
    total = parted[1] if parted is not None else _of_them(cd, child, some)
    total = total or _opening_whole(cd, verb, some) or _out_of(cd, child)
    for joint in verb.lefts if total is None else ():
        all_of = grammar.object_of(joint) if joint.lower_ == "of" else None
        if joint.i < child.i and cd.lower[joint.left_edge.i] == "of" and joint.dep_ == "nsubjpass":
            all_of = joint  # "of 20 drones, 15 were downed", taken for two subjects
        if all_of is not None and all_of.lower_ == "which":  # "spoke of 11 missiles, of which eight"
            all_of = verb.head if verb.dep_ == "relcl" else None
        for one in grammar.conjuncts(all_of) if all_of is not None and total is None else ():
            if munition_words.weapon_word(cd, one.i, words("munitions", "weapon")) and (
                not one.conjuncts or same_word(munition_words.name(cd, one), some.weapon)
            ):
                total = cd.quantity(one.i)
                break
    count = munition_words.value(total)
    if total is not None and count is not None and count > some.count:
        first, last = min(some.first, total.start), max(some.last, total.end)
        yield replace(
            some,
            fate="fired",
            count=count,
            qualifier=munition_words.qualifier(total),
            first=first,
            last=last,
            figure=total.start,
            rule="fired-whole",
        )


def _opening_whole(cd: ClaimDoc, verb: Any, some: Seen) -> Quantity | None:
    """The 36 of "Out of 36 drones fired at Ozel, 14 were downed", which the parse gives a clause of its own."""
    start = cd.sentence(verb.i).start
    if cd.lower[start : start + 2] != ("out", "of"):
        return None
    number = cd.numbers.get(start + 2 + (cd.lower[start + 2] == "the"))
    nouns = range(number.end, number.end + 5) if number is not None and number.end < verb.i else ()
    weapons = words("munitions", "weapon")
    named = [i for i in nouns if i < verb.i and munition_words.weapon_word(cd, i, weapons)]
    return number if any(same_word(cd.lower[i], some.weapon) for i in named) else None


def _out_of(cd: ClaimDoc, noun: Any) -> Quantity | None:
    """The 137 of "took down 112 drones out of 137"."""
    behind = noun.i + 3
    return cd.numbers.get(behind) if cd.lower[noun.i + 1 : behind] == ("out", "of") else None


def _of_them(cd: ClaimDoc, child: Any, some: Seen) -> Quantity | None:
    """The 75 of "reported 75 drones, 60 of them shot down"."""
    inner = munition_words.counted_of(cd, child)
    if some.fate != "intercepted" or inner is None or inner.lower_ != "them":
        return None
    before = munition_words.counted_before(cd, some.figure)
    start = cd.sentence(child.i).start
    nouns = (
        range(before.end, min(before.end + 4, child.i))
        if before is not None and before.start >= start
        else ()
    )
    weapons = words("munitions", "weapon")
    return before if any(munition_words.weapon_word(cd, i, weapons) for i in nouns) else None


def same_word(name: str, other: str) -> bool:
    ours, theirs = (victims.singular(one.split()[-1].lower()) for one in (name, other))
    return ours == theirs
