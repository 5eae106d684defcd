"""Bulletins and lists: an entry is an incident of its own, and a heading gives its day to what stands under it."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains

ROUND_UP = """\
- On 14 May, two herders were shot dead near Ansalo village.
- In Derkat, unidentified men threw a grenade into a bar, wounding six.
- Three farmers drowned when their boat capsized near Lomu.
- A child was killed and two women were injured by a stray bullet in Hadri."""

BULLETIN = """\
On May 8, coalition forces conducted nine strikes:

- Near Abra Kesh, one strike destroyed two vehicles.
- Near Demir, two strikes damaged a bridge.
- Near Lomu, a strike destroyed a tank.

On May 9, coalition forces conducted a strike:

- Near Sarn, one strike destroyed a mortar system."""


def told(text: str) -> set[tuple[str | None, int]]:
    """(place, killed and injured) of each event."""
    return {(event.location, sum(claim.low or 0 for claim in event.casualties)) for event in mains(text)}


def test_each_entry_keeps_its_own_victims() -> None:
    assert told(ROUND_UP) == {("Ansalo", 2), ("Derkat", 6), ("Lomu", 3), ("Hadri", 3)}


def test_entries_without_marks_that_open_with_a_place_are_told_apart_too() -> None:
    lines = "\n".join(line.removeprefix("- ") for line in ROUND_UP.splitlines()[:2])
    assert told(f"{lines}\nOne policeman was killed in Lomu.") == {("Ansalo", 2), ("Derkat", 6), ("Lomu", 1)}


def test_no_entry_takes_the_day_of_another() -> None:
    days = {event.location: event.date_start for event in events(ROUND_UP)}
    assert days == {"Ansalo": "2023-05-14", "Derkat": None, "Lomu": None, "Hadri": None}


def test_points_that_sum_up_one_report_stay_one_event() -> None:
    (event,) = mains(
        "- A bomb went off in a market in Sarno on Monday.\n"
        "- At least 12 people were killed, the health ministry said.\n"
        "- No group has claimed the bombing."
    )
    assert [claim.low for claim in event.casualties] == [12]


@pytest.mark.parametrize(
    "text", [BULLETIN, BULLETIN.replace(", coalition forces conducted nine strikes:", "")]
)
def test_a_heading_gives_its_day_to_each_strike_under_it(text: str) -> None:
    found = {
        event.location: (event.date_start, [harm.what for harm in event.damage]) for event in mains(text)
    }
    assert found == {
        "Abra Kesh": ("2023-05-08", ["vehicles"]),
        "Demir": ("2023-05-08", ["bridge"]),
        "Lomu": ("2023-05-08", ["tank"]),
        "Sarn": ("2023-05-09", ["mortar system"]),
    }


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("14 August 2021:", "2021-08-14"),
        ("14 August 2021.", "2021-08-14"),
        ("[Monday, 2 August 2021]", "2021-08-02"),
        ("10/30/1988:", "1988-10-30"),
        ("30/10/1988 -", "1988-10-30"),
        ("30.10.1988:", "1988-10-30"),
        ("05/10/1988:", None),
    ],
)
def test_a_day_that_opens_a_note_is_that_of_the_note(opening: str, day: str | None) -> None:
    found = mains(f"{opening} Gunmen killed two women in Lomu.", published=None)
    assert [event.date_start for event in found] == [day]


def test_the_day_a_report_came_out_is_not_that_of_what_it_tells() -> None:
    found = mains("May 31, 2023\n\nGunmen killed two women in Lomu.")
    assert [event.date_start for event in found] == [None]


def test_lists_by_region_have_the_day_their_bulletin_opens_with() -> None:
    found = mains(
        "PORT SALIS, May 9 (Agency) - On May 8, coalition forces conducted three strikes, officers said today.\n\n"
        "In the north, coalition forces conducted two strikes:\n\n"
        "* Near Demir, one strike destroyed a bridge.\n\n* Near Lomu, one strike destroyed a tank.\n\n"
        "In the south, coalition forces conducted one strike:\n\n* Near Talla, one strike destroyed a boat."
    )
    days = {
        event.location: event.date_start for event in found if event.location in {"Demir", "Lomu", "Talla"}
    }
    assert days == dict.fromkeys(("Demir", "Lomu", "Talla"), "2023-05-08")


def test_an_article_that_opens_its_paragraphs_with_days_and_places_is_no_list() -> None:
    (event,) = mains(
        "On Monday, gunmen attacked a bus near Sarno, police said.\n\n"
        "In Dorin, the nearest town, doctors said nine people had died.\n\n"
        "In the capital, a minister told reporters that schools would close."
    )
    assert [claim.low for claim in event.casualties] == [9]


def test_a_release_on_strikes_gives_its_day_to_the_lists_below_and_each_entry_has_its_place() -> None:
    found = mains(
        "SOUTHWEST ASIA, Feb. 14 - On Feb. 13, Coalition forces conducted 21 strikes in Iraq and Syria.\n\nIn Syria, they "
        "conducted 12 strikes.\n* Near Dayr az Orun, three strikes destroyed 11 tanker trucks.\n* Near Orvar, one strike "
        "destroyed a tunnel.\n\nIn Iraq, nine strikes were conducted.\n* Near Mosul, nine strikes destroyed seven barges.",
        "2017-02-14",
    )
    where = {
        event.location: (event.country, event.date_start, [claim.what for claim in event.damage])
        for event in found
    }
    assert where["Dayr az Orun"] == ("Syria", "2017-02-13", ["tanker trucks"])
    assert where["Orvar"] == ("Syria", "2017-02-13", ["tunnel"])
    assert where["Mosul"] == ("Iraq", "2017-02-13", ["barges"])


LOGS = [
    "Daily log, 4 May 2023\n0615: IED hit a truck in Gorun; two wounded.\n1430: IED hit a bus in Gorun; three killed.\n",
    "Incidents of 4 May\n06:15 - A mine hit a truck in Gorun. Two wounded.\n14:30 - A mine hit a bus in Gorun. Three killed.\n",
    "Summary for 4 May 2023\n\nAt 0615 hrs a bomb hit a truck in Gorun and wounded two.\n\n"
    "At about 1430 hrs a bomb hit a bus in Gorun and killed three.\n",
    "4 May 2023\n0615 hrs - Armed men shot at a truck in Gorun, wounding two.\n"
    "1430 hrs - Armed men shot at a bus in Gorun, killing three.\n",
]


@pytest.mark.parametrize("text", LOGS)
def test_two_hours_of_a_log_are_two_incidents(text: str) -> None:
    found = [(event.date_start, [claim.low for claim in event.casualties]) for event in mains(text)]
    assert found == [("2023-05-04", [2]), ("2023-05-04", [3])]


@pytest.mark.parametrize(
    "text",
    [
        "14:02 Explosion reported in Dorba.\n15:10 Three killed in Dorba explosion, the hospital says.\n",
        "14:02 A bomb goes off in Dorba.\n15:10 The blast killed three people.\n16:20 Police seal off Dorba.\n",
        "At 6.15 a.m. gunmen attacked a post in Dorba, killing two.\n\nAt 7.30 a.m. they attacked the gate of the post.\n\n"
        "At 9 a.m. troops came.\n",
    ],
)
def test_hours_of_one_thing_are_no_log(text: str) -> None:
    assert len(mains(text)) == 1


def test_an_hour_is_no_part_of_who_acts() -> None:
    (event, *_) = mains(LOGS[3])
    assert [one.text for one in event.actors] == ["Armed men"]
