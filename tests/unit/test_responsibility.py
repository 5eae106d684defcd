"""What responsibility promises: who claims, denies or blames, whom, and the clause that says so."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events

SENTENCES = [
    ("The Red Sparrow group claimed responsibility for the bombing.", ("Red Sparrow group", "claims", None)),
    ("The army denied any involvement in the shelling.", ("army", "denies", None)),
    ("Officials blamed the Red Sparrow group for the bombing.", ("Officials", "blames", "Red Sparrow group")),
    ("The governor accused the army of killing two men.", ("governor", "blames", "army")),
    (
        "Observers attributed the attack to the Red Sparrow group.",
        ("Observers", "blames", "Red Sparrow group"),
    ),
    ("The raid was claimed by the Red Sparrow group.", ("Red Sparrow group", "claims", None)),
    ("The Red Sparrow group said it was behind the raid.", ("Red Sparrow group", "claims", None)),
    (
        "The Red Sparrow group said one of its members had carried out the attack.",
        ("Red Sparrow group", "claims", None),
    ),
    (
        "The Red Sparrow group said four of its men had died in an air strike, which it blamed on the navy.",
        ("Red Sparrow group", "blames", "navy"),
    ),
    ("The Red Sparrow group said it had not carried out the attack.", ("Red Sparrow group", "denies", None)),
    (
        "The governor, Halima Yaro, said the Red Sparrow group was responsible for the bombing.",
        ("Halima Yaro", "blames", "Red Sparrow group"),
    ),
    ("The Red Sparrow group denied it had carried out the attack.", ("Red Sparrow group", "denies", None)),
    ("The governor, Halima Yaro, blamed the army.", ("Halima Yaro", "blames", "army")),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_a_stance_is_found(sentence: str, expected: tuple[str, str, str | None]) -> None:
    text = f"A bomb exploded at a bank in Selim on Monday. {sentence}"
    found = [one for event in events(text) for one in event.responsibility]
    assert [(one.who, one.stance, one.whom) for one in found] == [expected]
    assert all(text[one.start : one.end] for one in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody claimed responsibility for the bombing.",
        "He claimed the prize.",
        "The group has not claimed responsibility.",
        "They could blame the army.",
        "The minister said nobody was behind the attack.",
        "The minister asked whether the army was behind the attack.",
        "Police said an investigation would show who was behind the bombing.",
    ],
)
def test_what_nobody_said_is_not_found(sentence: str) -> None:
    assert [
        one for event in events(f"A bomb exploded in Selim. {sentence}") for one in event.responsibility
    ] == []


def test_blame_falls_on_those_it_is_put_on_and_not_on_the_deed() -> None:
    text = "A bomb exploded at a bank in Selim on Monday. The governor blamed the murder of two clerks on smugglers."
    found = [one for event in events(text) for one in event.responsibility]
    assert [(one.who, one.whom) for one in found] == [("governor", "smugglers")]
