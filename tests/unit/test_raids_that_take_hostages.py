"""What is done in one raid is one event: those taken, those killed, and the one of name among the dead."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains, only


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Attackers took 12 people hostage in a raid on Orva on Monday, police said. Three guards were killed.",
            "Orva",
        ),
        (
            "Gunmen abducted 30 people in an attack on the village of Sulen on Sunday. Five villagers were killed.",
            "Sulen",
        ),
        (
            "Militants seized 20 hostages in a raid on a mine near Lomu on Tuesday. Six guards died, and a witness "
            "said the mayor, Teo Velk, had been shot.",
            "Lomu",
        ),
        (
            "Armed men killed two guards and kidnapped four engineers in a raid on a dam near Orva on Tuesday.",
            "Orva",
        ),
    ],
)
def test_a_raid_that_takes_people_and_kills_is_one_attack(text: str, place: str) -> None:
    event = only(text)
    assert (event.type, event.location) == ("attack", place)
    assert {"detained", "killed"} <= {claim.kind for claim in event.casualties}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen raided the village of Orva in Mali on Tuesday, killing 12 people. "
        "The village chief, Teo Velk, was assassinated in front of his house, his son said.",
        "Gunmen raided the village of Orva in Mali on Tuesday, killing 12 people. "
        "They shot dead the mayor, Teo Velk, in his house.",
        "At least 12 people died in the raid on Orva, officials said on Tuesday. "
        "Former minister Anna Dovik was gunned down in her car.",
    ],
)
def test_a_name_among_the_dead_makes_no_assassination_of_a_raid(text: str) -> None:
    assert only(text).type == "attack"


def test_one_who_is_chosen_is_assassinated() -> None:
    text = "Gunmen assassinated the mayor of Orva, Teo Velk, and his two bodyguards on Tuesday."
    assert only(text).type == "assassination"


def test_an_abduction_without_blood_stays_one() -> None:
    text = "Gunmen kidnapped a priest on Monday during an attack on a convoy in Orva."
    assert only(text).type == "abduction"


def test_a_raid_elsewhere_by_others_is_another() -> None:
    text = (
        "Gunmen abducted nine people in Orva on Monday. "
        "The army said it killed five rebels in a raid on a camp in Lomu on Tuesday."
    )
    assert {event.location for event in mains(text)} == {"Orva", "Lomu"}


def test_who_was_killed_a_day_later_is_named_without_the_day() -> None:
    text = "Gunmen shot dead two soldiers in Orva on Monday. A day later the mayor of Lomu was assassinated."
    assert [claim.who for event in mains(text) for claim in event.casualties] == ["soldiers", "mayor"]


@pytest.mark.parametrize(
    "text",
    [
        "Inmates overpowered guards at a prison in Orva on Saturday and 31 escaped, the justice ministry said.",
        "Prisoners overpowered guards in Orva on Sunday.",
        "Guards at a jail in Orva were overpowered by inmates on Monday.",
    ],
)
def test_prisoners_who_overpower_their_guards_riot(text: str) -> None:
    event = only(text)
    assert (event.type, event.location) == ("riot", "Orva")


def test_police_who_overpower_a_gunman_do_not() -> None:
    assert mains("Police officers overpowered the gunman in Orva on Monday.") == []
