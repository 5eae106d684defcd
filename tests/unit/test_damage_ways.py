"""What damage claims promise of ways to say it: petrol-bombed, also hit, next door, panes of houses, and what the law pulls down."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import harmed

Harm = tuple[str, str, int | None]


def harms(text: str) -> list[Harm]:
    return [(claim.kind, claim.what, claim.count_low) for claim in harmed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rioters petrol-bombed the courthouse and two vans.", [("damaged", "courthouse", 1), ("damaged", "vans", 2)]),
        ("The tax office in Dorba was petrol-bombed on Friday.", [("damaged", "tax office", 1)]),
        ("A chapel was fire-bombed.", [("damaged", "chapel", 1)]),
        ("Warplanes bombed the market.", []),
    ],
)  # fmt: skip
def test_what_is_petrol_bombed_is_damaged(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shells fell on Dorba for an hour. Also hit were a bakery, two schools and the post office.",
            [("damaged", "bakery", 1), ("damaged", "schools", 2), ("damaged", "post office", 1)],
        ),
        (
            "A missile struck the port. Also hit was a grain silo.",
            [("damaged", "port", 1), ("damaged", "grain silo", 1)],
        ),
        ("Also hit were sales of cars.", []),
        (
            "Rebels launched five drones at a port. Four were jammed; the other struck a depot.",
            [("damaged", "depot", 1)],
        ),
        (
            "Marania fired nine rockets at Dorba on Sunday. Two of them hit a school and one a mill.",
            [("damaged", "school", 1), ("damaged", "mill", 1)],
        ),
        ("Three men ran at him. Two of them hit a car.", []),
        ("A tanker was hit by an unmanned boat off Dorba.", [("damaged", "tanker", 1)]),
        ("A tanker was hit by a boat off Dorba.", []),
    ],
)
def test_what_is_hit_as_well_and_by_one_of_a_salvo(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 300 homes were partly or completely destroyed.", [("damaged", "homes", 300)]),
        ("The raid fully or partially destroyed nine schools.", [("damaged", "schools", 9)]),
        ("Nine schools were completely destroyed.", [("destroyed", "schools", 9)]),
        ("A mill burned and the office next door was levelled.", [("burned", "mill", 1), ("destroyed", "office", 1)]),
        ("The house next door was damaged.", [("damaged", "house", 1)]),
        ("Windows were blown out in some 60 flats.", [("damaged", "flats", 60)]),
        ("The blast broke windows in 12 houses.", [("damaged", "houses", 12)]),
        ("The shelling tore the roofs off 40 barns.", [("damaged", "barns", 40)]),
        ("Stones smashed the windscreens of nine buses.", [("damaged", "buses", 9)]),
        ("The blast broke windows in a hotel.", [("damaged", "windows in a hotel", None)]),
        ("The blast broke 12 windows in a hotel.", [("damaged", "windows in a hotel", 12)]),
        ("The blast broke windows in May 2019.", [("damaged", "windows", None)]),
    ],
)  # fmt: skip
def test_how_far_and_of_what(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Five houses were demolished for a new road in Dorba.",
        "The council demolished 12 shops to make way for a bus station.",
        "The old mill was torn down last year under a court order.",
        "A developer razed the cinema to make room for flats.",
        "The bridge is to be demolished in May.",
        "The hall was pulled down as part of a redevelopment scheme.",
        "The strike damaged relations between the two states.",
        "The scandal destroyed his career and his family's fortune.",
        "Sanctions wrecked the economy and crippled the banking sector.",
        "The ministry plans to destroy 12 old tanks.",
    ],
)
def test_what_is_pulled_down_by_law_or_wrecked_in_a_figure_is_no_damage(text: str) -> None:
    assert harms(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers demolished five houses in Dorba for a new road.", [("destroyed", "houses", 5)]),
        ("Bulldozers of the army razed nine huts for a new road.", [("destroyed", "huts", 9)]),
        ("The army bulldozed 14 homes in the camp.", [("destroyed", "homes", 14)]),
        ("Three houses were demolished by shellfire on the road to Ozel.", [("destroyed", "houses", 3)]),
        ("Gunmen demolished a shrine.", [("destroyed", "shrine", 1)]),
    ],
)
def test_what_armed_men_pull_down_is_damage(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crews battled a blaze at the oil depot in Dorba.", [("burned", "oil depot", 1)]),
        ("Firefighters extinguished a fire at two warehouses.", [("burned", "warehouses", 2)]),
        ("They were tackling a blaze in a paint factory.", [("burned", "paint factory", 1)]),
        ("The club battled fire in the second half at Dorba.", []),
        ("The crews trained to extinguish a fire at a depot.", []),
    ],
)
def test_where_a_fire_is_fought_something_burns(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected
