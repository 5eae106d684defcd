"""How many things were hit: lists with figures of their own, "nine more", names of several words, and nouns of stuff."""

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
            "The jets destroyed six boats, four command and control nodes, and a tunnel.",
            [
                ("destroyed", "boats", 6),
                ("destroyed", "command and control nodes", 4),
                ("destroyed", "tunnel", 1),
            ],
        ),
        (
            "Aircraft made two strikes, destroying a headquarters, three command-and-control nodes and two VBIED factories.",
            [
                ("destroyed", "headquarters", 1),
                ("destroyed", "command-and-control nodes", 3),
                ("destroyed", "VBIED factories", 2),
            ],
        ),
        ("Shells destroyed 14 food and clothes shops.", [("destroyed", "food and clothes shops", 14)]),
    ],
)
def test_a_name_of_several_words_keeps_its_figure(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In Orel 11 private houses, a clinic and an office building were destroyed.",
            [
                ("destroyed", "private houses", 11),
                ("destroyed", "clinic", 1),
                ("destroyed", "office building", 1),
            ],
        ),
        (
            "In Horod, an enterprise, 9 houses and 3 cars were damaged.",
            [("damaged", "enterprise", 1), ("damaged", "houses", 9), ("damaged", "cars", 3)],
        ),
        (
            "In the town of Perin, a shop, two cafes, 14 cars and a gas pipe were damaged.",
            [
                ("damaged", "shop", 1),
                ("damaged", "cafes", 2),
                ("damaged", "cars", 14),
                ("damaged", "gas pipe", 1),
            ],
        ),
        (
            "In a village near Tol, a house and two barns were destroyed.",
            [("destroyed", "house", 1), ("destroyed", "barns", 2)],
        ),
        ("They attacked a school, and a house was damaged.", [("damaged", "house", 1)]),
        (
            "Dozens of homes, a school and the police station were torched.",
            [("burned", "homes", None), ("burned", "school", 1), ("burned", "police station", 1)],
        ),
        ("Their vehicle, a white pickup, was destroyed by an air strike.", [("destroyed", "vehicle", 1)]),
        ("Half the town lies in ruins.", [("destroyed", "Half the town", None)]),
        (
            "The gunmen robbed a bank, a shop was burned and a car was damaged.",
            [("burned", "shop", 1), ("damaged", "car", 1)],
        ),
    ],
)
def test_a_list_is_told_whole_and_what_stands_before_or_describes_it_is_none_of_it(
    text: str, expected: list[Harm]
) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The attack left six homes, a mosque and two shops damaged.",
            [("damaged", "homes", 6), ("damaged", "mosque", 1), ("damaged", "shops", 2)],
        ),
        (
            "The shelling left 3 houses destroyed and 17 damaged.",
            [("destroyed", "houses", 3), ("damaged", "houses", 17)],
        ),
        ("The raid left many homes destroyed.", [("destroyed", "homes", None)]),
    ],
)
def test_what_a_raid_leaves_damaged_is_the_whole_list(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Drones hit the village, destroying a house and damaging seven more.",
            [("destroyed", "house", 1), ("damaged", "house", 7)],
        ),
        (
            "One house was destroyed and another eight were damaged.",
            [("destroyed", "house", 1), ("damaged", "house", 8)],
        ),
        (
            "Four houses were destroyed and a dozen more damaged.",
            [("destroyed", "houses", 4), ("damaged", "houses", 12)],
        ),
        (
            "Two lorries were destroyed and a third was damaged.",
            [("destroyed", "lorries", 2), ("damaged", "lorries", 1)],
        ),
        ("The rebels seized two trucks and destroyed another.", [("destroyed", "trucks", 1)]),
        ("Gunmen shot two guards and damaged three more.", []),
        ("Two lorries were burned. A third of the harvest was lost.", [("burned", "lorries", 2)]),
    ],
)
def test_more_another_and_a_third_count_the_things_before(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Glass was broken.", [("damaged", "Glass", None)]),
        ("The video equipment was damaged.", [("damaged", "video equipment", None)]),
        ("The blast wrecked office furniture.", [("destroyed", "office furniture", None)]),
        ("The property was burned.", [("burned", "property", 1)]),
        ("The rebels burned half a hectare of maize.", [("damaged", "hectare of maize", None)]),
        ("They burned a hectare of maize.", [("damaged", "hectare of maize", 1)]),
        ("Two thirds of the village was flattened.", [("destroyed", "Two thirds of the village", None)]),
        ("Every house in the hamlet was wrecked.", [("destroyed", "house", None)]),
        ("A headquarters was destroyed.", [("destroyed", "headquarters", 1)]),
        ("Several headquarters were destroyed.", [("destroyed", "headquarters", None)]),
        (
            "The blast blew out the windows of dozens of homes.",
            [("damaged", "windows of dozens of homes", None)],
        ),
    ],
)
def test_stuff_and_shares_have_no_figure(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police recorded damage to 17 civilian objects: 9 private houses, a shop and 5 vehicles.",
            [
                ("damaged", "civilian objects", 17),
                ("damaged", "private houses", 9),
                ("damaged", "shop", 1),
                ("damaged", "vehicles", 5),
            ],
        ),
        (
            "Eleven buildings were destroyed in Balar: two mills and nine homes.",
            [("destroyed", "buildings", 11), ("destroyed", "mills", 2), ("destroyed", "homes", 9)],
        ),
        ("The bridge was destroyed: a convoy was stopped.", [("destroyed", "bridge", 1)]),
        ("Several barns were wrecked: a storm came up.", [("destroyed", "barns", None)]),
    ],
)
def test_a_list_behind_a_colon_says_what_the_things_are(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than 100 shops and homes were damaged.", [("damaged", "shops and homes", 100)]),
        ("Rioters burned 40 cars and motorcycles.", [("damaged", "cars and motorcycles", 40)]),
        (
            "The fire destroyed 12 homes and cars.",
            [("destroyed", "homes", 12), ("destroyed", "cars", None)],
        ),
        (
            "They have damaged the electricity, drainage, and telephone systems.",
            [("damaged", "electricity, drainage, and telephone systems", None)],
        ),
        (
            "The blast damaged the dam, the turbine and the cables.",
            [("damaged", "dam", 1), ("damaged", "turbine", 1), ("damaged", "cables", None)],
        ),
        (
            "The raid damaged the road connecting Mirat with Salu and two nearby hamlets.",
            [("damaged", "road", 1)],
        ),
    ],
)
def test_things_of_one_sort_share_a_figure_or_a_noun(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Drone attack damages oil depot in Tuap.", [("damaged", "oil depot", 1)]),
        ("Missile strike levels apartment block.", [("destroyed", "apartment block", 1)]),
        ("Missile strike levels two apartment blocks.", [("destroyed", "apartment blocks", 2)]),
        ("Grenade blast damages shop in Kola, two hurt.", [("damaged", "shop", 1)]),
        ("The court raised damages claims.", []),
        (
            "Losses: 3 APCs destroyed, 1 truck damaged.",
            [("destroyed", "APCs", 3), ("damaged", "truck", 1)],
        ),
        ("Damage: 12 houses, two parked cars.", [("damaged", "houses", 12), ("damaged", "parked cars", 2)]),
        ("Damage: none.", []),
        (
            "Fifteen barns, including a granary, suffered damage.",
            [("damaged", "barns", 15), ("damaged", "granary", 1)],
        ),
        (
            "Bila: a school and a power line destroyed.",
            [("destroyed", "school", 1), ("destroyed", "power line", 1)],
        ),
        ("3 huts and a van burned.", [("burned", "huts", 3), ("burned", "van", 1)]),
        (
            "Forty-two farm structures were demolished, including 12 homes.",
            [("destroyed", "farm structures", 42), ("destroyed", "homes", 12)],
        ),
    ],
)
def test_headlines_and_notes_give_the_same_figures(text: str, expected: list[Harm]) -> None:
    assert harms(text) == expected


def test_both_before_two_adjectives_is_no_figure() -> None:
    assert harms("Both army and police posts were destroyed.") == [("destroyed", "police posts", None)]
