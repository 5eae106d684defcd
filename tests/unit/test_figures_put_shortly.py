"""Figures with few words about them: told in a row with "respectively", and losses without a word for people."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The raids killed 14 and nine villagers respectively.",
            [("killed", "villagers", 14, 14), ("killed", "villagers", 9, 9)],
        ),
        (
            "Strikes on the two camps left 3 and 21 people dead respectively.",
            [("killed", "people", 3, 3), ("killed", "people", 21, 21)],
        ),
        (
            "Attacks on Dal, Mesk and Orin killed four, 11 and 23 guards respectively.",
            [("killed", "guards", 4, 4), ("killed", "guards", 11, 11), ("killed", "guards", 23, 23)],
        ),
        (
            "At least 6 and 40 people were killed and injured, respectively.",
            [("killed", "people", 6, None), ("injured", "people", 40, 40)],
        ),
        (
            "Nine guards and three drivers were killed.",
            [("killed", "guards", 9, 9), ("killed", "drivers", 3, 3)],
        ),
    ],
)
def test_figures_in_a_row_are_each_a_claim(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A rebel spokesman put the army's losses at five.", [(5, 5, "military")]),
        (
            "The army put its losses at five and those of the rebels at 40.",
            [(5, 5, "military"), (40, 40, "militant")],
        ),
        (
            "The rebels put the army's losses in the battle at 12 and their own at three.",
            [(12, 12, "military"), (3, 3, "militant")],
        ),
        ("The colonel estimated rebel losses at more than 60.", [(60, None, "militant")]),
        ("A rebel commander put government losses at 15.", [(15, 15, "military")]),
        ("The bank put government losses at 40.", []),
        ("The firm put its losses at five million.", []),
        ("The bank put the farmers' losses at 40 cows.", []),
        ("The rebels want to put the army's losses at 30.", []),
    ],
)
def test_losses_put_at_a_figure_are_of_the_dead_and_the_hurt(
    text: str, expected: list[tuple[int, int | None, str]]
) -> None:
    claims = hurt(text)
    assert [(claim.low, claim.high, claim.category) for claim in claims] == expected
    assert {claim.kind for claim in claims} <= {"killed_or_injured"}
