"""Places that are not where it was, and the whole name of those that are."""

from __future__ import annotations

import pytest

from tests.unit.events_of import only


@pytest.mark.parametrize(
    ("text", "location"),
    [
        (
            "Two students were killed at the Central European University in Budapest.",
            "Central European University",
        ),
        ("Two students were killed at Northern Orva University on Monday.", "Northern Orva University"),
        ("Two traders were killed at the central market in Orva on Monday.", "Orva"),
    ],
)
def test_a_direction_is_part_of_a_school_s_name(text: str, location: str) -> None:
    assert only(text).location == location


@pytest.mark.parametrize(
    "text",
    [
        "Talks were held in Geneva on Monday after rebels killed nine people.",
        "The two sides had been due to hold talks in Geneva, but after the murder of nine clerks the rebels stayed away.",
        "The president will travel to Paris for talks after gunmen killed nine people.",
        "Officials told France that two clerks had been killed.",
        "The government promised Spain to investigate the murder of the priests.",
    ],
)
def test_where_it_is_talked_of_is_not_where_it_was(text: str) -> None:
    assert only(text).location is None
    assert only(text).country is None


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("Delegates met in Geneva on Monday when a bomb killed nine people.", "Geneva"),
        ("Talks were held in Sulen on Monday after rebels killed nine people there.", "Sulen"),
        ("Gunmen attacked a peace meeting in Sulen on Monday.", "Sulen"),
    ],
)
def test_where_people_met_is_where_it_was_if_it_hit_them(text: str, location: str) -> None:
    assert only(text).location == location
