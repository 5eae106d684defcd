"""Words that say who was hurt or what became of a thing, and spans that hold the words of a claim only."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, harmed, hurt
from tests.unit.events_of import events, only


@pytest.mark.parametrize(
    ("text", "who", "category"),
    [
        ("Raiders stormed the jail in Orlava, killing two guards.", "guards", "police"),
        ("A bomb killed three guards of a mining firm.", "guards", "contractor"),
        ("Shells killed six IDPs in the camp.", "IDPs", "civilian"),
    ],
)
def test_guards_of_prisons_and_the_displaced_have_a_category(text: str, who: str, category: str) -> None:
    assert [(claim.who, claim.category) for claim in hurt(text)] == [(who, category)]


def test_who_loses_an_eye_is_injured() -> None:
    assert figures("A constable lost an eye when a bottle hit him.") == [("injured", "constable", 1, 1)]
    assert figures("The village lost sight of the war.") == []


@pytest.mark.parametrize(
    ("text", "kind", "what", "object_type"),
    [
        ("The crowd set fire to a town hall.", "burned", "town hall", "building"),
        ("Rockets fell on the depot, setting two lorries ablaze.", "burned", "lorries", "vehicle"),
        ("The strike destroyed a mortar system.", "destroyed", "mortar system", "military"),
        ("Rioters overturned two police vans.", "damaged", "police vans", "vehicle"),
    ],
)
def test_what_became_of_a_thing(text: str, kind: str, what: str, object_type: str) -> None:
    assert [(one.kind, one.what, one.object_type) for one in harmed(text)] == [(kind, what, object_type)]


@pytest.mark.parametrize("mark", ["- ", "• ", "14:20 ", "[TEXT] ", "-- [TEXT] "])
def test_spans_hold_no_list_mark_and_no_clock_time(mark: str) -> None:
    text = f"{mark}Three nurses were killed by a shell in Ozel on Monday."
    (event,) = events(text)
    (claim,) = event.casualties
    assert text[claim.start : claim.end] == "Three nurses were killed"
    assert text[event.start : event.end].startswith(("Three", "a shell", "shell"))


def test_a_claimant_is_called_what_the_same_speaker_is_called() -> None:
    event = only(
        "A bomb killed 20 people in Karv on Monday. Police spokesman Rahim Vand put the number of dead at 23. Vand said "
        "the road was shut."
    )
    assert [(claim.low, claim.claimant) for claim in event.casualties] == [(20, None), (23, "Rahim Vand")]
