"""Where it was, as reports say it: roads from town to town, capitals, a border and whose it is, a town right before its day."""

from __future__ import annotations

import pytest

from tests.unit.events_of import only

PUBLISHED = "2024-03-13"


@pytest.mark.parametrize(
    ("where", "place", "country"),
    [
        ("on the main road from Dori to Djibo in Burkina Faso", "Dori to Djibo", "Burkina Faso"),
        ("on the highway linking Dori to Djibo in Burkina Faso", "Dori to Djibo", "Burkina Faso"),
        ("in Talok, close to Kenya's border with Somalia,", "Talok", "Kenya"),
        ("in the restive Burkinabe city of Djibo", "Djibo", "Burkina Faso"),
        ("in the Egyptian province of North Sinai", "North Sinai", "Egypt"),
        ("in the Myanmar state of Rakhine", "Rakhine", "Myanmar"),
        ("in the Myanmar capital Naypyitaw", "Naypyitaw", "Myanmar"),
        ("in the Democratic Republic of Congo's North Kivu province", "North Kivu", "Democratic Republic of the Congo"),
        ("in Kenya's capital, Nairobi,", "Nairobi", "Kenya"),
        ("in the Chadian capital, N'Djamena,", "N'Djamena", "Chad"),
        ("in an area called Zargali, 120 km from Dadaab, Kenya,", "Zargali", "Kenya"),
        ("close to Hays in Yemen", "Hays", "Yemen"),
        ("in the Sagaing region of Myanmar", "Sagaing", "Myanmar"),
    ],
)  # fmt: skip
def test_a_place_and_its_land(where: str, place: str, country: str) -> None:
    event = only(f"Gunmen killed nine people {where} on Monday.", PUBLISHED)
    assert (event.location, event.country, event.date_start) == (place, country, "2024-03-11")


@pytest.mark.parametrize("where", ["in the Chadian city of Bol", "near Maiduguri"])
@pytest.mark.parametrize("day", ["Saturday", "Saturday night"])
def test_a_town_right_before_its_day(where: str, day: str) -> None:
    event = only(f"Gunmen killed nine people {where} {day}.", PUBLISHED)
    assert event.location is not None
    assert where.endswith(event.location)
    assert event.date_start == "2024-03-09"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Gunmen killed nine people in the capital, Bamako, on Monday. The rebels are active in Niger too.", "Mali"),
        ("Gunmen killed nine people in Talok on Monday. Talks are due to resume in Doha next week.", None),
        ("Thousands have fled Talok, Mali, many of them to Niger, since gunmen killed nine people there on Monday.", "Mali"),
        ("A bomb exploded in Kassara village on Monday, killing nine people.", None),
    ],
)  # fmt: skip
def test_lands_that_are_told_of_something_else(text: str, country: str | None) -> None:
    assert only(text, PUBLISHED).country == country
