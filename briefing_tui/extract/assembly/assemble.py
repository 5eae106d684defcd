"""Mentions of one event become one event, and every claim finds its own.

A claim goes to the event of its clause, else to the nearest fitting one of its sentence, else to the nearest of
its paragraph and the text before it. A claim that no event explains makes one. Nothing is added up here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.assembly import (
    attribution,
    bodies_again,
    claim_fits,
    full_names,
    how_it_began,
    joining,
    known_before,
    live_entries,
    named_victims,
    one_in_each,
    one_raid,
    places_of_claims,
    same_day,
    same_doers,
    spells,
    stance_homes,
    stopped,
)
from briefing_tui.extract.assembly.claim_groups import Group, Nearby
from briefing_tui.extract.assembly.claim_homes import Homes
from briefing_tui.extract.events import events, long_past, near_mentions
from briefing_tui.extract.events.specificity import EVENT
from briefing_tui.extract.grammar import topics, weapons
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import CasualtyClaim, DamageClaim, Event, MunitionClaim, Responsibility

_RAIDS = frozenset({"attack", "shooting", "armed_clash"})
_MANY = 4  # dead, more than those who fall beside one man who is chosen
OPENING = 3  # sentences that say what a text is about


def assemble(  # noqa: PLR0917
    doc: Any,
    mentions: list[Event],
    casualties: list[CasualtyClaim],
    damage: list[DamageClaim],
    munitions: list[MunitionClaim],
    responsibility: list[Responsibility],
    published: str | None,
) -> tuple[Event, ...]:
    """One Event for each thing that happened, with its claims, in order of first mention.

    `mentions` are those of `events.find`; the claims are those of their own modules. Every claim comes
    back in exactly one event, and takes that event's `background` unless it is history by its own words.
    """
    layout = Layout(doc)
    groups = [Group(one, joining.weight(one)) for one in joining.join(layout, mentions)]
    known_before.put_back(groups)
    homes = Homes(layout, groups, published)
    # "There were no casualties" is of whatever was told last, be it only damage: those come when all else is known.
    counted = [claim for claim in casualties if not claim_fits.nothing(claim)]
    for claim, its_home in zip(counted, homes.of_casualties(counted), strict=True):
        before = its_home.families == {"arrest"} and claim_fits.hurt_before(its_home.mentions, claim)
        its_home.casualties.append(replace(claim, background=True) if before else claim)
    for harm in damage:
        homes.of(harm).damage.append(harm)
    for munition in munitions:
        homes.of_munition(munition).munitions.append(munition)
    none_hurt = [claim for claim in casualties if claim_fits.nothing(claim)]
    for claim, its_home in zip(none_hurt, homes.of_casualties(none_hurt), strict=True):
        its_home.casualties.append(claim)
        its_home.casualties.sort(key=lambda one: one.start)
    of_others = stance_homes.of_deeds_apart(layout, groups, responsibility)
    groups = [
        one
        for one in groups
        if (one.stands() and not _only_for_a_claim(one) and not _only_came(one))
        or one.claims()
        or any(one is other for other in of_others.values())
    ]
    _promote(layout, groups, published)
    groups = live_entries.join(layout, named_victims.join(layout, one_raid.join(layout, groups)))
    groups = one_in_each.apart(layout, groups)
    known = Nearby(groups)
    for stance in responsibility:
        near = [one for one, _ in known.around(stance.start)] or groups
        home = of_others.get((stance.start, stance.end)) or stance_homes.home(layout, near, stance)
        if home is not None:
            home.responsibility.append(stance)
    places_of_claims.give(layout, groups)
    how_it_began.date(layout, groups, published)
    live_entries.date(layout, groups, published, pointing=False)
    same_day.carry(layout, groups, published)
    live_entries.date(layout, groups, published, pointing=True)
    same_doers.carry(layout, groups)
    spells.settle(layout, groups, published)
    stopped.settle(layout, groups)
    _put_back(groups)
    _beside_mains(layout, groups)
    mains = [one for one in groups if not one.history()]
    alone = mains[0] if len(mains) == 1 else None
    made = full_names.given(doc, [_event(layout, one, one is alone) for one in groups])
    made = bodies_again.given(doc, made)
    return tuple(sorted(made, key=lambda event: (event.background, event.start)))


def _only_for_a_claim(one: Group) -> bool:
    """Nothing states the event but a figure, which may have gone to another one since."""
    return all("made for a claim" in mention.rule for mention in one.mentions)


def _only_came(one: Group) -> bool:
    """ "Armed men entered the village", and no more: nobody is told to be hurt, nothing to be lost."""
    return all(
        mention.type == "attack" and near_mentions.CAME.match(mention.rule.removeprefix("verb '"))
        for mention in one.mentions
    )


def _beside_mains(layout: Layout, groups: list[Group]) -> None:
    """Losses told in the same breath as the event of the report are no history: "shops looted and cars torched"."""
    mains = [one for one in groups if not one.history()]
    for one in groups:
        harmed = one.damage and not any(mention.background for mention in one.mentions)
        if one.stands() or not harmed:
            continue
        first = one.mentions[0]
        if any(layout.gap(main.mentions, first) < layout.SENTENCE for main in mains):
            one.weight = EVENT


def _promote(layout: Layout, groups: list[Group], published: str | None) -> None:
    """A text that opens with an event and tells of nothing newer reports that event, be it some time ago; not one of years ago.

    Further down it may be of the last weeks, where nothing with a day of its own is newer.
    """
    if topics.of_old(layout.doc):
        return
    mains = [one for one in groups if not one.history()]
    if not any(mention.date_start for one in mains for mention in one.mentions):
        for one in groups:
            if any(getattr(mention, "of_late", False) for mention in one.mentions) and not known_before.only(
                one
            ):
                one.mentions = [
                    replace(mention, background=mention.background and not getattr(mention, "of_late", False))
                    for mention in one.mentions
                ]
    if any(not one.history() for one in groups):
        return
    told = [one for one in groups if one.stands() and layout.sentence(one.mentions[0].start) < OPENING]
    opening = [
        one
        for one in told
        if not any(getattr(mention, "came_before", False) for mention in one.mentions)
        and not known_before.without_more(layout, one)
        and not any(long_past.remembers(layout.doc, mention, published) for mention in one.mentions)
    ]
    if opening:
        first = min(opening, key=lambda one: one.mentions[0].start).mentions[0]
        for one in opening:
            other = one.mentions[0]
            if other is first or _told_along(layout, other, first):
                one.mentions = [replace(mention, background=False) for mention in one.mentions]
                one.casualties = [replace(claim, background=False) for claim in one.casualties]


def _told_along(layout: Layout, other: Event, first: Event) -> bool:
    """ "Murdered nine on 7 May, taking two hostages": in one sentence, of one day."""
    day = other.date_start is not None and other.date_start == first.date_start
    return day and layout.sentence(other.start) == layout.sentence(first.start)


def _put_back(groups: list[Group]) -> None:
    """ "A bomb hit a bus on Monday. Gunmen had shot two teachers there on Saturday": what led up to it is history.

    So it is where the words say "had" of their own, and the day lies before that of what the report told first.
    """
    dated = [
        (mention.start, mention.date_start)
        for one in groups
        if not one.history()
        for mention in one.mentions
        if mention.date_start and not getattr(mention, "perfect", False)
    ]
    first, day = min(dated, default=(0, None))
    for one in groups if day else ():
        days = [mention.date_end for mention in one.mentions if mention.date_end]
        before = bool(days) and max(days) < str(day) and one.mentions[0].start > first
        if before and all(getattr(mention, "perfect", False) for mention in one.mentions):
            one.mentions = [replace(mention, background=True) for mention in one.mentions]


def _civil(target: str) -> bool:
    word = target.casefold().split()[-1] if target.split() else ""
    kinds = vocabulary.classes("actors")
    return "civilian" in (kinds.get(word) or kinds.get(word.removesuffix("s")) or ())


def _among_armed(one: Group) -> bool:
    """All the hurt are soldiers, fighters or several policemen: a clash (ACLED), unless a word rules out a fight."""
    hurt = [claim for claim in one.casualties if claim.high != 0]
    if not hurt or any(isinstance(mention, events.Told) and mention.one_sided for mention in one.mentions):
        return False
    if any(_civil(target.text) for mention in one.mentions for target in mention.targets):
        return False
    armed = [
        not claim.names
        and (claim.category in {"military", "militant"} or (claim.category == "police" and claim.low != 1))
        for claim in hurt
    ]
    beside = [claim.category == "unknown" and (claim.who or "X").isupper() for claim in hurt]
    # "Four soldiers and seven VDP killed, nine wounded": capitals beside soldiers are a force of some kind.
    return any(armed) and all(one or other for one, other in zip(armed, beside, strict=True))


def _raid_on_many(one: Group) -> str:
    """ "Gunmen raided Orva, killing 12 people. ... The chief was assassinated": the type of the raid, "" where there was none."""
    chosen = min(mention.start for mention in one.mentions if mention.type == "assassination")
    raids = [mention for mention in one.mentions if mention.type in _RAIDS and mention.start < chosen]
    many = any(
        claim.kind == "killed" and not claim.names and (claim.low or 0) >= _MANY and claim.start < chosen
        for claim in one.casualties
    )
    return raids[0].type if raids and many else ""


def _event(layout: Layout, one: Group, alone: bool) -> Event:
    event = joining.merged(one.mentions)
    if event.type == "attack" and _among_armed(one):
        event = replace(event, type="armed_clash", rule=f"{event.rule}; only armed men were hurt")
    if event.type == "assassination" and (began := _raid_on_many(one)):
        event = replace(event, type=began, rule=f"{event.rule}; in a raid that killed many")
    fired = [weapons.type_of_words(claim.weapon) for claim in one.munitions if claim.fired]
    if event.type == "shooting" and any(fired):  # "a mortar team fired seven rounds"
        event = replace(event, type=next(filter(None, fired)))
    history = one.history()
    counts = [claim.high if claim.low is None else claim.low for claim in one.casualties]
    many = bool(counts) and all(count is None or count >= 100 for count in counts)
    if history and not one.stands() and many and event.type != "displacement":
        event = replace(event, type="statement")  # "hundreds were murdered": a figure of many events
    return replace(
        event,
        background=history,
        actors=attribution.actors(
            layout.doc,
            event,
            [stance for stance in one.responsibility if alone or layout.near(one.mentions, stance)],
            one.casualties,
        ),
        targets=attribution.targets(layout.doc, event, one.casualties, one.damage),
        weapons=attribution.weapons(event, one.munitions),
        casualties=tuple(replace(claim, background=claim.background or history) for claim in one.casualties),
        damage=tuple(replace(claim, background=claim.background or history) for claim in one.damage),
        munitions=tuple(replace(claim, background=claim.background or history) for claim in one.munitions),
        responsibility=_once(one.responsibility),
    )


def _once(stances: list[Responsibility]) -> tuple[Responsibility, ...]:
    """Each stance as it was first told: "the Front claimed the raid ... its statement said it had carried it out"."""
    first: dict[tuple[str, str, str], Responsibility] = {}
    for one in stances:
        first.setdefault((one.who.casefold(), one.stance, (one.whom or "").casefold()), one)
    return tuple(first.values())
