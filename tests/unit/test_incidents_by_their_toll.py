"""What has a town and a toll of its own is another incident than the one told before, without any word that says so."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains

PUBLISHED = "2024-03-13"  # a Wednesday


def told(text: str) -> set[tuple[str | None, tuple[int | None, ...]]]:
    """(place, figures) of each event that counts people."""
    return {
        (event.location, tuple(claim.low for claim in event.casualties))
        for event in mains(text, PUBLISHED)
        if event.casualties
    }


FIRST = {
    "Gunmen on motorcycles shot dead nine people in Dorvan on Monday, residents said.": 9,
    "Shelling in the village of Dorvan killed nine people on Monday, the mayor said.": 9,
    "A drone hit a fuel depot in Dorvan on Monday, killing nine people.": 9,
    "Nine people were killed on Monday in clashes between soldiers and rebels in Dorvan.": 9,
    "Raiders kidnapped nine teachers in Dorvan on Monday.": 9,
}
SECOND = [
    ("Gunmen shot dead four people in Talok on Monday.", 0),
    ("Artillery fire in Talok on Monday killed four people, residents said.", 1),
    ("In Talok, a drone attack killed four people.", 2),
    ("Outside Talok, four farmers were killed in clashes between the army and rebels.", 3),
    ("On Monday, four students were kidnapped in the centre of Talok, police said.", 4),
]


@pytest.mark.parametrize(("behind", "k"), SECOND)
def test_another_of_the_same_kind_and_day(behind: str, k: int) -> None:
    first = list(FIRST)[k]
    assert told(f"{first} {behind}") == {("Dorvan", (9,)), ("Talok", (4,))}
    assert told(f"{first} Police sealed off the area.\n\n{behind}") == {("Dorvan", (9,)), ("Talok", (4,))}


@pytest.mark.parametrize(
    "text",
    [
        "The raid came as gunmen attacked a village in Talok on Monday, killing four people.",
        "The attack came as militants raided a farm near Talok, killing four people.",
    ],
)
def test_what_came_as_another_was_told_is_another(text: str) -> None:
    assert told(f"Gunmen attacked a bus in Dorvan on Monday, killing nine people. {text}") == {
        ("Dorvan", (9,)),
        ("Talok", (4,)),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a bus in Dorvan on Monday, killing nine people. They then drove to Talok and shot four people dead.",
        "Nine killed in Talok attack\n\nGunmen attacked a bus in Dorvan on Monday, killing nine people.",
        "Gunmen attacked a bus in Dorvan on Monday. The attack in Dorvan, near Talok, killed nine people.",
        "Gunmen attacked a bus near Dorvan on Monday, killing nine people. Nine passengers were killed in the attack, near Talok.",
    ],
)
def test_one_told_again(text: str) -> None:
    assert len(mains(text, PUBLISHED)) == 1


@pytest.mark.parametrize(
    "behind",
    [
        "Residents buried the victims of the attack on Tuesday.",
        "The governor visited survivors of the attack on Tuesday.",
    ],
)
def test_what_is_done_to_those_whom_it_left_is_of_another_day(behind: str) -> None:
    (event,) = mains(f"Gunmen attacked a bus in Dorvan on Monday, killing nine people. {behind}", PUBLISHED)
    assert event.date_start == "2024-03-11"


def test_a_later_deed_counts_its_day_from_the_attack() -> None:
    text = (
        "Gunmen attacked a bus in Dorvan on Monday, killing nine people. Residents buried the victims of the attack on Tuesday."
        " Shelling in Talok on the same day killed four."
    )
    assert {event.location for event in mains(text, PUBLISHED)} == {"Dorvan", "Talok"}


def test_protests_in_two_towns_are_two() -> None:
    text = "Hundreds marched in Dorvan on Monday. In Talok, protesters blocked a main road on Monday."
    assert {event.location for event in mains(text, PUBLISHED)} == {"Dorvan", "Talok"}


@pytest.mark.parametrize(
    "text",
    [
        "Thousands marched in Dorvan on Monday over fuel prices, and nine people were injured when police fired tear gas.",
        "Police fired tear gas at protesters in Dorvan on Monday, injuring nine students, officials said.",
    ],
)
def test_those_hurt_at_a_protest_are_of_the_protest(text: str) -> None:
    (event,) = mains(text, PUBLISHED)
    assert (event.type, [claim.low for claim in event.casualties]) == ("protest", [9])


@pytest.mark.parametrize(
    "text",
    [
        "Armed men seized nine engineers in Dorvan on Monday.",
        "Also on Monday, masked men seized nine aid workers in Dorvan.",
    ],
)
def test_men_who_seize_people_abduct_them(text: str) -> None:
    (event,) = mains(text, PUBLISHED)
    assert (event.type, event.location) == ("abduction", "Dorvan")


def test_wounded_before_a_figure_is_a_verb_and_nobody_who_counts() -> None:
    (event,) = mains("A bomb in Dorvan killed nine worshippers and wounded six, doctors said.", PUBLISHED)
    assert [(claim.kind, claim.low) for claim in event.casualties] == [("killed", 9), ("injured", 6)]


def test_a_region_behind_a_town_is_of_what_was_done_in_the_town() -> None:
    (event,) = mains(
        "Eleven people were killed when a drone hit their car in Baqubah, in the Salahuddin region on Sunday.",
        PUBLISHED,
    )
    assert event.location == "Baqubah"


def test_a_raid_behind_two_places_is_what_kills() -> None:
    text = "A drone hit a depot in Dorvan on Monday, killing nine. In Kafr Saman in Idlib, a drone attack killed four."
    assert told(text) == {("Dorvan", (9,)), ("Kafr Saman", (4,))}


def test_a_street_is_in_the_same_town() -> None:
    text = "Hundreds of students marched in Dorvan on Monday. Students built a roadblock on Karim Avenue."
    assert len(mains(text, PUBLISHED)) == 1


def test_the_third_incident_is_none_of_those_told_before() -> None:
    text = "Shelling in Dorvan killed nine people on Monday. In the third incident, four shoppers were killed by gunmen in Talok."
    assert told(text) == {("Dorvan", (9,)), ("Talok", (4,))}


def test_the_second_explosion_of_one_strike_is_part_of_it() -> None:
    text = "Jets hit a house in Dorvan on Monday, killing nine people. Four rescuers were hurt by the second explosion."
    assert len(mains(text, PUBLISHED)) == 1


def test_the_same_group_kills_elsewhere() -> None:
    text = "Armed men shot nine people dead in Dorvan on Monday. The same group killed four farmers in Talok on Monday."
    assert told(text) == {("Dorvan", (9,)), ("Talok", (4,))}


@pytest.mark.parametrize(
    "behind",
    [
        "The violence has left over 8,000 dead and driven thousands from their homes.",
        "The insurgency has killed more than 8,000 people.",
        "The unrest has left more than 8,000 people dead.",
    ],
)
def test_what_the_violence_has_done_is_of_all_of_it(behind: str) -> None:
    text = f"Gunmen attacked a bus in Dorvan on Monday, killing nine people. {behind}"
    found = [
        claim.low for event in mains(text, PUBLISHED) for claim in event.casualties if not claim.background
    ]
    assert found == [9]


def test_the_violence_of_a_day_is_that_of_the_day() -> None:
    text = "Crowds fought in Dorvan on Monday, killing nine people. The violence has left 120 people injured."
    found = {
        claim.low for event in mains(text, PUBLISHED) for claim in event.casualties if not claim.background
    }
    assert found == {9, 120}


def test_a_premier_who_visits_a_town_says_nothing_of_where_it_was() -> None:
    text = "Mortars fell on homes on Monday, killing nine. The prime minister, who was visiting Mosul, called the attack a cowardly act."
    assert {event.location for event in mains(text, PUBLISHED)} & {"Mosul"} == set()


def test_the_bombardment_is_the_strike_that_was_told() -> None:
    text = (
        "Jets hit a house in Dorvan on Monday, killing nine people. The bombardment destroyed several shops."
    )
    (event,) = mains(text, PUBLISHED)
    assert event.type == "air_strike"
