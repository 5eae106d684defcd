"""Deeds of one sentence or paragraph: what is told to say when another was, how an attack ended, who had no part in it."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only

PUBLISHED = "2026-11-25"


@pytest.mark.parametrize(
    "text",
    [
        "Troops retook Sulen on Friday, hours after raiders had attacked a post near Orva and killed two soldiers.",
        "A car bomb went off in Dorba on Friday, days after raiders had attacked a post near Orva and killed two soldiers.",
    ],
)
def test_hours_after_another_deed_is_another_deed(text: str) -> None:
    losers = [event for event in events(text, PUBLISHED) if event.casualties]
    assert len(losers) == 1
    assert [one.text for one in losers[0].actors] == ["raiders"]


def test_minutes_after_it_is_the_same_bombing() -> None:
    text = "A second bomb exploded in Orva on Monday, minutes after a first bomb had hit the market, killing two."
    assert len(mains(text, PUBLISHED)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "A police officer shot a second attacker dead.",
        "Soldiers shot dead both attackers.",
        "The assailant was shot dead.",
    ],
)
def test_how_an_attack_ended_is_no_deed_of_its_own(words: str) -> None:
    event = only(
        f"A bomber attacked a checkpoint in Orva on Monday, killing three people. {words}", PUBLISHED
    )
    assert not any("attacker" in one.text or "assailant" in one.text for one in event.targets)


def test_the_driver_of_a_hijacked_lorry_was_beaten_in_the_hijacking() -> None:
    event = only(
        "Gunmen hijacked a lorry near Orva on Monday. The driver was beaten and left by the road.", PUBLISHED
    )
    assert event.type == "hijacking"


def test_who_foils_a_plot_is_no_actor_of_it() -> None:
    event = only("Police foiled a plot to bomb a mosque in Orva on Monday.", PUBLISHED)
    assert (event.status, event.actors) == ("planned", ())


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("An ambush at Sulen on Monday killed three soldiers.", "Sulen"),
        ("A farmer was shot at close range in Orva on Monday.", "range"),
        ("Nine soldiers, two of them officers, were killed by gunmen in Orva on Monday.", "officer"),
        ("The killing of a judge by gunmen on a motorcycle shook Orva on Monday.", "motorcycle"),
        (
            "A bomber rammed a van packed with explosives into the gate of a barracks in Orva on Monday.",
            "van",
        ),
        ("Gangs set light to 20 houses in Orva on Monday.", "light"),
    ],
)
def test_what_nobody_meant_to_hit_is_no_target(text: str, missing: str) -> None:
    assert not any(missing in one.text for event in events(text, PUBLISHED) for one in event.targets)


def test_what_was_hit_at_a_place_is_a_target() -> None:
    event = only("An attack at the mill in Orva on Monday killed three clerks.", PUBLISHED)
    assert any("mill" in one.text for one in event.targets)


def test_a_tally_of_a_month_reports_the_days_of_it() -> None:
    text = "Monthly tally of the Sulen desk, October 2026.\n\nOn 3 October rebels attacked a mill in Orva, killing four workers."
    assert [event.date_start for event in mains(text, PUBLISHED)] == ["2026-10-03"]


def test_the_day_after_what_is_history_is_history() -> None:
    text = (
        "Gunmen killed two clerks in Dorba on Monday.\n\nIn March 2024 raiders ambushed traders near Orva. "
        "Four soldiers sent there were killed the next day when their truck hit a mine."
    )
    assert [event.location for event in mains(text, PUBLISHED)] == ["Dorba"]


def test_bodies_still_found_days_after_an_ambush_are_of_what_is_reported() -> None:
    text = "Bodies were still being found in Orva on Tuesday, three days after an ambush by raiders. Police put the dead at 18."
    assert [event.background for event in events(text, PUBLISHED)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Wreckage of a downed drone set fire to a store in Orva on Tuesday.",
        "Two drones were shot down over Orva on Tuesday. Debris set a store alight.",
    ],
)
def test_debris_acts_for_the_drone_it_fell_from(text: str) -> None:
    event = only(text, PUBLISHED)
    assert event.type == "drone_attack"
    assert event.actors == ()


def test_sparks_of_a_stove_are_no_attack() -> None:
    found = events("Sparks from a stove set fire to a store in Orva on Tuesday.", PUBLISHED)
    assert {event.type for event in found} <= {"property_attack", "accident", "arson"}


@pytest.mark.parametrize(
    "text",
    [
        "Four nurses held near Sulen since Sunday were allowed to leave on Wednesday.",
        "Two teachers held for three weeks were freed near Sulen on Monday.",
    ],
)
def test_who_is_let_go_was_abducted(text: str) -> None:
    assert [event.type for event in events(text, PUBLISHED)] == ["abduction"]


def test_a_suspect_held_by_police_and_freed_was_not() -> None:
    found = events("A clerk held by police for three days was released in Orva on Monday.", PUBLISHED)
    assert all(event.type != "abduction" for event in found)


def test_what_a_protest_is_over_is_no_part_of_it() -> None:
    found = mains(
        "Residents blocked the main road in Orva on Monday to protest the killing of two youths by police.",
        PUBLISHED,
    )
    assert [(event.type, [claim.low for claim in event.casualties]) for event in found] == [
        ("protest", []),
        ("attack", [2]),
    ]


def test_police_who_use_water_cannon_on_students_break_up_a_protest() -> None:
    assert only("Police used water cannon against students in Orva on Monday.", PUBLISHED).type == "protest"
    assert only("Police used batons against inmates in Orva on Monday.", PUBLISHED).type != "protest"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Raiders shot three clerks in two separate attacks in Orva on Monday.", "shooting"),
        ("Two nurses were stabbed in separate attacks in Orva on Monday.", "attack"),
        ("A tram was hijacked and burned in Orva on Monday.", "hijacking"),
        ("Youths hijacked a van and set it on fire in Orva on Monday.", "hijacking"),
    ],
)
def test_the_word_behind_it_tells_of_the_same_deed(text: str, kind: str) -> None:
    event = only(text, PUBLISHED)
    assert (event.type, event.location) == (kind, "Orva")


def test_what_others_burned_is_another_deed() -> None:
    text = "A tram was hijacked in Orva on Monday and raiders burned a school in Talla."
    assert {event.type for event in mains(text, PUBLISHED)} == {"hijacking", "arson"}
