"""Where the deeds of a wire report were, and the places in it where they were not: of flight, of origin, of the other strike."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only


@pytest.mark.parametrize(
    "text",
    [
        "LOME, Togo: The minister said that 14 men had been arrested in Orva since Friday and that three more were thought to have slipped "
        "across the border into Benin.",
        "LOME, Togo: A driver was killed in Orva on Sunday during a riot, and dozens of people sought shelter in Ghana.",
    ],
)
def test_where_people_got_away_to_is_not_where_it_was(text: str) -> None:
    assert {(event.location, event.country) for event in mains(text, "2023-01-11")} == {("Orva", "Togo")}


def test_where_raiders_crossed_to_is_where_they_raided() -> None:
    found = mains("Gunmen crossed into Benin on Monday and attacked a post.", "2023-01-11")
    assert {event.country for event in found} == {"Benin"}


def test_where_a_dead_man_came_from_is_no_place_of_another_bomb() -> None:
    text = (
        "An officer and a constable were killed when rebels set off bombs near Orva in Latehar, Jharkhand, on Monday.\n\n"
        "The slain officer was identified as Teo Velk, 34, of Ara in Bihar."
    )
    assert [event.location for event in events(text, "2023-01-11")] == ["Orva"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marines stormed a ship off Orva on Monday, freeing its crew of 21, while further west a tanker was set alight by "
            "a missile.",
            [("attack", "Orva"), ("missile_attack", None)],
        ),
        (
            "Shelling of Orva left a couple dead on Tuesday, officials said, while in the village of Lomu a drone dropped an "
            "explosive on a minibus, injuring the driver.",
            [("shelling", "Orva"), ("drone_attack", "Lomu")],
        ),
        (
            "Fighters stormed a farm near Orva on Monday, setting a barn on fire while others fired at the guards.",
            [("attack", "Orva")],
        ),
    ],
)
def test_what_took_place_meanwhile_at_another_place(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    found = [(event.type, event.location) for event in mains(text, "2023-01-11")]
    assert found == expected


def test_a_strike_told_by_whom_it_killed_is_not_where_the_other_one_was() -> None:
    event = only(
        "In Orva, a bridge was destroyed, residents said, and in Lomu, a woman died when the car in which she was fleeing "
        "was hit from the air.",
        "2023-01-11",
    )
    assert (event.type, event.location) == ("air_strike", "Lomu")


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Two cars were hit from the air near Orva on Monday, killing a driver.", "air_strike"),
        ("Two cars were hit from the hill near Orva on Monday by gunmen who killed a driver.", "attack"),
    ],
)
def test_hit_from_the_air(text: str, type: str) -> None:
    assert only(text, "2023-01-11").type == type


def test_the_land_with_which_somebody_shows_solidarity() -> None:
    text = (
        "A tanker was hit by a missile on Monday. Yemen's Houthis, who say they act in solidarity with the Palestinians in "
        "Gaza, claimed the attack."
    )
    assert "Gaza" not in {event.location for event in events(text, "2023-01-11")}
