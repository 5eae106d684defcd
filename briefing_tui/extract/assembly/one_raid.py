"""Deeds of one raid told one by one: the bomber at the gate and those who then storm the house, whom they took, what they burned.

A deed that goes on from the attack told before, by the same doers and with no other day or place, is part of it, as
the codebooks of ACLED and GTD have it: one entry for what the same people did at one place on one day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from briefing_tui.event_types import group
from briefing_tui.extract.assembly import joining, mention_places, same_doers, taken_in_raid
from briefing_tui.extract.assembly.claim_groups import Group
from briefing_tui.extract.events import entries
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import Event

_BEGINS = frozenset({"attack", "armed_clash", "shooting", "bombing", "abduction", "looting", "robbery"})
_PARTS = frozenset(
    {"attack", "shooting", "armed_clash", "abduction", "looting", "robbery", "arson", "property_attack"}
)
_TAKEN = frozenset({"abduction", "looting", "robbery", "arson", "property_attack"})
_INTO = re.compile(r"verb '(?:storm|rush|burst|break into|enter|open fire|fire|raid|attack|assault|shoot)\b")
_MOST = 30  # mentions of a raid, beyond which it takes no more
_NEXT = 2  # sentences on, in which what is told without a doer is still of the raid
# "Then gunmen stormed the house", "before fighters burst in", "after which", "followed by"
_THEN = re.compile(
    r"(?i)\b(?:then|before|after which|afterwards?|followed|moments later|minutes later|as|while|allowing|clearing the way)\b"
)
_THESE = r"(?:the|these|those|both|all|another|an?(?= (?:second|third|fourth)))"
_SIEGE = re.compile(r"(?i)\b(?:siege|stand-?off|end(?:ed|ing)|over)\b")
_LAST = re.compile(r"(?i)(?:last|remaining|second|third|fourth|other)\b")
_HUNTED = re.compile(r"(?i)\b(?:pursu\w+|hunt\w*|chas\w+|track\w*|hideouts?|camps?|bases?)\b")
_WHERE = frozenset({"in", "at", "near", "on", "outside", "around", "along", "to", "towards"})
_LATER = re.compile(
    r"(?i)\b(?:later|separate(?:ly)?|elsewhere|meanwhile|nearby|another|earlier|previous(?:ly)?|similar|last (?:week|month|year)|(?:days?|weeks?|months?) (?:after|later|before)|the (?:next|following) (?:day|night|morning|evening))\b"
)


def join(layout: Layout, groups: list[Group]) -> list[Group]:
    """The groups, in their order, those that are parts of a raid put into it with their claims."""
    told = sorted(groups, key=lambda one: one.mentions[0].start)
    gone: set[int] = set()
    whole: Group | None = None  # the deed told last
    for one in told:
        if (
            whole is not None
            and len(whole.mentions) < _MOST
            and _may_be_a_part(one)
            and _one_raid(layout, whole, one)
        ):
            _take(layout, whole, one, ended=_ended(layout, one))
            gone.add(id(one))
        elif _deed(one):
            whole = one
    return [one for one in groups if id(one) not in gone]


def _deed(one: Group) -> bool:
    return one.stands() and bool(one.families & {"armed", "explosive", "abduction", "property"})


def _may_be_a_part(one: Group) -> bool:
    return (
        one.stands()
        and not one.history()
        and all(mention.type in _PARTS and mention.status == "happened" for mention in one.mentions)
        and not one.responsibility
    )


def _one_raid(layout: Layout, whole: Group, part: Group) -> bool:
    first = part.mentions[0]
    gap = layout.sentence(first.start) - layout.sentence(_last(whole, first))
    burned = not gap and _burned_and_beat(whole, part)
    began = burned or all(mention.type in _BEGINS for mention in whole.mentions)
    if whole.history() or not began:
        return False
    finer = burned or (gap <= 1 and same_doers.goes_on(layout, part, first))
    inside = not gap and taken_in_raid.took(layout, whole.mentions, first)
    before = any(
        getattr(mention, "perfect", False) for mention in part.mentions
    )  # "whom they had abducted in Orva"
    finer = finer or inside or (not gap and not before and _same_actors(whole, part))
    if _LATER.search(layout.sentence_text(first.start)) or not _together(layout, whole, part, finer=finer):
        return False
    if (
        inside
        or _same_actors(whole, part)
        or (gap <= same_doers.REACH and same_doers.goes_on(layout, part, first))
    ):
        return True
    if gap <= _NEXT and first.type in _TAKEN and _by_nobody(layout, whole, first):
        return True
    return (gap <= 1 and _stormed_after(layout, whole, first)) or (gap <= _NEXT and _ended(layout, part))


def _burned_and_beat(whole: Group, part: Group) -> bool:
    """ "Raiders burned two cars and beat a shepherd": told in one sentence, of the very same people."""
    things = all(mention.type in {"arson", "property_attack"} for mention in whole.mentions)
    people = all(mention.type in {"attack", "shooting"} for mention in part.mentions)
    return things and people and _same_actors(whole, part)


def _last(whole: Group, first: Event) -> int:
    """Where the text last told of the raid, or of what it came to, before `first`."""
    told = [one.start for one in whole.mentions]
    told += [claim.start for claim in whole.casualties] + [claim.start for claim in whole.damage]
    return max(start for start in told if start <= first.start)


def _together(layout: Layout, whole: Group, part: Group, *, finer: bool) -> bool:
    """No day, no place and no entry of a list says that they are two.

    `finer`: it may say the day and the town that were not told: "30 died in an attack in Sulen. The raiders burned Karvel
    late on Sunday".
    """
    for mention in part.mentions:
        if any(entries.apart(layout.doc, one.start, mention.start) for one in whole.mentions):
            return False
        days = {one.date_start for one in whole.mentions if one.date_start}
        told = days or not finer
        if (
            mention.date_text
            and told
            and days != {mention.date_start}
            and not _over_by(layout, days, mention)
        ):
            return False
        if _at_a_name(layout, mention, whole):
            return False
        if mention_places.implied_elsewhere(mention, whole.mentions):
            return False
        towns = [one for one in whole.mentions if mention_places.in_a_town(one) or not finer]
        known = any(mention_places.same_place(mention, one) for one in whole.mentions)
        if mention_places.in_a_town(mention) and not known and (towns or _abroad(mention, whole)):
            return False
    return True


def _abroad(mention: Event, whole: Group) -> bool:
    return any(mention_places.other_region(mention, one) for one in whole.mentions)


def _over_by(layout: Layout, days: set[str], mention: Event) -> bool:
    """ "Ended the siege before dawn on Saturday", of an attack on Friday evening."""
    if not mention.date_start or len(days) != 1 or not _SIEGE.search(layout.sentence_text(mention.start)):
        return False
    return date.fromisoformat(mention.date_start) - date.fromisoformat(min(days)) == timedelta(days=1)


def _at_a_name(layout: Layout, mention: Event, whole: Group) -> bool:
    """ "Also burned two lorries on the Dorba road": at a place with a name, which the raid is not told of."""
    known = " ".join(one.location or "" for one in whole.mentions).casefold()
    span = layout.doc.char_span(mention.start, mention.end, alignment_mode="expand") or ()
    named = [one for one in span if one.dep_ == "pobj" and one.pos_ == "PROPN" and one.head.lower_ in _WHERE]
    return any(
        one.ent_type_ not in {"DATE", "TIME", "PERSON"} and one.lower_ not in known
        for one in named
        if layout.sentence(one.idx) != layout.sentence(whole.mentions[0].start)
    )


def _same_actors(whole: Group, part: Group) -> bool:
    """ "Killing nine, abducting five and stealing cattle": the very words that name who acts are those of both.

    So it is where the parser takes those who were taken for the doers: "abducted 23 women, looted shops".
    """
    known = {one.start for mention in whole.mentions for one in (*mention.actors, *mention.targets)}
    mine = {actor.start for mention in part.mentions for actor in mention.actors}
    return bool(mine) and mine <= known


def _by_nobody(layout: Layout, whole: Group, first: Event) -> bool:
    """ "Four girls were taken away": nobody is said to have done it, after a raid by somebody."""
    if first.actors or not any(one.actors for one in whole.mentions) or not isinstance(first, Told):
        return False
    verb = layout.word_at(first.at)
    return verb is not None and clauses.is_passive(verb)


def _stormed_after(layout: Layout, whole: Group, first: Event) -> bool:
    """ "A bomb went off at the gate before gunmen stormed the house": what the bomb was for."""
    before = [mention for mention in whole.mentions if mention.start < first.start]
    if not all(group(mention.type) == "explosive" for mention in before) or group(first.type) != "armed":
        return False
    if not _INTO.match(first.rule) or not any(same_doers.armed(layout, actor) for actor in first.actors):
        return False
    words = layout.sentence_text(first.start)
    return _THEN.search(words) is not None


def _ended(layout: Layout, part: Group) -> bool:
    """ "Special forces killed the last gunman": how the attack ended, which is no attack of theirs."""
    hit = part.mentions[0].targets
    acting = [actor for mention in part.mentions for actor in mention.actors]
    if not hit or any(same_doers.armed(layout, actor) for actor in acting):
        return False
    if not all(same_doers.armed(layout, target) for target in hit):
        return False
    words = layout.sentence_text(part.mentions[0].start)
    return not _HUNTED.search(words) and all(
        re.search(rf"(?i)\b{_THESE} (?:[\w-]+ ){{0,2}}{re.escape(target.text)}", words)
        or _LAST.match(target.text)
        for target in hit
    )


def _take(layout: Layout, whole: Group, part: Group, *, ended: bool) -> None:
    kind = joining.merged(whole.mentions).type
    hurt = any(
        claim.kind != "detained" and claim.high != 0 for claim in (*whole.casualties, *part.casualties)
    )
    if kind in {"attack", "armed_clash"} and part.mentions[0].type == "abduction" and not hurt:
        kind = "abduction"
    first = part.mentions[0]
    inside = kind == "abduction" and hurt and taken_in_raid.took(layout, whole.mentions, first)
    if (kind in {"arson", "property_attack"} or inside) and group(first.type) == "armed":
        kind = first.type
        whole.mentions = [replace(mention, type=kind) for mention in whole.mentions]
    hit = {target.start for mention in whole.mentions for target in mention.targets}
    whole.mentions += [
        replace(
            mention,
            type=kind,
            rule=f"{mention.rule} in one raid",
            actors=() if ended else tuple(one for one in mention.actors if one.start not in hit),
            targets=() if ended else mention.targets,
            date_text=None if ended else mention.date_text,
            date_start=None if ended else mention.date_start,
            date_end=None if ended else mention.date_end,
            date_precision="unknown" if ended else mention.date_precision,
        )
        for mention in part.mentions
    ]
    whole.casualties = sorted([*whole.casualties, *part.casualties], key=lambda claim: claim.start)
    whole.damage = sorted([*whole.damage, *part.damage], key=lambda claim: claim.start)
    whole.munitions = sorted([*whole.munitions, *part.munitions], key=lambda claim: claim.start)
    whole.families |= part.families
