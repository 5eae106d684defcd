"""Casualty claims of a document: every figure with its words, its claimant and its place in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from briefing_tui.extract.claims import (
    added_deaths,
    carried_voices,
    casualty_afterwards,
    casualty_rules,
    feared_dead,
    he_or_she,
    history,
    labels,
    no_casualty,
    own_voice,
    probed_deaths,
    quiet_figures,
    repeats,
    said_to_be,
    totals,
)
from briefing_tui.extract.claims.claimants import Claimants
from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.claims.victim import Victim
from briefing_tui.extract.grammar import claim_doc, untrue
from briefing_tui.extract.grammar.claim_doc import ClaimDoc
from briefing_tui.extract.parsing import line_marks
from briefing_tui.extract.vocabulary import words
from briefing_tui.model import CasualtyClaim, Quote

_UNNAMED = 14  # tokens of "who spoke on condition of anonymity"
_PERHAPS = frozenset({"may", "might", "could"})
_TALK = (words("event_words", "triggers_rumours") | {"warn"}) - {"rumour", "rumor", "talk"}


def find(doc: Any, quotes: Sequence[Quote]) -> list[CasualtyClaim]:
    """Every casualty claim of a spaCy Doc, in text order; offsets are code points of `doc.text`.

    A fact that the same voice repeats is given once. Claims inside a quotation have its speaker as claimant.
    """
    cd = claim_doc.read(doc)
    tellers = own_voice.Tellers(quotes)
    told = [
        feared_dead.at_most(cd, seen)
        for seen in casualty_rules.sightings(cd)
        if not history.is_general(cd, seen.trigger, seen.victim)
        and not history.is_counted_again(cd, seen.trigger, seen.victim)
        and not _feared(cd, seen)
        and not feared_dead.in_vain(cd, seen)
        and not _called_false(cd, seen)
        and not no_casualty.said_of_none(cd, seen)
        and not quiet_figures.of_nobody(cd, seen)
        and not _tells(cd, tellers, seen)
    ]
    told = said_to_be.counted(cd, _without_shares(cd, told))
    found = repeats.unique(repeats.completed(cd, told))
    voices = Claimants(doc, quotes)
    sums, older = totals.among(cd, found), probed_deaths.among(cd, found)
    sums = added_deaths.of_a_period(cd, found, sums)
    found = added_deaths.parts(cd, found, sums)
    wholes = _Wholes(found)
    made = [
        _claim(cd, voices, seen, wholes, verb=totals.verb_of(cd, seen, found), total=is_sum, older=was)
        for seen, is_sum, was in zip(found, sums, older, strict=True)
    ]
    claims = repeats.merged(cd, found, carried_voices.carried(cd, found, made))
    return [_glimpsed(claim, claims, quotes) for claim in claims]


def _feared(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "There may be dozens of people dead": no figure, and not known; "there could be 300 wounded" is an estimate."""
    if seen.victim.low is not None or seen.victim.high is not None:
        return False
    if seen.victim.who is None and cd.lower[max(seen.victim.first - 1, 0) : seen.victim.head + 1][:2].count(
        "how"
    ):
        return True  # "how many died may never be known"
    token = cd.doc[seen.victim.head]
    for _ in range(4):
        if token.pos_ == "AUX" or token.head.i == token.i:
            break
        token = token.head
    helpers = {child.lower_ for child in token.lefts if child.dep_ in ("aux", "expl")}
    return token.lemma_ == "be" and "there" in helpers and bool(helpers & _PERHAPS)


def _called_false(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "The figure of 38 dead was a lie"; "fears of dozens of civilian deaths" tells of none yet."""
    of = seen.victim.value[0] - 1
    noun = cd.doc[of - 1] if of > 0 and cd.lower[of] == "of" else None
    if noun is None:
        return False
    return untrue.called_untrue(noun) or noun.lemma_.lower() in _TALK


def _glimpsed(claim: CasualtyClaim, claims: list[CasualtyClaim], quotes: Sequence[Quote]) -> CasualtyClaim:
    """ "When I got there one was already dead": what a witness saw of it is a part of the toll, and no toll."""
    if claim.low != 1 or claim.who or claim.part_of is not None or not claim.rule.endswith("-state"):
        return claim
    if not any(quote.type == "direct" and quote.start <= claim.start < quote.end for quote in quotes):
        return claim
    tolls = [
        one
        for one in claims
        if one.kind == claim.kind and (one.low or 0) > 1 and not one.background and one.part_of is None
    ]
    whole = max(tolls, key=lambda one: one.low or 0, default=None)
    return replace(claim, part_of=(whole.start, whole.end)) if whole is not None else claim


def _without_shares(cd: ClaimDoc, told: list[Sighting]) -> list[Sighting]:
    """Without "most of the victims were killed near the well"; who was "among them" is a part of the figure before."""
    empty = {seen.victim.head for seen in told if _most_of_them(cd, seen)}
    if not empty:
        return told
    made: list[Sighting] = []
    for seen in told:
        if _most_of_them(cd, seen):
            continue
        if seen.whole in empty:
            before = [
                one for one in made if one.kind == seen.kind and not one.replaced and one.victim.counted
            ]
            whole = max(before, key=lambda one: one.victim.low or 0, default=None)
            seen = replace(seen, whole=whole.victim.head if whole is not None else None)
        made.append(seen)
    return made


def _most_of_them(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "Most of the victims were killed near the well": no figure and nobody new."""
    victim = seen.victim
    if victim.low is not None or victim.high is not None or victim.names:
        return False
    again = victim.who is None or cd.lemma[victim.head] in ("victim", "dead")
    first = max(victim.first - 1, 0)
    return (
        again
        and bool({"most", "many", "some"} & set(cd.lower[first : victim.head + 1]))
        and "of" in cd.lower[first : victim.head + 2]
    )


def _tells(cd: ClaimDoc, tellers: own_voice.Tellers, seen: Sighting) -> bool:
    """Whether the victim is who says it: taken for one more object of the verb."""
    head = cd.doc[seen.victim.head]
    if seen.replaced:
        return False  # "said 38 were killed, and not 19 as reported before"
    if seen.victim.low == 1 and _unnamed(cd, head.i + 1):
        return True
    first = seen.victim.first
    if not seen.victim.counted and seen.trigger < first - 1 and _confirmed(cd, first):
        return True
    return seen.trigger < head.i and tellers.tell(cd.doc[seen.trigger].idx, head.idx, head.idx + len(head))


def _confirmed(cd: ClaimDoc, first: int) -> bool:
    """ "The blast killed nine people, confirmed aid workers": a verb of saying behind a comma, before who says it."""
    verb = first if cd.lower[first - 1] == "," else first - 1
    said = cd.lemma[verb] in words("claims", "say") and cd.doc[verb].tag_ in ("VBD", "VBN")
    return said and cd.lower[verb - 1] == ","


def _unnamed(cd: ClaimDoc, i: int) -> bool:
    """ "An official who spoke on condition of anonymity", "a source who asked not to be named": where "who" stands."""
    if cd.lower[i : i + 1] != ("who",):
        return False
    return bool({"anonymity", "anonymously", "named", "identified"} & set(cd.lower[i : i + _UNNAMED]))


def _claim(
    cd: ClaimDoc, voices: Claimants, seen: Sighting, wholes: _Wholes, *, verb: int, total: bool, older: bool
) -> CasualtyClaim:
    victim = seen.victim
    start, end = _characters(cd, seen)
    claimant, mention = voices.of(seen.trigger, start, end, victim.value[1] - 1)
    victim = _another_than(cd, victim, claimant)
    whole = wholes.of(seen)
    made = CasualtyClaim(
        kind=seen.kind,
        who=victim.who,
        category=whole.victim.category if whole and victim.category == "unknown" else victim.category,
        low=victim.low,
        high=victim.high,
        qualifier=victim.qualifier,
        value_text=cd.text(*victim.value),
        start=start,
        end=end,
        claimant=claimant,
        claimant_mention=mention,
        background=total
        or older
        or history.is_background(cd, verb)
        or history.is_remembered(cd, seen.trigger, victim)
        or quiet_figures.no_news(cd, seen.trigger),
        part_of=_characters(cd, whole) if whole is not None else None,
        names=victim.names,
        rule=seen.rule,
        total=total,
    )
    label = labels.teller(cd, seen.trigger, made) if claimant is None else None
    return replace(made, claimant=label.text, claimant_mention=label) if label is not None else made


def _another_than(cd: ClaimDoc, victim: Victim, claimant: str | None) -> Victim:
    """Who says "he was captured" is not "he": the victim without the name, where it was the claimant's."""
    said = victim.pronoun and victim.names and cd.lower[victim.head] in he_or_she.PRONOUNS
    if not said or claimant is None or victim.names[0].split()[-1] != claimant.split()[-1]:
        return victim
    return replace(victim, names=(), who=None, category="unknown")


def _characters(cd: ClaimDoc, seen: Sighting) -> tuple[int, int]:
    head, tail = cd.doc[line_marks.after(cd.doc, seen.first, seen.last)], cd.doc[seen.last - 1]
    return head.idx, tail.idx + len(tail)


class _Wholes:
    """The figures that others may be a part of, by where they stand."""

    def __init__(self, found: list[Sighting]) -> None:
        self._told = sorted(found, key=lambda seen: seen.first)
        self._by_head: dict[tuple[int, str], list[Sighting]] = {}
        for seen in found:
            self._by_head.setdefault((seen.victim.head, seen.kind), []).append(seen)

    def of(self, part: Sighting) -> Sighting | None:
        """The claim a part belongs to: the nearest figure of its kind before it that is not smaller; the wounded for their dead."""
        if not part.part:
            return None
        if part.whole is not None:
            kind = "injured" if part.rule == casualty_afterwards.RULE else part.kind
            same = next((s for s in self._by_head.get((part.whole, kind), ()) if s is not part), None)
            if same is not None:
                return same
        for k in range(bisect_right(self._told, part.trigger, key=lambda seen: seen.first) - 1, -1, -1):
            if _may_be_of(part, self._told[k]):
                return self._told[k]
        return None


def _may_be_of(part: Sighting, seen: Sighting) -> bool:
    if seen.kind != part.kind or seen is part or seen.part or seen.replaced or _of_others(part, seen):
        return False
    smaller = (
        seen.victim.low is not None and part.victim.low is not None and seen.victim.low < part.victim.low
    )
    vague = seen.victim.qualifier == "vague" and not seen.victim.pronoun  # not "those who died"
    return not smaller and (seen.victim.counted or vague)


def _of_others(part: Sighting, seen: Sighting) -> bool:
    """ "All the attackers were killed. Two officers were among the dead": they are no attackers."""
    whole = seen.victim
    known = part.victim.category not in ("militant", "unknown", "military")  # "two of their commanders"
    return whole.category == "militant" and (known or (whole.low is None and part.rule.endswith("-among")))
