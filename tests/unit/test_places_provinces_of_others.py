"""The province shown with a town is one that the text puts it in, and none that it names of something else."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "Two brothers hid the van beside a pond in Kansas, and a third took it to Oklahoma City and blew it up.",
            ("Oklahoma City", None),
        ),
        ("A suspect from Texas was charged with the bombing in Denver on Monday.", ("Denver", None)),
        ("Rebels left Helmand and attacked a post in Herat on Monday, killing two.", ("Herat", None)),
        ("A gunman killed three people in Springfield, Illinois, on Monday.", ("Springfield", "Illinois")),
        (
            "Officials in Borno state said nine people were killed in Maiduguri on Monday.",
            ("Maiduguri", "Borno"),
        ),
        ("Gunmen attacked Dunmar, killing nine people in Borno state on Monday.", ("Dunmar", "Borno")),
        ("Gunmen killed nine people in Orva and Dunmar, Borno state, on Monday.", ("Orva", "Borno")),
        ("Nine died in Dunmar when gunmen attacked the town in Borno state on Monday.", ("Dunmar", "Borno")),
    ],
)
def test_the_province_is_the_towns_own(text: str, where: tuple[str, str | None]) -> None:
    assert where in {(event.location, event.admin1) for event in events(text)}


def test_a_province_in_the_clause_of_another_thing_is_left_out() -> None:
    text = "The plaque names those whom the bomb in Dunmar killed and a crew that crashed in Pennsylvania."
    assert all(event.admin1 is None for event in events(text) if event.location == "Dunmar")


def test_the_state_says_which_town_of_a_name_is_meant() -> None:
    event = only("A gunman killed three people in Portland, Maine, on Monday.")
    assert event.latitude is not None
    assert event.latitude < 44  # the one in Oregon lies at 45.5 degrees


def test_a_province_left_out_still_tells_the_country() -> None:
    text = "Air defences destroyed 21 drones over Bryansk Region and 14 over Kursk on Monday."
    assert {event.country for event in mains(text)} == {"Russia"}


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("Rebels attacked a village in the Dominican Republic.", "Dominican Republic", "Dominican Republic"),
        (
            "Two people were shot dead in northern Central African Republic.",
            "Central African Republic",
            "Central African Republic",
        ),
        ("Rebels raided Goma, Democratic Republic of the Congo.", "Goma", "Democratic Republic of the Congo"),
        ("A bomb went off in Brno in the Czech Republic.", "Brno", "Czechia"),
        ("A blast in the Kingdom of Saudi Arabia killed two.", "Kingdom of Saudi Arabia", "Saudi Arabia"),
    ],
)
def test_a_republic_is_no_province_of_itself(text: str, place: str, country: str) -> None:
    event = only(text)
    assert (event.location, event.admin1, event.country) == (place, None, country)


def test_eastern_cape_is_its_name() -> None:
    event = only("Ten people were shot dead at a bar in South Africa's Eastern Cape province.")
    assert (event.location, event.admin1) == ("Eastern Cape", "Eastern Cape")
