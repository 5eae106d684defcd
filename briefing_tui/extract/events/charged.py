"""What people are accused of: "police arrested men from groups accused of an attack on the assembly".

Told of people in a report of another thing, it says who they are: an older attack, and none that the report tells as new.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from briefing_tui.event_types import group
from briefing_tui.extract import vocabulary
from briefing_tui.extract.events.specificity import EVENT
from briefing_tui.extract.grammar import pointing_back

if TYPE_CHECKING:
    from briefing_tui.extract.events.events import Told

_ACCUSES = vocabulary.words("event_grammar", "charged_accuses")
_OF = frozenset({"of", "for", "in", "with", "over"})
_VIOLENT = frozenset({"armed", "explosive"})
_SOME_DAYS = timedelta(days=3)
_UP = 5  # heads from the deed to the word of the charge


def charge(token: Any) -> Any | None:
    """The verb by which somebody is accused of the deed of a token, or None: "accused of staging the attack"."""
    up = token
    for _ in range(_UP):
        if up.dep_ in {"pobj", "pcomp"} and up.head.lower_ in _OF:
            verb = up.head.head
            return verb if verb.lemma_.lower() in _ACCUSES and verb.pos_ == "VERB" else None
        if up.head.i == up.i or up.dep_ not in {"dobj", "pobj", "prep", "conj", "pcomp"}:
            return None
        up = up.head
    return None


def of_people(token: Any) -> bool:
    """ "Groups accused of staging an attack": said to tell who somebody is, of an attack that is not known yet."""
    verb = charge(token)
    if verb is None or token.pos_ not in {"NOUN", "PROPN"} or verb.dep_ not in {"acl", "relcl"}:
        return False
    return any(one.lower_ in {"a", "an", "another"} for one in token.lefts)


def of_the_one_told(token: Any) -> bool:
    """ "Accused the Front of carrying out the attack": by a word for what the text has told."""
    return token.pos_ in {"NOUN", "PROPN"} and pointing_back.points_back(token) and charge(token) is not None


def set_back(told: list[Told]) -> list[Told]:
    """The mentions, with the deeds by which people are described told as history where a report has violence of its own.

    With a day of its own such a deed is so where the violence is of some days later: "raided Orva on Wednesday to arrest a
    man suspected of a shooting on 2 January".
    """
    kept: list[Told] = []
    reported: list[Told] = []  # what is violent and told as new
    for one in told:
        violent = group(one.type) in _VIOLENT
        if one.charged and not one.definite and violent and reported and _long_before(one, reported):
            kept.append(replace(one, background=True))
            continue
        kept.append(one)
        if violent and not one.background and one.weight >= EVENT:
            reported.append(one)
    return kept


def _long_before(one: Told, reported: list[Told]) -> bool:
    """Whether a deed has no day, or one some days before all that is told as new."""
    if not one.date_text:
        return True
    days = [other.date_start for other in reported if other.date_start]
    if not one.date_end or not days:
        return False
    return date.fromisoformat(min(days)) - date.fromisoformat(one.date_end) > _SOME_DAYS
