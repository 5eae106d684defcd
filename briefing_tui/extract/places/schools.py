"""The whole name of a school: "Central Orvan University", "the Islamic University of Karvel"."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses

SCHOOLS = frozenset({"university", "college"})
_DIRECTIONS = vocabulary.words("event_grammar", "places_directions") - {"the"}
_NAMED = frozenset({"ORG", "FAC"})


def whole(noun: Any, start: int) -> tuple[int, int]:
    """(first token, end) of a name that begins at `start` and has the noun as its head.

    Of a school the direction before it is part of the name, where the name finder has it inside ("Northern Orva
    University"), and so is the town behind "of"; of any other place neither.
    """
    end = noun.i + 1
    if noun.lower_ not in SCHOOLS or noun.pos_ != "PROPN":
        return start, end
    doc = noun.doc
    while start and doc[start - 1].lower_ in _DIRECTIONS and doc[start - 1].ent_type_ in _NAMED:
        start -= 1
    of = next((one for one in noun.rights if one.lower_ == "of" and one.i == end), None)
    town = next((one for one in of.children if one.pos_ == "PROPN"), None) if of is not None else None
    return start, clauses.noun_phrase(town)[1] if town is not None else end
