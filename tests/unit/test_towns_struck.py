"""A town that armed people strike is where it was, however often they do, and whether or not a gazetteer knows it."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Russian forces shelled Orva 14 times on Monday, killing two people, the governor said.", "shelling", "Orva"),
        ("Rebels have shelled Dunmar six times since Sunday.", "shelling", "Dunmar"),
        ("The occupiers hit Sulen 30 times with drones on Monday.", "drone_attack", "Sulen"),
        ("Russians attacked Orva five times with mortars, the regional head said.", "shelling", "Orva"),
        ("Rebels struck Lomu at dawn on Monday.", "attack", "Lomu"),
        ("The enemy hit Sulen on Monday, killing two.", "attack", "Sulen"),
        ("Russian troops shelled the Orva community on Monday, wounding two.", "shelling", "Orva"),
    ],
)  # fmt: skip
def test_the_town_struck_is_the_place(text: str, kind: str, place: str) -> None:
    (event,) = mains(text)
    assert (event.type, event.location) == (kind, place)


@pytest.mark.parametrize(
    "text",
    [
        "Workers struck the plant in Lomu on Monday.",
        "Rebels struck a deal in Lomu on Monday.",
    ],
)
def test_workers_and_those_who_deal_strike_no_town(text: str) -> None:
    assert all(event.type != "attack" for event in events(text))


def test_members_of_a_community_are_no_place() -> None:
    (event,) = mains("Gunmen attacked members of the Orva community in Lomu on Monday, killing two.")
    assert event.location == "Lomu"
