"""What came before the report's own event is history: anniversaries, trials, "a month after the murder of X"."""

from __future__ import annotations

import pytest

from briefing_tui.model import CasualtyClaim, Event
from tests.unit.events_of import events, mains

BOMB = "A bomb went off at a market in Ozel on Tuesday, killing three people. "


def home(text: str, low: int) -> tuple[Event, CasualtyClaim]:
    """The event that the figure `low` stands on, and the claim."""
    (found,) = [(event, claim) for event in events(text) for claim in event.casualties if claim.low == low]
    return found


@pytest.mark.parametrize(
    ("text", "low", "day"),
    [
        (
            "Hundreds gathered in Ozel on Tuesday to mark the tenth anniversary of the bombing of a school that "
            "killed 14 pupils in March 2016.",
            14,
            "2016-03-01",
        ),
        (
            "A court in Ozel on Tuesday sentenced two men to life for the killing of four nurses at a clinic in 2019.",
            4,
            "2019-01-01",
        ),
        ("Families remembered on Sunday the 40 miners who died when the pit at Ozel collapsed in 1986.", 40, "1986-01-01"),
        (BOMB + "The attack came a month after the murder of governor Ilir Tano.", 1, None),
        (BOMB + "It came weeks after a raid in which 12 soldiers died.", 12, None),
    ],
)  # fmt: skip
def test_what_came_before_is_history_and_has_its_own_day(text: str, low: int, day: str | None) -> None:
    event, claim = home(text, low)
    assert (event.background, claim.background) == (True, True)
    if day is not None:
        assert event.date_start == day
    assert all(one.low == 3 for main in mains(text) for one in main.casualties)


def test_what_came_two_days_before_is_an_incident_of_its_own_day() -> None:
    event, _ = home(BOMB + "Two days earlier gunmen had shot dead 14 policemen.", 14)
    (bombing,) = (one for one in mains(BOMB) if one.type == "bombing")
    assert event.date_start is not None
    assert bombing.date_start is not None
    assert event.date_start < bombing.date_start
    assert [target.text for target in event.targets] == ["policemen"]


def test_a_killing_that_only_gives_the_time_of_a_vote_is_not_what_is_reported() -> None:
    text = "Voters went to the polls in Kelland on Sunday. The vote comes after candidate Besim Kola was killed on 18 August."
    event, _ = home(text, 1)
    assert event.background


def test_the_arrest_of_the_day_is_main_and_the_murder_of_last_month_is_not() -> None:
    text = "Police on Monday arrested 12 men over the murder of a priest in Ozel last month."
    assert not home(text, 12)[0].background
    assert home(text, 1)[0].background


@pytest.mark.parametrize(
    "text",
    [
        "Last week gunmen attacked a village near Ozel, killing nine people. The governor visited on Monday.",
        "Gunmen killed nine people in a village near Ozel last week, the governor said on Monday.",
        "Police arrested two men on Monday after nine people were killed in a village near Ozel on Sunday.",
    ],
)
def test_what_a_report_opens_with_is_main(text: str) -> None:
    event, claim = home(text, 9)
    assert (event.background, claim.background) == (False, False)


def test_what_a_raid_answers_is_history() -> None:
    text = (
        "Nine people were killed on Monday when bandits raided a village near Ozel.\n\n"
        "The raid is believed to be in retaliation for an attack in Demir two weeks ago in which 14 herders were killed."
    )
    assert home(text, 14)[0].background
    assert not home(text, 9)[0].background


def test_the_dead_of_an_offensive_of_another_month_are_not_of_the_raid() -> None:
    text = (
        "Rebels raided a market near Ozel on Wednesday, killing three miners.\n\n"
        "The rebels seized Demir in January in an offensive in which about 3,000 people were killed."
    )
    event, claim = home(text, 3000)
    assert (event.background, claim.background) == (True, True)
    assert [one.low for main in mains(text) for one in main.casualties] == [3]


def test_what_came_hours_later_has_no_part_in_what_was_told_before() -> None:
    text = (
        "Two soldiers were killed on Tuesday when they walked into a minefield in the north, the army said.\n\n"
        "Hours later a drone damaged the police station in Ozel, injuring a shopkeeper."
    )
    assert home(text, 2)[0].type != "drone_attack"
    assert [claim.low for claim in home(text, 1)[0].casualties] == [1]


def test_shot_to_death_last_month_is_one_killing() -> None:
    text = BOMB + "The inquiry was led by judge Ana Reyes, who was shot to death last month."
    event, _ = home(text, 1)
    assert event.background
