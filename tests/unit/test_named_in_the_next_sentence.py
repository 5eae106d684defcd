"""One death told twice: first of "a man", then by name or by how it came about."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains, only


def killed(text: str) -> list[tuple[str | None, int | None]]:
    return [
        (claim.who, claim.low)
        for event in mains(text)
        for claim in event.casualties
        if claim.kind == "killed"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A man has been shot dead as soldiers charged into Orva, officials said. Walid Sandi, 53, was killed by"
        " machine-gun fire as tanks fought gunmen, medics said.",
        "A woman was killed when a rocket hit a house in Lomu on Monday. Walid Sandi, 53, died at the scene, rescuers said.",
        "A soldier was shot dead in Velda on Monday. Walid Sandi, 24, was killed by a sniper near a checkpoint.",
        "Officials said a man was killed in Orva. The mayor said 24-year-old Walid Sandi died when a shell hit his car.",
    ],
)
def test_a_name_with_an_age_says_who_the_dead_one_was(text: str) -> None:
    assert killed(text) == [("Walid Sandi", 1)]
    assert len(mains(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A man was stabbed to death in Orva on Monday. Walid Sandi, 53, was killed in Lomu on Tuesday.",
        "A man was shot dead in Orva on Monday, police said. Hours later, Walid Sandi, 53, was killed in another shooting.",
        "A policeman was killed in Orva on Monday. Nurse Anna Dovik, 41, was killed by a stray bullet.",
    ],
)
def test_another_place_day_or_trade_is_another_death(text: str) -> None:
    assert len(killed(text)) == 2


@pytest.mark.parametrize("who", ["A man", "A farmer"])
def test_a_name_listed_with_others_adds_to_the_dead(who: str) -> None:
    text = f"{who} was killed by a mine near Orva. Walid Sandi, 53, and his son were killed by a shell."
    assert len(killed(text)) == 3


def test_how_the_dead_just_told_died_is_the_same_event() -> None:
    text = (
        "Two children were killed and several others injured during a botched assassination attempt on a militant. The"
        " children died when helicopter gunships fired on two cars in the town of Lomu. Sulen forces were attempting to"
        " kill Teo Velk. He escaped, but two boys aged three and 13 died."
    )
    strike = only(text)
    assert strike.type == "air_strike"
    assert strike.location == "Lomu"
    assert killed(text) == [("children", 2)]


def test_how_others_died_is_another_event() -> None:
    text = "Four soldiers were killed in an attack on Monday. The farmers died when a drone hit their tractor near Lomu."
    assert len(mains(text)) == 2


def test_how_they_were_killed_is_no_second_event() -> None:
    text = (
        "The army has killed three rebels who attacked one of its vehicles near Orva on Monday. The three opened fire with"
        " rifles. They were killed by shell fire from a tank, officers said."
    )
    assert killed(text) == [("rebels", 3)]
    assert len(mains(text)) == 1


def test_those_killed_in_another_town_are_others() -> None:
    text = "Two men were shot dead in Orva. Two women lived next door. They were killed by a rocket in Lomu."
    assert {event.location for event in mains(text)} == {"Orva", "Lomu"}
