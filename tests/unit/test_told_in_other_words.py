"""What is told in words that are used for other things too: held, called for, received, held up, out of, fell."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, harmed
from tests.unit.events_of import events, mains, only

DAY = "2024-02-13"


@pytest.mark.parametrize(
    ("text", "who", "low"),
    [
        (
            "Two aid workers were held at a checkpoint near Orva on Tuesday and freed the next day.",
            "aid workers",
            2,
        ),
        ("The opposition marched in Orva on Sunday; 31 were held, the League of Lawyers said.", None, 31),
        ("Six men were held after the attack in Orva.", "men", 6),
    ],
)
def test_people_who_were_held_are_detained(text: str, who: str | None, low: int) -> None:
    assert ("detained", who, low, low) in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds of travellers were held up by snow at the pass near Orva.",
        "Two women were held in high esteem by the village.",
        "Four people were held to account for the fire.",
        "Two meetings were held at the town hall, where police spoke of the protest.",
    ],
)
def test_other_things_that_are_held_are_no_detention(text: str) -> None:
    assert [claim for claim in figures(text) if claim[0] == "detained"] == []


def test_travellers_held_up_by_snow_are_not_robbed() -> None:
    assert mains("Hundreds of travellers were held up by snow at the pass near Orva.") == []
    assert only("The travellers were held up by gunmen near Orva.").type == "robbery"


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        (
            "The parties have called demonstrations at Hall Square for Wednesday 14 February.",
            "planned",
            "2024-02-14",
        ),
        ("Unions called a general strike for Thursday.", "planned", "2024-02-15"),
        ("Groups called a demonstration for Thursday in Orva.", "planned", "2024-02-15"),
        ("Unions called a strike for three days and shut the port on Monday.", "happened", "2024-02-12"),
    ],
)
def test_what_is_called_for_a_day_is_still_to_come(text: str, status: str, day: str) -> None:
    event = events(text, DAY)[0]
    assert (event.status, event.date_start) == (status, day)


def test_people_received_with_wounds_are_hurt() -> None:
    text = "The hospital received seven people with gunshot wounds after the clash in Orva."
    assert figures(text) == [("injured", "people", 7, 7)]
    assert figures("The prince received seven people with gifts after the clash in Orva.") == []


def test_whose_car_was_hit_is_he() -> None:
    text = "A bomb went off under the car of a judge in Orva on Monday, wounding him and killing his driver."
    assert figures(text) == [("injured", "judge", 1, 1), ("killed", "driver", 1, 1)]


def test_who_fell_dead_and_wounded_are_not_all_dead() -> None:
    text = "More than thirty of the mercenaries fell dead and wounded in the raid on Orva."
    assert figures(text) == [("killed_or_injured", "mercenaries", 30, None)]


@pytest.mark.parametrize(
    "text",
    [
        "In Lomu, 112 out of 160 houses were burned.",
        "Raiders struck Lomu on Monday, burning 112 out of 160 houses.",
    ],
)
def test_so_many_out_of_so_many_houses(text: str) -> None:
    assert [(one.what, one.count_low) for one in harmed(text)] == [("houses", 112)]


def test_tools_that_are_downed_are_a_strike() -> None:
    event = only("Subcontractors at the Gate 4 plant in Orva have downed tools over unpaid wages.")
    assert event.type == "work_stoppage"


def test_the_dead_whom_a_hospital_received_are_not_hurt() -> None:
    found = figures("Hospitals in Orva have received 52 dead and 128 wounded in the past 24 hours.")
    assert ("injured", None, 52, 52) not in found


def test_a_strike_that_was_called_for_a_day_and_passed_is_none_of_next_year() -> None:
    text = "The strike called by the group for 19 May, over the arrest of two nurses, had passed without incident."
    assert {event.date_start for event in events(text, "2019-05-23")} == {"2019-05-19"}


def test_a_third_is_one_of_those_it_was_done_to() -> None:
    text = "Two guards were beaten by the robbers in Orva on Monday and a third was stabbed to death."
    assert figures(text) == [("injured", "guards", 2, 2), ("killed", "guard", 1, 1)]


def test_what_booty_includes_is_nobody_who_was_killed() -> None:
    text = "The rebels said they had killed 15 policemen and seized booty including one Ranger in Orva."
    assert figures(text) == [("killed", "policemen", 15, 15)]
    assert ("killed", "soldiers", 2, 2) in figures("They killed 15 men including two soldiers in Orva.")


def test_who_had_himself_been_killed() -> None:
    assert figures("Inspector Kombo had himself been killed in a blast in Orva.") == [
        ("killed", "Kombo", 1, 1)
    ]


def test_an_hour_in_four_digits_is_no_figure() -> None:
    text = "A policeman was beaten in Orva on Monday. The mayor said the toll was repeated at 0500 as 70."
    assert 500 not in [claim[2] for claim in figures(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("An aircraft, believed American, fired on a vehicle outside Orva in the night.", "air_strike"),
        ("An aircraft, thought to be American, fired on a vehicle near Orva on Monday.", "air_strike"),
        ("Two men, thought to be brothers, died when a bomb went off in Orva.", "bombing"),
    ],
)
def test_what_somebody_is_thought_to_be_parts_nobody_from_what_they_did(text: str, kind: str) -> None:
    event = only(text)
    assert (event.type, event.country) == (kind, None)


def test_the_brothers_who_died_are_counted() -> None:
    text = "Two men, thought to be brothers, died when a bomb went off in Orva."
    assert figures(text) == [("killed", "men", 2, 2)]


def test_fire_returned_is_a_clash_where_somebody_has_arms() -> None:
    assert only("Volunteers returned fire in Orva on Monday.").type == "armed_clash"
    assert mains("The minister returned fire at his critics on Monday.") == []
