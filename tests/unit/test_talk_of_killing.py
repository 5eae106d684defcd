"""Questions, conditions, laws and memories of a killing give no figure to the incident of the day."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures
from tests.unit.events_of import events, mains

RAID = " Gunmen attacked a bus in Ozel on Tuesday, wounding three people."


@pytest.mark.parametrize(
    "talk",
    [
        "He asked: why are the soldiers dying for a war they do not want?",
        "The bishop demanded the suspension of all executions of political leaders, officials and journalists.",
        "Parliament passed a law against killings of women on Monday.",
        "How many children must be killed before they act?",
        "Whoever murders a journalist murders the truth, he said.",
        "He said that if a soldier is killed, ten villagers are shot.",
        "Anyone who kills a policeman is hanged, he said.",
        "The army wants to end the siege by killing the four gunmen.",
        "The rebels could break the truce by killing two hostages.",
        "The rebels did not break the truce by shooting dead two hostages.",
    ],
)
def test_talk_of_killing_counts_nobody(talk: str) -> None:
    assert figures(talk + RAID) == [("injured", "people", 3, 3)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Police asked why the guards had left before 12 people were killed in Ozel on Tuesday.", 12),
        ("The protest in Ozel was against the killing of three students by police on Monday.", 3),
        ("If the toll is confirmed, 12 people were killed, police in Ozel said on Tuesday.", 12),
    ],
)
def test_what_is_asked_or_protested_about_took_place(text: str, killed: int) -> None:
    assert ("killed", killed) in [
        (claim.kind, claim.low) for event in mains(text) for claim in event.casualties
    ]


def test_the_room_where_somebody_died_is_history() -> None:
    text = "The president signed the pact in the room where the liberator died." + RAID
    (death,) = [event for event in events(text) for claim in event.casualties if claim.kind == "killed"]
    assert death.background
    text = "A bomb went off at the market in Ozel where 12 people died on Tuesday."
    assert [claim.background for event in mains(text) for claim in event.casualties] == [False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards ended the siege by killing the four gunmen.", ("killed", "gunmen", 4, 4)),
        ("The gang stopped at nothing after shooting dead two guards.", ("killed", "guards", 2, 2)),
        ("The army vowed to press on after killing twelve rebels.", ("killed", "rebels", 12, 12)),
        ("The rebels broke the truce by wounding two hostages.", ("injured", "hostages", 2, 2)),
    ],
)
def test_what_is_ended_or_wished_by_or_after_a_killing_leaves_the_killing_real(
    text: str, expected: Figure
) -> None:
    assert figures(text) == [expected]
    assert all(event.status == "happened" for event in events(text))
