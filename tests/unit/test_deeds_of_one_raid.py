"""What the same people did at one place on one day is one incident, however many verbs tell of it."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains, only

PUBLISHED = "2026-03-10"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A bomber blew himself up at the gate of a court in Dorba on Sunday, and four gunmen then stormed the building.", "bombing"),
        ("A car bomb exploded at a hotel in Dorba on Friday. Gunmen then stormed the hotel and shot at guests.", "bombing"),
        ("Two bombers struck a hospital in Dorba on Friday before fighters burst in and opened fire on patients.", "bombing"),
        ("Gunmen raided Karvel village on Friday. They abducted 23 women, looted shops and burned a mill. Five farmers were killed.", "attack"),
        ("Armed men attacked Karvel village on Friday. Twelve people were killed. Four girls were taken away.", "attack"),
        ("Raiders attacked Orva on Sunday, killing nine people, abducting five children and stealing 300 cattle.", "attack"),
        ("Gunmen abducted 12 passengers from a bus in Orva on Friday. They shot dead the driver.", "abduction"),
        ("Gunmen raided a school in Orva on Friday. The attackers also kidnapped nine pupils.", "abduction"),
    ],
)  # fmt: skip
def test_the_deeds_of_one_raid_are_one_incident(text: str, kind: str) -> None:
    event = only(text, PUBLISHED)
    assert (event.type, event.location is not None, event.date_precision) == (kind, True, "day")


def test_how_a_siege_ended_is_no_attack_of_those_who_ended_it() -> None:
    event = only(
        "Two bombers struck a hospital in Dorba on Friday before fighters burst in, killing 20. "
        "The attack ended when special forces killed the last gunman.",
        PUBLISHED,
    )
    assert [one.text for one in event.actors] == ["bombers", "fighters"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a farm near Jos on Monday, killing two. On Tuesday they abducted a priest in Bokkos.",
        "Rebels attacked a post in Karv on Monday, killing two. They looted a clinic in Sulen.",
        "The guerrillas blew up a pylon near Sajo on Monday. They also burned three lorries on the Balbo highway.",
        "Militants slit the throat of a teacher in Orva on Monday. A trade unionist kidnapped last Thursday was set free.",
        "Herders attacked farmers in Dorba on Monday, killing four. Farmers burned twelve huts in reprisal.",
        "Gunmen attacked a bus in Dorba on Friday, killing four. Shops were looted by residents after the attack.",
        "A bomb exploded in Dorba on Monday, killing three. Soldiers then opened fire, wounding two bystanders.",
        "A car bomb exploded in Dorba on Monday, killing six. Two days later gunmen stormed a mill.",
    ],
)
def test_other_doers_days_or_places_are_other_incidents(text: str) -> None:
    assert len(mains(text, PUBLISHED)) == 2


def test_soldiers_who_fire_after_a_blast_did_not_lay_the_bomb() -> None:
    text = "A bomb went off in Dorba on Monday. Police then opened fire on traders."
    bombing = next(event for event in mains(text, PUBLISHED) if event.type == "bombing")
    assert not bombing.actors


SIEGE = (
    "A suicide car bomber blew himself up at the gate of the Lake Inn in Orva on Friday evening and four gunmen then "
    "stormed the building, killing at least 14 people, police said.\n\nSecurity forces ended the siege before dawn on "
    "Saturday after shooting dead all four attackers, Colonel Ben Warda told reporters. Two soldiers were also killed "
    "in the fighting, he said."
)


def test_a_siege_that_ends_the_next_day_is_one_incident_of_its_first_day() -> None:
    (found,) = mains(SIEGE, "2023-06-05")
    assert (found.type, found.date_start, found.date_end) == ("bombing", "2023-06-02", "2023-06-02")
    assert {(claim.low, claim.claimant) for claim in found.casualties} >= {
        (14, "police"), (4, "Ben Warda"), (2, "Ben Warda"),
    }  # fmt: skip
    assert not {"Security forces"} & {actor.text for actor in found.actors}


def test_gunmen_killed_the_day_after_elsewhere_are_another_incident() -> None:
    text = (
        "A bomb went off at the gate of the Lake Inn in Orva on Friday and gunmen then stormed it, killing nine people."
        " Police raided a farm near Keba on Saturday and shot dead the four gunmen hiding there."
    )
    assert len(mains(text, "2023-06-05")) == 2
