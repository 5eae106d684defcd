"""Places in a sentence that are not where it happened: seats of those who count, burials, where cattle were driven to."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only


@pytest.mark.parametrize(
    "text",
    [
        "An intelligence firm in Dubai, which spoke of two dead in the attack, withdrew its bulletin on Monday.",
        "The United Nations office in Port-au-Prince, which spoke to survivors, gave a figure of 34 dead.",
        "The defence ministry in Yaounde admitted two soldiers dead and three wounded in the blast.",
        "The driver, shot dead on the day of the kidnapping, was buried in Rutshuru last week.",
        "Raiders shot a herder on Monday and drove off 300 cattle towards Rutshuru.",
    ],
)
def test_where_somebody_counts_or_is_buried_is_not_where_it_happened(text: str) -> None:
    found = events(text)
    assert found
    assert all(event.location == event.country for event in found)


def test_a_ministry_does_not_take_the_place_of_the_deed_before() -> None:
    text = "Rebels laid a bomb at Dunmar on Monday. The ministry in Yaounde admits two soldiers dead in the blast."
    assert only(text).location == "Dunmar"


def test_an_embassy_in_a_land_tells_of_that_land() -> None:
    found = events("The embassy in Colombia confirmed on Monday the kidnapping of a journalist.")
    assert {event.country for event in found} == {"Colombia"}


def test_who_is_buried_in_a_mass_grave_may_have_died_there() -> None:
    found = mains("Nine men were killed on Monday and buried in a mass grave in Dunmar.")
    assert {event.location for event in found} == {"Dunmar"}


def test_a_state_that_attacks_was_not_there() -> None:
    found = mains("An American attack on Iranian forces on Monday killed nine.")
    assert "United States" not in {event.country for event in found}


def test_the_strip_is_that_of_gaza() -> None:
    text = "Rockets were launched from the Gaza Strip at dawn on Monday. A house in the Strip was hit by a shell."
    assert {event.location for event in mains(text)} == {"Gaza Strip"}


def test_a_landmark_lies_in_its_own_country() -> None:
    text = (
        "Afghan officials in Kabul, Afghanistan, condemned it. A plane hit the World Trade Center on Monday."
    )
    assert "Afghanistan" not in {
        event.country for event in mains(text) if event.location == "World Trade Center"
    }
