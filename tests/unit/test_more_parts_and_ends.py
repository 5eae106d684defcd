"""Second parts, upper ends and figures of one place: what stands behind the first figure of a sentence."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, hurt


def parts(text: str) -> list[tuple[str, str | None, int | None]]:
    return [(c.kind, c.who, c.low) for c in hurt(text) if c.part_of is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police found 31 bodies, 11 of them children and six women, after the raid on Orva.",
            [("killed", "children", 11), ("killed", "women", 6)],
        ),
        (
            "Shells hurt 12 villagers in Lomu, five of them women and two children.",
            [("injured", "women", 5), ("injured", "children", 2)],
        ),
        ("Gunmen killed 12 people, five of them soldiers, and three dogs.", [("killed", "soldiers", 5)]),
        (
            "Gunmen killed 12 soldiers, two of them officers and three nurses, in Orva.",
            [("killed", "officers", 2)],
        ),
        ("The blast killed five people, four of them men and three women.", [("killed", "men", 4)]),
    ],
)
def test_a_second_part_stands_beside_the_first(
    text: str, expected: list[tuple[str, str | None, int]]
) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "Gunmen raided a camp, killing at least 18 people, perhaps as many as 25, and torching huts.",
            (18, 25),
        ),
        ("The blast killed 18 people, possibly 20, police said.", (18, 20)),
        ("The raid left at least 30 villagers dead, maybe even 50.", (30, 50)),
    ],
)
def test_an_upper_end_may_follow_the_people(text: str, ends: tuple[int, int]) -> None:
    assert [(c.low, c.high, c.qualifier) for c in hurt(text)] == [(*ends, "range")]


def test_perhaps_before_other_people_is_a_figure_of_its_own() -> None:
    found = hurt("The blast killed 18 people, perhaps 20 soldiers among those hurt.")
    assert [c.low for c in found] == [18, 20]


def test_a_part_may_be_told_by_its_place_alone() -> None:
    assert parts("The strike on Orva killed 30, including 12 in a school.") == [("killed", None, 12)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One of its nurses was among the missing after the raid.", [("missing", "nurses", 1, 1)]),
        ("Her two sons are among the wounded.", [("injured", "sons", 2, 2)]),
        ("Two lorries were among the missing.", []),
        ("Death toll now 12, says the ministry.", [("killed", None, 12, 12)]),
        (
            "Rescuers pulled 22 people dead from the rubble, seven of them children.",
            [("killed", "people", 22, 22), ("killed", "children", 7, 7)],
        ),
    ],
)
def test_short_ways_to_tell_who_was_hurt(text: str, expected: list[tuple[str, str | None, int, int]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize("verb", ["accepts", "concedes", "acknowledges"])
def test_who_grants_a_lower_figure_is_its_claimant(verb: str) -> None:
    found = hurt(f"The hospital put the dead at nine; the army {verb} only four dead.")
    assert [(c.low, c.claimant) for c in found] == [(9, "hospital"), (4, "army")]


@pytest.mark.parametrize(
    "teller",
    [
        ", police said",
        ", the army said",
        ", officials said",
        ", residents claimed",
        ", officials in Orva said",
        "",
    ],
)
def test_who_says_an_upper_end_is_not_who_was_hurt(teller: str) -> None:
    text = f"A gunman opened fire in Orva on Monday, killing two people and wounding at least five, perhaps as many as eight{teller}."
    assert figures(text) == [("killed", "people", 2, 2), ("injured", "people", 5, 8)]


def test_people_behind_the_comma_of_an_upper_end_are_who_was_hurt() -> None:
    text = "The blast killed at least 40, perhaps as many as 60, villagers."
    assert figures(text) == [("killed", "villagers", 40, 60)]
