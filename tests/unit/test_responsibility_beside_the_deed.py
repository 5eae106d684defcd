"""Who claims, denies and blames where the saying stands between, behind, or in the name of what is said."""

from __future__ import annotations

import pytest

from tests.unit import events_of
from tests.unit.events_of import Stance, mains

BEFORE = "Gunmen killed nine miners in Orva on Monday. "


def stances(sentence: str) -> list[Stance]:
    return events_of.stances(BEFORE + sentence)


STANCES = [
    ("An officer pointed the finger at the Red Hand group's local chapter.", "officer", "blames"),
    ("The government denied the use of chemical agents.", "government", "denies"),
    ("The army denied the use of live rounds.", "army", "denies"),
    ("IS-K claimed responsibility.", "IS-K", "claims"),
    ("A banner was found in which the Red Hand claimed the action.", "Red Hand", "claims"),
    ("The Red Hand boasted that its men had punished the village.", "Red Hand", "claims"),
    ("Lomu Police Station Officer-in-Charge Teo Velk denied the charge.", "Teo Velk", "denies"),
    ("Commander-in-Chief Teo Velk denied the charge.", "Teo Velk", "denies"),
]


@pytest.mark.parametrize(("sentence", "who", "stance"), STANCES)
def test_who_says_so(sentence: str, who: str, stance: str) -> None:
    (found,) = stances(sentence)
    assert (who in found[0], found[1]) == (True, stance)


BLAME = [
    ("IS-K suspected.", "IS-K"),
    ("Police blamed IS-K.", "IS-K"),
    ("The army called it a deliberate attack by the paramilitary Swift Orva Forces.", "Swift Orva Forces"),
    ("Villagers alleged that soldiers beat a herder.", "soldiers"),
    ("Villagers alleged that a herder was dragged out of his hut by jawans and thrashed.", "jawans"),
    ("The Sulen side, declared the Velda army command, opened fire on a post without warning.", "Sulen side"),
]


@pytest.mark.parametrize(("sentence", "whom"), BLAME)
def test_on_whom_the_blame_falls(sentence: str, whom: str) -> None:
    assert [whom in (blamed or "") for _, stance, blamed in stances(sentence) if stance == "blames"] == [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry denied the use of public money.",
        "The mayor said the government had punished the town by its budget.",
        "Villagers said soldiers beat a herder.",
        "Kelland marines stormed a ship, the navy in Velda said, while further west a tanker was hit.",
        "Police in Sulen killed more than 300 people last year, according to a yearbook, one of the highest rates known.",
        "Teo Marn was accused on the radio of bringing in ammunition by boat.",
    ],
)
def test_what_blames_and_denies_nothing(sentence: str) -> None:
    assert stances(sentence) == []


def test_who_boasts_is_not_the_group_named_last() -> None:
    told = "Teo Velk, the alleged leader of one of the armed groups that make up the Sulen coalition, boasted in a recording that his men had shelled the town."
    assert [(who, stance) for who, stance, _ in stances(told)] == [("Teo Velk", "claims")]


def test_a_province_of_the_islamic_state_is_one_name() -> None:
    (event,) = mains("IS-K attacked a mosque in Kabul on Monday.")
    assert event.actors[0].text == "IS-K"
