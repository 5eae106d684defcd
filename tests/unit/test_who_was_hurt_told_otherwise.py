"""People hurt in sentences that lead elsewhere: ages inside a list, nations behind a figure, one of them by his rank."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, hurt
from tests.unit.events_of import only


def test_ages_do_not_end_a_list() -> None:
    text = (
        "A teacher, her two daughters, aged four and nine, and a neighbour died when a shell hit their house."
    )
    assert figures(text) == [
        ("killed", "teacher", 1, 1),
        ("killed", "daughters", 2, 2),
        ("killed", "neighbour", 1, 1),
    ]
    text = "The shell killed a baker, his three sons, aged 4, 6 and 9, and two guards."
    assert [(who, low) for _, who, low, _ in figures(text)] == [("baker", 1), ("sons", 3), ("guards", 2)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The grenade shattered the windows and slightly hurt his 14-year-old daughter.", "daughter"),
        ("The blast hurt his wife.", "wife"),
        ("Splinters badly hurt a guard.", "guard"),
    ],
)
def test_one_person_hurt_is_hurt(text: str, who: str) -> None:
    assert figures(text) == [("injured", who, 1, 1)]


@pytest.mark.parametrize("text", ["The scandal hurt his wife.", "The row hurt the candidate."])
def test_a_row_hurts_nobody(text: str) -> None:
    assert hurt(text) == []


def test_who_was_shot_and_died_shot_nobody() -> None:
    text = "A policeman shot in the neck during Tuesday's raid on a den died of his wounds on Thursday."
    assert figures(text) == [("killed", "policeman", 1, 1)]
    assert only(text).actors == ()
    assert only("A gunman shot into the crowd and died.").actors[0].text == "gunman"


def test_nations_behind_a_figure_are_parts_of_it() -> None:
    text = "One of its peacekeepers, a Nepalese corporal, was killed and three others, two Filipinos and a Bangladeshi, were hurt."
    claims = hurt(text)
    assert [(claim.kind, claim.low, claim.part_of is not None) for claim in claims] == [
        ("killed", 1, False),
        ("injured", 3, False),
        ("injured", 2, True),
        ("injured", 1, True),
    ]


def test_one_of_them_told_by_his_rank_is_the_same_one() -> None:
    text = "The mission condemned the killing of one of its guards, a corporal, in Orva."
    assert [claim.low for claim in hurt(text)] == [1]


def test_where_a_victim_is_from_is_not_where_it_was() -> None:
    assert only("A rocket wounded a farm worker from Thailand in a field outside Orva.").country is None
    assert only("Two Filipinos and a Bangladeshi were shot dead in Orva.").country is None
