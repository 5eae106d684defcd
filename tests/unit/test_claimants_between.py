"""Who tells what, where a sentence names several who tell something, or tells news of another place."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events

TELLERS = [
    (
        "In Orva a bridge was destroyed, residents said, although nobody was hurt, and in Lomu a woman died, according to an elder.",
        [("bridge", "residents"), ("woman", "elder")],
    ),
    (
        "Nine guards were killed in Orva, the army said in a statement, adding that two clerks had died in Lomu, according to police.",
        [("guards", "army"), ("clerks", "police")],
    ),
    (
        "A mill burned down in Orva, officials in Velda said, while in Lomu a drone hit a bus, injuring the driver.",
        [("mill", "officials"), ("driver", None)],
    ),
    (
        "Drones hit a depot in Orva, killing nine clerks by the reckoning of volunteers there.",
        [("depot", None), ("clerks", "volunteers")],
    ),
    ("The army, said the mayor, shelled a market in Orva, killing nine clerks.", [("clerks", "mayor")]),
    ("Two bridges, reported the Daily Post, were destroyed in Orva.", [("bridges", "Daily Post")]),
    ("The guards, said the ministry, had shot dead two clerks.", [("clerks", "ministry")]),
    ("The rebels, claimed the army, killed nine clerks in Orva.", [("clerks", "army")]),
]


@pytest.mark.parametrize(("text", "expected"), TELLERS)
def test_each_is_told_by_whom(text: str, expected: list[tuple[str, str | None]]) -> None:
    told = {claim.who: claim.claimant for event in events(text) for claim in event.casualties}
    told |= {claim.what: claim.claimant for event in events(text) for claim in event.damage}
    assert {what: told.get(what, "untold") for what, _ in expected} == dict(expected)


def test_the_news_behind_a_saying_stays_theirs_in_the_same_place() -> None:
    (claim,) = [
        claim
        for event in events(
            "The raid on Orva was over, police said, and nine clerks were killed, they added."
        )
        for claim in event.casualties
    ]
    assert claim.claimant == "police"
