"""Days counted from an attack that is called by its day, and times in front without a comma."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains

BOMB = "A bomb killed nine people in Orva on Monday. "

DAYS = [
    ("Two days before Monday's blast a drone hit a fuel depot in Lomu.", "drone_attack", "2026-03-07"),
    ("Two days before the blast a drone hit a fuel depot in Lomu.", "drone_attack", "2026-03-07"),
    ("A day after Sunday's raid on a farm, gunmen burned a school in Lomu.", "arson", "2026-03-09"),
    ("Hours before Monday's attack, a drone hit a fuel depot in Lomu.", "drone_attack", "2026-03-09"),
]


@pytest.mark.parametrize(("text", "kind", "day"), DAYS)
def test_the_day_is_counted_from_the_one_named(text: str, kind: str, day: str) -> None:
    found = {event.type: event.date_start for event in mains(BOMB + text, "2026-03-10")}
    assert found == {"bombing": "2026-03-09", kind: day}


@pytest.mark.parametrize(("text", "kind", "day"), DAYS)
def test_the_drone_of_one_attack_is_no_weapon_of_the_other(text: str, kind: str, day: str) -> None:
    (bombing,) = (event for event in mains(BOMB + text, "2026-03-10") if event.type == "bombing")
    assert bombing.weapons == ("bomb",)


def test_hours_after_the_attack_gunmen_did_it() -> None:
    found = mains(BOMB + "Hours after the attack gunmen burned a school in Lomu.", "2026-03-10")
    (arson,) = (event for event in found if event.type == "arson")
    assert [actor.text for actor in arson.actors] == ["gunmen"]
