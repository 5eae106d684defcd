"""Where the name of a place ends: in headlines in capitals, before a people, where a space is lost."""

from __future__ import annotations

import pytest

from briefing_tui.extract.parsing import pipeline
from tests.unit.events_of import events, mains


@pytest.mark.parametrize(
    ("headline", "where"),
    [
        ("DOZENS HURT IN VELDA CAR BOMB ATTACK", "Velda"),
        ("DOZENS HURT IN KARACHI CAR BOMB ATTACK", "Karachi"),
        ("TWO KILLED IN ORVA BLAST", "Orva"),
        ("Dozens hurt in Velda car bomb attack", "Velda"),
    ],
)
def test_a_headline_tells_the_town_and_not_who_did_it(headline: str, where: str) -> None:
    found = mains(f"{headline}\n\nRescuers pulled people from the rubble.")
    assert {one.location for one in found} == {where}
    assert [actor for one in found for actor in one.actors] == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "NINE DEAD AS GUNMEN STORM DUNMAR HOTEL\n\nPolice in Dunmar said so.",
            "Nine dead as gunmen storm Dunmar hotel",
        ),
        (
            "BOMB HITS BUS IN GREENBANK TOWN\n\nThe bus left Greenbank at noon.",
            "Bomb hits bus in Greenbank town",
        ),
        ("KARVEL, 4 MAY - Police said so, and left the town.", "KARVEL, 4 MAY"),
        ("He spoke of the UN, NATO, IAEA and WHO on Monday, they said.", "UN, NATO, IAEA and WHO"),
    ],
)
def test_headlines_in_capitals_are_read_as_others_are(text: str, read: str) -> None:
    doc = pipeline.parse(text)
    assert len(doc.text) == len(text)
    assert read in doc.text


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "Two bombers blew themselves up in a Gaza Strip Jewish settlement on Monday, injuring four people.",
            "Gaza Strip",
        ),
        ("A bomb went off in a Northern Orva Muslim village on Monday, killing two.", "Orva"),
        ("A bomb killed two people in the Gaza StripOn Monday.", "Gaza Strip"),
        ("The pilot was arrested in the United StatesIn other news, it rained.", "United States"),
        ("Rockets hit a West Bank refugee camp on Monday, killing two.", "West Bank refugee camp"),
    ],
)
def test_a_name_ends_before_what_is_none_of_it(text: str, where: str) -> None:
    assert where in {one.location for one in events(text)}


def test_names_that_are_written_so_stay_whole() -> None:
    assert "LinkedIn" in [token.text for token in pipeline.parse("Velk, on LinkedIn, said he would go.")]
