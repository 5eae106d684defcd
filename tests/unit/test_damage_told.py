"""Damage told across a sentence end, in a list with remarks, and words that only sound like it."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import harmed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb exploded outside the bank. The blast caused heavy damage.", ["bank"]),
        (
            "Youths threw grenades at the consulate. Three of these grenades went off, causing damage.",
            ["consulate"],
        ),
        ("Neighbours met after the raid on a mill, which caused great damage.", ["mill"]),
        ("The fire caused serious damage to the town hall and to two shops.", ["town hall", "shops"]),
        ("The shells caused damage estimated in the millions to a hospital.", ["hospital"]),
        ("They burned a truck carrying barrels of diesel, and a bus.", ["truck", "bus"]),
        ("The quake zone: an 11-storey building was destroyed.", ["11-storey building"]),
        ("A clinic in Meka was hit by artillery.", ["clinic"]),
        ("The school affected by the blast stayed shut.", ["school"]),
    ],
)
def test_what_was_damaged_is_found(text: str, expected: list[str]) -> None:
    assert [claim.what for claim in harmed(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The reform affected villages in the north.",
        "The minister denied that two helicopters had been downed by rebels.",
        "Passengers were hurt by pieces of broken glass.",
        "A truck packed with explosives exploded at the gate.",
        "A bomb exploded outside the bank. The manager caused a scandal.",
    ],
)
def test_what_was_not_damaged_is_no_claim(text: str) -> None:
    assert harmed(text) == []


def test_the_same_thing_damaged_is_told_once() -> None:
    text = "A bomb damaged a cargo plane at the airport on Sunday. Officials said the plane was damaged."
    assert [claim.what for claim in harmed(text)] == ["cargo plane"]


def test_another_thing_of_the_same_kind_is_another() -> None:
    text = "Rebels burned the harbour office and the customs office."
    assert [claim.what for claim in harmed(text)] == ["harbour office", "customs office"]


def test_places_after_the_thing_are_no_things() -> None:
    text = "They damaged seven power lines in the hills and valleys of the east."
    assert [claim.what for claim in harmed(text)] == ["power lines"]


def test_another_is_one_more_of_the_thing_just_told() -> None:
    told = harmed("Militants ambushed a patrol, destroying one armoured vehicle and damaging another.")
    assert [(claim.kind, claim.what, claim.count_low) for claim in told] == [
        ("destroyed", "armoured vehicle", 1),
        ("damaged", "armoured vehicle", 1),
    ]
