"""First sentences of wire reports, whose subject is a deed told at length before its verb."""

from __future__ import annotations

import pytest

from briefing_tui.model import Event
from tests.unit.claims_of import Figure, figures
from tests.unit.events_of import only

_DATELINE = "ORVA, June 1 (Press Wire) - "


def told(event: Event) -> tuple[str, list[str], str | None]:
    """Its type, who did it, and who gives its first figure."""
    return event.type, [actor.text for actor in event.actors], event.casualties[0].claimant


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        (
            "Shelling by the paramilitary Rapid Guard on a camp for displaced people in Dorin's western Velm region killed "
            "at least 40 people on Tuesday, activists and a medical group said.",
            ("shelling", ["paramilitary Rapid Guard"], "activists"),
        ),
        (
            "Airstrikes claimed by the Northern Front on a convoy of carts near Velm killed two dozen people, police said.",
            ("air_strike", ["Northern Front"], "police"),
        ),
        (
            "A barrage of rockets by rebels on a mill left at least two dozen people dead early on Tuesday, a judge said.",
            ("rocket_attack", ["rebels"], "judge"),
        ),
        (
            "Intense shelling by rebels on a mill killed 18 people late on Monday, officials said.",
            ("shelling", ["rebels"], "officials"),
        ),
        (
            "A mortar attack outside a chapel in Velm has killed at least 40 people, clerks and a guard told reporters.",
            ("shelling", [], "clerks and a guard"),
        ),
    ],
)
@pytest.mark.parametrize("dateline", ["", _DATELINE])
def test_the_deed_has_its_verb_and_who_tells_of_it_theirs(
    dateline: str, lead: str, expected: tuple[str, list[str], str]
) -> None:
    assert told(only(dateline + lead)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A raid killed 12 clerks and injured at least 33 overnight, a judge said.",
            [("killed", "clerks", 12, 12), ("injured", "clerks", 33, None)],
        ),
        (
            "A raid killed 12 clerks and injured at least 33 late on Monday.",
            [("killed", "clerks", 12, 12), ("injured", "clerks", 33, None)],
        ),
        (
            "A bombardment left seven members of one family dead, officials said.",
            [("killed", "members of one family", 7, 7)],
        ),
    ],
)
def test_figures_at_the_end_of_a_lead(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_strikes_that_left_so_many_dead_are_no_history() -> None:
    assert not only("Air strikes in Velm left five clerks dead, a governor said.").background
