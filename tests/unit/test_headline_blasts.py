"""Headlines and notes that leave the parser without a verb, or with one subject too few."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures
from tests.unit.events_of import only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IED blast near Gao wounds 3 peacekeepers.", [("injured", "peacekeepers", 3, 3)]),
        ("Grenade attack in Bamenda wounds 8 students", [("injured", "students", 8, 8)]),
        ("Shelling of Kherson wounds three.", [("injured", None, 3, 3)]),
        (
            "Market bombing in Sarno kills 5, hurts 11",
            [("killed", None, 5, 5), ("injured", None, 11, 11)],
        ),
        ("Three found dead in a burnt car near Sarno.", [("killed", None, 3, 3)]),
        (
            "Shells hit several houses and two soldiers and a trader were killed.",
            [("killed", "soldiers", 2, 2), ("killed", "trader", 1, 1)],
        ),
    ],
)
def test_everyone_the_headline_counts_is_counted(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_what_was_used_is_no_verb() -> None:
    event = only("VBIED attack on checkpoint in Sarno kills 7.")
    assert (event.type, event.weapons) == ("bombing", ("VBIED",))


def test_a_bomb_that_tears_through_a_market_is_a_bombing_and_the_dead_are_its_dead() -> None:
    event = only("A bomb tore through a market in Sarno on Friday. Nine people died, the governor said.")
    assert (event.type, [claim.low for claim in event.casualties]) == ("bombing", [9])
