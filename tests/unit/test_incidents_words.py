"""What the words of two reports say for and against their telling of one incident, where day or place is not clear."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from briefing_tui.incidents import link
from briefing_tui.model import CasualtyClaim, Event, Mention


@dataclass(frozen=True)
class Incident:
    id: int
    told: str
    events: tuple[Event, ...]


def killed(low: int, high: int | None = None) -> tuple[CasualtyClaim, ...]:
    qualifier = "exact" if high else "at_least"
    return (CasualtyClaim("killed", "people", "civilian", low, high, qualifier, str(low), 0, 5),)  # type: ignore[arg-type]


# Tuesday, 6 July 2021.
MILL = Event(
    "rocket_attack", 0, 10, date_start="2021-07-06", date_end="2021-07-06", date_precision="day", location="Ansel",
    geo_precision="town", targets=(Mention("paper mill", 0, 5),), casualties=killed(17, 17),
)  # fmt: skip
TOLD = (
    "Rockets hit paper mill in Ansel\nSix rockets hit the paper mill in Ansel on Tuesday, killing 17 people"
)
# A report of Thursday whose day is taken for the day of the attack.
CLAIM = replace(
    MILL, date_start="2021-07-08", date_end="2021-07-08", targets=(), casualties=killed(17), actors=()
)
CLAIM_TOLD = (
    "Unknown brigade says it fired on Ansel\nA group that nobody had heard of said on Thursday it was behind the "
    "rockets that killed at least 17 people in Ansel on Tuesday"
)


def linked(event: Event, told: str, other: Event = MILL, others_told: str = TOLD) -> bool:
    return link(event, told, [Incident(7, others_told, (other,))]) == 7


def test_a_later_report_that_names_the_day_of_the_week_and_a_figure_of_the_incident_is_of_it() -> None:
    assert linked(CLAIM, CLAIM_TOLD)
    assert linked(MILL, TOLD, CLAIM, CLAIM_TOLD)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"casualties": killed(4)}, CLAIM_TOLD),
        ({"casualties": ()}, CLAIM_TOLD),
        ({"location": "Delmar"}, CLAIM_TOLD.replace("Ansel", "Delmar")),
        ({"location": None}, CLAIM_TOLD),
        ({"type": "protest"}, CLAIM_TOLD),
        ({}, CLAIM_TOLD.replace("Tuesday", "the way to work")),
        ({}, CLAIM_TOLD.replace("the rockets", "another volley of rockets")),
        ({"date_start": "2021-07-09", "date_end": "2021-07-09"}, CLAIM_TOLD),
    ],
)
def test_without_the_day_the_figure_and_the_place_it_is_another_attack_on_the_town(
    change: dict[str, object], told: str
) -> None:
    assert not linked(replace(CLAIM, **change), told)  # type: ignore[arg-type]


def test_a_figure_that_many_attacks_have_does_not_tell_which_it_was() -> None:
    few = killed(2, 2)
    assert not linked(
        replace(CLAIM, casualties=few), CLAIM_TOLD.replace("at least 17", "2"), replace(MILL, casualties=few)
    )


STRIKE = Event(
    "air_strike", 0, 10, date_start="2021-07-06", date_end="2021-07-06", date_precision="day",
    targets=(Mention("radar station", 0, 5),),
)  # fmt: skip
STRIKE_TOLD = (
    "Jets strike radar station near Ubrek\nJets destroyed a radar station near Ubrek early on Tuesday"
)
FLED = replace(STRIKE, targets=())
FLED_TOLD = (
    "Note from the valley\nSome 300 people have left hamlets around Ubrek since the air strike of Tuesday"
)


def test_reports_without_a_place_are_of_one_strike_when_both_tell_it_near_the_same_town() -> None:
    assert linked(FLED, FLED_TOLD, STRIKE, STRIKE_TOLD)
    assert linked(FLED, FLED_TOLD, replace(STRIKE, location="Salt Brigade"), STRIKE_TOLD)


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (FLED, FLED_TOLD.replace("Ubrek", "Delmar")),
        (FLED, FLED_TOLD.replace("around Ubrek", "in Ubrek")),
        (replace(FLED, date_start="2021-07-07", date_end="2021-07-07"), FLED_TOLD),
        (replace(FLED, type="bombing"), FLED_TOLD),
        (replace(FLED, country="Ubrek"), FLED_TOLD),
        (replace(FLED, location="Delmar", geo_precision="town"), FLED_TOLD),
        (replace(FLED, targets=(Mention("cattle market", 0, 5),)), FLED_TOLD),
    ],
)
def test_near_the_same_town_is_not_enough_where_day_kind_or_target_differ(event: Event, told: str) -> None:
    assert not linked(event, told, STRIKE, STRIKE_TOLD)
