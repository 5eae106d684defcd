"""Kinds of deed by the words reports have for them: collisions, walkouts, bombs dropped, what is held and goes off well."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only

PUBLISHED = "2026-11-25"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A minibus struck a lorry and overturned near Orva on Monday, killing nine passengers.", "accident"),
        ("A tractor was hit by a train near Orva on Monday.", "accident"),
        ("A cave-in killed three diggers at a pit near Sulen on Tuesday.", "accident"),
        ("A bomber rammed a van packed with explosives into the gate of a barracks in Orva on Monday.", "bombing"),
        ("A man drove a truck into a checkpoint in Orva on Monday, killing two guards.", "attack"),
        ("A rebel mortar team fired nine rounds at the airport in Orva on Monday.", "shelling"),
        ("The enemy dropped 30 bombs on villages near Sulen on Monday.", "air_strike"),
        ("Two jets delivered four bombs on a column near Sulen on Sunday.", "air_strike"),
        ("A MiG-29 bombed a school in Sulen on Monday.", "air_strike"),
        ("Rebels shot down a Mi-8 near Sulen on Monday.", "armed_clash"),
        ("Nine fighters were killed in an air operation near Sulen on Monday.", "air_strike"),
        ("The Karvel army said it had struck a depot in Orva on Monday.", "attack"),
        ("Our units drove back two attacks near Sulen on Monday.", "armed_clash"),
        ("Inmates of two rival gangs fought with knives in Orva jail on Sunday.", "riot"),
        ("The two sides fought near Sulen on Monday.", "armed_clash"),
        ("Stone-throwers fought police in Orva on Monday.", "riot"),
        ("A guard was clubbed to death by a mob in Orva on Saturday.", "riot"),
        ("Dozens were hurt in Monday's disturbances in Orva.", "riot"),
        ("Garment workers walked out of 12 mills in Orva on Monday.", "work_stoppage"),
        ("The premises of the ministry in Orva were occupied on Monday by teachers demanding back pay.", "protest"),
        ("Raiders rounded up six herders at Sulen on Tuesday.", "abduction"),
        ("Forty schoolgirls were seized at Sulen on Monday.", "abduction"),
        ("Raiders drove off 60 sheep from Sulen on Sunday.", "looting"),
        ("Lorries carrying flour were stopped and emptied at Sulen on Friday by men in uniform.", "looting"),
        ("Gangs set light to 20 houses in Orva on Monday.", "arson"),
        ("The navy boarded and seized a trawler off Orva on Monday.", "strategic_other"),
        ("A suitcase was blown up by army sappers in Orva on Monday.", "strategic_other"),
        ("Two soldiers died in a minefield near Sulen on Monday.", "bombing"),
        ("The mayor of Orva escaped an attempt on his life on Monday.", "attack"),
        ("Men in pick-ups shot at marchers in a car park in Orva on Friday night.", "shooting"),
    ],
)  # fmt: skip
def test_the_words_decide(text: str, kind: str) -> None:
    assert only(text, PUBLISHED).type == kind


@pytest.mark.parametrize(
    "text",
    [
        "The march in Orva went off peacefully on Sunday.",
        "The vote in Orva went off without a hitch on Monday.",
        "Sixty homes have been entered in the town's register of damage.",
        "The doctors' union protests the decision in Orva.",
        "The callers said the Front had delivered dynamite as proof of its intention to talk.",
        "Donors delivered tents to the camp in Orva on Monday.",
        "The battle fought near Orva in 1923 is taught at school.",
    ],
)
def test_no_such_deed_is_told(text: str) -> None:
    assert [event.type for event in mains(text, PUBLISHED) if event.type != "protest"] == []


def test_a_body_that_protests_an_arrest_holds_no_protest() -> None:
    found = mains("The union protested the arrest of its head in Orva on Monday.", PUBLISHED)
    assert "protest" not in {event.type for event in found}
    crowd = mains("Students protested the arrest of a poet in Orva on Monday.", PUBLISHED)
    assert "protest" in {event.type for event in crowd}


def test_a_bus_that_was_hit_is_no_collision() -> None:
    assert all(
        event.type != "accident"
        for event in events("A bus was hit in Orva on Monday, killing two.", PUBLISHED)
    )


def test_a_crash_and_the_protest_after_it_are_two() -> None:
    found = mains(
        "A bus hit a lorry near Orva on Monday, killing 14 passengers. "
        "Police fired tear gas at residents who blocked the road.",
        PUBLISHED,
    )
    assert [(event.type, [claim.low for claim in event.casualties]) for event in found] == [
        ("accident", [14]),
        ("protest", []),
    ]


def test_what_drives_off_those_told_of_just_before_is_of_their_protest() -> None:
    event = only(
        "Thousands rallied in Orva on Saturday against the tax. Police used rubber bullets to disperse them. "
        "Twenty people were injured, four of them officers.",
        PUBLISHED,
    )
    assert event.type == "protest"
    assert {one.text for one in event.actors} == {"Thousands", "Police"}


@pytest.mark.parametrize(
    "words",
    [
        "One of them struck a mill in Orva, wounding four.",
        "Two landed on a mill in Orva, wounding four.",
    ],
)
def test_one_of_the_missiles_hit_as_a_missile_does(words: str) -> None:
    event = only(f"Thirty missiles were launched overnight. {words}", PUBLISHED)
    assert event.type == "missile_attack"
    assert any("mill" in one.text for one in event.targets)


def test_one_of_the_men_is_no_missile() -> None:
    found = mains("Two men were fined in Orva on Monday. One of them struck a clerk.", PUBLISHED)
    assert all(event.type != "missile_attack" for event in found)


def test_a_raid_that_ends_in_arrests_is_no_attack() -> None:
    event = only(
        "Police raided a house in Orva on Monday. A suspected member of the Front was arrested.", PUBLISHED
    )
    assert event.type == "arrest"
    assert only("Police raided a house in Orva on Monday, killing two men.", PUBLISHED).type == "attack"


def test_women_raped_and_people_killed_in_two_sentences_are_told_apart() -> None:
    found = mains(
        "Nine women said they were raped in Orva on Monday. At least 30 people were slaughtered in Orva on Monday.",
        PUBLISHED,
    )
    assert {event.type for event in found} == {"sexual_violence", "attack"}


def test_an_aircraft_that_is_hit_is_what_was_hit() -> None:
    event = only("Guerrillas hit a helicopter with rifle fire in Orva on Monday.", PUBLISHED)
    assert event.type != "air_strike"
    assert [one.text for one in event.targets] == ["helicopter"]
    assert (
        only(
            "Air defences shot down a Su-25 near Orva on Monday, intercepted nine rockets and lost a radar.",
            PUBLISHED,
        ).type
        == "armed_clash"
    )
