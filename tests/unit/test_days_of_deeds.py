"""Which day is that of a deed: not that of who condemns it, not that in a body's name, nor that of a clock in Greenwich."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, only

OUT = "2026-11-30"  # a Monday


REACTIONS = [
    "The bishop deplored today the killing of two nurses in Orva.",
    "The bishop on Friday deplored the killing of two nurses in Orva.",
    "The ministry today expressed its regret over the killing of two nurses in Orva.",
    "The head of the school protested today the murder of a student in Orva.",
]


@pytest.mark.parametrize("text", REACTIONS)
def test_the_day_of_a_reaction_is_not_that_of_the_deed(text: str) -> None:
    assert [(event.location, event.date_start) for event in events(text, OUT)] == [("Orva", None)]


def test_a_day_behind_the_deed_is_that_of_the_deed() -> None:
    assert only("The bishop deplored the killing of two nurses on Friday.", OUT).date_start == "2026-11-27"


NAMED_FOR_A_DAY = [
    ("The 9 May Brigade bombed a bank in Orva.", ["9 May Brigade"]),
    ("The March 23 Movement seized a town in Orva.", ["March 23 Movement"]),
    (
        "Members of the 19 April Movement attacked a post in Orva.",
        ["Members of the 19 April Movement", "19 April Movement"],
    ),
    ('The "9 May" Liberation Forces bombed a bank in Orva.', ['"9 May" Liberation Forces']),
    ('Fighters of the "17 November" group shot an officer in Orva.', ["Fighters", '"17 November" group']),
]


@pytest.mark.parametrize(("text", "who"), NAMED_FOR_A_DAY)
def test_a_body_named_for_a_day_keeps_it_and_acts_on_none(text: str, who: list[str]) -> None:
    event = only(text, OUT)
    assert [actor.text for actor in event.actors] == who
    assert event.date_start is None


CLOCKS = [
    ("at 1950 (0050 GMT 30 November)", "2026-11-29"),
    ("at 03:10 local time (22:10 GMT on 28 November)", "2026-11-29"),
    ("at 15:10 (13:10 GMT on 28 November)", "2026-11-28"),
    ("last evening", "2026-11-29"),
]


@pytest.mark.parametrize(("when", "day"), CLOCKS)
def test_the_day_is_that_of_the_place(when: str, day: str) -> None:
    assert only(f"A bomb went off at a bank in Orva {when}.", OUT).date_start == day


def test_attacks_told_in_the_plural_have_the_day_that_the_next_sentence_gives_them() -> None:
    event = only(
        "Sources said that 35 people died in attacks on four towns. The attacks took place on 28 November in Orva, Melk and Pell.",
        OUT,
    )
    assert (event.date_start, event.location, event.casualties[0].low) == ("2026-11-28", "Orva", 35)
