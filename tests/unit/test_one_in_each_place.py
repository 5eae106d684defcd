"""Several deeds told in one breath are several events, each at its place with its figures."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains

Told = set[tuple[str | None, tuple[int | None, ...]]]


def told(text: str) -> Told:
    """(place, figures of the dead) of each main event."""
    return {
        (event.location, tuple(claim.low for claim in event.casualties if claim.kind == "killed"))
        for event in mains(text)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two bombs exploded in Iraq on Monday, one in Baghdad and one in Kirkuk, killing eight and five people respectively.",
            {("Baghdad", (8,)), ("Kirkuk", (5,))},
        ),
        (
            "Bombs in Baghdad and Kirkuk killed eight and five people respectively on Monday.",
            {("Baghdad", (8,)), ("Kirkuk", (5,))},
        ),
        (
            "Car bombs killed 12 people in Mosul and seven in Tikrit on Monday, police said.",
            {("Mosul", (12,)), ("Tikrit", (7,))},
        ),
        ("Gunmen shot dead four people in Orva and two in Lomu on Friday.", {("Orva", (4,)), ("Lomu", (2,))}),
        (
            "Two car bombs, one outside a mosque in Baghdad and another at a checkpoint in Baquba, went off on Sunday. "
            "The first killed six people and the second three.",
            {("Baghdad", (6,)), ("Baquba", (3,))},
        ),
        (
            "Militants carried out three attacks on Sunday, one in Orva, one in Lomu and one in Velda.",
            {("Orva", ()), ("Lomu", ()), ("Velda", ())},
        ),
    ],
)
def test_each_place_has_its_event(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "An earthquake killed 12 people in Orva and seven in Lomu on Friday.",
        "Gunmen killed two soldiers, one in the chest and one in the head, in Lomu on Friday.",
        "A bomb killed 12 people in Orva and wounded seven on Friday.",
        "Two men were shot dead in Orva on Friday, one in a car and one in a shop.",
    ],
)
def test_one_deed_stays_one_event(text: str) -> None:
    assert len(mains(text)) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The earlier one, in Peshawar on Tuesday, killed nine people.", "2023-05-30"),
        ("Another, in Peshawar on Tuesday, killed nine people.", "2023-05-30"),
        ("The first, in Peshawar on Tuesday, left nine dead.", "2023-05-30"),
    ],
)
def test_one_more_told_by_a_pronoun_is_an_event_of_its_own(text: str, day: str) -> None:
    found = events(f"A bomb killed four soldiers in Quetta on Thursday. {text}")
    assert {(event.type, event.location, event.date_start) for event in found} == {
        ("bombing", "Quetta", "2023-06-01"),
        ("bombing", "Peshawar", day),
    }


def test_another_man_is_no_bomb() -> None:
    found = events("A bomb killed four soldiers in Quetta on Thursday. Another killed himself.")
    assert [event.location for event in found if event.type == "bombing"] == ["Quetta"]


def test_places_gone_through_one_by_one_have_their_events() -> None:
    text = (
        "Drone strikes hit Kherson and Nikopol on Monday. In Kherson, two people died. "
        "In Nikopol, a house was destroyed and four people were hurt."
    )
    found = {event.location: event for event in mains(text)}
    assert set(found) == {"Kherson", "Nikopol"}
    assert [claim.low for claim in found["Kherson"].casualties] == [2]
    assert [claim.low for claim in found["Nikopol"].casualties] == [4]
    assert [claim.what for claim in found["Nikopol"].damage] == ["house"]


def test_a_town_nearby_where_windows_broke_was_not_bombed() -> None:
    text = "A blast killed six people in Orva on Monday. In Lomu, a nearby town, windows were broken."
    assert [event.location for event in mains(text)] == ["Orva"]
