"""Figures of texts on sport, books, drills, diseases and lives that ended in bed: whose they are, and whether they are news."""

from __future__ import annotations

from briefing_tui.extract.claims.damage_seen import Seen
from briefing_tui.extract.claims.sightings import Sighting
from briefing_tui.extract.grammar import creatures, drills, topics
from briefing_tui.extract.grammar.claim_doc import ClaimDoc

_ENDS = frozenset({"die", "pass"})
_NO_BUILDING = frozenset({"other", "part"})


def of_nobody(cd: ClaimDoc, seen: Sighting) -> bool:
    """ "The film follows ten men who are shot", "twelve were killed in the drill", "the champion killed off the field"."""
    known = topics.of(cd.doc)
    head, token = cd.doc[seen.victim.head], cd.doc[seen.trigger]
    if creatures.no_person(head):
        return True
    if not known:
        return False
    nobody = seen.victim.qualifier == "none"
    if topics.of_a_plot(token) or (drills.rehearsed(token) and not nobody):
        return True
    if "obituary" in known and seen.victim.low == 1 and cd.lemma[seen.trigger] in _ENDS:
        return not topics.by_force(cd.sentence(seen.trigger))
    return topics.of_the_field(head) and bool(topics.said_in_a_figure(token))


def of_no_harm(cd: ClaimDoc, seen: Seen) -> bool:
    """ "Hit the challenger with a right hand", "destroyed 98 per cent of the colony", "struck a decommissioned hull"."""
    known = topics.of(cd.doc)
    token = cd.doc[seen.trigger]
    if seen.kind == "destroyed" and creatures.an_animal(cd.doc[seen.thing.head]):
        return not topics.by_force(cd.sentence(seen.trigger))
    if not known or seen.thing.zero:
        return False
    if topics.of_a_plot(token) or drills.rehearsed(token):
        return True
    told = topics.said_in_a_figure(token)
    if not told:
        return False
    if topics.of_the_field(cd.doc[seen.thing.head]):
        return True
    return bool(told & topics.LOOSE - {"weather"}) and seen.thing.object_type in _NO_BUILDING


def no_news(cd: ClaimDoc, trigger: int) -> bool:
    """Whether a figure is of people long dead, of a life now over, or of a disease."""
    known = topics.of(cd.doc)
    if not known:
        return False
    token = cd.doc[trigger]
    return topics.of_a_disease(token) or topics.of_days_gone(token)
