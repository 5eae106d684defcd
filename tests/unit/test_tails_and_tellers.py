"""Sentences of wire copy whose tail, or whose teller, hid what happened: who was shot, what burned, where it was, who was taken."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, harmed
from tests.unit.events_of import events, mains


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The government said 84 people had been rescued and four attackers shot dead.",
            [("killed", "attackers", 4, 4)],
        ),
        (
            "A bomb went off in Orva, police said, hours after gunmen on the same road shot dead a clerk and her son.",
            [("killed", "clerk", 1, 1), ("killed", "son", 1, 1)],
        ),
        ("Police said gunmen on the main road shot dead a judge.", [("killed", "judge", 1, 1)]),
        ("Men in a convoy of pick-ups near Lomu shot dead nine herders.", [("killed", "herders", 9, 9)]),
    ],
)
def test_who_is_shot_dead_is_who_stands_where_the_sentence_says(
    text: str, expected: list[tuple[str, str, int, int]]
) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Debris from an intercepted drone set fire to a warehouse in Orva on Monday.", "warehouse"),
        ("In Orva, debris from a downed drone set fire to a warehouse.", "warehouse"),
        ("The mayor said debris from a drone set fire to two houses in Orva.", "houses"),
        ("A drone set fire to an oil depot in Orva on Monday.", "oil depot"),
    ],
)
def test_what_debris_sets_fire_to_is_burned(text: str, thing: str) -> None:
    assert [(one.kind, one.what) for one in harmed(text)] == [("burned", thing)]
    assert [one.type for one in mains(text)] == ["drone_attack"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A woman died on Monday when her car was hit near the village of Lomu, the governor said.",
            "attack",
        ),
        ("Three farmers died on Monday when a drone fell on their tractor near Orva.", "drone_attack"),
        ("A boy died on Monday when he was hit by a lorry in Orva.", "statement"),
    ],
)
def test_who_died_when_something_was_hit_was_attacked(text: str, kind: str) -> None:
    assert [one.type for one in events(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Soldiers captured two men as they tried to flee by boat.", "arrest"),
        ("Police captured two suspects in Lomu on Monday.", "arrest"),
        ("Rebels captured two nurses in Orva on Monday.", "abduction"),
        ("Twelve people were taken from the bus to hospital in Orva on Monday.", "attack"),
    ],
)
def test_who_takes_people_says_what_it_was(text: str, kind: str) -> None:
    assert [one.type for one in mains(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police put the number of those abducted at 27.", [("detained", None, 27, 27)]),
        ("Police said the number of people arrested had risen to 140.", [("detained", "people", 140, 140)]),
        ("Nearly 300 children were taken from the town.", [("detained", "children", 300, 300)]),
        ("Forty people were taken from their homes to shelters.", []),
    ],
)
def test_numbers_of_those_taken(text: str, expected: list[tuple[str, str | None, int, int]]) -> None:
    assert figures(text) == expected


def test_what_is_bombed_then_is_another_place() -> None:
    text = (
        "A strike on a van in Nabatieh on Monday killed two people. Jets then bombed stores in the Bekaa valley. "
        "A farmer was killed in one of those raids."
    )
    assert [(one.location, len(one.casualties)) for one in mains(text)] == [("Nabatieh", 1), ("Bekaa", 1)]


def test_where_the_attackers_came_to_may_be_told_by_somebody() -> None:
    text = (
        "Armed men abducted 40 pupils from a school in northwest Nigeria on Monday, residents said.\n\n"
        "The attackers arrived at the school in Kuriga, in Kaduna state, at three, said Teo Velk, a farmer."
    )
    assert [one.location for one in mains(text)] == ["Kuriga"]
