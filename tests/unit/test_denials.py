"""What somebody denies is the attack told before it, not one of its own; and who denies it is not who did it."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "shelling",
            "Shells hit a market in Karvel on Saturday, killing 14 people. The Front denied that its guns had fired on "
            "the town. The school beside it was also destroyed.",
        ),
        (
            "attack",
            "Raiders killed nine farmers in Karvel on Saturday. The army rejected claims that its soldiers had shot "
            "the farmers.",
        ),
        (
            "air_strike",
            "An air strike hit a clinic in Karvel on Saturday, killing 14. The air force denied bombing the clinic. "
            "Residents said nine more had died.",
        ),
    ],
)
def test_a_denial_is_of_the_attack_told_before(kind: str, text: str) -> None:
    event = only(text)
    assert (event.type, event.status) == (kind, "happened")
    assert not {"army", "soldiers", "air force", "guns"} & {actor.text.lower() for actor in event.actors}


def test_the_denied_murder_of_somebody_else_is_another_event() -> None:
    found = mains(
        "Gunmen shot dead the mayor of Karvel, Ilan Orsk, on Saturday. The cartel denied that it had murdered Juri Vance."
    )
    assert [one.status for one in found] == ["happened", "denied"]


def test_a_denied_deed_of_another_day_is_another_event() -> None:
    found = mains(
        "Shells hit a market in Karvel on Saturday, killing 14. The Front denied that it had shelled Dorba on Monday.",
        published="2026-11-29",
    )
    assert [one.status for one in found] == ["happened", "denied"]


def test_guns_blame_nobody_the_one_who_denies_does() -> None:
    event = only(
        "Shells hit a market in Karvel on Saturday, killing 14 people. A spokesman for the Front, Juri Vance, denied that "
        "its guns had fired on the town and blamed the army."
    )
    assert [(one.who, one.whom) for one in event.responsibility if one.stance == "blames"] == [
        ("Juri Vance", "army")
    ]


def test_what_a_claim_of_responsibility_goes_on_to_tell_is_of_the_attack_told_before() -> None:
    event = only(
        "A bomb went off near a bank in Karvel on Monday, killing seven people.\n\n"
        "The Orva Front claimed responsibility in a statement, saying it had targeted a patrol and killed five soldiers."
    )
    assert event.type == "bombing"
    assert [(one.low, one.claimant) for one in event.casualties] == [(7, None), (5, "Orva Front")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Orva Liberation Army claimed the attack on Tuesday.",
        "The Orva Liberation Army claimed responsibility for the bombing on Tuesday.",
        "The army blamed the Orva Liberation Army for the attack on Tuesday.",
    ],
)
def test_the_day_on_which_an_attack_is_claimed_is_no_other_attack(sentence: str) -> None:
    (event,) = events(f"A bomb went off at a market in Selim on Monday. {sentence}")
    assert [actor.text for actor in event.actors] == ["Orva Liberation Army"]
    assert event.date_text == "Monday"


def test_an_attack_that_is_claimed_may_be_one_of_the_day_before() -> None:
    text = "A bomb went off at a market in Selim on Monday. The Front claimed the attack on Sunday."
    assert [event.date_text for event in events(text)] == ["Monday", "Sunday"]


def test_to_deny_a_part_in_the_attacks_is_not_to_deny_the_attacks() -> None:
    (event,) = events("The company has denied any part in the attacks of May 2019 in Orva.")
    assert (event.status, [one.stance for one in event.responsibility]) == ("happened", ["denies"])
