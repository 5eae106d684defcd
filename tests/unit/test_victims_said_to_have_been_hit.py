"""Deeds that somebody is said or believed to have suffered: whom they hit is never who is blamed for them."""

from __future__ import annotations

import pytest

from tests.unit.events_of import only, stances


@pytest.mark.parametrize(
    "text",
    [
        "The mayor is believed to have been killed by rebels in Sulen on Monday.",
        "The mayor is reported to have been killed by rebels in Sulen on Monday.",
        "The mayor is thought to have been attacked by rebels in Sulen on Monday.",
    ],
)
@pytest.mark.parametrize("case", [str, str.upper])
def test_who_is_hit_is_the_target_and_by_names_the_doer(text: str, case: type[str]) -> None:
    event = only(case(text))
    assert [one.text.lower() for one in event.targets] == ["mayor"]
    assert [one.text.lower() for one in event.actors] == ["rebels"]
    assert "mayor" not in {(whom or "").lower() for _, _, whom in stances(case(text))}


def test_whoever_is_believed_to_have_done_it_is_blamed() -> None:
    told = stances("Rebels are believed to have killed the mayor in Sulen on Monday.")
    assert [(stance, whom) for _, stance, whom in told] == [("blames", "Rebels")]


def test_whoever_killed_somebody_is_blamed_by_the_belief() -> None:
    told = stances("The mayor is believed to have been killed by rebels in Sulen on Monday.")
    assert [(stance, whom) for _, stance, whom in told] == [("blames", "rebels")]
