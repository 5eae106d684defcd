"""Damage that was stopped, denied or a figure of speech, and words that only seem to tell what was hit."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import harmed

Harm = tuple[str, str, int | None]


def harms(text: str) -> list[Harm]:
    return [(claim.kind, claim.what, claim.count_low) for claim in harmed(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels vowed to stop sabotaging pylons and railway bridges.",
        "The group announced it would suspend its sabotage of power lines.",
        "The army denied reports of damage to the base.",
        "The ministry dismissed claims of damage to the dam.",
        "The raid did not do much damage to an embassy.",
        "The bridge was to have been blown up on Friday.",
        "He said the wall of mistrust had been cracked.",
        "The movement tore down old dogmas and walls.",
        "The coup plot was crushed by loyal officers.",
        "A bullet hit Marchetti near the left ear.",
        "Jets hit the city centre.",
        "The city was engulfed in violence.",
        "The debate consumed two hours.",
        "The car slammed into a wall.",
        "A missile crashed into a field.",
    ],
)
def test_what_is_stopped_denied_or_a_figure_of_speech_is_no_damage(text: str) -> None:
    assert harms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The explosion did not cause damage to the mill.",
        "They did not inflict losses on or cause damage to a mill.",
    ],
)
def test_damage_that_was_not_caused_is_of_the_kind_none(text: str) -> None:
    assert [(kind, what) for kind, what, _ in harms(text)] == [("none", "mill")]


@pytest.mark.parametrize(
    "text",
    [
        "The air force used six helicopters to bomb hamlets, causing heavy damage.",
        "The troops deployed four tanks against the protesters, causing damage.",
        "The rebels seized two trucks, causing panic and damage.",
    ],
)
def test_the_means_and_the_loot_are_not_what_the_damage_was_to(text: str) -> None:
    assert harms(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The van was destroyed. The blast wrecked the front part of the van.", [("destroyed", "van", 1)]),
        ("A bomb destroyed a car. The car was damaged beyond repair.", [("destroyed", "car", 1)]),
        (
            "A bomb destroyed a car. A second car was damaged.",
            [("destroyed", "car", 1), ("damaged", "second car", 1)],
        ),
        (
            "A bomb damaged a car. The car was destroyed by fire.",
            [("damaged", "car", 1), ("destroyed", "car", 1)],
        ),
    ],
)
def test_a_thing_destroyed_is_not_damaged_again(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fire engulfed a warehouse and three lorries.",
            [("burned", "warehouse", 1), ("burned", "lorries", 3)],
        ),
        ("The depot was engulfed in flames.", [("burned", "depot", 1)]),
        ("The fire spread to three houses.", [("burned", "houses", 3)]),
        ("Two tower blocks caught fire.", [("burned", "tower blocks", 2)]),
        ("Hit by a drone, the depot caught fire and burned for hours.", [("burned", "depot", 1)]),
        ("The idea caught fire.", []),
        ("A missile slammed into a block of flats.", [("damaged", "block of flats", 1)]),
        ("The airstrip was almost completely destroyed.", [("damaged", "airstrip", 1)]),
        ("The airstrip was completely destroyed.", [("destroyed", "airstrip", 1)]),
        (
            "The blast damaged nearby businesses and several homes.",
            [("damaged", "nearby businesses", None), ("damaged", "homes", None)],
        ),
        (
            "The devices destroyed a mill's display windows and slightly damaged two vehicles.",
            [("destroyed", "display windows", None), ("damaged", "vehicles", 2)],
        ),
        ("About 80% of the buildings in the town have been destroyed.", [("destroyed", "buildings", None)]),
        ("A pulverised minibus lay on the road.", [("destroyed", "minibus", 1)]),
    ],
)
def test_fires_rammings_and_degrees_are_told_as_they_are(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected
