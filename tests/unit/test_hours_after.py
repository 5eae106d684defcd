"""What came hours or days after something else: each of the two keeps its own losses, its own place and its own voice."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains

Told = list[tuple[str | None, list[int | None]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A roadside bomb killed two soldiers near Haslam on Thursday. Hours after the blast, gunmen opened fire on a bus "
            "outside Brevik, killing the driver and five passengers, police said.",
            [("Haslam", [2]), ("Brevik", [1, 5])],
        ),
        (
            "A car bomb killed six people in Talun on Monday. Minutes after the explosion, gunmen attacked a clinic in Orva, "
            "killing two nurses.",
            [("Talun", [6]), ("Orva", [2])],
        ),
        (
            "A landmine killed two farmers near Velm on Tuesday. Within hours of the explosion, militiamen raided a village "
            "near Dorba, killing four.",
            [("Velm", [2]), ("Dorba", [4])],
        ),
        (
            "A bomb killed six people in Talun on Monday. Two days after the bombing, gunmen killed a judge in Orva.",
            [("Talun", [6]), ("Orva", [1])],
        ),
        (
            "A bomb killed six people in Talun on Monday. A day after the attack, rebels shelled Orva and wounded nine people.",
            [("Talun", [6]), ("Orva", [9])],
        ),
        (
            "Nine people were killed in Talun on Monday in an attack hours after the bombing of a church in Orva that killed 12.",
            [("Orva", [12]), ("Talun", [9])],
        ),
    ],
)  # fmt: skip
def test_what_only_says_when_takes_none_of_the_losses(text: str, expected: Told) -> None:
    found = [(event.location, [claim.low for claim in event.casualties]) for event in mains(text)]
    assert sorted(found, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled the town of Talun on Monday. In the hours after the attack, 12 people were treated for burns.",
        "A bomb hit a hotel in Talun on Monday. Minutes after the blast, gunmen stormed the building and shot 12 guests.",
        "A drone struck a depot in Talun on Monday. After the strike, rescuers pulled 12 injured people from the rubble.",
    ],
)
def test_what_is_told_of_the_thing_itself_stays_with_it(text: str) -> None:
    (event,) = mains(text)
    assert [claim.low for claim in event.casualties] == [12]


@pytest.mark.parametrize(
    "telling",
    [
        "said in a message to a local radio station that its fighters had planted the bomb and that nine soldiers had died",
        "announced in a letter to the paper that it carried out the raid and that nine soldiers had died",
        "claimed in a statement to a news agency that it had laid the mine and that nine soldiers had died",
    ],
)
def test_what_was_said_in_a_message_to_somebody_is_theirs(telling: str) -> None:
    (event,) = mains(f"A bomb killed two soldiers near Haslam on Thursday. The Red Sparrow group {telling}.")
    assert [(one.who, one.stance) for one in event.responsibility] == [("Red Sparrow group", "claims")]
    assert [(claim.low, claim.claimant) for claim in event.casualties] == [
        (2, None),
        (9, "Red Sparrow group"),
    ]


def test_a_place_that_only_names_the_accusers_is_not_what_they_speak_of() -> None:
    found = events(
        "Gunmen killed four people in Brevik on Monday. Residents of Brevik accused soldiers of burning six houses on Friday."
    )
    assert [(one.type, [(s.who, s.whom) for s in one.responsibility]) for one in found] == [
        ("attack", []),
        ("arson", [("Residents", "soldiers")]),
    ]
