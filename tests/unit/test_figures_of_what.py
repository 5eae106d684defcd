"""What a bare figure counts: vehicles, those just told, those that the sentence names; and no figure that was too high."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, hurt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops destroyed 37 vehicles, with nine seized.", []),
        ("The dhow was sunk and two boats were captured.", []),
        ("Two trucks were burned and 12 abducted.", [("detained", None, 12, 12)]),
        (
            "Police arrested 12 people and nine more were seized.",
            [("detained", "people", 12, 12), ("detained", "people", 9, 9)],
        ),
    ],
)
def test_figures_behind_vehicles_are_of_vehicles(text: str, expected: list[object]) -> None:
    assert figures(text) == expected


def test_as_many_is_the_whole_and_not_the_part() -> None:
    text = "Eight miners, including two brothers, were killed and as many wounded when men stormed a pit."
    assert ("injured", "miners", 8, 8) in figures(text)
    assert figures("Two guards were killed and as many injured.")[1] == ("injured", "guards", 2, 2)


def test_a_count_of_the_injured_counts_the_injured() -> None:
    text = "Twelve people were killed, the hospital said. Its own count of the injured was 38."
    assert figures(text)[1] == ("injured", None, 38, 38)


@pytest.mark.parametrize(
    "text",
    [
        "Last week's figure of 18 dead was too high, the commissioner admitted.",
        "The figure of 40 dead had been inflated, the army said.",
        "The toll of 40 dead was an error; the figure of 40 dead was wrong.",
    ],
)
def test_a_figure_called_too_high_is_none(text: str) -> None:
    assert [claim for claim in hurt(text) if "figure of" in text[: claim.end]] == []


def test_a_figure_in_marks_is_read() -> None:
    claims = hurt('He put the rebels\' dead at "over 200".')
    assert [(claim.kind, claim.low, claim.qualifier, claim.category) for claim in claims] == [
        ("killed", 200, "more_than", "militant")
    ]


@pytest.mark.parametrize("cry", ["neutralised", '"neutralised"'])
def test_six_of_whom_were_neutralised_counts_attackers(cry: str) -> None:
    claims = hurt(f"Troops repelled the attackers, six of whom were {cry}.")
    assert [(claim.kind, claim.low, claim.category) for claim in claims] == [
        ("killed_or_injured", 6, "militant")
    ]


def test_bombs_of_which_six_were_neutralised_count_nobody() -> None:
    assert hurt("Sappers found mines, six of which were neutralised.") == []


def test_casualties_carried_off_are_no_captives() -> None:
    text = "The patrol inflicted three casualties, which were carried off by the rebels as they fled."
    assert figures(text) == [("killed_or_injured", None, 3, 3)]
