"""Days of what came of a deed, of dispatches and of notes, and other deeds told with a day of their own."""

from __future__ import annotations

import pytest

from briefing_tui.extract.dates import day_headings
from briefing_tui.extract.parsing import pipeline
from tests.unit.events_of import events

PUBLISHED = "2025-09-17"


def days(text: str) -> dict[str, str | None]:
    """The day of each event, by its type."""
    return {event.type: event.date_start for event in events(text, PUBLISHED)}


@pytest.mark.parametrize("held", ["Police have detained two suspects.", "Two suspects have been arrested."])
def test_those_held_by_now_were_held_on_no_known_day(held: str) -> None:
    found = days(f"Gunmen killed the mayor of Orva on Monday. {held}")
    assert found == {"assassination": "2025-09-15", "arrest": None}


def test_an_arrest_told_as_done_then_is_of_the_day() -> None:
    assert (
        days("Gunmen killed the mayor of Orva on Monday. Police arrested two men.")["arrest"] == "2025-09-15"
    )


def test_the_day_on_which_people_were_held_over_a_deed_is_none_of_the_deed() -> None:
    found = days(
        "In Lomu, a policeman was beaten to death by a mob; two people were arrested over it on Tuesday."
    )
    assert found == {"riot": None, "arrest": "2025-09-16"}


def test_what_is_told_on_a_later_day_of_another_town_has_no_day() -> None:
    text = "Gunmen killed two officers in Nairobi on Sunday. The army said on Tuesday that it had shelled a camp near Garissa."
    assert {event.location: event.date_start for event in events(text, PUBLISHED)} == {
        "Nairobi": "2025-09-14",
        "Garissa": None,
    }


def test_more_of_the_same_deed_told_on_a_later_day_is_of_its_day() -> None:
    (event,) = events(
        "Gunmen killed two officers in Nairobi on Sunday. Police said on Tuesday that the gunmen had also burned a bus.",
        PUBLISHED,
    )
    assert event.date_start == "2025-09-14"


def test_the_night_of_a_warning_is_not_that_of_the_next_deed() -> None:
    assert days(
        "The Red Front's military wing warned overnight that Orva will not sleep. Schools stayed shut. "
        "In Lomu, a wedding hall lost its roof to a tank shell."
    ) == {"shelling": None}


def test_a_report_on_an_attack_tells_of_an_ambush_on_a_day_of_its_own() -> None:
    found = events(
        "An attack on the village of Tandala killed at least 44 people, the prosecutor said. Survivors say it is more. "
        "The governor has ordered an inquiry. Nobody has claimed the attack. "
        "The battalion lost eight men in an ambush a few kilometres from the village on September 3.",
        PUBLISHED,
    )
    assert {(event.type, event.date_start) for event in found} == {
        ("attack", None),
        ("armed_clash", "2025-09-03"),
    }


def test_the_nth_attack_is_the_one_told_last() -> None:
    found = events(
        "Gunmen stopped a bus in Zhob on Tuesday and shot dead nine farmers. Nobody claimed the killings.\n\n"
        "In Loralai, gunmen on a motorbike opened fire on a health team, leaving a guard dead. Two suspects were picked up. "
        "It was the third attack on nurses in the district this year.",
        PUBLISHED,
    )
    (first,) = [event for event in found if event.location == "Zhob"]
    assert "nurses" not in {one.text for one in first.targets}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rights watch, Lomu. 29 Aug: raiders drove off 140 goats from Orva ward. Nobody was hurt.", "2025-08-29"),
        ("Log 331/Sulen. 18 June, 05:50. Seven hooded men burnt two lorries outside Orva.", "2025-06-18"),
        ("Tanker at anchor, nothing seen. Same ship, 29 Aug: boarded by five men, repelled by guards.", "2025-08-29"),
    ],
)  # fmt: skip
def test_a_day_inside_a_note_opens_what_follows(text: str, day: str | None) -> None:
    assert events(text, PUBLISHED)[0].date_start == day


@pytest.mark.parametrize(
    "text",
    [
        "The governor spoke. Published 4 Sept: gunmen attacked a mill in Orva.",
        "Orva has been calm since 4 Sept: gunmen attacked a mill in Lomu before.",
        "Police arrested a man on 4 Sept: gunmen had attacked a mill in Orva.",
    ],
)
def test_a_day_that_a_sentence_tells_of_opens_nothing(text: str) -> None:
    assert day_headings.over(pipeline.parse(text), PUBLISHED, text.index("gunmen")) is None


def test_the_weekday_of_a_dispatch_is_that_of_the_deed() -> None:
    text = "Orva, Sept 16: Unknown persons hurled a stone at a house in Lomu on Sunday night. The main gate was damaged."
    assert all(event.date_start != "2025-09-16" for event in events(text, PUBLISHED))
    (event,) = events("Orva, Sept 16: Gunmen shot dead a trader in Lomu.", PUBLISHED)
    assert event.date_start == "2025-09-16"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Front claimed responsibility for a bombing that wrecked a bridge at Buq, Hiran region, on Sunday.", "2025-09-14"),
        ("The Front claimed responsibility for a bomb attack in Orva, Velda province, on Sunday.", "2025-09-14"),
        ("The Front claimed responsibility on Sunday for a bombing in Orva.", None),
    ],
)  # fmt: skip
def test_a_day_behind_a_deed_first_told_as_claimed_is_that_of_the_deed(text: str, day: str | None) -> None:
    assert events(text, PUBLISHED)[0].date_start == day
