"""One more of those told before: "two were shot dead and a third captured"; but of half a crew a third is a share."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, harmed
from tests.unit.events_of import mains


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two of the attackers had been shot dead and a third captured, she said.",
            [("killed", "attackers", 2, 2), ("detained", "attacker", 1, 1)],
        ),
        (
            "Two policemen were killed and a third wounded when gunmen opened fire in Sarn.",
            [("killed", "policemen", 2, 2), ("injured", "policeman", 1, 1)],
        ),
        (
            "Three rangers died and a fourth seriously injured in the ambush near Sarn.",
            [("killed", "rangers", 3, 3), ("injured", "ranger", 1, 1)],
        ),
        (
            "Two of the hostages were freed and a third killed in Sarn.",
            [("killed", "hostage", 1, 1)],
        ),
        (
            "Rebels shot dead four loggers and abducted a fifth near Sarn.",
            [("killed", "loggers", 4, 4), ("detained", "logger", 1, 1)],
        ),
        (
            "Half of the fighters were killed and a third wounded in Sarn, the army said.",
            [("killed", "fighters", None, None)],
        ),
    ],
)
def test_a_third_is_one_more_of_as_many_as_were_told(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_a_third_house_is_counted_where_two_were() -> None:
    damage = [
        (d.kind, d.what, d.count_low) for d in harmed("The bomb destroyed two houses and damaged a third.")
    ]
    assert damage == [("destroyed", "houses", 2), ("damaged", "houses", 1)]
    assert [d.count_low for d in harmed("Shells destroyed 40 houses and damaged a third.")] == [40]


def test_a_third_is_nobody_s_name() -> None:
    [event] = mains("A mine killed two farmers and injured a third near Sarn.")
    assert [target.text for target in event.targets] == ["farmers"]
