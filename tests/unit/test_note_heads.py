"""Heads of notes without a year, a mark or an order: the day and the finest place that they and the note name."""

from __future__ import annotations

import pytest

from briefing_tui.extract.dates.dates import expressions
from briefing_tui.extract.parsing import note_headers
from tests.unit.events_of import mains

PUBLISHED = "2021-09-20"

HEADS = [
    ("17 Sep, Orvar, Baraki Barak. Gunmen killed two drivers.", "Baraki Barak", "2021-09-17"),
    ("17 Sep 2230hrs - Ramadi. Gunmen killed two drivers.", "Ramadi", "2021-09-17"),
    ("17/09 Ramadi - gunmen killed two drivers.", "Ramadi", "2021-09-17"),
    ("30.08 Ramadi: gunmen killed two drivers.", "Ramadi", "2021-08-30"),
    ("Orvar axis, 17/09: ambush on a lorry nr Karvel killed two drivers.", "Karvel", "2021-09-17"),
    ("Ramadi, 7 September. Gunmen killed two drivers.", "Ramadi", "2021-09-07"),
    ("OrV 14 SEP - Gunmen killed two drivers.", "OrV", "2021-09-14"),
    ("Orvar airport rd, 14 SEP 2200 - gunmen killed two drivers.", "Orvar airport rd", "2021-09-14"),
    ("Orvar dist; night 16-17 Sep; gunmen killed two drivers.", "Orvar", "2021-09-16"),
    ("Mosul 07/09. Gunmen killed two drivers.", "Mosul", "2021-09-07"),
    ("14 Sep. Mosul, Orvar twp - gunmen killed two drivers.", "Orvar", "2021-09-14"),
    ("Baghdad, Sadr City: two drivers shot dead by gunmen.", "Sadr City", None),
    ("Ramadi: gunmen killed two drivers.", "Ramadi", None),
    ("Orvar (Ramadi): gunmen killed two drivers.", "Orvar", None),
    ("Mosul-Ramadi rd, Orvar: Gunmen killed two drivers.", "Orvar", None),
    ("Orvar camp, Phase 2: Gunmen killed two drivers.", "Orvar camp", None),
    ("Mosul. Gunmen killed two drivers.", "Mosul", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "location", "day"), HEADS)
def test_the_head_says_when_and_where(text: str, location: str, day: str | None) -> None:
    event = mains(text, PUBLISHED)[0]
    assert (event.location, event.date_start) == (location, day)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow: two drones shot down over the sea",  # its government may speak
        "Ramadi: Gunmen have no place here",  # somebody's words
        "Karim Dosso, Baghdad: We were there",
        "Published 4 May 2021. Gunmen killed",
        "Karvel. Gunmen killed",
    ],
)
def test_speakers_and_captions_are_no_heads(text: str) -> None:
    assert note_headers.read(text, 0, len(text)) is None


def test_what_follows_happened_where_the_note_said_last() -> None:
    found = mains(
        "17 Sep, Orvar dist: Gunmen attacked a lorry near Karvel. Two drivers were killed.", PUBLISHED
    )
    assert {event.location for event in found} == {"Karvel"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Gunmen killed two drivers near Talla late evening 15/9, police said.", "2021-09-15"),
        ("Gunmen fired on the post 08/09, killing two.", "2021-09-08"),
        ("Gunmen killed two drivers on 15/9.", "2021-09-15"),
        ("Gunmen killed 5/9 of the herd.", None),
        ("Since 9/11, gunmen have killed two drivers.", None),
        ("Gunmen killed two drivers on 3/4.", None),
    ],
)
def test_figures_without_a_year_are_a_day_of_the_last_weeks(text: str, day: str | None) -> None:
    assert [str(one.first) for one in expressions(text, PUBLISHED)] == ([day] if day else [])


def test_figures_of_two_days_are_none_where_both_are_old() -> None:
    assert mains("03/04 Ramadi: gunmen killed two drivers.", PUBLISHED)[0].date_start is None
    assert mains("13/04 Ramadi: gunmen killed two drivers.", PUBLISHED)[0].date_start == "2021-04-13"


@pytest.mark.parametrize(
    "closing", ["(14 Sep 2021)", "[14 September 2021]", "Event dated 14 September 2021."]
)
def test_a_day_that_closes_a_note_is_that_of_what_it_tells(closing: str) -> None:
    event = mains(f"Gunmen killed two drivers near Talla. The attackers took a lorry. {closing}", PUBLISHED)[
        0
    ]
    assert event.date_start == "2021-09-14"


@pytest.mark.parametrize(
    "closing", ["(20 Sep 2021)", "(Wire, 14 Sep 2021)", "The trial opens on 14 October 2021."]
)
def test_a_day_of_something_else_does_not(closing: str) -> None:
    assert mains(f"Gunmen killed two drivers near Talla. {closing}", PUBLISHED)[0].date_start is None


def test_a_day_before_a_semicolon_is_of_what_stands_before_it() -> None:
    found = mains(
        "Police killed a suspect in a shootout during a raid in Orvar (Talla), 14 Sep 2021; two rifles were seized.",
        PUBLISHED,
    )
    assert (found[0].location, found[0].date_start) == ("Orvar", "2021-09-14")
