"""Provinces of ISO 3166-2: which country they put an event into, and what is finer than they are."""

from __future__ import annotations

import pytest

from briefing_tui.extract.vocabulary import provinces
from tests.unit.events_of import only


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Zamfara", "Nigeria"),
        ("Cauca", "Colombia"),
        ("Helmand province", "Afghanistan"),
        ("Kherson region", "Ukraine"),
        ("Odesa region", "Ukraine"),
        ("North Kivu", "Democratic Republic of the Congo"),
        ("Red Sea state", "Sudan"),
    ],
)
def test_a_province_of_one_land_is_in_that_land(place: str, country: str) -> None:
    assert only(f"Gunmen killed four farmers in {place} on Monday.").country == country


def test_a_name_that_two_lands_give_a_province_is_in_none() -> None:
    assert only("Gunmen killed four farmers in Amazonas on Monday.").country is None


@pytest.mark.parametrize(
    ("where", "place", "admin1"),
    [
        ("in the Zamfara town of Gusau", "Gusau", "Zamfara"),
        ("in the Diffa village of Boula", "Boula", "Diffa"),
        ("in Ancuabe district of Cabo Delgado", "Ancuabe", "Cabo Delgado"),
    ],
)
def test_the_town_is_finer_than_the_province_before_or_behind_it(where: str, place: str, admin1: str) -> None:
    event = only(f"Gunmen killed four farmers {where} on Monday.")
    assert (event.location, event.admin1) == (place, admin1)


def test_a_village_called_like_a_city_abroad_is_in_the_province_that_the_text_names() -> None:
    event = only("Three people died when a mine went off near Kobe village in Mopti region.")
    assert (event.location, event.country, event.latitude) == ("Kobe", "Mali", None)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Michoacán", "MX"),
        ("Anbar", "IQ"),
        ("Nord-Kivu", "CD"),
        ("Kursk", "RU"),
        ("Plateau", None),
        ("La Paz", None),
    ],
)
def test_names_as_english_spells_them(name: str, code: str | None) -> None:
    assert provinces.country(name) == code
