"""What the telegraphic header of a note promises: its day and its places are those of what the note tells."""

from __future__ import annotations

import pytest

from briefing_tui.extract.parsing import note_headers
from tests.unit.events_of import mains, only

PUBLISHED = "2021-09-20"


@pytest.mark.parametrize(
    ("text", "location", "day"),
    [
        ("14 Sep, Dorba, Sulen prov.: bus hit a mine, 4 killed.", "Dorba", "2021-09-14"),
        ("Peru, Moravel, 14/09/2021 - Car bomb exploded, 3 killed.", "Moravel", "2021-09-14"),
        ("14 September 2021 - Dorba - Gunmen shot dead two traders.", "Dorba", "2021-09-14"),
        ("Tues 14 Sep 2021, 1430 hrs, Dorba: Gunmen shot dead two traders.", "Dorba", "2021-09-14"),
        ("2315 hrs - Karven - gunmen shot dead a trader.", "Karven", None),
        ("Kidnapping, Dorba, Sulen: 4 nurses abducted on the way to a clinic.", "Dorba", None),
        (
            "14.09.2021: 2215 UTC: Posn: 02:11.4N - 101:20.7E, around 7nm SSW of Cape Horu, Malaysia. Armed men "
            "climbed aboard a tanker and robbed the crew.",
            "Cape Horu",
            "2021-09-14",
        ),
        ("14SEP21: Kandahar, PD 9: A bomb killed two policemen.", "PD 9", "2021-09-14"),
        ("09/14/2021: Assailants killed two women.", None, "2021-09-14"),
    ],
)  # fmt: skip
def test_a_header_says_when_and_where(text: str, location: str | None, day: str | None) -> None:
    event = mains(text, PUBLISHED)[0]
    assert (event.location, event.date_start) == (location, day)


def test_from_the_large_to_the_small() -> None:
    event = only("Peru, Ayacucho, 14/09/2021 - Gunmen killed two men in Dorba.", PUBLISHED)
    assert (event.location, event.admin1, event.country) == ("Dorba", "Ayacucho", "Peru")


def test_from_the_small_to_the_large() -> None:
    event = only("14 Sep, Dorba, Sulen prov.: two traders shot dead by gunmen.", PUBLISHED)
    assert (event.location, event.admin1) == ("Dorba", "Sulen")


def test_a_place_of_its_own_goes_before_that_of_the_header() -> None:
    found = {event.type: event.location for event in mains(
        "14 Sep, Dorba: Gunmen shot dead two traders. Police later arrested a suspect in Talla.", PUBLISHED
    )}  # fmt: skip
    assert found == {"shooting": "Dorba", "arrest": "Talla"}


@pytest.mark.parametrize(
    "text",
    [
        "TESSEN, Marvania, March 3 - The navy said",
        "PORT SALIS, 3 Mar -- Gunmen killed",
        "DURAN, May 3 (Wire) - A bomb exploded",
        "Police: five dead",
        "Smith, John: hello",
        "John Smith, Kenya: we were there",
        "Emergency lawyers: over 40 dead",
        "Two killed, three hurt: police",
        "The Ministry of Defence: we are",
        "May 31, 2023",
        "In Dorba, Sulen: the men",
        "Talla - three missiles hit",
    ],
)
def test_datelines_speakers_and_headlines_are_no_headers(text: str) -> None:
    assert note_headers.read(text, 0, len(text)) is None


def test_the_town_of_a_dateline_is_still_no_place() -> None:
    event = only("TESSEN, Sept 15 (Wire) - Gunmen killed three traders on Monday.", PUBLISHED)
    assert event.location is None


def test_a_report_that_goes_through_places_heads_each_paragraph_with_one() -> None:
    found = mains(
        "Rutshuru: Gunmen attacked a post on Monday, killing four soldiers.\n\nBeni: During the night raiders burned 22 "
        "houses in Orvende.\n\nVelm: Nothing to report.\n\nDjugu: Militiamen ambushed a convoy, killing one man.",
        PUBLISHED,
    )
    assert [(event.location, event.country) for event in found] == [
        (place, "Democratic Republic of the Congo") for place in ("Rutshuru", "Orvende", "Djugu")
    ]
    assert "Djugu" not in [actor.text for actor in found[-1].actors]


def test_a_record_of_who_spoke_has_no_places_for_heads() -> None:
    text = "Florence: Gunmen came.\n\nSydney: How many?\n\nJackson: Nine.\n\nFlorence: They shot two men."
    assert note_headers.every(text) == ()


def test_an_entry_that_opens_with_a_town_happened_there() -> None:
    found = mains(
        "- Aleppo: Two men were shot dead by gunmen on Monday.\n- Deir ez-Zor: Gunmen killed three traders near Dorba "
        "on Tuesday.\n- Police: four men were arrested on Friday.",
        PUBLISHED,
    )
    assert [event.location for event in found] == [
        "Aleppo",
        "Dorba",
        "Syria",
    ]  # both towns that are known are there
