"""Unknown towns behind a word for gunfire, behind a part of a town, behind a deed: places, whatever the name finder took them for."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events

NAMES = ("Rampani", "Diankoro", "Datu Simuay", "al-Mayda", "Tashan Goro")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "text",
    [
        "Artillery fire in {} on 23 May killed three farmers, the mayor said.",
        "Two girls were wounded by mortar fire near {} on Monday, residents said.",
        "Jets struck a house in the centre of {} late Monday, killing nine people.",
        "Gunmen abducted two engineers in the centre of {} on Monday.",
        "Gunmen abducted two engineers in {} on Monday.",
        "Gunmen on motorcycles shot dead nine people in {} on Monday, residents said.",
        "Nine traders were killed by shelling in {} on Monday.",
        "Armed men abducted 15 students from a school in {} on Monday.",
        "A roadside bomb struck a minibus in {} on Monday, killing 12 people.",
        "A roadside bomb struck a minibus on the edge of {} on Monday, killing 12 people.",
    ],
)
def test_where_a_deed_was(text: str, name: str) -> None:
    assert name in {event.location for event in events(text.format(name))}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot the owner of Orvar Steel on Monday, killing him.",
        "Two men were killed in the middle of Ramadan.",
        "The minister was at the centre of Congress when gunmen killed two guards on Monday.",
        "Three men were wounded by gunfire in March, police said on Monday.",
        "He said in Orvani that two men had died in the bombing on Monday.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert all(event.location is None for event in events(text))
