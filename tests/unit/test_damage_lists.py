"""Damage as armies and notes list it: losses, parts of things, open ground, and what else stands in the list."""

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
            "The enemy lost up to 140 troops, three tanks, two lorries and a fuel depot.",
            [
                ("destroyed", "tanks", 3),
                ("destroyed", "lorries", 2),
                ("destroyed", "fuel depot", 1),
            ],
        ),
        (
            "Marania's losses totalled about 300 personnel, one tank and six cars.",
            [("destroyed", "tank", 1), ("destroyed", "cars", 6)],
        ),
        (
            "The losses of the Ozel brigade were up to 90 soldiers, four armoured vehicles and a mortar.",
            [("destroyed", "armoured vehicles", 4), ("destroyed", "mortar", 1)],
        ),
        (
            "The staff said Marania had lost 800 men killed or wounded, five tanks and 12 trucks.",
            [("destroyed", "tanks", 5), ("destroyed", "trucks", 12)],
        ),
        (
            "The rebels lost nine men, a Grad multiple rocket launcher and two cars.",
            [("destroyed", "Grad multiple rocket launcher", 1), ("destroyed", "cars", 2)],
        ),
        ("Up to 80 rebels and a radar station were eliminated.", [("destroyed", "radar station", 1)]),
        (
            "The army shot down a helicopter and an F-16.",
            [("destroyed", "helicopter", 1), ("destroyed", "F-16", 1)],
        ),
    ],
)
def test_what_an_army_lost_is_destroyed_thing_by_thing(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The army lost 12 men and a base.",
        "The army lost two positions and a checkpoint.",
        "The team lost 40 points and a player.",
        "The company's losses amounted to two million dollars.",
        "The losses include three trucks.",
        "The ministry eliminated 200 posts.",
        "Police neutralised two bombs.",
    ],
)
def test_ground_money_and_what_is_made_safe_are_no_losses(text: str) -> None:
    assert harms(text) == []


def test_one_figure_for_two_nouns_is_one_claim() -> None:
    text = "In all, 30 jets, 40 tanks and other armoured vehicles, and 60 field guns and mortars have been destroyed."
    assert harms(text) == [
        ("destroyed", "jets", 30),
        ("destroyed", "tanks and other armoured vehicles", 40),
        ("destroyed", "field guns and mortars", 60),
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Saboteurs destroyed a stretch of the railway line.", "railway line"),
        ("Gunmen blew up a section of the gas pipe near Meka.", "gas pipe"),
        ("The flood destroyed parts of the road.", "road"),
        ("The blast toppled a bus.", "bus"),
        ("The fire brought the destruction of the rear part of the mill.", "mill"),
    ],
)
def test_what_is_destroyed_in_part_is_damaged(text: str, what: str) -> None:
    assert harms(text) == [("damaged", what, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Two rockets hit an open field.",
        "A shell struck a busy market in Balar, killing six.",
        "An air strike hit a residential neighbourhood of Velmar.",
        "A roadside bomb hit an army patrol in Ozel.",
        "A convoy was hit by a landmine, killing two.",
        "Shells hit the main street of Ozel.",
    ],
)
def test_a_hit_on_open_ground_or_on_people_damages_no_thing(text: str) -> None:
    assert harms(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The village clinic burnt to ashes.", [("destroyed", "village clinic", 1)]),
        ("Clinic burnt to ground.", [("destroyed", "Clinic", 1)]),
        ("Four buses were burned to scrap.", [("destroyed", "buses", 4)]),
        ("The school was set alight and completely destroyed.", [("destroyed", "school", 1)]),
        ("The coach was set ablaze and completely gutted.", [("destroyed", "coach", 1)]),
        ("Shells hit a chapel. It was destroyed.", [("destroyed", "chapel", 1)]),
        (
            "The mob set fire to a customs post in Ozel, which burned to the ground.",
            [("destroyed", "customs post", 1)],
        ),
        ("A house was damaged or destroyed.", [("damaged", "house", 1)]),
        ("The explosion toppled four masts.", [("destroyed", "masts", 4)]),
        (
            "Two houses collapsed and six were damaged.",
            [("destroyed", "houses", 2), ("damaged", "houses", 6)],
        ),
    ],
)
def test_the_worst_that_befell_a_thing_is_told(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 vehs destroyed, 2 ANA KIA, 5 WIA.", [("destroyed", "vehs", 3)]),
        ("1 MRAP damaged, 2 soldiers wounded.", [("damaged", "MRAP", 1)]),
        ("Rioters burned a bank and looted shops.", [("damaged", "bank", 1)]),
        ("Troops destroyed two trucks and seized weapons.", [("destroyed", "trucks", 2)]),
        ("The army destroyed two captured vehicles.", [("destroyed", "captured vehicles", 2)]),
        ("Airstrike on clinic, clinic out of service.", [("damaged", "clinic", 1)]),
        ("The strike put the power plant out of action.", [("damaged", "power plant", 1)]),
        ("The lift is out of service for repairs.", []),
        ("Six bogies were derailed by the blast.", [("damaged", "bogies", 6)]),
        ("Five coaches derailed.", [("damaged", "coaches", 5)]),
        ("A van rigged with explosives blew up near the barracks.", []),
        (
            "Firemen fought a blaze at a refinery in the Dolan district that was hit by drones.",
            [("damaged", "refinery", 1)],
        ),
    ],
)
def test_people_loot_and_bombs_beside_a_thing_are_no_things_hit(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Gunmen burned down a wooden hall in Ozel. The old structure was completely destroyed.",
            ["wooden hall"],
        ),
        ("Robbers blew up an armoured van, destroying the vehicle.", ["armoured van"]),
        ("Rebels burned down a school. The police building was destroyed.", ["school", "police building"]),
        (
            "Rockets destroyed a Grad launcher near Ozel. Jets struck a launcher near Balar. The launcher was destroyed.",
            ["Grad launcher", "launcher"],
        ),
    ],
)
def test_a_building_named_again_by_what_it_is_is_told_once(text: str, what: list[str]) -> None:
    assert [claim.what for claim in harmed(text)] == what


def test_a_headline_without_a_figure_is_the_figure_below_it() -> None:
    text = "SHELLS DESTROY SHOPS IN OZEL\n\nShelling destroyed 12 shops in the port of Ozel on Monday, the mayor said."
    assert [count for _, _, count in harms(text)] == [12]
