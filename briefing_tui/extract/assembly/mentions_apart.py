"""Mentions that are two things: what happened hours before the other, what a protest was over, what is told as separate."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing_tui.event_types import group
from briefing_tui.extract import vocabulary
from briefing_tui.extract.assembly import deeds_again, mention_places
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.grammar import series
from briefing_tui.extract.grammar.weapons import type_of_words
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event

_KINDS = r"(?:[\w-]+ ){0,2}(?:attack|incident|raid|strike|ambush|assault|bombing|blast|explosion|shooting|development|case)"
SEPARATE = re.compile(
    rf"(?i)\W*(?:in|during) (?:(?:an?|another) (?:separate|unrelated|different|unconnected)|what [\w ]{{4,30}} an? (?:separate|unrelated|unconnected)"
    rf"|(?:(?:yet )?another|a (?:second|third|fourth|further)) {_KINDS})\b"
)
_ANOTHER = re.compile(
    r"(?i)\b(?:an? (?:similar|separate|unrelated|unconnected|second|third|further|different)|(?:yet )?another) (?:[\w-]+ ){0,2}$"
)
_A_DEED = re.compile(r"(?i)\b(?:in|by|during|after) an? (?:[\w-]+ ){0,2}$")
_OVER_IT = re.compile(r"(?i)\w+(?: [\w-]+){0,4}? (?:over|in connection with) (?:it|that|this|the)\b")
_LEADS = 3  # sentences in which a report says of one deed what it was, and when
_BEFORE = 40  # code points before the word for an event
_SPELLS = frozenset({"week", "month"})
_OTHERWISE = re.compile(
    r"(?i)\W*(?:separately|elsewhere|meanwhile|(?:on )?(?:the|that) same (?:day|night|evening|morning|afternoon)|also (?:on|in|near|at|that|the same)\b|(?:(?:early |late )?on )?\w+day(?: \w+)?,? (?:as well|too)\b|(?:\w+ ){0,2}(?:hours|minutes) (?:earlier|later|before)"
    r"|(?:almost )?simultaneously|(?:at |around |at about |at around |at roughly )the same time|shortly after(?:wards)?|later (?:on|that|the same|in the)"
    r"|earlier (?:in the day|on|that|the same)|a day (?:earlier|later|before)|the (?:previous|following|next) (?:day|night|morning)|the (?:day|night) before|at the other end of|(?:[\w'-]+ ){1,4}(?:also|later))\b"
)
_FROM_AFAR = frozenset({"shelling", "rocket_attack", "missile_attack", "air_strike", "drone_attack"})
_FIRING = ("verb 'fire'", "verb 'open fire'", "verb 'shoot")
_FORCE = frozenset({"military", "police"})
_ANSWERS = re.compile(
    r"(?i)\W*(?:[\w ]{0,20}\W)?in (?:response|retaliation|reprisal|revenge)(?:,| (?!to\b|for\b))"
)
_THEN = re.compile(r"(?i)\bthen\b")
_SINCE = re.compile(r"(?i)\b(?:since (?:then|that)\b|ever since\b|ha(?:s|ve) since\b)")
_OPENS = 60  # code points of a sentence in which "in response" stands before all that it tells
_WORDS_OF_A_KIND = 2  # "car bomb", "roadside bomb", "explosive device"


def hours(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "A bomb went off in Karvel, hours after raiders had killed two guards": two things in one sentence."""
    here = layout.sentence(event.start)
    beside = [one for one in candidate if isinstance(one, Told) and layout.sentence(one.start) == here]
    if not isinstance(event, Told):
        return False
    # "Minutes after the explosion, gunmen attacked a clinic in Orva", where the explosion was in another town
    timed = not event.times and any(one.times for one in beside) and _elsewhere(event, candidate)
    return timed or any(one.earlier != event.earlier for one in beside)


def told_apart(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "In a separate attack, ...", "On the same day, gunmen shot a judge in Velm": none of what the sentences before told.

    What says only when it was needs a place of its own: "Hours later, the gunmen fled". What the lead tells as a separate
    attack may be told again in the same words.
    """
    if not isinstance(event, Told) or event.definite:
        return False
    here = layout.sentence(event.start)
    if any(layout.sentence(one.start) >= here for one in candidate):
        return False
    words = layout.sentence_text(event.start)
    separate = SEPARATE.match(words) is not None or _another(layout, event)
    if separate and not any(_another(layout, one) for one in candidate):
        return True
    otherwise = _OTHERWISE.match(words) is not None or any(_another(layout, one) for one in candidate)
    return _elsewhere(event, candidate) and (otherwise or _at_another_time(event, candidate))


def told_first(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "The battalion had lost eight men in an ambush on 3 March", in a report on a raid: "an ambush" with a day of its own.

    What the report tells has no day so far, was told well before, and not of the same place.
    """
    if not isinstance(event, Told) or event.at < 0 or not event.date_start or event.definite:
        return False
    opened = candidate[0]
    if layout.sentence(event.start) - layout.sentence(opened.start) <= _LEADS:
        return False
    if any(one.date_start or (event.placed and mention_places.same_place(event, one)) for one in candidate):
        return False
    text = wording.parsed(layout.doc)
    return _A_DEED.search(text[max(0, event.at - _BEFORE) : event.at]) is not None


def held_over_it(layout: Layout, event: Event) -> bool:
    """ "A mob beat a man to death; two people were arrested over it on Tuesday": the day is none of the deed."""
    if event.type != "arrest" or not isinstance(event, Told) or event.at < 0 or not event.date_text:
        return False
    return _OVER_IT.match(wording.parsed(layout.doc), event.at) is not None


def then_and_now(event: Event, candidate: list[Event]) -> bool:
    """ "In 2019 police shot four dead" beside what the report tells of without a day: not the same."""
    history = all(one.background for one in candidate)
    if event.background == history:
        return False
    if any(isinstance(one, Told) and one.came_before for one in (event, *candidate)):
        return True  # "a month after the murder of the governor"
    return bool(event.date_text) if event.background else any(one.date_start for one in candidate)


def past_and_planned(event: Event, candidate: list[Event]) -> bool:
    """ "Accused of plotting to bomb a stadium. The bombing of the stadium in 2011 killed 54": what was planned is not history."""
    both = [event, *candidate]
    planned = {one.status in {"planned", "threatened"} for one in both}
    return len(planned) > 1 and any(
        one.status == "happened" and one.background and one.date_precision in {"year", "month"}
        for one in both
    )


def _elsewhere(event: Told, candidate: list[Event]) -> bool:
    """It has a place of its own, and what was told is put at others."""
    told = [one for one in candidate if mention_places.placed(one)]
    if all(one.location == one.country == event.country for one in told):
        return False  # "an ambush in Niger last week. ... attacked the unit on January 7 near the border"
    return (
        bool(told)
        and event.placed
        and event.location not in {None, event.country}
        and not any(mention_places.same_place(event, one) for one in told)
    )


def _another(layout: Layout, event: Event) -> bool:
    """ "A similar attack", "another bombing", "a second blast": by the words before its own."""
    at = event.at if isinstance(event, Told) else -1
    text = wording.parsed(layout.doc)
    return at >= 0 and _ANOTHER.search(text[max(0, at - _BEFORE) : at]) is not None


def _at_another_time(event: Event, candidate: list[Event]) -> bool:
    """ "Overnight ..." and "earlier this week ...": one of them by its week or month, and not by its day."""
    wide = event.date_precision in _SPELLS
    return bool(event.date_text) and any(
        one.date_text and (one.date_precision in _SPELLS) != wide for one in candidate
    )


def by_others(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """Somebody else did it: in answer to what was told, or guards who fire when a bomb has gone off."""
    if deeds_again.provoked(layout, event, candidate) or _in_response(layout, event, candidate):
        return True
    if _since_then(layout, event, candidate):
        return True
    return _answer(layout, event, candidate) or _guards_fire(event, candidate)


def _in_response(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "In response, jets hit targets across the strip": by somebody else than what the sentences before told.

    Not where those told of the same men before, or, naming nobody, of a deed of the same kind: the answer told again.
    """
    at = event.at if isinstance(event, Told) and not event.definite else -1
    if at < 0 or _ANSWERS.search(layout.sentence_text(event.start)[:_OPENS]) is None:
        return False
    here = layout.sentence(event.start)
    if any(layout.sentence(one.start) >= here for one in candidate):
        return False
    mine = {actor.text.casefold() for actor in event.actors}
    theirs = {actor.text.casefold() for one in candidate for actor in one.actors}
    again = not (mine and theirs) and any(one.type == event.type for one in candidate)
    return not (mine & theirs or again)


def _since_then(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "Jets have struck the coast since then": what went on after the sentences before told theirs."""
    here = layout.sentence(event.start)
    if event.date_text or any(layout.sentence(one.start) >= here for one in candidate):
        return False
    end = layout.sentence_at(event.start).end_char
    return _SINCE.search(wording.parsed(layout.doc), event.start, min(event.end + _BEFORE, end)) is not None


def _answer(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "Struck a depot after rockets were launched at a town": the strike and what it answers are two things."""
    here = layout.sentence(event.start)
    for one in candidate:
        if not (isinstance(event, Told) and isinstance(one, Told)) or event.answered == one.answered:
            continue
        inner, outer = (event, one) if event.answered else (one, event)
        strikes = group(outer.type) == "explosive" or "of a force" in outer.rule
        if layout.sentence(one.start) == here and strikes and group(inner.type) in {"explosive", "armed"}:
            return bool(outer.actors)
    return False


def other_weapon(event: Event, candidate: list[Event]) -> bool:
    """ "Mortar rounds hit a post. A car bomb went off at a checkpoint": what was laid or driven there is another thing.

    A plain bomb may have been dropped, and "the car bomb" may be a word for what was told.
    """
    if isinstance(event, Told) and event.definite:
        return False
    mine = _planted(event)
    if mine is None:
        return False
    theirs = [_planted(one) for one in candidate if one.weapons]
    return bool(theirs) and all(one is not None and one != mine for one in theirs)


def _planted(event: Event) -> bool | None:
    """Whether all its weapons are bombs laid or driven somewhere, or all were fired or dropped; None where neither is sure."""
    kinds = {_laid(weapon.casefold()) for weapon in event.weapons}
    return kinds.pop() if len(kinds) == 1 else None


@lru_cache(maxsize=1024)
def _laid(weapon: str) -> bool | None:
    if type_of_words(weapon) in _FROM_AFAR:
        return False
    plain = len(weapon.split()) < _WORDS_OF_A_KIND and not weapon.endswith("ied")
    return None if plain or type_of_words(weapon) != "bombing" else True


def _guards_fire(event: Event, candidate: list[Event]) -> bool:
    """ "A bomb went off. Soldiers then opened fire, wounding two": the soldiers did not lay the bomb.

    Whom they shoot may be who brought it: that is how the attack ended.
    """
    if not event.rule.startswith(_FIRING) or not event.actors or any(one.actors for one in candidate):
        return False
    if any(group(one.type) != "explosive" for one in candidate):
        return False
    return all(_kinds(one.text) & _FORCE for one in event.actors) and not any(
        "militant" in _kinds(one.text) for one in event.targets
    )


@lru_cache(maxsize=1024)
def _kinds(words: str) -> frozenset[str]:
    table = vocabulary.classes("actors")
    head = words.casefold().split(" of ")[0].split()[-1:] or [""]
    return frozenset(table.get(head[0]) or table.get(head[0].removesuffix("s")) or ())


def what_it_was_over(event: Event, candidate: list[Event]) -> bool:
    """ "A road was blocked to protest the killing of two youths by police": the killing is no part of the protest.

    Nor is it of a fight: "fighting erupted after the murder of a militia chief".
    """
    if group(event.type) == "unrest" or event.type == "armed_clash":
        return all(getattr(one, "reason", False) for one in candidate)
    fights = (one for one in candidate if group(one.type) == "unrest" or one.type == "armed_clash")
    return getattr(event, "reason", False) and any(not getattr(one, "reason", False) for one in fights)


def and_then_there(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "A strike on a van in Orva killed two. Jets then bombed Lomu": the next thing done, at a place of its own."""
    near = wording.parsed(layout.doc)[max(0, event.start - 30) : event.end]
    told = [one for one in candidate if mention_places.placed(one)]
    here = not mention_places.placed(event) or any(mention_places.same_place(event, one) for one in told)
    return bool(told) and not here and _THEN.search(near) is not None


def more_than_one_hit(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "118 drones were launched at the country", after a headline of one that hit a house in Demir."""
    wide = not event.location or event.location != event.country  # "fired 24 rockets" may be all at one base
    if (
        wide
        or (isinstance(event, Told) and event.definite)
        or all(not one.location or one.location == one.country for one in candidate)
    ):
        return False
    return series.salvo(layout.sentence_at(event.start))
