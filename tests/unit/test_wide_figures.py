"""Figures of a region, a front or a year are of no single attack that the text goes on to tell."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains


def dead(text: str) -> dict[str | None, list[int | None]]:
    """The dead of each main event by its place."""
    return {
        event.location: [c.low for c in event.casualties if c.kind == "killed"]
        for event in mains(text)
        if event.casualties
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 40 people were killed across Sudan's Darfur region on Friday, aid workers said.\n\n"
            "A drone hit a market in Mellit, killing 22 people. In Zalingei, gunmen killed seven.",
            {"Darfur": [40], "Mellit": [22], "Zalingei": [7]},
        ),
        (
            "40 killed across Darfur in day of attacks\n\nAt least 40 people were killed across Sudan's Darfur region on "
            "Friday, aid workers said.\n\nIn Zalingei, gunmen killed seven.",
            {"Darfur": [40], "Zalingei": [7]},
        ),
    ],
)
def test_a_regions_dead_are_not_those_of_one_attack_in_it(
    text: str, expected: dict[str | None, list[int | None]]
) -> None:
    assert dead(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed 31 villagers in Sarn on Sunday. Since the beginning of the year the centre has documented the "
        "killing of 612 civilians in 87 raids.",
        "Rebels killed 31 villagers in Sarn on Sunday. Since the start of the year 612 civilians have been killed.",
        "A drone hit a van in Sarn, killing 31. The General Staff said 612 soldiers had been killed or wounded in the "
        "past day.",
    ],
)
def test_totals_of_a_year_or_of_a_front_stand_on_a_statement(text: str) -> None:
    (total,) = [event for event in events(text) if any(c.low == 612 for c in event.casualties)]
    assert (total.background, [c.low for c in total.casualties]) == (True, [612])


def test_a_days_dead_that_are_the_news_stay_the_news() -> None:
    (event,) = mains("More than 150 people have died in the quake in the past 24 hours, the ministry said.")
    assert [c.low for c in event.casualties] == [150]
