"""What damage claims promise: the things, their number, what became of them."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import harmed

Harm = tuple[str, str, int | None]


def harms(text: str) -> list[Harm]:
    return [(claim.kind, claim.what, claim.count_low) for claim in harmed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army destroyed six stills, three caches, two bridges and a tank.",
            [
                ("destroyed", "stills", 6),
                ("destroyed", "caches", 3),
                ("destroyed", "bridges", 2),
                ("destroyed", "tank", 1),
            ],
        ),
        (
            "Near Tasha, two strikes destroyed a front-end loader, five fighting positions, and a heavy machine gun.",
            [
                ("destroyed", "front-end loader", 1),
                ("destroyed", "fighting positions", 5),
                ("destroyed", "heavy machine gun", 1),
            ],
        ),
        (
            "Between 3 May and 9 May troops of the Joint Force found and destroyed 31 illegal camps, 46 wooden boats, 112 "
            "storage tanks and nine dugout pits in the creeks of Rivers and Delta States, the Defence Media directorate "
            "said in a statement.",
            [
                ("destroyed", "illegal camps", 31),
                ("destroyed", "wooden boats", 46),
                ("destroyed", "storage tanks", 112),
                ("destroyed", "dugout pits", 9),
            ],
        ),
        (
            "The blast damaged several buildings, including a mosque.",
            [("damaged", "buildings", None), ("damaged", "mosque", 1)],
        ),
        (
            "Houses burned and windows were broken.",
            [("burned", "Houses", None), ("damaged", "windows", None)],
        ),
        (
            "Arsonists set fire to three buses and a petrol station.",
            [("burned", "buses", 3), ("burned", "petrol station", 1)],
        ),
        ("The school was burned to the ground.", [("destroyed", "school", 1)]),
        ("The town hall was reduced to rubble.", [("destroyed", "town hall", 1)]),
        (
            "Rebels blew up a bridge and shot down a helicopter.",
            [("destroyed", "bridge", 1), ("destroyed", "helicopter", 1)],
        ),
        ("The fire caused damage to 40 homes.", [("damaged", "homes", 40)]),
        ("Officials reported the destruction of 500 houses.", [("destroyed", "houses", 500)]),
        ("A shell hit a bakery.", [("damaged", "bakery", 1)]),
        (
            "The explosion shattered the windows of the Velmar Bank.",
            [("damaged", "windows of the Velmar Bank", None)],
        ),
        ("An 11-floor building was destroyed.", [("destroyed", "11-floor building", 1)]),
        (
            "The strike destroyed a vehicle, a command and control node, and a truck.",
            [
                ("destroyed", "vehicle", 1),
                ("destroyed", "command and control node", 1),
                ("destroyed", "truck", 1),
            ],
        ),
        ("Shops were looted and dozens of cars torched.", [("burned", "cars", None)]),
        ("The blast caused the ceiling to collapse.", [("destroyed", "ceiling", 1)]),
        ("Two tankers were hit by missiles.", [("damaged", "tankers", 2)]),
        ("The plane blew up in mid-air.", [("destroyed", "plane", 1)]),
        ("Men threw grenades at a bank, causing serious damage.", [("damaged", "bank", 1)]),
    ],
)
def test_each_construction_gives_its_things(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


def test_no_damage_is_a_claim() -> None:
    claim = harmed("The rockets caused no damage.")[0]
    assert (claim.kind, claim.count_low, claim.count_high) == ("none", 0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "The scandal damaged his reputation.",
        "The talks broke the deadlock.",
        "The blast could destroy a bridge.",
        "The army destroyed the enemy.",
        "He broke his leg.",
        "The paper broke with the party line.",
        "The army shot down three drones.",
        "They want to break up the banks.",
    ],
)
def test_what_is_no_thing_or_did_not_happen_is_left_out(text: str) -> None:
    assert harms(text) == []


def test_each_thing_has_its_kind() -> None:
    text = "Shells damaged a mosque, a clinic, two trucks and a bridge."
    assert [claim.object_type for claim in harmed(text)] == [
        "religious",
        "medical",
        "vehicle",
        "infrastructure",
    ]


def test_who_says_so_goes_with_the_claim() -> None:
    assert harmed("The mayor said the fire destroyed 40 homes.")[0].claimant == "mayor"


def test_a_thing_named_again_is_not_claimed_again() -> None:
    assert harms("The bomb destroyed a house. The destroyed house belonged to a baker.") == [
        ("destroyed", "house", 1)
    ]
