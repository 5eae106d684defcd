"""Of whom a figure without a noun speaks, and figures that the parse hides."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards opened fire on strikers in Oru, killing at least six.", [("killed", "strikers", 6, None)]),
        ("Soldiers fired on a crowd of miners, wounding six.", [("injured", "miners", 6, 6)]),
        ("A grenade went off as pilgrims queued, leaving 7 dead.", [("killed", "pilgrims", 7, 7)]),
        ("A mine hit a bus carrying tourists near Dori, killing six.", [("killed", "tourists", 6, 6)]),
        (
            "Eleven nurses from Keba and four from Dul were killed.",
            [("killed", "nurses", 11, 11), ("killed", "nurses", 4, 4)],
        ),
        (
            "Raiders killed twelve drivers from Chad and three from Cameroon.",
            [("killed", "drivers", 12, 12), ("killed", "drivers", 3, 3)],
        ),
        (
            "A shell hit a ferry on 5 May, killing two porters and injuring more than 30.",
            [("killed", "porters", 2, 2), ("injured", "porters", 30, None)],
        ),
        (
            "A gas tank blew up in a pit. Three miners missing, five pulled out with burns.",
            [("missing", "miners", 3, 3), ("injured", "miners", 5, 5)],
        ),
        (
            "Pirates kidnapped eight sailors. Divers recovered the bodies of two of the victims; six are missing.",
            [("killed", "victims", 2, 2), ("missing", "victims", 6, 6)],
        ),
        (
            "The baker murdered his landlord in Graz before shooting himself dead.",
            [("killed", "landlord", 1, 1), ("killed", "baker", 1, 1)],
        ),
        (
            "Rebels killed 20 recruits before nine of the fighters died in an air strike.",
            [("killed", "recruits", 20, 20), ("killed", "fighters", 9, 9)],
        ),
    ],
)
def test_who_they_were(text: str, expected: list[Figure]) -> None:
    assert [one for one in figures(text) if one[0] != "detained"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The jets bombed the town as soldiers advanced, killing nine.", [("killed", None, 9, 9)]),
        ("A bomb hit a truck carrying cement, killing two.", [("killed", None, 2, 2)]),
        ("The man who arrived after the attack died.", [("killed", "man", 1, 1)]),
    ],
)
def test_who_stands_near_need_not_be_hit(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_no_fewer_than_is_not_nobody() -> None:
    (claim,) = hurt("No fewer than 35 prisoners perished in the fire on Sunday.")
    assert (claim.low, claim.high) == (35, None)


@pytest.mark.parametrize(
    ("text", "count", "who"),
    [
        ("Nine miners were hurt, two of them badly, and three guards are missing.", 2, "miners"),
        ("Some 15 marchers were wounded, four of them by rubber bullets.", 4, "marchers"),
        ("A landslip killed nine members of one choir on Friday, two of them nuns.", 2, "nuns"),
    ],
)
def test_some_of_them(text: str, count: int, who: str) -> None:
    whole, part = hurt(text)[:2]
    assert (part.low, part.who, part.part_of) == (count, who, (whole.start, whole.end))


def test_victims_of_a_number_told_are_those_dead() -> None:
    text = "The council counted 17 dead villagers. It showed photographs of 17 victims, including a baker and two clerks."
    whole, *parts = hurt(text)
    assert [(part.who, part.low) for part in parts] == [("baker", 1), ("clerks", 2)]
    assert all(part.part_of == (whole.start, whole.end) for part in parts)


def test_the_bomber_is_one_of_the_raiders() -> None:
    seven, one = hurt(
        "Troops killed seven raiders near Dol. Five fled into a barn, where one blew himself up."
    )
    assert (seven.low, one.low, one.part_of) == (7, 1, (seven.start, seven.end))


def test_the_story_names_whom_it_began_with() -> None:
    text = "Robbers stabbed to death the abbot of Teroa on Monday. Juan Villa Reyes, 71, died in the chapel."
    assert figures(text) == [("killed", "Juan Villa Reyes", 1, 1)]
    other = text.replace("the abbot of Teroa on Monday", "a driver in a suburb of Teroa late on Monday")
    assert [one[1] for one in figures(other)] == ["driver", "Juan Villa Reyes"]


def test_the_latest_killing_is_the_one_told() -> None:
    text = "Robbers stabbed to death a judge in Teroa, the latest murder of a lawyer in the valley."
    assert [one[1] for one in figures(text)] == ["judge"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were hurt, a girl of 14 among them, the governor said.", [("injured", "people", 9, 9)]),
        ("The bomb killed a mother of three in Keba.", [("killed", "mother", 1, 1)]),
        (
            "The blast brings the toll since 7 October 2023 to 42,071 killed and 98,416 injured.",
            [("killed", None, 42071, 42071), ("injured", None, 98416, 98416)],
        ),
    ],
)
def test_an_age_and_a_year_are_no_figure(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected
