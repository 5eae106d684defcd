"""A province said to lie east of a town is where it was; a day that is planned lies ahead."""

from __future__ import annotations

import pytest

from tests.unit.events_of import only

PROVINCES = [
    ("Gunmen attacked a bus in Kunar province, east of Kabul, on Monday.", "Kunar"),
    ("Gunmen attacked a bus in Basra province, 330 miles south of Baghdad, on Monday.", "Basra"),
    ("A bomb hit a convoy in the northern province of Kunduz, north of Kabul, on Monday.", "Kunduz"),
    ("In Kunduz province, gunmen attacked a bus 20 km east of Imam Sahib on Monday.", "Imam Sahib"),
    ("Gunmen attacked a bus 20 km east of Kabul on Monday.", "Kabul"),
    ("Gunmen attacked a bus in Darra, 20 km east of Kabul, on Monday.", "Darra"),
]


@pytest.mark.parametrize(("text", "where"), PROVINCES)
def test_where_a_province_lies_is_not_where_it_happened(text: str, where: str) -> None:
    assert only(text).location == where


AHEAD = [
    ("The government will lift a ban on the rebels on Sept. 6, a minister said.", "2024-09-06"),
    ("Workers will march in Orva on 6 May.", "2025-05-06"),
    ("Workers marched in Orva on 6 May.", "2024-05-06"),
    ("Workers will march in Orva on 6 May 2024.", "2024-05-06"),
]


@pytest.mark.parametrize(("text", "day"), AHEAD)
def test_a_planned_day_is_the_next_one(text: str, day: str) -> None:
    published = "2025-03-04" if day.startswith("2025") else "2024-06-01"
    assert only(text, published).date_start == day
