"""Unknown towns behind a word for gunfire, behind a part of a town, behind a deed: places, whatever the name finder took them for."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events

NAMES = ("Rampani", "Diankoro", "Datu Simuay", "al-Mayda", "Tashan Goro")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "text",
    [
        "Artillery fire in {} on 23 May killed three farmers, the mayor said.",
        "Two girls were wounded by mortar fire near {} on Monday, residents said.",
        "Jets struck a house in the centre of {} late Monday, killing nine people.",
        "Gunmen abducted two engineers in the centre of {} on Monday.",
        "Gunmen abducted two engineers in {} on Monday.",
        "Gunmen on motorcycles shot dead nine people in {} on Monday, residents said.",
        "Nine traders were killed by shelling in {} on Monday.",
        "Armed men abducted 15 students from a school in {} on Monday.",
        "A roadside bomb struck a minibus in {} on Monday, killing 12 people.",
        "A roadside bomb struck a minibus on the edge of {} on Monday, killing 12 people.",
    ],
)
def test_where_a_deed_was(text: str, name: str) -> None:
    assert name in {event.location for event in events(text.format(name))}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot the owner of Orvar Steel on Monday, killing him.",
        "Two men were killed in the middle of Ramadan.",
        "The minister was at the centre of Congress when gunmen killed two guards on Monday.",
        "Three men were wounded by gunfire in March, police said on Monday.",
        "He said in Orvani that two men had died in the bombing on Monday.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert all(event.location is None for event in events(text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Zelenyi Hai, a bomb planted in a lorry killed nine shoppers on Monday.", "Zelenyi Hai"),
        ("Outside Bamako, nine engineers were kidnapped on Monday.", "Bamako"),
        ("In Tabaldi, a village in Sennar, nine farmers were kidnapped on Monday.", "Tabaldi"),
        ("Gunmen set upon traders in Khirbat Nur in Hama on Monday and killed nine.", "Khirbat Nur"),
        ("A roadside bomb in Umm Saad, about 30 km north of Kirkuk, killed nine soldiers.", "Umm Saad"),
        ("Gunmen killed nine shoppers in southern Popayan.", "Popayan"),
        ("Nine people died when shells hit a house in the Donetsk town of Berestove today.", "Berestove"),
        ("Shells hit a residential area in the Bay town of Dhuusa on Monday, killing nine.", "Dhuusa"),
        ("In the San Benito area of Cauca, gunmen ambushed a convoy on Monday.", "San Benito"),
        ("A car bomb killed nine farmers and wounded 23 near Aleppo on Monday.", "Aleppo"),
        ("Jets struck a house on the outskirts of Jos today, killing nine people.", "Jos"),
    ],
)
def test_the_town_itself(text: str, place: str) -> None:
    assert [event.location for event in events(text)] == [place]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Colombian police said a bomb in El Palmar in the east of the country killed nine.", "Colombia"),
        ("Nigerian police said artillery fire in Kwadale in Borno killed nine farmers.", "Nigeria"),
        ("The army of Somalia said a mine killed nine soldiers in Kolmar in Gedo.", "Somalia"),
        ("A drone struck a truck in Lumbayan, Philippines yesterday, authorities said.", "Philippines"),
    ],
)
def test_the_country_of_the_text(text: str, country: str) -> None:
    assert [event.country for event in events(text)] == [country]


def test_a_name_that_the_text_gives_to_a_man_is_no_town() -> None:
    (event,) = events(
        "In Karim Nasser, the party lost its leader when gunmen shot him dead in Talla on Monday."
    )
    assert event.location == "Talla"
