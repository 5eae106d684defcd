"""Figures whose verb and noun are left out: "seven people died in Banu and five in Ganda"."""

from __future__ import annotations

from dataclasses import replace

from briefing_tui.extract.claims import sources_beside, victims
from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar import givers
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.vocabulary import words

_PLACED = frozenset({"in", "at", "near", "outside"})
_THERE = (("at", "the", "scene"), ("on", "the", "spot"), ("at", "the", "site"), ("on", "the", "scene"))
_HOSPITAL = (("in", "hospital"), ("at", "hospital"), ("in", "a"), ("in", "the"), ("on", "the"), ("at", "the"))
_BY = frozenset({"per", "according"})
_KINDS = frozenset({"killed", "injured", "missing", "displaced"})
_ASIDES = frozenset({"according", "most", "mostly", "many", "mainly", "nearly"})
_MOST = 6  # figures of one sentence
_PLACE = 8  # tokens of a place
_NAME = 14  # tokens of "and the miners' union"
_TELLER = 12  # tokens of "according to" and who says so


def find(cd: ClaimDoc, found: list[Sighting]) -> list[Sighting]:
    """Sightings of the figures that take up the verb of one in `found`, each with a place of its own."""
    made: list[Sighting] = []
    for seen in found:
        if seen.kind not in _KINDS or not seen.victim.counted or seen.part or seen.victim.low == 0:
            continue
        at = max(seen.last, seen.victim.last, seen.trigger + 1)
        for _ in range(_MOST):
            end = cd.sentence(seen.trigger).end
            figure = _next(cd, at, end) or _of_another(cd, seen, at) or _behind_teller(cd, at, end)
            if figure is None:
                break
            number = cd.numbers[figure]
            again = replace(
                victims.bare(number, who=seen.victim.who, category=seen.victim.category), first=number.start
            )
            made.append(
                Sighting(seen.kind, again, number.core, f"{seen.kind}-gapped", number.start, number.end)
            )
            at = number.end
    return made


def _next(cd: ClaimDoc, at: int, end: int) -> int | None:
    """The token of the figure in "in Banu and five in Ganda", where `at` is the token of the first "in"."""
    if at >= end or cd.lower[at] not in (*_PLACED, "on"):
        return _of_a_teller(cd, at, end)
    if cd.lower[at : at + 3] in _THERE:
        return _later(cd, at + 3, end)
    if cd.lower[at] == "on":
        return None
    at = _past_teller(cd, at, end)
    for i in range(at + 1, min(at + _PLACE, end - 2)):
        if cd.lower[i] in ("and", ",") and (cd.doc[i - 1].pos_ == "PROPN" or i == at + 1):
            start = i + 2 if cd.lower[i : i + 2] == (",", "and") else i + 1
            number = cd.numbers.get(start)
            if number is None or number.start != start or number.sense != "count" or number.vague:
                return None
            placed = number.end < end and cd.lower[number.end] in _PLACED
            named = placed and any(t.pos_ == "PROPN" for t in cd.doc[number.end + 1 : number.end + 4])
            return start if named else None
        if cd.doc[i].pos_ not in ("PROPN", "NOUN", "DET", "ADJ", "ADP", "PART"):
            return None
    return None


def _later(cd: ClaimDoc, at: int, end: int) -> int | None:
    """The two of "died on the spot and two in hospital"."""
    start = at + 2 if cd.lower[at : at + 2] == (",", "and") else at + 1
    number = cd.numbers.get(start) if cd.lower[at : at + 1] in (("and",), (",",)) else None
    if number is None or number.start != start or number.sense != "count" or number.end >= end:
        return None
    more = number.end + (cd.lower[number.end] in ("more", "others", "later"))
    ends = cd.lower[more : more + 2]
    return start if ends in _HOSPITAL or ends[:1] == ("later",) or cd.lower[more - 1] == "later" else None


def _of_a_teller(cd: ClaimDoc, at: int, end: int) -> int | None:
    """The eight of "15 killed per the council, 8 per the governor", where `at` is the token of the first "per"."""
    if at >= end or cd.lower[at] not in _BY:
        return None
    for i in range(at + 2, min(at + _TELLER, end - 2)):
        if cd.lower[i] in (",", ";"):
            start = i + 2 if cd.lower[i + 1] in ("and", "but") else i + 1
            number = cd.numbers.get(start)
            if number is None or number.start != start or cd.word(number.end) not in _BY:
                return None
            told = number.sense == "count" or cd.lower[number.end : number.end + 2] == ("per", "the")
            return start if told else None  # "8 per cent" is no figure of people
    return None


def _of_another(cd: ClaimDoc, seen: Sighting, at: int) -> int | None:
    """The 14 and the nine of "the hospital counts 12 dead, the union 14 and the police nine"."""
    end = cd.sentence(seen.trigger).end
    if at >= end or cd.lower[at] not in (",", ";", "and", "while", "but"):
        return None
    if at + 1 < end and cd.doc[at + 1].tag_[:2] == "VB":
        return None  # "killed four people and wounded nine"
    for i in range(at + 2, min(at + _NAME, end)):
        number = cd.numbers.get(i)
        if number is None:
            if cd.doc[i].pos_ in ("VERB", "AUX", "PUNCT"):
                return None
            continue
        known = number.sense == "count" and (number.low, number.high) != (seen.victim.low, seen.victim.high)
        told = known and sources_beside.right_before(cd.doc, number.core) is not None
        return i if told and (_said(cd, seen.trigger) or givers.giver(cd.doc, seen.trigger)) else None
    return None


def _said(cd: ClaimDoc, i: int) -> bool:
    """Is what the word at token `i` tells what somebody says: "said 17 had died, and the police 12"?"""
    return cd.doc[i].dep_ == "ccomp" and cd.lemma[cd.doc[i].head.i] in words("claims", "say")


def _behind_teller(cd: ClaimDoc, at: int, end: int) -> int | None:
    """The 17 of "nine people died; according to the officials, 17", where `at` is the token of the semicolon."""
    at += cd.lower[at : at + 1] in ((",",), (";",))
    at += cd.lower[at : at + 1] in (("but",), ("and",), ("while",))
    if cd.lower[at : at + 2] != ("according", "to"):
        return None
    comma = next((i for i in range(at + 2, min(at + _TELLER, end)) if cd.lower[i] == ","), None)
    number = cd.numbers.get(comma + 1) if comma is not None else None
    if number is None or number.sense != "count":
        return None
    return number.start if number.end >= end or cd.doc[number.end].is_punct else None


def _past_teller(cd: ClaimDoc, at: int, end: int) -> int:
    """ "In Lemu, according to the prefect, and 12 in Kond", "in Lemu, most of them boys, and 12 in Kond": from the token
    before the comma that closes who says so, or who most of them were."""
    for i in range(at + 1, min(at + _PLACE, end - 3)):
        if cd.lower[i] == "," and cd.lower[i + 1] in _ASIDES:
            shut = next((k for k in range(i + 2, min(i + _TELLER, end - 2)) if cd.lower[k] == ","), None)
            return shut - 1 if shut is not None and cd.doc[i - 1].pos_ == "PROPN" else at
    return at
