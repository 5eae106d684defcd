"""Subjects and figures that the parse hangs elsewhere: the second of two passives, "40 of 52 drones" behind "said it had"."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import fired, hurt
from tests.unit.events_of import stances

HURT = [
    "Three dock workers were killed and at least eleven people, two of them children, were hurt when drones struck the port of Orva.",
    "Three dock workers were killed and at least eleven people, two of them children, were hurt in Orva.",
]  # fmt: skip


@pytest.mark.parametrize("text", HURT)
def test_the_second_passive_has_its_people(text: str) -> None:
    found = {(claim.kind, claim.low) for claim in hurt(text) if claim.part_of is None}
    assert found == {("killed", 3), ("injured", 11)}


SALVOS = [
    "Sulen's air force said it had shot down 40 of 52 drones and two of four cruise missiles.",
    "Air defences shot down 40 of 52 drones and two of four cruise missiles overnight, the air force said.",
]


@pytest.mark.parametrize("text", SALVOS)
def test_so_many_of_so_many_of_two_weapons(text: str) -> None:
    found = {(claim.weapon, claim.fired, claim.intercepted) for claim in fired(text)}
    assert found == {("drones", 52, 40), ("cruise missiles", 4, 2)}


def test_who_is_blamed_for_blood() -> None:
    text = 'Police killed five protesters in Orva. The union blamed the government for "spilling the blood of the poor".'
    assert ("union", "blames", "government") in stances(text)
