"""Names that are no towns, whatever the form says: compass points ("the North East"), states and provinces, "the Strip"."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.places import edges
from briefing_tui.extract.places.country_evidence import bare
from briefing_tui.extract.vocabulary import gazetteer, provinces

if TYPE_CHECKING:
    from briefing_tui.extract.places.places import Place


_WIDE = vocabulary.words("event_grammar", "places_regions")


def called(found: list[Place]) -> list[Place]:
    """What is named after a compass point ("the North East"), or what the text elsewhere calls a state, is no town; "the
    Strip" is that of Gaza."""
    wide = {bare(place.text): place.kind for place in found if place.kind == "admin1"}
    wide = {name: kind for name, kind in wide.items() if not gazetteer.named(name)}
    kinds: list[Place] = []
    for place, behind in itertools.zip_longest(found, found[1:]):
        if behind is not None and place.kind == "town" and _shares_word(place, behind):
            place = replace(place, kind=behind.kind)
        if place.text == "Strip" and "Gaza" in wording.parsed(place.token.doc):
            place = replace(place, text="Gaza Strip", kind="country", code="PS")
        if (
            place.kind in {"village", "facility"}
            and " " in place.text
            and bare(place.text) == place.text
            and gazetteer.named(place.text)
        ):
            place = replace(place, kind="town")  # "Cape Town", "Oklahoma City"
        words = place.text.lower().split()
        if place.kind == "town" and (
            all(word in edges.POINTS for word in words) or gazetteer.fold(place.text) in _WIDE
        ):
            place = replace(place, kind="region")
        elif place.kind == "town" and place.text in wide:
            place = replace(place, kind=wide[place.text])
        elif behind is not None and place.kind == "town" and _town_of_land(place, behind):
            pass
        elif place.kind == "town" and provinces.country(place.text) and not _of_a_town(place.text):
            place = replace(place, kind="admin1")
        kinds.append(place)
    return kinds


def _town_of_land(place: Place, behind: Place) -> bool:
    """ "Virginia, South Africa": the land behind the name has a town called so."""
    near = place.token.doc[place.end : behind.start].text.strip() in {",", "(", "in"}
    return near and bool(behind.code) and any(t.country == behind.code for t in gazetteer.named(place.text))


def _of_a_town(name: str) -> bool:
    return any(not provinces.better_known(name, town) for town in gazetteer.named(name))


def _shares_word(place: Place, behind: Place) -> bool:
    """ "The Karv and Orva quarters": both are quarters."""
    doc = place.token.doc
    return bool(
        behind.start == place.end + 1
        and doc[place.end].lower_ == "and"
        and doc[behind.end - 1].tag_ == "NNS"
        and behind.kind in {"neighbourhood", "district"}
    )
