"""Whose men were lost: "its own men" are of the side that the sentence names, and never of who did it to them."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import hurt


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("The army said nine of its own men died in the battle.", "military"),
        ("The army said rebels had killed four of its men.", "military"),
        ("Rebels said soldiers had killed two of their comrades.", "militant"),
        ("The rebels said they had lost one man.", "militant"),
        ("Police said they lost one man.", "police"),
        ("Villagers said raiders killed four of their men.", "civilian"),
        ("Two of his colleagues were shot dead by the raiders.", "civilian"),
    ],
)
def test_men_are_of_the_side_that_owns_them(text: str, category: str) -> None:
    assert [claim.category for claim in hurt(text)] == [category]


def test_colleagues_are_those_told_of_in_the_sentence_before() -> None:
    text = "Two gendarmes were killed. The day before, three of their colleagues had died when their pickup hit a mine."
    assert [(claim.low, claim.category) for claim in hurt(text)] == [(2, "police"), (3, "police")]


def test_a_dissident_commander_is_no_soldier() -> None:
    assert [claim.category for claim in hurt("Troops killed a dissident commander in Orva.")] == ["militant"]
