"""A figure and what it is made up of, told right behind it: lists behind a colon, and the bomber among the raiders."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import casualty_places, victims
from briefing_tui.extract.claims.categories import category_of
from briefing_tui.extract.claims.sightings import Sighting, sighting
from briefing_tui.extract.claims.victims import Victim
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import gazetteer

_COLON = 14  # tokens between a figure and the colon that breaks it down
_CLOSE = 3  # tokens from "one death" to who died
_MOST = 8  # kinds of people in one list
_NOUN = 4  # tokens from a figure to the people it counts
_BACK = 4  # sightings before a bomber among which the raiders are looked for


def with_bombers(cd: ClaimDoc, found: list[Sighting]) -> list[Sighting]:
    """ "Seven raiders were killed. Two blew themselves up": the two are among the seven."""
    made = list(found)
    for k, seen in enumerate(found):
        if seen.rule != "killed-blown-up" or seen.victim.who is not None or not seen.victim.counted:
            continue
        start = cd.sentence(seen.trigger).start
        for one in reversed(found[max(0, k - _BACK) : k]):
            more = (one.victim.low or 0) > (seen.victim.low or 0) and one.victim.category == "militant"
            if one.kind == "killed" and not one.part and more and cd.sentence(one.trigger).end >= start:
                who = replace(seen.victim, who=one.victim.who)
                made[k] = replace(seen, victim=who, part=True, whole=one.victim.head)
                break
    return made


def broken_down(cd: ClaimDoc, found: list[Sighting]) -> list[Sighting]:
    """A list that adds up to the figure before it.

    "19 bodies had been buried: six children, eight women and five men", "11 deaths (nine civilians, two raiders)".
    """
    made: list[Sighting] = []
    colons = sorted([*cd.places.get(":", ()), *cd.places.get("(", ())])
    for seen in found:
        low = seen.victim.low
        if seen.part or not seen.victim.counted or low is None or low < 2:
            continue
        made += _apposed(cd, seen, low)
        at = bisect_left(colons, seen.victim.last)
        end = min(seen.last + _COLON, cd.sentence(seen.trigger).end)
        while at < len(colons) and cd.lower[colons[at]] == ":" and colons[at] < seen.last:
            at += 1  # what a colon opens stands behind the whole clause, brackets right behind the people
        if at == len(colons) or not colons[at] < end:
            continue
        made += casualty_places.by_place(cd, seen, colons[at])
        parts = _listed_from(cd, colons[at] + 1)
        if sum(part.low or 0 for part in parts) != low:
            parts = _plain_list(cd, colons[at] + 1)
        share = _share_in_brackets(cd, colons[at], low)
        if share is not None and colons[at] in (seen.last, seen.victim.last):
            made.append(sighting(seen.kind, share, share.head, f"{seen.kind}-listed", whole=seen))
        if len(parts) > 1 and sum(part.low or 0 for part in parts) == low:
            made += [
                sighting(seen.kind, part, part.head, f"{seen.kind}-listed", whole=seen) for part in parts
            ]
    return made


def _share_in_brackets(cd: ClaimDoc, mark: int, whole: int) -> Victim | None:
    """The children of "killed 5 (3 children)": some of the five, where nothing else stands in the brackets."""
    inside = _plain_list(cd, mark + 1) if cd.lower[mark] == "(" else []
    closed = len(inside) == 1 and cd.lower[inside[0].last : inside[0].last + 1] == (")",)
    return inside[0] if closed and (inside[0].low or 0) < whole else None


def _apposed(cd: ClaimDoc, seen: Sighting, whole: int) -> list[Sighting]:
    """ "The killing of 64 people, 52 men, nine women and three girls": a list right behind that adds up to them."""
    after = seen.victim.last
    if cd.word(after) not in (",", "–", "—", "-") or cd.numbers.get(after + 1) is None:
        return []
    parts = _by_nation(cd, after + 1) or _listed_from(cd, after + 1)
    if len(parts) < 2 or sum(part.low or 0 for part in parts) != whole:
        return []
    return [sighting(seen.kind, part, part.head, f"{seen.kind}-listed", whole=seen) for part in parts]


def one_told(cd: ClaimDoc, found: list[Sighting]) -> list[Sighting]:
    """ "One death: a woman killed by a sniper": the woman is the one, and no second."""
    made: list[Sighting] = []
    for seen in found:
        before = made[-1] if made else None
        again = (
            before is not None
            and seen.kind in (before.kind, "killed_or_injured")
            and before.victim.low == before.victim.high == seen.victim.low == 1
            and before.victim.who is None
            and before.rule.endswith("-counted")
            and 0 <= seen.victim.first - before.last < _CLOSE
            and cd.lower[before.last] in (":", "–", "—")
        )
        again = again or (
            before is not None
            and seen.kind == before.kind
            and before.victim.low == before.victim.high == seen.victim.low == 1
            and before.victim.of is None
            and cd.lower[before.victim.value[0]] == "one"
            and cd.lower[before.victim.last : before.victim.last + 2] in ((",", "a"), (",", "an"))
            and seen.victim.first == before.victim.last + 1
        )  # "the killing of one of its guards, a corporal"
        if before is not None and again:
            made[-1] = replace(
                seen,
                kind=before.kind,
                rule=f"{before.kind}-listed",
                trigger=before.trigger,
                first=before.first,
            )
        else:
            made.append(seen)
    return made


def _by_nation(cd: ClaimDoc, start: int) -> list[Victim]:
    """The people of "two Nepalese and a Bangladeshi", who are told by nothing else."""
    found: list[Victim] = []
    i, end = start, cd.sentence(start - 1).end
    while i + 1 < end and len(found) < _MOST:
        number = cd.numbers.get(i)
        one = cd.lower[i] in ("a", "an", "one")
        at = i + 1 if one or number is None else number.end
        if not (one or (number is not None and number.sense == "count")) or not _nation(cd.doc[at]):
            break
        low = 1 if one or number is None else number.low
        found.append(
            Victim(cd.text(at, at + 1), "unknown", low, low, "exact", i, at + 1, at, (i, at), counted=True)
        )
        i = at + 1
        while i < end and cd.lower[i] in (",", "and"):
            i += 1
    return found


def _nation(token: Any) -> bool:
    """ "Nepalese", "Filipinos", "Bangladeshi"."""
    named = token.ent_type_ == "NORP" or gazetteer.country(token.text.removesuffix("s")) is not None
    return named and token.text.istitle()


def _listed_from(cd: ClaimDoc, start: int) -> list[Victim]:
    """The people of the list that begins at the token."""
    for i in range(start, min(start + 8, cd.sentence(start - 1).end)):
        token = cd.doc[i]
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound" and victims.is_person(cd, i):
            return victims.of(cd, token, sure=True, listed=True)
    return []


def _plain_list(cd: ClaimDoc, start: int) -> list[Victim]:
    """The people of "3 men, 1 woman, 1 girl aged 6", read word by word: without an "and" the parse makes one phrase of it."""
    found: list[Victim] = []
    i, end = start, cd.sentence(start - 1).end
    while i < end and len(found) < _MOST:
        number = cd.numbers.get(i)
        if number is None or number.start != i or number.sense != "count" or not number.low:
            break
        nouns = range(number.end, min(number.end + _NOUN, end))
        noun = next((j for j in nouns if cd.doc[j].tag_ in ("NN", "NNS") and victims.is_person(cd, j)), None)
        if noun is None or any(cd.doc[j].is_punct for j in range(number.end, noun)):
            break
        who = cd.text(number.end, noun + 1)
        some = victims.bare(number, who=who, category=category_of(cd, noun, noun))
        found.append(replace(some, head=noun, last=noun + 1))
        i = noun + 1
        if cd.lower[i : i + 1] == ("aged",):
            i += 2
        if cd.lower[i : i + 1] not in ((",",), ("and",), ("+",), ("&",), ("plus",)):
            break
        i += 2 if cd.lower[i : i + 2] == (",", "and") else 1
    return found
