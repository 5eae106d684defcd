"""What the entries of a live blog tell, put to the one thing that the blog is about, and to its day.

The newest entry stands first, so that "six people are confirmed dead" is read long before "two missiles hit a block".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefing_tui.extract.assembly import claim_fits, joining, mention_likeness, mention_places
from briefing_tui.extract.assembly.claim_groups import VIOLENT, Group
from briefing_tui.extract.dates import filed
from briefing_tui.extract.events import entries
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.events.specificity import EVENT
from briefing_tui.extract.parsing import live_blogs, wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import CasualtyClaim, Event

_FIGHTS = frozenset({"explosive", "armed", "unrest"})
_SENT = frozenset({"missile_attack", "rocket_attack", "drone_attack"})
_MANY = 100
_SALVO = 10
_MOST_TOLD = 60  # incidents; a text with more is no blog on one thing, and each is held against each
_HARMS = frozenset({"killed", "injured", "killed_or_injured", "missing"})


def join(layout: Layout, groups: list[Group]) -> list[Group]:
    """The groups of a text; in a live blog "the strike" is that of an entry further down, and so are tolls told by themselves."""
    text = wording.parsed(layout.doc)
    if not live_blogs.entries(text):
        return groups
    told = [one for one in groups if _incident(one)]
    if len(told) > _MOST_TOLD:
        return groups
    for one in told:
        _say_with_what(text, one)
    gone: set[int] = set()
    for one in told:
        if _bare(one) or all(
            _points(mention) or live_blogs.entry(text, mention.start) is None for mention in one.mentions
        ):
            others = [
                other
                for other in told
                if other is not one and id(other) not in gone and _may_be(layout, one, other)
            ]
            if len(others) == 1:
                _put_into(others[0], one, layout)
                gone.add(id(one))
    told = [one for one in told if id(one) not in gone]
    standing: dict[live_blogs.Entry | None, Group] = {}
    for one in groups:
        if _loose(layout, one) and not _tells_itself(text, told, one):
            fitting = [
                other
                for other in told
                if all(claim_fits.fits(other, claim) for claim in one.casualties if not claim.background)
                and not _elsewhere(one, other)
                and not _other_day(one, other)
                and not _apart(layout, one, other)
            ]
            if len(fitting) > 1:
                named = [other for other in fitting if _named(text, one, other)]
                fitting = named or [other for other in fitting if _titled(text, other)]
            if len(fitting) == 1:
                home = fitting[0]
                home.casualties = sorted([*home.casualties, *one.casualties], key=lambda claim: claim.start)
                gone.add(id(one))
            elif not told and _stands(one):
                beside = standing.setdefault(live_blogs.entry(text, one.mentions[0].start), one)
                if beside is not one:  # "Four dead, 20 injured"
                    beside.casualties += one.casualties
                    gone.add(id(one))
    return [one for one in groups if id(one) not in gone]


def date(layout: Layout, groups: list[Group], published: str | None, *, pointing: bool) -> None:
    """Give what the entries tell without a day that on which the blog came out, unless midnight lies between two of them.

    `pointing`: also "the strike", which is of whatever day the text gave it, if any.
    """
    text = wording.parsed(layout.doc)
    day = filed.day(text, published)
    if day is None or not live_blogs.entries(text) or not live_blogs.of_one_day(text):
        return
    for one in groups:
        if one.history() or one.coming or any(mention.date_text for mention in one.mentions):
            continue
        for k, mention in enumerate(one.mentions):
            inside = live_blogs.entry(text, mention.start) is not None
            vague = getattr(mention, "several", False) or getattr(mention, "came_before", False)
            if (
                inside
                and not vague
                and (pointing or not _points(mention))
                and mention.status in {"happened", "denied"}
            ):
                one.mentions[k] = replace(
                    mention, date_start=str(day), date_end=str(day), date_precision="day"
                )
                break


def _incident(one: Group) -> bool:
    """Something violent that took place, told by a word of its own."""
    return (
        one.stands()
        and not one.history()
        and not one.coming
        and bool(one.families & VIOLENT)
        and not all("made for a claim" in mention.rule for mention in one.mentions)
    )


def _points(mention: Event) -> bool:
    return isinstance(mention, Told) and mention.definite


def _bare(one: Group) -> bool:
    """ "Explosions heard in Dunmar": nothing is told but that there was something."""
    return one.families == {"explosive"} and not (
        one.claims() or one.responsibility or any(m.targets or m.actors or m.weapons for m in one.mentions)
    )


def _may_be(layout: Layout, one: Group, other: Group) -> bool:
    """Whether "the strike" may be what another entry told: both are attacks, and no day or place parts them."""
    return (
        one.families <= _FIGHTS
        and other.families <= _FIGHTS
        and (bool(one.families & other.families) or all(map(mention_likeness.generic, one.mentions)))
        and not all(_points(mention) for mention in other.mentions)
        and not _bare(other)
        and not (_bare(one) and _places(one) and _over_the_land(other))
        and not _elsewhere(one, other)
        and not _other_day(one, other)
        and not _apart(layout, one, other)
    )


def _over_the_land(one: Group) -> bool:
    """ "Russia launched 112 drones overnight": not the blasts that are heard in one town at noon."""
    return not _places(one) and any((claim.fired or 0) >= _SALVO for claim in one.munitions)


def _named(text: str, one: Group, other: Group) -> bool:
    """Whether the entry of a figure names the town of an incident, before it or behind."""
    entry = live_blogs.entry(text, one.mentions[0].start)
    said = text[entry.start : entry.end] if entry is not None else ""
    return any(str(mention.location) in said for mention in _places(other))


def _titled(text: str, one: Group) -> bool:
    """Whether it is told above the entries: what the blog is on."""
    return any(live_blogs.entry(text, mention.start) is None for mention in one.mentions)


def _stands(one: Group) -> bool:
    """ "Four dead, 20 injured", in a blog that tells of nothing else by a word for violence: its news, if of so few."""
    few = all(claim.low is not None and claim.low < _MANY for claim in one.casualties)
    if few and not any(mention.date_text for mention in one.mentions):
        one.mentions = [replace(mention, background=False) for mention in one.mentions]
        one.weight = max(one.weight, EVENT)
        return True
    return False


def _say_with_what(text: str, one: Group) -> None:
    """ "Six are dead after the strike ... Two missiles hit a block": not from the air, where an older entry says with what."""
    sent = next((mention.type for mention in one.mentions if mention.type in _SENT), None)
    if sent is not None:
        one.mentions = [
            replace(mention, type=sent)
            if mention.type == "air_strike"
            and not mention.weapons
            and "air" not in text[mention.start : mention.end].casefold()
            else mention
            for mention in one.mentions
        ]


def _put_into(home: Group, one: Group, layout: Layout) -> None:
    kind = joining.merged(home.mentions).type
    home.mentions = sorted(
        [*home.mentions, *(replace(mention, type=kind) for mention in one.mentions)],
        key=lambda mention: mention.start,
    )
    home.weight = max(home.weight, one.weight)
    home.casualties = sorted([*home.casualties, *one.casualties], key=lambda claim: claim.start)
    home.damage = sorted([*home.damage, *one.damage], key=lambda claim: claim.start)
    home.munitions = sorted([*home.munitions, *one.munitions], key=lambda claim: claim.start)
    home.responsibility = [*home.responsibility, *one.responsibility]


def _loose(layout: Layout, one: Group) -> bool:
    """Figures of the killed and hurt in an entry, which no word of it explains; not those of a war or of years ago."""
    text = wording.parsed(layout.doc)
    withdrawn = {claim.supersedes for claim in one.casualties}
    told = [claim for claim in one.casualties if (claim.start, claim.end) not in withdrawn]
    return (
        all("made for a claim" in mention.rule for mention in one.mentions)
        and bool(told)
        and not (one.damage or one.munitions or one.responsibility)
        and all(_of_the_day(text, claim) for claim in told)
        and not any(getattr(mention, "came_before", False) for mention in one.mentions)
    )


def _of_the_day(text: str, claim: CasualtyClaim) -> bool:
    inside = live_blogs.entry(text, claim.start) is not None
    return inside and not claim.total and not claim.background and claim.kind in _HARMS


def _tells_itself(text: str, told: list[Group], one: Group) -> bool:
    """Whether the entry of a figure tells of something violent, which then it is or is not of."""
    mine = live_blogs.entry(text, one.mentions[0].start)
    return any(
        live_blogs.entry(text, mention.start) == mine
        for other in told
        for mention in other.mentions
        if not _points(mention) and mention.start < one.mentions[0].start
    )


def _places(one: Group) -> list[Event]:
    return [mention for mention in one.mentions if mention.location and mention.location != mention.country]


def _elsewhere(one: Group, other: Group) -> bool:
    mine, theirs = _places(one), _places(other)
    return (
        bool(mine)
        and bool(theirs)
        and not any(
            mention_places.same_place(a, b) or _within(a.location, b.location) for a in mine for b in theirs
        )
    )


def _within(a: str | None, b: str | None) -> bool:
    """ "Marn prison" and "Marn"."""
    one, other = (a or "").casefold(), (b or "").casefold()
    return one in other or other in one


def _other_day(one: Group, other: Group) -> bool:
    mine = {mention.date_start for mention in one.mentions if mention.date_start}
    theirs = {mention.date_start for mention in other.mentions if mention.date_start}
    return bool(mine and theirs and not mine & theirs)


def _apart(layout: Layout, one: Group, other: Group) -> bool:
    doc: Any = layout.doc
    if not entries.log(doc) and not (_places(one) and _places(other)):
        return False
    return any(entries.apart(doc, a.start, b.start) for a in one.mentions for b in other.mentions)
