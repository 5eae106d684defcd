"""Damage told otherwise: what burns, what a thing lost, nouns, tables, and lists that a remark interrupts."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import harmed

Harm = tuple[str, str, int | None]


def harms(text: str) -> list[Harm]:
    return [(c.kind, c.what, c.count_low) for c in harmed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels torched two tractors and a kiosk.", [("burned", "tractors", 2), ("burned", "kiosk", 1)]),
        ("The tram burned out.", [("burned", "tram", 1)]),
        ("Raiders set light to nine huts near Velm.", [("burned", "huts", 9)]),
        ("The market stalls went up in smoke.", [("burned", "market stalls", None)]),
        ("The bishop deplored the burning of two chapels.", [("burned", "chapels", 2)]),
        (
            "Elders said the barn had been burned, together with some 30 huts.",
            [("burned", "barn", 1), ("burned", "huts", 30)],
        ),
        ("A committee counted 40 huts burned and two wells ruined.", [("burned", "huts", 40)]),
        ("The chapel was burned to the ground.", [("destroyed", "chapel", 1)]),
        ("The clash left three jeeps in flames.", [("burned", "jeeps", 3)]),
        ("The burning of fuel makes smoke.", []),
    ],
)
def test_what_is_set_alight_is_burned(text: str, expected: list[Harm]) -> None:
    assert [one for one in harms(text) if one[1] != "wells"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The nursery lost its roof.", [("damaged", "nursery", 1)]),
        ("A patrol vehicle lost a wheel.", [("damaged", "patrol vehicle", 1)]),
        ("The clinic lost every window.", [("damaged", "clinic", 1)]),
        ("The convoy lost three trucks to mines.", [("destroyed", "trucks", 3)]),
        ("Sulen said not a single tank had been lost.", []),
        ("The team lost its striker.", []),
        (
            "The brigade repelled two attacks, inflicting losses: 3 tanks, 1 howitzer.",
            [("destroyed", "tanks", 3), ("destroyed", "howitzer", 1)],
        ),
        ("The firm reported losses: 3 million crowns.", []),
    ],
)
def test_what_a_thing_lost_says_that_it_was_damaged(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A cistern was holed by fragments.", [("damaged", "cistern", 1)]),
        ("The lead vehicle was immobilised by the blast.", [("damaged", "lead vehicle", 1)]),
        ("The driver survived, the bowser was written off.", [("destroyed", "bowser", 1)]),
        ("The loans were written off.", []),
        ("The blast tore open the hull.", [("damaged", "hull", 1)]),
        ("Gunmen cut the telephone mast.", [("damaged", "telephone mast", 1)]),
        ("Two cottages had fresh damage.", [("damaged", "cottages", 2)]),
        ("Monitors found shrapnel and holes in the gate.", [("damaged", "gate", 1)]),
        ("The blast blew in the doors of the school.", [("damaged", "doors of the school", None)]),
        ("A strike left a mill reduced to a heap of rubble.", [("destroyed", "mill", 1)]),
        ("Four fuel tankers exploded.", [("destroyed", "fuel tankers", 4)]),
        ("Two cars exploded outside the ministry.", []),
        ("They condemned the blowing up on Friday of three pylons.", [("destroyed", "pylons", 3)]),
        ("The rebels fell back to the river.", []),
        (
            "Rockets were fired at the harbour. The crews went home. A fuel store near Velm was hit.",
            [("damaged", "fuel store", 1)],
        ),
        ("Shrapnel peppered the walls.", [("damaged", "walls", None)]),
        ("Reporters peppered the minister with questions.", []),
        (
            "A generator and two ambulances were rendered inoperable.",
            [("damaged", "generator", 1), ("damaged", "ambulances", 2)],
        ),
        (
            "The depot and the silo were not damaged in the raid.",
            [("none", "depot", 1), ("none", "silo", 1)],
        ),
        ("The bridge was not badly damaged.", []),
        ("The army denied that the bridge was damaged.", []),
        ("A depot was hit by high prices.", []),
        ("They damaged a helicopter, a claim nobody could check.", [("damaged", "helicopter", 1)]),
        ("The army lost 41 locally made rifles.", [("destroyed", "locally made rifles", 41)]),
    ],
)
def test_verbs_and_nouns_of_damage(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Houses burned: 2,718. Clinics damaged: 12.",
            [("burned", "Houses", 2718), ("damaged", "Clinics", 12)],
        ),
        ("A daily put the number of houses destroyed at 214.", [("destroyed", "houses", 214)]),
        ("An office put the number of damaged houses at 19.", [("damaged", "houses", 19)]),
        (
            "Debris caused damage to 23 houses (three beyond repair), one school and nine garages.",
            [("damaged", "houses", 23), ("damaged", "school", 1), ("damaged", "garages", 9)],
        ),
        (
            "A missile came down, injuring two residents of Marania and damaging workshops and several cars.",
            [("damaged", "workshops", None), ("damaged", "cars", None)],
        ),
        ("It was a damaging report.", []),
        ("Two ammunition bays damaged.", [("damaged", "ammunition bays", 2)]),
    ],
)
def test_tables_figures_put_and_lists_with_remarks(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


def test_a_label_says_who_tells_of_damage_unless_it_may_be_whose_losses_they_are() -> None:
    assert [c.claimant for c in harmed("Governor: twelve houses damaged.")] == ["Governor"]
    assert [c.claimant for c in harmed("Army: two tanks destroyed.")] == [None]
