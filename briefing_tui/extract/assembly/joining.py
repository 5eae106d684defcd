"""Which mentions tell of one event, and what that event is when they are put together."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from briefing_tui.extract import vocabulary
from briefing_tui.extract.assembly import deeds_again, joined_types, mention_places
from briefing_tui.extract.assembly.denials import denied_one, without_day_of_words
from briefing_tui.extract.assembly.mention_likeness import (
    LOOK_BACK,
    generic,
    points_back,
    score,
    types_agree,
    weight,
)
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.grammar.weapons import type_of_words
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.extract.vocabulary import gazetteer
from briefing_tui.model import Event, Mention

__all__ = ["join", "merged", "weight"]

_ENOUGH = 1.5
_THAT, _BACK = (
    re.compile(r"(?i)\b(?:in|of|from|for|during|after) that (?:same )?$"),
    20,
)  # before the word for an event
_IT_WAS = re.compile(r"\b(?:It|This) (?:was|is) the \w+ (?:such )?$")  # "It was the third attack"
_AMMUNITION = tuple(vocabulary.words("event_weapons", "ammunition"))
# "Rubber bullets" are what was used; "bullets" only says that somebody shot.
_ROUNDS = frozenset(
    f"{word}{end}"
    for word in vocabulary.words("event_weapons", "blunt")
    for end in ("", "s")
    if " bullet" in word
)
_ATTACKERS = vocabulary.words("event_words", "attack_details_attackers") - {"man", "youth", "teenager"}
_ANY_EXPLOSIVE = vocabulary.words("event_grammar", "joining_any_explosive")


def join(layout: Layout, events: list[Event]) -> list[list[Event]]:
    """Mentions grouped by event, in order of the text."""
    groups: list[list[Event]] = []
    # Within a sentence, what points back comes first: "a launcher used in the attack exploded"; but what stands behind a
    # semicolon points to what was told before it, and a fight comes of it: "laid an ambush, killing two in the gunfight".
    order = sorted(
        events,
        key=lambda one: (
            layout.sentence(one.start),
            not points_back(one) or _behind_semicolon(layout, one),
            one.start,
        ),
    )
    for event in order:
        best, most = None, (False, _ENOUGH)
        if (told := _that_one(layout, event, groups)) is not None:
            told.append(replace(event, background=all(one.background for one in told)))
            continue
        if (told := deeds_again.of(layout, event, groups)) is not None:
            again = deeds_again.without_later_day(layout, event)
            told.append(replace(again, background=all(one.background for one in told)))
            continue
        if (told := denied_one(layout, event, groups)) is not None:
            told.append(without_day_of_words(layout, event))
            continue
        # "The latest attack on their interests" is the one the text has dated, not what it says of attacks in general.
        known = isinstance(event, Told) and event.definite and event.generic
        for candidate in (*groups[:1], *groups[max(1, len(groups) - LOOK_BACK) :]):
            fits = score(layout, event, candidate)
            dated = any(one.date_text and not one.background for one in candidate)
            settled = known and (dated or mention_places.just_told(layout, event, candidate[-1]))
            if fits >= _ENOUGH and (settled, fits) >= most:
                best, most = candidate, (settled, fits)
        if best is None:
            groups.append([event])
        else:
            best.append(event)
    return groups


def _that_one(layout: Layout, event: Event, groups: list[list[Event]]) -> list[Event] | None:
    """ "In that attack": the one that the sentence before told last, be it history.

    "It was the third attack there" is said of the last one of the paragraph.
    """
    at = getattr(event, "at", -1)
    if at < 0 or not generic(event):
        return None
    words = wording.parsed(layout.doc)[max(0, at - _BACK) : at]
    it = _IT_WAS.search(words) is not None
    if not it and not _THAT.search(words):
        return None
    here = layout.sentence(event.start)
    near = [
        (one.start, k)
        for k, candidate in enumerate(groups[-LOOK_BACK:], max(0, len(groups) - LOOK_BACK))
        for one in candidate
        if (one.start < event.start and here - layout.sentence(one.start) <= 1)
        or (it and layout.paragraph(one.start) == layout.paragraph(event.start))
    ]
    for _, k in sorted(near, reverse=True):
        if types_agree(event, groups[k]):
            return groups[k]
        if not it:
            return None
    return None


def _behind_semicolon(layout: Layout, event: Event) -> bool:
    sentence = layout.sentence_at(event.start)
    return ";" in wording.parsed(layout.doc)[sentence.start_char : event.start]


def merged(mentions: list[Event]) -> Event:
    """One event of its mentions: the type that says most, the finest date and place, everyone named.

    "The army denied that its soldiers had shot them" does not say what it was, nor who did it.
    """
    recent = [one for one in mentions if not one.background] or mentions
    main = [one for one in recent if one.status != "denied"] or recent
    best = joined_types.telling(main)
    first = min(recent, key=lambda one: one.start)
    happened = [one for one in mentions if one.status == "happened"]
    dated = min((one for one in mentions if one.date_text or one.date_start), key=_coarseness, default=first)
    placed = min((one for one in mentions if one.location), key=_vagueness, default=first)
    weapons: dict[str, str] = {}
    # "The rocket and drone attacks" speaks of more than this one: whom they hit is not said of it.
    own = [one for one in mentions if not (isinstance(one, Told) and one.several)] or mentions
    acts = [one for one in own if one.status != "denied" or not happened]
    acting = _first_acts(acts)
    for one in own:
        for weapon in one.weapons:
            weapons.setdefault(_head_only(weapon), weapon)
    weapons = {
        key: value
        for key, value in weapons.items()
        if not any(key != other and other.endswith(" " + key) for other in weapons)
    }
    weapons = _named_once(weapons)
    return Event(
        type=best.type,
        start=first.start,
        end=first.end,
        date_start=dated.date_start,
        date_end=dated.date_end,
        date_precision=dated.date_precision,
        date_text=dated.date_text,
        location=placed.location,
        admin1=placed.admin1
        or next((one.admin1 for one in mentions if one.admin1 and one.country == placed.country), None),
        country=placed.country or next((one.country for one in mentions if one.country), None),
        latitude=placed.latitude,
        longitude=placed.longitude,
        geo_precision=placed.geo_precision,
        # "Clashes between A and B. A mill was hit": the sides of clashes are known where nobody else is named.
        actors=_unique(
            [m for one in acts if not (_stops(one, acting) or _fires_back(one, best)) for m in one.actors]
        )
        or _unique([m for one in mentions if "clash" in one.rule for m in one.actors]),
        targets=_unique([m for one in own for m in one.targets]),
        weapons=tuple(weapons.values()),
        background=all(one.background for one in mentions),
        status="happened" if happened else mentions[0].status,
        rule=best.rule if len(mentions) == 1 else f"{best.rule}; {len(mentions)} mentions joined",
    )


def _first_acts(mentions: list[Event]) -> dict[str, int]:
    """Where each word for somebody who acts stands first."""
    first: dict[str, int] = {}
    for one in mentions:
        for actor in one.actors:
            word = _last(actor.text)
            first[word] = min(one.start, first.get(word, one.start))
    return first


def _fires_back(one: Event, whole: Event) -> bool:
    """ "Gunmen attacked a farm ... villagers returned fire": they made no attack; in a fight they are one side."""
    return "return fire" in one.rule and whole.type != "armed_clash" and one is not whole


def _stops(one: Event, acting: dict[str, int]) -> bool:
    """ "The assailant was shot dead by troops": who only stops the attacker does not make the attack."""
    hit = {_last(target.text) for target in one.targets}
    if hit and _kinds_of(one) & {"police", "military"} and all(_single(word, acting) for word in hit):
        return True  # "police shot a man who attacked two officers"
    back = [word for word in hit if word in acting and acting[word] < one.start]
    if hit and hit <= _ATTACKERS and any(start < one.start for start in acting.values()):
        return True  # "the last gunman" of those who burst in
    return bool(back) and not any(word.endswith(("s", "men")) for word in back)


def _kinds_of(one: Event) -> set[str]:
    kinds = vocabulary.classes("actors")
    return {kind for actor in one.actors for kind in kinds.get(_last(actor.text), ())}


def _single(word: str, acting: dict[str, int]) -> bool:
    """One person who acts, no crowd."""
    many = word.endswith(("s", "men")) or "unrest" in vocabulary.classes("actors").get(word, ())
    return word in acting and not many


@lru_cache(maxsize=4096)
def _last(words: str) -> str:
    return words.casefold().split()[-1] if words.split() else ""


def _named_once(weapons: dict[str, str]) -> dict[str, str]:
    """Without "the bomb" or "explosives" beside what they were, a second word for any explosive, and bullets."""
    weapons = {
        key: words for key, words in weapons.items() if key in _ROUNDS or not key.endswith(_AMMUNITION)
    }
    plain = [key for key, words in weapons.items() if words.casefold() in _ANY_EXPLOSIVE]
    named = any(type_of_words(words) == "bombing" for key, words in weapons.items() if key not in plain)
    drop = set(plain if named else plain[1:])
    return {key: words for key, words in weapons.items() if key not in drop}


def _head_only(weapon: str) -> str:
    return weapon.casefold().removesuffix("s")


def _coarseness(event: Event) -> tuple[int, bool, int]:
    order = {"day": 0, "overnight": 0, "range": 1, "week": 2, "month": 3, "year": 4, "unknown": 5}
    return order[event.date_precision], generic(event), event.start


def _vagueness(event: Event) -> tuple[int, ...]:
    country_only = event.location is not None and gazetteer.country(event.location) is not None
    vague = event.geo_precision == "country" and not event.admin1
    implied = isinstance(event, Told) and not event.placed
    wide = event.location is not None and event.location == event.admin1
    beside = isinstance(event, Told) and event.beside  # "in the hills above Karvel": where in them is better
    return country_only, implied, wide, beside, vague, generic(event), event.start


def _unique(mentions: list[Mention]) -> tuple[Mention, ...]:
    kept: dict[str, Mention] = {}
    for one in mentions:
        key = one.text.casefold()
        # "Members of the Front" are not the Front: both are named.
        if not any(known.endswith(" " + key) and " of " not in known[: -len(key)] for known in kept):
            kept.setdefault(key, one)
    words = {key: {word.removesuffix("s") for word in key.split(" of ")[0].split()} for key in kept}
    return tuple(
        one
        for key, one in kept.items()
        # "The guerrillas" beside "over 500 guerrilla fighters"; a name beside its people stays.
        if not any(other != key and words[key] < words[other] and _common(key) for other in kept)
    )


def _common(key: str) -> bool:
    """Every word is one for people who fight, and none a name."""
    kinds = vocabulary.classes("actors")
    return all(word in kinds or word.removesuffix("s") in kinds for word in key.split())
