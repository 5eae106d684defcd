"""What was set on fire, blown up or left with damage, however it is listed."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events

Damage = list[tuple[str, str, int | None]]


def damage(text: str) -> Damage:
    found = [one for event in events(text) for one in event.damage]
    return [(one.kind, one.what, one.count_low) for one in found]


TOLD: list[tuple[str, Damage]] = [
    (
        "On Monday gunmen set fire to the telephone exchange and the town council in Pell.",
        [("burned", "telephone exchange", 1), ("burned", "town council", 1)],
    ),
    (
        "On Monday gunmen set fire to a truck and to two buses in Pell.",
        [("burned", "truck", 1), ("burned", "buses", 2)],
    ),
    ("The rebels used explosives to blow up a bridge near Orva on Monday.", [("destroyed", "bridge", 1)]),
    (
        "On Monday bombs were placed in two liquor stores in Pell, where the damage was extensive.",
        [("damaged", "liquor stores", 2)],
    ),
    (
        "The home of Teo Velk, director of Radio Orva, the station with the largest audience, was damaged in an attack in Tarsk on Monday.",
        [("damaged", "home of Teo Velk", 1)],
    ),
]


@pytest.mark.parametrize(("text", "found"), TOLD)
def test_all_that_was_hit_is_told_and_nothing_else(text: str, found: Damage) -> None:
    assert damage(text) == found


def test_what_somebody_means_to_blow_up_still_stands() -> None:
    assert damage("The rebels planned to use explosives to blow up a bridge near Orva.") == []
