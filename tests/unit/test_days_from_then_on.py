"""Days counted from one on, what came later or in answer, and deeds of one sentence that are one incident."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, only

PUBLISHED = "2025-09-17"


@pytest.mark.parametrize(
    "text",
    [
        "Police say gunmen have killed 12 people in Kano since Monday.",
        "Fighting near Goma has killed 40 people since Monday.",
    ],
)
def test_what_has_been_since_a_day_is_of_all_the_days_since(text: str) -> None:
    event = only(text, PUBLISHED)
    assert (event.date_start, event.date_end, event.date_precision) == ("2025-09-15", "2025-09-17", "range")


def test_those_held_since_a_day_were_taken_on_it() -> None:
    event = only("Four nurses have been held hostage by rebels near Goma since Monday.", PUBLISHED)
    assert (event.date_start, event.date_precision) == ("2025-09-15", "day")


def test_a_figure_since_a_day_takes_no_day_of_the_sentence_before() -> None:
    found = events(
        "Four soldiers were killed near Goma on Monday. Nine have been killed since Friday.", PUBLISHED
    )
    assert [event.date_start for event in found] == ["2025-09-15", None]


def test_what_came_later_in_the_day_is_of_the_day() -> None:
    found = events(
        "Around 4.30 am on Thursday, a mob overpowered the guards of a depot. Later in the day, a soldier was shot dead by a sniper.",
        PUBLISHED,
    )
    assert [event.date_start for event in found] == ["2025-09-11"]


def test_revenge_has_its_day() -> None:
    found = events(
        "Revenge came on Tuesday. In Garissa, drones dropped bombs on a police station.", PUBLISHED
    )
    assert [event.date_start for event in found] == ["2025-09-16"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Raiders burned two cars and beat a shepherd in Lomu on Saturday.", "attack"),
        ("Raiders came down on Lomu on Saturday; they burned two cars and a barn, and beat a shepherd.", "attack"),
        ("The two sides had fought in Orva on 11 May, when a labourer was killed by a stray bullet.", "armed_clash"),
        ("Armed men stormed a clinic in Orva on Monday. Two guards were killed. A witness said the attackers also shot dead a nurse.", "attack"),
    ],
)  # fmt: skip
def test_deeds_of_the_same_people_in_one_breath_are_one(text: str, kind: str) -> None:
    assert only(text, PUBLISHED).type == kind


@pytest.mark.parametrize(
    "text",
    [
        "Raiders burned two cars in Lomu on Saturday. Soldiers beat a shepherd in Orva on Sunday.",
        "Rebels attacked a post near Gao on Monday. It was the worst raid since 2017, when nine people were killed in Menaka.",
    ],
)
def test_deeds_of_others_stay_apart(text: str) -> None:
    assert len(events(text, PUBLISHED)) == 2


def test_attacks_on_a_country_were_in_no_other() -> None:
    found = events(
        "The preacher accused of ordering the June 3 attacks on Kenya appeared isolated after his hosts handed over the Zabul province to elders.",
        PUBLISHED,
    )
    assert [event.country for event in found] == ["Kenya"]


def test_since_a_raid_of_a_day_the_raid_is_of_that_day() -> None:
    found = events("Some 200 people have fled villages around Goma since Monday's air strike.", PUBLISHED)
    assert {(event.date_start, event.date_precision) for event in found} == {("2025-09-15", "day")}
