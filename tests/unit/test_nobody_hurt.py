"""That some came to no harm is a claim with the figure 0, of them and not of everybody."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt, one
from tests.unit.events_of import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("All 30 passengers escaped unhurt.", [("injured", "passengers", 0, 0)]),
        ("Pirates boarded a tanker and fled. Crew safe.", [("killed_or_injured", "Crew", 0, 0)]),
        ("All four staff safe and well.", [("killed_or_injured", "staff", 0, 0)]),
        ("All crew are reported safe.", [("killed_or_injured", "crew", 0, 0)]),
        (
            "The driver was hurt; the three elderly guests were not hurt.",
            [("injured", "driver", 1, 1), ("injured", "elderly guests", 0, 0)],
        ),
        ("The minister escaped unharmed.", []),
        ("Residents say the town is not safe.", []),
        ("The families reached a safe place.", []),
        ("The pupils are safe from attack there.", []),
    ],
)
def test_who_came_to_no_harm(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_that_nobody_was_hurt_is_no_attack() -> None:
    found = events(
        "A tanker reports being approached by three small craft west of Hodeidah on 9 January. The crew is safe."
    )
    assert [(event.type, [c.high for c in event.casualties]) for event in found] == [("statement", [0])]


def test_that_nobody_was_hurt_is_of_no_history_told_later() -> None:
    found = events(
        "Skiffs chased a tanker off Hafun on Friday. No sailor was harmed.\n\nIn 2011 gangs held 32 ships and 736 hostages."
    )
    assert [event.type for event in found for claim in event.casualties if claim.high == 0] == ["statement"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("There are no losses among our troops.", "troops"),
        ("We suffered no losses in personnel.", "personnel"),
        ("There are no losses on our side.", None),
        ("No injuries to the crew were reported after the hijack of the tanker.", "crew"),
        ("There were no casualties among our soldiers.", "soldiers"),
    ],
)
def test_whose_side_lost_nobody(text: str, who: str | None) -> None:
    claim = one(text)
    assert (claim.low, claim.high, claim.who) == (0, 0, who)


def test_losses_of_things_say_nothing_of_people() -> None:
    assert not hurt("No losses of equipment were reported.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops returned without loss.", [("killed_or_injured", 0)]),
        ("The raid was carried out without loss to own forces.", [("killed_or_injured", 0)]),
        ("The tenants came out unscathed.", [("injured", 0)]),
        ("The firm sold it without loss.", []),
        ("It was done without loss of generality.", []),
        ("The bridge was crossed without loss to traders.", []),
    ],
)
def test_without_loss(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(c.kind, c.low) for c in hurt(text)] == expected
