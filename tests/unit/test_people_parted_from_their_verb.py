"""People parted from what befell them by an aside, by who says so, by a place; and how they were hurt."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, fired, harmed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 13 people sheltering in a chapel, four of them girls under 12, were killed when a jet dropped two "
            "bombs on Orva village.",
            [("killed", "people", 13, None), ("killed", "girls", 4, 4)],
        ),
        (
            "One soldier, the statement added, sustained a gunshot injury to the leg.",
            [("injured", "soldier", 1, 1)],
        ),
        (
            "Nine people more, the mayor's wife one of them, are being treated in hospitals in Orva, the ministry indicated.",
            [("injured", "people", 9, 9)],
        ),
        (
            "In Orva, a wealthier suburb, the owner of a hardware shop was shot dead on Friday by two men on a motorbike who "
            "tried to snatch a bag containing the day's takings, local radio reported.",
            [("killed", "owner", 1, 1)],
        ),
        (
            "Nobody was killed, but a crane operator suffered burns.",
            [("killed", None, 0, 0), ("injured", "crane operator", 1, 1)],
        ),
        ("The officer suffered cuts to both hands.", [("injured", "officer", 1, 1)]),
        ("Seven passers-by had been cut by flying glass.", [("injured", "passers-by", 7, 7)]),
        ("A fifth man survived with a bullet in the shoulder.", [("injured", "fifth man", 1, 1)]),
        (
            "A mine caused the death of the driver and injuries to two passengers.",
            [("killed", "driver", 1, 1), ("injured", "passengers", 2, 2)],
        ),
        (
            "A bomb killed nine people. Relatives are still looking for eleven people who were last seen at the pens.",
            [("killed", "people", 9, 9), ("missing", "people", 11, 11)],
        ),
    ],
)
def test_they_are_found(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two million people suffered power cuts.",
        "The plan means cuts to 500 workers.",
        "They were displaced people from Kani.",
        "Police are looking for two men.",
    ],
)
def test_what_only_sounds_like_it_is_no_harm(text: str) -> None:
    assert figures(text) == []


def test_one_who_was_shot_is_told_once() -> None:
    text = (
        "Two people died of gunshot wounds. One of them, a student named as Paul Arden, was shot in the neck."
    )
    assert [(claim[0], claim[2]) for claim in figures(text)] == [("killed", 2), ("killed", 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Drones hit a grain store and a ferry moored in the port.", ["grain store", "ferry"]),
        ("Rockets struck a school and a bakery.", ["school", "bakery"]),
        ("They set fire to four cars and an olive press.", ["cars", "olive press"]),
        ("An office was torched, along with two government vehicles.", ["office", "government vehicles"]),
        ("The lead truck was reduced to a charred frame.", ["lead truck"]),
        ("The shock wave affected 43 dwellings.", ["dwellings"]),
        ("A drone crashed on a power station on Monday.", ["power station"]),
        ("A missile struck the Orva Star, a bulk carrier.", ["Orva Star"]),
        ("Hooded men stopped a lorry on the road and set it alight.", ["lorry"]),
        ("A shell hit Orva. Footage shows rows of blackened stalls and no military vehicle.", ["stalls"]),
        ("They are charged with robbery and malicious damage to property.", []),
    ],
)
def test_what_was_damaged(text: str, expected: list[str]) -> None:
    assert [claim.what for claim in harmed(text)] == expected


def test_the_second_one_counts_nothing_and_barrels_may_be_bombs() -> None:
    text = "Four barrel bombs were dropped. The second one fell on those who had gone to help."
    assert [(claim.weapon, claim.fired, claim.impacted) for claim in fired(text)] == [
        ("barrel bombs", 4, None)
    ]
