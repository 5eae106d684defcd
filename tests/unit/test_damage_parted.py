"""What damage claims promise of things that the parser parts from their verb, and of lists it takes apart."""

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
            "Two lorries as well as the village school were on fire.",
            [("burned", "lorries", 2), ("burned", "village school", 1)],
        ),
        (
            "A barn as well as a customs office had been torched.",
            [("burned", "barn", 1), ("burned", "customs office", 1)],
        ),
        (
            "The storm wrecked 60 vans as well as many ferries.",
            [("destroyed", "vans", 60), ("destroyed", "ferries", None)],
        ),
        (
            "The army reported the destruction of two field guns as well as several vans.",
            [("destroyed", "field guns", 2), ("destroyed", "vans", None)],
        ),
        ("A bakery and three mills were hit by shells.", [("damaged", "bakery", 1), ("damaged", "mills", 3)]),
        (
            "A van and nine schools sustained damage in the raid.",
            [("damaged", "van", 1), ("damaged", "schools", 9)],
        ),
        (
            "Looters smashed a kiosk, hundreds of market stalls and 12 cars.",
            [("damaged", "kiosk", 1), ("damaged", "market stalls", None), ("damaged", "cars", 12)],
        ),
        (
            "The raid damaged a depot full of flour, a school used as a shelter and two mills.",
            [("damaged", "depot", 1), ("damaged", "school", 1), ("damaged", "mills", 2)],
        ),
        (
            "The Hotel Orlan, the town hall and the railway station were reduced to ashes.",
            [
                ("destroyed", "Hotel Orlan", 1),
                ("destroyed", "town hall", 1),
                ("destroyed", "railway station", 1),
            ],
        ),
        (
            "The raid destroyed 14 buildings, among them a mosque.",
            [("destroyed", "buildings", 14), ("destroyed", "mosque", 1)],
        ),
    ],
)
def test_lists_keep_all_their_things(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The raid left a primary school and the old cathedral ablaze.",
            [("burned", "primary school", 1), ("burned", "old cathedral", 1)],
        ),
        (
            "Shelling left a water mill and the home of a clerk in ruins.",
            [("destroyed", "water mill", 1), ("destroyed", "home of a clerk", 1)],
        ),
        (
            "A shell left 12 houses and the cargo terminal partly destroyed.",
            [("damaged", "houses", 12), ("damaged", "cargo terminal", 1)],
        ),
        ("The raid left a chapel gutted.", [("destroyed", "chapel", 1)]),
        ("The mine left the van a smouldering wreck.", [("destroyed", "van", 1)]),
        (
            "Raiders set six houses, a clinic, the village school and two vans on fire.",
            [
                ("burned", "houses", 6),
                ("burned", "clinic", 1),
                ("burned", "village school", 1),
                ("burned", "vans", 2),
            ],
        ),
        ("Raiders set off a bomb in Ozel, sparking a fire at a mill.", [("burned", "mill", 1)]),
        (
            "The shelling left two mills destroyed and 17 damaged.",
            [("destroyed", "mills", 2), ("damaged", "mills", 17)],
        ),
        ("Three men left the bank and two were damaged by grief.", []),
        ("A shell landed in Ozel, causing six homes to collapse.", [("destroyed", "homes", 6)]),
        ("A shell landed in Ozel, causing two vans to catch fire.", [("burned", "vans", 2)]),
    ],
)
def test_what_things_are_left_like(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A blaze swept through a hangar in Ozel.", [("burned", "hangar", 1)]),
        ("A health centre was ablaze on Monday.", [("burned", "health centre", 1)]),
        ("The chapel burst into flames.", [("burned", "chapel", 1)]),
        ("The town hall came crashing down in the blast.", [("destroyed", "town hall", 1)]),
        ("Two barns caved in on Monday.", [("destroyed", "barns", 2)]),
        ("Prices came crashing down on Monday.", []),
        (
            "The flood swept away a bridge and two huts.",
            [("destroyed", "bridge", 1), ("destroyed", "huts", 2)],
        ),
        ("The car was blown to pieces.", [("destroyed", "car", 1)]),
        ("Gunmen shot up a pickup and a dormitory.", [("damaged", "pickup", 1), ("damaged", "dormitory", 1)]),
        ("The bus was sprayed with bullets.", [("damaged", "bus", 1)]),
        ("The clinic took a direct hit on Monday.", [("damaged", "clinic", 1)]),
        ("A drone rammed into an ambulance.", [("damaged", "ambulance", 1)]),
        ("A shell smashed into a mill.", [("damaged", "mill", 1)]),
        ("The bomb wiped out a radar station.", [("destroyed", "radar station", 1)]),
        ("The bomb wiped out a unit.", []),
        ("Two artillery pieces were destroyed.", [("destroyed", "artillery pieces", 2)]),
        ("Two combine harvesters were wrecked.", [("destroyed", "combine harvesters", 2)]),
        ("A Leopard 2 tank was destroyed.", [("destroyed", "Leopard 2 tank", 1)]),
        ("Two multiple rocket launchers were destroyed.", [("destroyed", "rocket launchers", 2)]),
    ],
)
def test_more_words_for_damage(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A drone damaged part of a mill.", [("damaged", "mill", 1)]),
        ("Fragments of a missile damaged scores of depots.", [("damaged", "depots", None)]),
        ("Debris from a drone damaged half a dozen vans.", [("damaged", "vans", 6)]),
        ("A drone damaged or destroyed nine buses.", [("damaged", "buses", 9)]),
        ("A huge explosion hit Ozel, crippling two vans.", [("damaged", "vans", 2)]),
        ("A mill suffered damage in Ozel on Monday.", [("damaged", "mill", 1)]),
        ("Mortar fire broke windows at the church.", [("damaged", "windows at the church", None)]),
    ],
)
def test_what_did_it_and_where_it_stood_is_not_hit(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "28 vans, two clinics and nine sheds set on fire near Ozel.",
            [("burned", "vans", 28), ("burned", "clinics", 2), ("burned", "sheds", 9)],
        ),
        (
            "The mayor's house and five pickups wrecked in clashes near Ozel.",
            [("destroyed", "house", 1), ("destroyed", "pickups", 5)],
        ),
        (
            "Ozel: three rockets on the runway, no casualties, two hangars damaged.",
            [("damaged", "hangars", 2)],
        ),
        (
            "Ozel: a school and two vans destroyed in raid.",
            [("destroyed", "school", 1), ("destroyed", "vans", 2)],
        ),
    ],
)
def test_notes_give_the_whole_list(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected
