"""A loss stands on what brought it about: the raid with the arrests, the older killing, the fight with losses of its own."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures
from tests.unit.events_of import events, mains


def test_who_was_hurt_in_the_raid_is_of_the_arrests() -> None:
    text = (
        "Two bombs killed 22 people in Baghdad on Tuesday, police said. The minister said two suspects had been arrested "
        "and a third was killed in a raid on a house in Abu Ghraib on Wednesday. A policeman was hurt in that operation."
    )
    assert [(event.type, [c.low for c in event.casualties]) for event in mains(text)] == [
        ("bombing", [22]),
        ("arrest", [2, 1, 1]),
    ]


def test_an_older_killing_told_beside_what_followed_it_keeps_its_dead() -> None:
    text = (
        "Masked men fired on guests in Marseille on Saturday, wounding three. The killing of two teenagers there in "
        "January had been followed by three shootings."
    )
    dead = {
        event.background: [c.low for c in event.casualties if c.kind == "killed"] for event in events(text)
    }
    assert dead == {False: [], True: [2]}


def test_men_who_storm_a_hall_are_no_weather() -> None:
    text = "Three hurt as masked men storm Marseille wedding\n\nThree guests were wounded on Saturday when men fired on them."
    assert "natural_disaster" not in [event.type for event in events(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunmen attacked a post, killing four policemen and losing two of their own.",
            [("killed", "policemen", 4, 4), ("killed", "Gunmen", 2, 2)],
        ),
        (
            "A man, his wife and two sons were killed.",
            [("killed", "man", 1, 1), ("killed", "wife", 1, 1), ("killed", "sons", 2, 2)],
        ),
        (
            "A farmer, his two brothers and a cousin died in the blast.",
            [("killed", "farmer", 1, 1), ("killed", "brothers", 2, 2), ("killed", "cousin", 1, 1)],
        ),
        (
            "Three guards and a cook, Ana Moor, were killed.",
            [("killed", "guards", 3, 3), ("killed", "Ana Moor", 1, 1)],
        ),
        (
            "A woman of 51, the groom's aunt, and a waiter, 19, suffered leg injuries.",
            [("injured", "woman", 1, 1), ("injured", "waiter", 1, 1)],
        ),
        (
            "The clinic received 17 bodies and 38 wounded people.",
            [("killed", None, 17, 17), ("injured", "people", 38, 38)],
        ),
        ("A clerk, his colleague said, was killed.", [("killed", "clerk", 1, 1)]),
    ],
)
def test_each_of_a_list_is_counted(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected
