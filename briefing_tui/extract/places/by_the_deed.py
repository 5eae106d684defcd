"""What stands before or behind a name and tells that it is a place: a deed, gunfire, a bomb before it, "a village" behind it."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import weapons
from briefing_tui.extract.grammar.actor_kinds import is_event
from briefing_tui.extract.places.country_evidence import kinds
from briefing_tui.extract.places.syntax import MEASURES, of_gunfire

_VIOLENCE = frozenset({"violence", "unrest", "bloodshed", "hostility", "turmoil"})
_COMPASS = vocabulary.words("event_grammar", "places_compass")


def says_where(behind: Any) -> bool:
    """ "..., a village", "..., some 12 km north of Karvel", "..., where a mine went off" behind a name."""
    if behind.dep_ == "relcl":
        return any(one.lower_ == "where" for one in behind.lefts)
    if behind.dep_ == "appos":
        return behind.lemma_.lower() in kinds() or behind.lower_ in MEASURES
    measured = any(one.lower_ in MEASURES for one in behind.lefts)
    return bool(behind.lower_ in _COMPASS and measured)


def of_a_deed(noun: Any) -> bool:
    """ "The raid in Karvel", "mortar fire near Karvel"."""
    if noun.dep_ == "nsubj" and weapons.kind_of(noun) is not None:
        return True  # "a roadside bomb in Karvel killed nine"
    return bool(is_event(noun) or of_gunfire(noun) or noun.lemma_.lower() in _VIOLENCE)
