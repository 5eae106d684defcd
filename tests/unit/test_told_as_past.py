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


# What a report of Friday, 9 July 2021 tells: (text, main or background, status, day) of the event at Velm.
PASSAGES: list[tuple[str, str, str, str | None]] = [
    ("Ana Moor, whose husband was killed by rebels in Velm in 1999, was elected mayor of Sarn on Sunday.", "background", "happened", "1999-01-01"),
    ("A former colonel went on trial in Sarn on Thursday, accused of ordering the killing of 30 villagers in Velm in 1996.", "background", "happened", "1996-01-01"),
    ("On Thursday, judges heard how in 2011 militiamen set fire to a church in Velm, killing 60.", "background", "happened", "2011-01-01"),
    ("A court in Sarn on Thursday jailed a man for life over the murder of two nurses in Velm in 2017.", "background", "happened", None),
    ("The trial of four men accused of bombing a hotel in Velm in 2018 opened on Thursday.", "background", "happened", "2018-01-01"),
    ("The verdict came three years after a truck bomb killed 54 people in Velm.", "background", "happened", None),
    ("Gunmen killed a teacher in Sarn on Thursday. Last year, rebels burned down four schools in Velm.", "background", "happened", "2020-01-01"),
    ("Clashes in Velm have killed more than 300 people since April. On Thursday, two men died when a mine went off near Sarn.", "background", "happened", None),
    ("Two children died on Thursday of wounds they suffered in a rocket attack in Velm on Monday.", "main", "happened", "2021-07-05"),
    ("Soldiers on Thursday found the bodies of five farmers abducted last week near Velm.", "main", "happened", "2021-06-28"),
    ("The death toll from Wednesday's bombing in Velm rose to 14 on Thursday, the health ministry said.", "main", "happened", "2021-07-07"),
    ("A policeman was killed in Velm on Thursday, the second officer to be shot there this week.", "main", "happened", "2021-07-08"),
    ("Two rockets were fired at a base in Velm on Thursday, in what was the fifth such attack this year.", "main", "happened", "2021-07-08"),
    ("A suspected drone was shot down over Velm on Thursday; the army denied it had lost any aircraft.", "main", "happened", "2021-07-08"),
    ("The army denied on Thursday that its planes bombed a hospital in Velm.", "main", "denied", None),
    ("Protesters plan to march on parliament in Velm on Saturday.", "main", "planned", "2021-07-10"),
    ("Students will march in Velm on Friday, organisers said.", "main", "planned", "2021-07-09"),
    ("Police foiled a plot to bomb a cathedral in Velm on Thursday.", "main", "planned", "2021-07-08"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told", "status", "day"), PASSAGES)
def test_main_or_background_with_its_own_day(text: str, told: str, status: str, day: str | None) -> None:
    found = {
        ("background" if event.background else "main", event.status, event.date_start)
        for event in events(text, "2021-07-09")
        if event.location == "Velm" and event.type not in {"arrest", "statement"}
    }
    assert found == {(told, status, day)}


def test_what_a_report_tells_of_this_week_does_not_take_the_dead_of_ten_years_ago() -> None:
    text = (
        "In 2010, rebels attacked the barracks, killing 22 soldiers. On Thursday, five soldiers died there."
    )
    assert {
        claim.low for event in events(text, "2021-07-09") if event.background for claim in event.casualties
    } == {22}


def test_another_attack_and_what_its_verb_says_it_was_are_one_event() -> None:
    (event,) = mains("In another attack, a bomb exploded in Velm, killing four farmers.")
    assert (event.type, event.location, [claim.low for claim in event.casualties]) == ("bombing", "Velm", [4])


@pytest.mark.parametrize(("when", "history"), [("In March", True), ("On Thursday", False)])
def test_what_was_done_to_those_whom_old_news_is_of_is_older_still(when: str, history: bool) -> None:
    found = events(f"{when}, 130 pupils seized from a school near Ozel were freed unharmed.", "2024-11-08")
    assert [event.background for event in found if event.type == "abduction"] == [history]
