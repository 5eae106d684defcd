"""Subjects and figures that the parse hangs elsewhere: the second of two passives, "40 of 52 drones" behind "said it had"."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import fired, hurt
from tests.unit.events_of import events, mains, stances

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


STRONG = [
    ("The navy detained the boat's nine-man crew off Orva on Saturday.", "detained", "crew", 9),
    ("A five-member family was killed in an air strike on Orva on Monday.", "killed", "family", 5),
]


@pytest.mark.parametrize(("text", "kind", "who", "low"), STRONG)
def test_how_many_a_body_is(text: str, kind: str, who: str, low: int) -> None:
    assert [(claim.kind, claim.who, claim.low) for claim in hurt(text)] == [(kind, who, low)]


VEHICLES = [
    ("A bus carrying pilgrims plunged into a ravine near Quetta on Sunday, killing 19 and injuring 24, police said.", "2026-03-08"),
    ("Six people died when a lorry overturned near Orva on 2 March.", "2026-03-02"),
    ("A truck loaded with migrants overturned near Orva on Monday, killing six.", "2026-03-09"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), VEHICLES)
def test_what_a_vehicle_did_is_an_accident_of_its_day(text: str, day: str) -> None:
    (event,) = mains(text, "2026-03-10")
    assert (event.type, event.date_start) == ("accident", day)


def test_a_plot_is_not_the_bombing_of_years_ago() -> None:
    text = "Four men accused of plotting to bomb a stadium in Orva went on trial. The bombing of the stadium in 2011 killed 54."
    found = {(event.status, event.background): len(event.casualties) for event in events(text)}
    assert found == {("planned", False): 0, ("happened", True): 1}
