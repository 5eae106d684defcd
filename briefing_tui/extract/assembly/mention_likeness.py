"""How well a mention fits those taken for one event: their types, days, places, actors, targets and weapons."""

from __future__ import annotations

import re

from briefing_tui.event_types import group
from briefing_tui.extract.assembly import (
    at_a_protest,
    mention_places,
    mention_shares,
    mentions_apart,
    own_accounts,
    own_tolls,
)
from briefing_tui.extract.events import entries
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.events.specificity import EVENT
from briefing_tui.extract.grammar import series
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event

_GENERIC = frozenset({"attack", "armed_clash", "bombing", "shooting"})
_BEGINS = frozenset({"armed", "explosive", "abduction", "property"})  # what a fight may come of
_VIOLENT = frozenset({"armed", "explosive"})
_AT_A_PROTEST = frozenset({"arrest", "attack", "armed_clash", "shooting"})
_OTHER = re.compile(
    r"(?i)\b(?:(?<!one )another|(?:second|third)(?= (?:[\w-]+ )?(?:bomb|blast|explo|attack|strike|airstrike|raid|device|vehicle|car|drone|missile|rocket|shell|ambush|shooting|incident|clash|one|gunm|wave|salvo|volley|assault|mine|ied|grenade|suicide|kidnapp|abduct|man|group))|separate(?:ly)?|(?<!each )other(?=\s+\w)(?! (?:people|persons?|m[ae]n|wom[ae]n|child(?:ren)?|victims?|passengers?|civilians?|soldiers?|policem[ae]n|officers?)\b)|meanwhile|elsewhere|similar|previous|prior|earlier(?! (?:this|in the|on|today))|also|in addition|in turn|(?:hours|minutes|days|weeks) later|the (?:following|next) (?:\w+day|morning|night|week))\b"
)
_OTHER_TIME = re.compile(
    r"(?:Earlier|Later|Hours (?:earlier|later)|Meanwhile|Elsewhere|Separately)\b(?! (?:reports?|figures?))"
)
_FAR_IN = 140  # code points behind such an opening
LOOK_BACK = 16  # groups that a new mention is held against
_MENTIONS = 30  # mentions of one group that it is held against
SEQUEL = 2  # sentences on, in which "the ensuing fight" is of what was told
LEAD = 3  # sentences that name what the rest of a report then details


def weight(mentions: list[Event]) -> float:
    """How surely the mentions tell of one thing that took place: the surest of them decides."""
    return max(event.weight if isinstance(event, Told) else EVENT for event in mentions)


def score(layout: Layout, event: Event, candidate: list[Event]) -> float:
    """How well `event` fits the mentions of `candidate`; below 0 it cannot be one of them."""
    if len(candidate) > _MENTIONS:
        candidate = [*candidate[:_MENTIONS], *candidate[-3:]]
    told_again = mention_shares.broke_out(layout, event, candidate) or (
        _headline(layout, candidate[0]) and own_tolls.same(layout, event, candidate[0])
    )
    if any(_apart(event, one) for one in candidate) and not told_again:
        return -1.0
    if not (
        types_agree(event, candidate)
        or at_a_protest.hurt(layout, event, candidate[-1])
        or own_accounts.of_the_strike(layout, event, candidate)
    ):
        return -1.0
    if any(entries.apart(layout.doc, event.start, one.start) for one in candidate):
        return -1.0
    if mentions_apart.hours(layout, event, candidate) or mentions_apart.what_it_was_over(event, candidate):
        return -1.0
    apart = (mentions_apart.told_apart, mentions_apart.told_first, mentions_apart.by_others)
    if any(of(layout, event, candidate) for of in apart):
        return -1.0
    if mentions_apart.past_and_planned(event, candidate) or mentions_apart.held_over_it(layout, event):
        return -1.0
    if mentions_apart.other_weapon(event, candidate) or own_tolls.another(layout, event, candidate):
        return -1.0
    if _one_of_several(layout, event, candidate) or mentions_apart.more_than_one_hit(
        layout, event, candidate
    ):
        return -1.0
    definite = isinstance(event, Told) and event.definite
    before = isinstance(event, Told) and event.came_before
    several = isinstance(event, Told) and event.several
    if (before or not definite or (several and event.date_text)) and mentions_apart.then_and_now(
        event, candidate
    ):
        return -1.0
    last = candidate[-1]
    total = 1.0 if any(one.type == event.type for one in candidate) else 0.6
    if any(one.status != event.status for one in candidate) and event.status != "happened":
        total -= 0.5
    if event.background != all(one.background for one in candidate):
        total -= 0.6
    if definite:
        total += 0.8
        if generic(event) and not event.date_text and mention_places.just_told(layout, event, last):
            total += 0.8  # "raiders burned a mill in Dalar. Three were hurt in the attack"
    total += 1.0 * mention_shares.broke_out(layout, event, candidate)
    total += 0.3 * mention_places.detailed(layout, event, candidate)
    if definite and several and mention_shares.told_as_many(layout, event, last):
        total += 0.4  # "died in attacks on four towns. The attacks took place on Friday in Orva"
    if _sequel(event) and layout.sentence(event.start) - layout.sentence(last.start) <= SEQUEL:
        total += 0.6
    if event.type in _AT_A_PROTEST and any(group(one.type) == "unrest" for one in candidate):
        total += 0.4  # police and crowd are all that it names
    many = any(isinstance(one, Told) and (one.several or "'fight'" in one.rule) for one in candidate)
    if several and not many:
        total -= 0.4 if definite else 1.2
    if event.date_start and any(one.date_start == event.date_start for one in candidate):
        total += 0.6
    if (
        weight(candidate) < EVENT
        and not _headline(layout, candidate[0])
        and layout.sentence(event.start) != layout.sentence(last.start)
        and not (definite and layout.sentence(event.start) == layout.sentence(candidate[0].start) + 1 == 1)
    ):
        total -= 0.8  # talk in general draws nothing to itself
    elif layout.sentence(candidate[0].start) < LEAD and not candidate[0].background:
        total += 0.4 if any(one.type != "attack" for one in candidate) else 0.7
    if layout.sentence(event.start) < LEAD and all(layout.sentence(one.start) == 0 for one in candidate):
        total += 0.6 if _headline(layout, candidate[0]) else 0.0  # the lead tells what the headline does
    if mention_places.placed(event) and any(
        mention_places.placed(one) and mention_places.same_place(event, one) for one in candidate
    ):
        total += 0.7
    if not definite and (
        mention_places.elsewhere(event, candidate) or mention_places.opens_elsewhere(layout, event, candidate)
    ):
        total -= 0.8  # "gunmen attacked Sarn. A drone hit a truck in Velm"
    if mention_shares.share(event.targets, (one.targets for one in candidate)):
        total += 1.0
    if mention_shares.share_weapon(event, candidate):
        total += 0.4
    sides = event.targets if event.type == "riot" else ()  # "clashed with police ... pelted the police"
    if mention_shares.share((*event.actors, *sides), (one.actors for one in candidate)):
        total += 0.4
    if not event.date_start and not mention_places.placed(event):
        total += 0.4
    if layout.sentence(event.start) == layout.sentence(last.start):
        total += 0.9 if definite or (isinstance(last, Told) and last.definite) else 0.5
    elif layout.paragraph(event.start) == layout.paragraph(last.start):
        total += 0.3
    if not definite and (another(layout, event) or mentions_apart.and_then_there(layout, event, candidate)):
        total -= 1.0
    return total - 0.015 * (layout.sentence(event.start) - layout.sentence(last.start))


def _headline(layout: Layout, event: Event) -> bool:
    """ "Nine dead after riot at Orva jail": the headline speaks of what the report tells, and not in general."""
    if layout.sentence(event.start) or event.background:
        return False
    end = layout.sentence_at(event.start).end_char
    return wording.parsed(layout.doc)[max(end - 20, 0) : end].rstrip()[-1:] not in {".", "!", "?", ":"}


def another(layout: Layout, event: Event) -> bool:
    """ "Hours later", "elsewhere", "a second bomb": the words say that it is none of those told before."""
    text, opening = wording.parsed(layout.doc), layout.sentence_at(event.start).start_char
    if _OTHER_TIME.match(text, opening) and event.start - opening < _FAR_IN:
        return True
    said = _OTHER.search(text, max(0, event.start - 30), event.end)
    # "The attackers also shot the mayor": in the attack that is told
    return said is not None and not (said[0].lower() == "also" and getattr(event, "attackers", False))


def _one_of_several(layout: Layout, event: Event, candidate: list[Event]) -> bool:
    """ "In the deadliest, gunmen shot at a bus": one of the attacks that the sentence before told together."""
    number = layout.sentence(event.start)
    earlier = [one for one in candidate if layout.sentence(one.start) < number]
    here = layout.sentence_at(event.start)
    if series.worst_of_them(here) and any(mention_places.same_place(event, one) for one in earlier):
        return False
    if not (series.one_of_them(here) or series.worst_of_them(here)):
        # "In Demir, a strike flattened a house", after strikes across a region were told
        placed = mention_places.placed(event) and not _definite(event) and event.location != event.country
        if (
            not placed
            or len(earlier) < len(candidate)
            or any(mention_places.same_place(event, one) for one in earlier)
        ):
            return False
        told = [layout.sentence_at(one.start) for one in earlier]
        if any(map(series.salvo, told)):
            return True  # "38 missiles and 92 drones were launched. In Demir, a drone hit a car"
        return bool(told) and all(series.spread(layout.doc, one) and series.counts_dead(one) for one in told)
    return any(series.told(layout.doc, layout.sentence_at(one.start)) for one in earlier)


def types_agree(event: Event, candidate: list[Event]) -> bool:
    """Whether the types of mentions may be those of one event: an attack, a blast and a bombing."""
    kinds = {one.type for one in candidate}
    families = {group(kind) for kind in kinds}
    if _definite(event) and mention_shares.share_word(event, candidate):
        return True  # "rebels ambushed a lorry with a mine ... the Front said it had laid the ambush"
    if _definite(event) and event.type == "bombing" and any("by accident" in one.rule for one in candidate):
        return True  # "died in an accidental blast. ... The explosion happened on Tuesday"
    begun = families & (_VIOLENT if "return fire" in event.rule else _BEGINS) or (
        _the_fight(event) and "riot" in kinds
    )
    if (_sequel(event) or _the_fight(event)) and group(event.type) == "armed" and begun:
        return True  # also "prisoners fought guards in Orva jail. The clashes went on until dawn"
    if isinstance(event, Told) and event.attackers and families == {"armed"}:
        return True
    if event.type in kinds and not _only_generally(event, candidate):
        return True
    if "sexual_violence" in {event.type, *kinds} and not generic(event) and not all(map(generic, candidate)):
        return False  # "women were raped ... 30 people were killed": the one is not said by the other
    if (
        event.type == "attack"
        and families & {"property", "abduction"}
        and generic(event)
        and _definite(event)
    ):
        return True  # "burned three trucks ... The attack was carried out in ..."
    if "unrest" in families and event.type in _AT_A_PROTEST and at_a_protest.of_the_crowd(event):
        return True  # "police fired tear gas and arrested 17": what comes of a protest is part of it
    if event.type not in kinds and _only_generally(event, candidate):
        return False
    if event.type in {"protest", "work_stoppage", "riot"} and all(
        one.type in _AT_A_PROTEST and at_a_protest.of_the_crowd(one) for one in candidate
    ):
        return any(one.targets for one in candidate) and at_a_protest.of_a_march(candidate)
    if group(event.type) in families:
        if _fight_and_killing(event, candidate):
            return False
        specific = {one.type for one in (event, *candidate) if one.type not in _GENERIC and not _unsaid(one)}
        return len(specific) <= 1 or group(event.type) == "unrest"
    if group(event.type) in _VIOLENT and families & _VIOLENT:
        return generic(event) or all(
            generic(one) for one in candidate if group(one.type) != group(event.type)
        )
    return False


def _sequel(event: Event) -> bool:
    """ "The ensuing gun battle", "the attackers used a car bomb": what came of an attack is part of it."""
    return isinstance(event, Told) and (event.sequel or event.attackers)


def _the_fight(event: Event) -> bool:
    """ "Were killed in the exchange of fire": the fight that was just told, by whatever word."""
    return event.type == "armed_clash" and _definite(event)


def points_back(event: Event) -> bool:
    """ "The attack" of sentences before, and not a fight that may have come of what this one tells."""
    return _definite(event) and not _the_fight(event)


def _definite(event: Event) -> bool:
    return isinstance(event, Told) and event.definite


def _fight_and_killing(event: Event, candidate: list[Event]) -> bool:
    """A clash, and beside it a killing told in its own words: two events."""
    if event.type == "armed_clash":
        return not generic(event) and any(one.type == "attack" and not generic(one) for one in candidate)
    clash = any(one.type == "armed_clash" and not generic(one) for one in candidate)
    return event.type == "attack" and not generic(event) and clash


def _only_generally(event: Event, candidate: list[Event]) -> bool:
    """A shooting told beside a bombing: only "the attack" has the type of both."""
    alike = [one for one in candidate if group(one.type) == group(event.type)]
    unlike = [one for one in candidate if group(one.type) != group(event.type)]
    if generic(event) or not alike:
        return False
    return all(generic(one) for one in alike) and any(not generic(one) for one in unlike)


def generic(event: Event) -> bool:
    """ "The attack", "the blast": a word for more than one type of event."""
    return event.generic if isinstance(event, Told) else False


def _unsaid(event: Event) -> bool:
    """ "The strikes", "the bombardment" by themselves: from the air, or not, unless another word says with what."""
    return event.type in {"air_strike", "shelling"} and generic(event) and not event.weapons


def _apart(event: Event, one: Event) -> bool:
    """Two mentions that cannot be one event: other days, other towns, other named victims."""
    if (
        event.date_start
        and one.date_start
        and event.date_end
        and one.date_end
        and (event.date_start > one.date_end or one.date_start > event.date_end)
    ):
        return True
    if not (mention_places.placed(event) and mention_places.placed(one)):
        return False
    if mention_places.other_region(event, one):
        return True
    return bool(
        event.geo_precision == one.geo_precision == "town"
        and not (getattr(event, "beside", False) or getattr(one, "beside", False))
        and not mention_places.same_place(event, one)
        and event.latitude != one.latitude
    )
