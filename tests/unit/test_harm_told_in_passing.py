"""Harm told in few words beside other harm, or denied: "two fatally", "denied that any soldier had died", "unhurt"."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Six people were stabbed, two fatally, at a station.",
            [("injured", "people", 6, 6), ("killed", "people", 2, 2)],
        ),
        (
            "The spokesman said 7 clerks, 4 gendarmes and 31 raiders were killed.",
            [("killed", "clerks", 7, 7), ("killed", "gendarmes", 4, 4), ("killed", "raiders", 31, 31)],
        ),
        (
            "Nine cooks, along with four guards, were injured in the riot.",
            [("injured", "cooks", 9, 9), ("injured", "guards", 4, 4)],
        ),
        ("The militia said nine of its men had fallen as martyrs.", [("killed", "men", 9, 9)]),
        (
            "Doctors said that eleven had been admitted, four of them in a serious condition.",
            [("injured", None, 11, 11), ("injured", None, 4, 4)],
        ),
        (
            "Hospitals treated 112 marchers for tear gas inhalation and 19 for gunshot wounds.",
            [("injured", "marchers", 112, 112), ("injured", None, 19, 19)],
        ),
        (
            "Of the 19 people killed, 12 were women and five were children.",
            [("killed", "people", 19, 19), ("killed", "women", 12, 12), ("killed", "children", 5, 5)],
        ),
        ("All 14 people on board walked away without a scratch.", [("injured", "people", 0, 0)]),
        (
            "Ten passengers died and seven walked away unhurt.",
            [("killed", "passengers", 10, 10), ("injured", None, 0, 0)],
        ),
        ("Six of the plotters were executed.", [("killed", "plotters", 6, 6)]),
        (
            "Monday's raids brought to 41 the number of alleged rebels killed.",
            [("killed", "rebels", 41, 41)],
        ),
    ],
)
def test_each_figure_is_told(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("The army denied that any of its soldiers had been killed.", "killed", "soldiers"),
        ("The colonel denied that any civilian had been wounded.", "injured", "civilian"),
        ("The junta denied that anyone had died in the raid.", "killed", None),
    ],
)
def test_who_denies_that_anybody_was_hurt_says_that_none_was(text: str, kind: str, who: str | None) -> None:
    (claim,) = hurt(text)
    assert (claim.kind, claim.who, claim.low, claim.high) == (kind, who, 0, 0)
    assert claim.claimant in ("army", "colonel", "junta")


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that it had killed any prisoners who surrendered.",
        "The army denied that nine villagers had been killed.",
        "The army did not deny that any of its men had been killed.",
        "The club admitted 40 members, four of them women.",
        "Two of the warrants were executed on Monday.",
        "The trial of the drug, in which 30 were treated, was stopped.",
    ],
)
def test_what_is_denied_of_others_or_done_otherwise_is_no_figure(text: str) -> None:
    assert [one for one in figures(text) if one[2:] != (30, 30)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Raiders rounded up 60 men, took them to the river and shot them.",
            [("detained", "men", 60, 60), ("killed_or_injured", "men", 60, 60)],
        ),
        (
            "Of those killed, 21 were women and 14 were children.",
            [("killed", "women", 21, 21), ("killed", "children", 14, 14)],
        ),
        (
            "Farid Haddad and Salim Nasser, both of whom were engineers, were killed.",
            [("killed", "Farid Haddad", 1, 1), ("killed", "Salim Nasser", 1, 1)],
        ),
        (
            "At least 16 were killed, although the real number could be 50 or more.",
            [("killed", None, 16, None)],
        ),
        (
            "Twelve of the injured, who numbered 60 by evening, had been flown out.",
            [("injured", None, 12, 12), ("injured", None, 60, 60)],
        ),
        ("The ship's cook has not been accounted for.", [("missing", "cook", 1, 1)]),
    ],
)
def test_whose_figure_it_is_and_what_it_counts(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_who_lowers_a_toll_is_who_put_it() -> None:
    claims = hurt("Officials first put the toll at 33 but on Wednesday lowered it to 31.")
    assert [(claim.low, claim.claimant) for claim in claims] == [(33, "Officials"), (31, "Officials")]
