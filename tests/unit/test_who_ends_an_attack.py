"""Who did it, where police end it, where a day stands in front, and where hostages are let go."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events


def of(text: str) -> list[tuple[str, set[str], set[str]]]:
    """(type, actors, targets) of each event."""
    return [
        (event.type, {one.text for one in event.actors}, {one.text for one in event.targets})
        for event in events(text, "2025-09-17")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Police shot dead a man after he stabbed three people in Nairobi on Monday.",
        "A man stabbed three people at a market in Nairobi on Monday. Police shot him dead.",
        "Officers shot and killed a man who had stabbed three people in Nairobi.",
        "A man stabbed three people in Nairobi on Monday and was shot dead by police.",
    ],
)
def test_the_attack_is_that_of_the_man_the_police_shot(text: str) -> None:
    assert of(text) == [("attack", {"man"}, {"people"})]


def test_he_is_one_of_the_dead() -> None:
    (event,) = events("Police shot dead a man after he stabbed three people in Nairobi.", "2025-09-17")
    assert {(claim.kind, claim.low) for claim in event.casualties} == {("killed", 1), ("injured", 3)}


def test_a_shooting_by_police_and_a_fight_stay_theirs() -> None:
    assert of("Police shot dead a man in Nairobi on Monday. He had shouted at them.") == [
        ("shooting", {"Police"}, {"man"})
    ]
    ((kind, actors, _),) = of("Soldiers killed two rebels who had attacked a post near Nairobi.")
    assert (kind, actors) == ("armed_clash", {"Soldiers", "rebels"})
    ((_, actors, _),) = of("Police shot a student after he threw stones at a bus.")
    assert "Police" in actors


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("On Monday members of the 8th Front, part of the self-styled Popular Army, attacked a post in Cauca.", "8th Front"),
        ("On Friday gunmen of the Front, part of the Popular Army, killed two farmers in Cauca.", "gunmen"),
        ("On Monday rebels of the Red Front attacked a police post in Cauca.", "rebels"),
    ],
)  # fmt: skip
def test_those_behind_a_day_in_front_are_who_acts(text: str, actor: str) -> None:
    ((_, actors, _),) = of(text)
    assert actor in actors


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Rebels have freed 23 of the 41 villagers they had seized in Orva last week. Eighteen are still held.", [41, 18]),
        ("Rebels freed 23 of the 41 villagers whom they had abducted in Orva.", [41]),
        ("Rebels have freed the 41 villagers they had seized in Orva last week.", [41]),
        ("Rebels killed two of the nine nurses they had abducted in Orva.", [2]),
    ],
)  # fmt: skip
def test_all_whom_they_had_taken_were_taken(text: str, figures: list[int]) -> None:
    taken = [event for event in events(text, "2025-09-17") if event.type == "abduction"]
    assert [claim.low for event in taken for claim in event.casualties if claim.kind == "detained"] == figures
    assert [one.text for one in taken[0].actors] == ["Rebels"]
