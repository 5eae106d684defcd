"""Several incidents told in one breath: a total and its deadliest, strikes on two regions, the entries of a live blog."""

from __future__ import annotations

import pytest

from briefing_tui.model import Event
from tests.unit.events_of import mains


def by_place(text: str) -> dict[str | None, list[tuple[str, int | None]]]:
    """What the main events of a text count, by where they took place."""
    return {event.location: [(claim.kind, claim.low) for claim in event.casualties] for event in mains(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 31 people were killed in strikes across the Ozel region on Monday, 12 of them in the town of "
            "Demir, officials said.",
            {"Ozel": 31, "Demir": 12},
        ),
        (
            "A series of attacks in northern Kelland killed 31 people on Monday, police said. In the deadliest, "
            "12 people were killed in Demir when gunmen opened fire on a bus.",
            {"Kelland": 31, "Demir": 12},
        ),
        ("Three bombings in Kelland killed 31 people on Monday. Twelve of them died in Demir.", {"Kelland": 31, "Demir": 12}),
        (
            "Gunmen killed 22 people in several towns in the north on Sunday: nine in Demir, eight in Lomu and five in Hadri.",
            {None: 22, "Demir": 9, "Lomu": 8, "Hadri": 5},
        ),
    ],
)  # fmt: skip
def test_the_deadliest_of_several_has_a_place_of_its_own(text: str, expected: dict[str | None, int]) -> None:
    assert by_place(text) == {place: [("killed", low)] for place, low in expected.items()}


def test_those_at_one_place_are_still_a_part_of_the_total_and_have_its_kind_and_day() -> None:
    total, demir = mains(
        "Three bombings in Kelland killed 31 people on Monday. Twelve of them died in Demir."
    )
    assert demir.casualties[0].part_of == (total.casualties[0].start, total.casualties[0].end)
    assert (demir.type, demir.date_start) == (total.type, total.date_start) == ("bombing", "2023-05-29")


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed 31 people at a market in Demir on Monday, 12 of them in a bakery, police said.",
        "A bomb killed 31 people at a market in Demir on Monday. Twelve of them died in hospital.",
        "At least 31 people, 12 of them children, were killed in strikes across the region on Monday.",
    ],
)
def test_the_parts_of_one_incident_stay_with_it(text: str) -> None:
    (event,) = mains(text)
    assert sorted(claim.low or 0 for claim in event.casualties) == [12, 31]


def located(text: str, low: int) -> Event:
    """The main event that the figure stands on."""
    (event,) = [event for event in mains(text) if low in {claim.low for claim in event.casualties}]
    return event


def test_losses_in_another_country_are_of_another_incident() -> None:
    text = (
        "A missile hit a flat in Kyiv, killing four people. In Lviv, six people were hurt by drones. "
        "Officials in Moscow said two women had been killed in the Bryansk region."
    )
    assert located(text, 4).location == "Kyiv"
    assert (located(text, 6).location, located(text, 6).type) == ("Lviv", "drone_attack")
    assert (located(text, 2).location, located(text, 2).country) == ("Bryansk", "Russia")


def test_losses_in_a_hospital_or_a_suburb_stay_with_the_attack() -> None:
    text = (
        "A missile hit a flat in Kyiv, killing four people. Two more died in a hospital in Lviv. "
        "Windows were broken in Brovary, where three people were hurt."
    )
    (event,) = mains(text)
    assert sorted(claim.low or 0 for claim in event.casualties) == [2, 3, 4]


BLOG = [
    "08:15 - Three people were killed when a shell hit a house in Kharkiv.",
    "09:40 - Five people were injured by a blast at a market in Odesa.",
    "11:05 - The death toll in the blast has risen to two, the mayor said.",
    "11:30 - Gunmen attacked a police post, wounding one officer.",
    "12:20 - Unconfirmed reports speak of a missile strike on a school in Lviv.",
]


def test_each_timed_entry_is_an_incident_unless_it_speaks_of_the_one_before() -> None:
    found = by_place("\n".join(BLOG))
    assert found["Kharkiv"] == [("killed", 3)]
    assert found["Odesa"] == [("injured", 5), ("killed", 2)]
    assert found["Ukraine"] == [("injured", 1)]
    types = {event.location: event.type for event in mains("\n".join(BLOG))}
    assert (types["Kharkiv"], types["Odesa"], types["Lviv"]) == ("shelling", "bombing", "missile_attack")


def test_timed_entries_on_one_place_are_one_story() -> None:
    (event,) = mains(
        "09:00 A bomb exploded at a market in Ozel.\n09:20 Police closed the market.\n"
        "10:05 At least four people are dead, the hospital says."
    )
    assert [claim.low for claim in event.casualties] == [4]


def test_an_update_from_a_town_goes_on_from_the_entry_on_it() -> None:
    found = by_place(
        "06.40 Demir's mayor says three people are dead after a missile struck a block of flats in the Tolo district.\n"
        "08.31 In Lomu, a woman was killed when a drone fell on a house.\n"
        "09.15 Update from Demir: the toll has risen to five, rescuers say.\n"
        "10.05 In Demir, a shop was looted."
    )
    assert found["Lomu"] == [("killed", 1)]
    assert found["Tolo"] == [("killed", 3), ("killed", 5)]


def test_the_place_that_a_total_names_has_what_is_told_of_it_below() -> None:
    text = (
        "Air strikes killed at least 31 people across northern Kelland on Wednesday, 12 of them in the city of Demir.\n\n"
        "In Demir, a strike flattened a house. Five children were among the dead."
    )
    assert by_place(text)["Demir"] == [("killed", 12), ("killed", 5)]


def test_a_drone_that_fell_names_what_killed_by_it() -> None:
    (event,) = mains("A woman was killed and her husband was hurt when a drone fell on a house in Lomu.")
    assert event.type == "drone_attack"


def test_an_attack_of_another_kind_at_another_place_is_another_event() -> None:
    text = (
        "On 3 May 2023, unidentified gunmen attacked Sarn village, killing 14 villagers. A drone hit a truck in Velm, "
        "injuring a driver."
    )
    assert [(event.type, event.location, [c.low for c in event.casualties]) for event in mains(text)] == [
        ("attack", "Sarn", [14]),
        ("drone_attack", "Velm", [1]),
    ]


@pytest.mark.parametrize(
    ("text", "hurt_by_each"),
    [
        (
            "On 3 June a rocket hit a mill in Tolm, killing one worker and injuring six; the next day a shell landed on "
            "a bus in Orva, wounding the driver.",
            [[("killed", 1), ("injured", 6)], [("injured", 1)]],
        ),
        (
            "On Monday a guided bomb hit a depot in Sarn, killing two and hurting nine; a day later a drone dropped a "
            "grenade on a cart in Velm, injuring a farmer.",
            [[("killed", 2), ("injured", 9)], [("injured", 1)]],
        ),
    ],
)
def test_a_semicolon_parts_one_incident_from_the_next(
    text: str, hurt_by_each: list[list[tuple[str, int]]]
) -> None:
    assert [[(c.kind, c.low) for c in event.casualties] for event in mains(text)] == hurt_by_each


def test_what_stands_behind_a_semicolon_points_to_what_was_told_before_it() -> None:
    found = mains(
        "A policeman was gunned down in Talla on Thursday. In Dorba, security forces killed five militants in an operation, the "
        "army said; a captain died in the exchange of fire."
    )
    assert [(event.location, [claim.who for claim in event.casualties]) for event in found] == [
        ("Talla", ["policeman"]),
        ("Dorba", ["militants", "captain"]),
    ]


def test_the_third_row_is_no_third_bomb() -> None:
    (event,) = mains(
        "A suicide attack at a mosque in Talla killed 19 people on Friday. An officer said the bomber walked in and blew himself "
        "up in the third row. A doctor said 17 bodies and 46 injured had been brought in, nine of whom were referred to Dorba."
    )
    assert [claim.low for claim in event.casualties] == [19, 1, 17, 46]
