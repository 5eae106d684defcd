"""A day before a count, an age before more people, a day before who says it: each number keeps its own."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures
from tests.unit.events_of import only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 12 May three soldiers were killed in Polyna.", [("killed", "soldiers", 3, 3)]),
        ("On 12 May 2024 three bus drivers died in Polyna.", [("killed", "bus drivers", 3, 3)]),
        ("On Sunday 12 May four people were wounded by a mine.", [("injured", "people", 4, 4)]),
        ("On 3 March 17 passengers were wounded near Polyna.", [("injured", "passengers", 17, 17)]),
        ("On 4 June two boys, aged nine and 12, were injured by a mine.", [("injured", "boys", 2, 2)]),
        ("A raid on 9 May killed 17 people.", [("killed", "people", 17, 17)]),
    ],
)
def test_a_day_is_no_part_of_whom_the_number_behind_it_counts(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A man aged 61 and three teenagers were wounded.",
            [("injured", "man", 1, 1), ("injured", "teenagers", 3, 3)],
        ),
        (
            "Police said a boy aged 12 and an elderly man had died in the blast.",
            [("killed", "boy", 1, 1), ("killed", "elderly man", 1, 1)],
        ),
        (
            "A shell killed a woman aged 44 and two of her sons.",
            [("killed", "woman", 1, 1), ("killed", "sons", 2, 2)],
        ),
        ("Two boys aged 9 and 12 were hurt by a mine.", [("injured", "boys", 2, 2)]),
        ("Three sisters aged 9, 11 and 12 were hurt by a mine.", [("injured", "sisters", 3, 3)]),
    ],
)
def test_an_age_counts_nobody_and_swallows_nobody(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Two drivers were killed in Polyna on Monday, Brig. Gen. Tomas Velk told reporters.", "Tomas Velk"),
        ("Two drivers were killed in Polyna on Monday, mayor Ana Moor said.", "Ana Moor"),
        ("Nine people were hurt at a checkpoint on Tuesday, Sgt. Pavel Orsk said.", "Pavel Orsk"),
    ],
)
def test_who_stands_behind_a_day_gave_the_figure(text: str, claimant: str) -> None:
    assert [claim.claimant for claim in only(text).casualties] == [claimant]
