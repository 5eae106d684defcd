"""A toll that has risen is the figure; what it was at first is taken back, and those found since are some of them."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, hurt


@pytest.mark.parametrize(
    "text",
    [
        "The death toll, initially put at nine, has risen to 14 after the attack in Orva.",
        "The death toll, first given as nine, rose to 14 on Tuesday after the attack in Orva.",
    ],
)
def test_what_was_given_at_first_is_taken_back(text: str) -> None:
    (now,) = [claim for claim in hurt(text) if claim.supersedes]
    assert (now.low, now.high) == (14, 14)
    assert sorted(claim.low or 0 for claim in hurt(text)) == [9, 14]


def test_those_found_since_are_some_of_the_toll() -> None:
    text = "The death toll has risen to 14 after five bodies were pulled from the rubble in Orva."
    (five,) = [claim for claim in hurt(text) if claim.low == 5]
    assert five.part_of is not None


def test_those_of_the_attack_that_the_toll_was_before_are_none_of_it() -> None:
    text = "Nine people died in Orva on Monday, three days after five farmers were killed in Lomu."
    assert [claim.part_of for claim in hurt(text)] == [None, None]


@pytest.mark.parametrize("perhaps", ["perhaps as many as 60", "and possibly 60", "maybe up to 60"])
def test_perhaps_more_is_the_upper_end(perhaps: str) -> None:
    text = f"At least 40, {perhaps}, people were killed in the raid on Orva."
    assert figures(text) == [("killed", "people", 40, 60)]


def test_a_girl_told_by_her_age_is_one_of_the_list() -> None:
    text = "A boy aged six, a girl aged nine and their grandmother were killed when a shell hit their home in Orva."
    assert [claim[1] for claim in figures(text)] == ["boy", "girl", "grandmother"]


def test_who_put_the_toll_so_is_its_claimant_whoever_says_the_rest() -> None:
    text = (
        "The death toll from the raid on Orva, initially put at nine by the administrator, could rise, as a dozen "
        "residents were still missing, Teo Maki said."
    )
    assert {claim.kind: claim.claimant for claim in hurt(text)} == {
        "killed": "administrator",
        "missing": "Teo Maki",
    }
    text = "The death toll of the raid on Orva, put at nine by the mayor, has risen to 14, Teo Maki said."
    assert {claim.low: claim.claimant for claim in hurt(text)} == {9: "mayor", 14: "Teo Maki"}


def test_those_found_since_are_no_part_of_the_toll_of_a_year() -> None:
    text = "Five farmers were killed in Orva on Monday, bringing this year's death toll in the region to 61."
    assert [claim.part_of for claim in hurt(text) if claim.low == 5] == [None]
