"""People taken or held captive: who they are, however the words for it stand."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, hurt
from tests.unit.events_of import mains, only


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The gunmen held the guards hostage for two days.", ["guards"]),
        ("The gunmen have taken several villagers hostage in Dunmar.", ["villagers"]),
        ("The bandits took two nurses and a driver hostage in Dunmar.", ["nurses", "driver"]),
        ("The rebels have taken several clerks as hostages.", ["clerks"]),
        ("The rebels are holding 30 villagers as hostages in Dunmar.", ["villagers"]),
        ("Rebels continued to hold 12 nurses hostage in Dunmar on Monday.", ["nurses"]),
        ("The tenants continued to be held hostage in the hotel.", ["tenants"]),
    ],
)
@pytest.mark.parametrize("case", [str, str.upper])
def test_whoever_is_held_is_whom_the_abduction_hit(text: str, who: list[str], case: type[str]) -> None:
    event = only(case(text))
    assert event.type == "abduction"
    assert [target.text.lower() for target in event.targets] == who


def test_those_who_hold_are_not_those_held() -> None:
    assert [(kind, who) for kind, who, _, _ in figures("The gunmen held the guards hostage.")] == [
        ("detained", "guards")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Police freed a woman hostage on Monday.",
        "The rebels continue to shell towns.",
        "The army took the town as its base.",
    ],
)
def test_no_abduction_where_nobody_is_taken(text: str) -> None:
    assert not any(event.type == "abduction" for event in mains(text))


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen took two nurses hostage in a clinic in the town of Orva on Sunday.",
        "Two nurses were taken hostage at a hospital in the town of Orva on Sunday.",
        "Gunmen took two people captive in the hospital on Sunday.",
    ],
)
def test_who_is_taken_hostage_in_a_clinic_is_not_hurt(text: str) -> None:
    assert {(claim.kind, claim.low) for claim in hurt(text)} == {("detained", 2)}
