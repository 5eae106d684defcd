"""Marches and rallies that are told of before their day are planned, on that day; those called off are none."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains

DAY = "2026-03-10"  # a Tuesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Unions have called a march for Thursday in Nairobi over the tax.", "2026-03-12"),
        ("The opposition announced for Thursday a march in Dakar.", "2026-03-12"),
        ("A rally is planned for Sunday in Tbilisi.", "2026-03-15"),
        ("Another rally has been scheduled for Sunday in Tbilisi, the party said.", "2026-03-15"),
        ("A protest is expected on Friday in Tunis.", "2026-03-13"),
        ("Protest leaders have called for a march on parliament on Friday.", "2026-03-13"),
        ("A march is set for Saturday in Nairobi, organisers said.", "2026-03-14"),
        ("A protest has been called for Saturday outside parliament in Nairobi.", "2026-03-14"),
    ],
)
def test_a_gathering_is_planned_for_its_day(text: str, day: str) -> None:
    (event,) = events(text, DAY)
    assert (event.type, event.status, event.date_start) == ("protest", "planned", day)


@pytest.mark.parametrize(
    "text",
    [
        "A rally was planned for Sunday in Tbilisi but was called off.",
        "The rally in Dakar on Friday was called off.",
        "Police banned a protest march in Dakar on Friday.",
        "A rally had been planned for Sunday in Tbilisi.",
        "The opposition called for a march.",
        "Soldiers rested on a march set for Saturday.",
    ],
)
def test_a_gathering_called_off_or_only_wished_for_is_none(text: str) -> None:
    assert events(text, DAY) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thousands held a march in Dakar on Friday against the tax.", "2026-03-06"),
        ("The unions staged a march through Lagos on Saturday.", "2026-03-07"),
    ],
)
def test_a_march_that_was_held_happened(text: str, day: str) -> None:
    (event,) = mains(text, DAY)
    assert (event.type, event.status, event.date_start) == ("protest", "happened", day)


def test_a_raid_that_somebody_planned_took_place() -> None:
    found = events("Gunmen killed four people in Orva on Sunday. The raid was planned in Lomu.", DAY)
    assert {event.status for event in found} == {"happened"}


def test_what_happened_is_not_of_the_day_of_what_is_to_come() -> None:
    text = (
        "Police shot dead two people on Monday at a march in Lagos. A crowd later burned a police post in Orva. "
        "A second march is planned for Saturday in Abuja."
    )
    found = {(event.status, event.date_start) for event in events(text, DAY)}
    assert found == {("happened", "2026-03-09"), ("planned", "2026-03-14")}
