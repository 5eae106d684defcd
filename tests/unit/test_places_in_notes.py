"""Places of short notes, small and in no gazetteer: the name as written, and nobody's home, body or flag for it."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains, only

_FOUND = (
    ("A shell exploded near the UN compound in Talla's Orva district, wounding a cook.", "Orva"),
    ("Nine men were killed when gunmen attacked a PMF outpost near Qasr al-Sokra (Dorba).", "Qasr al-Sokra"),
    ("Two traders were shot dead by rebels in Barangay Orvan, Talla, Sulen Oriental on May 3.", "Barangay Orvan"),
    ("A bomb exploded in PD 3, Kabul city, on 5 May, killing a tailor.", "PD 3"),
    ("Russian forces shelled Orvanka for two hours, killing a nurse.", "Orvanka"),
    ("Rebels attacked Orvende on Monday, killing nine farmers.", "Orvende"),
    ("Militants fired on a patrol at Orvoro on Monday, killing one soldier.", "Orvoro"),
    ("Nine pilgrims drowned when a ferry capsized at Orvweyn on Friday.", "Orvweyn"),
    ("Two herders were killed in a raid in Karva East (Orli ward): 9 were hurt.", "Orli ward"),
    ("Four rockets were launched from Talla towards Belgarn on Monday.", "Belgarn"),
    ("Villagers from Talla burned down nine vineyards belonging to farmers of Orvun on Monday.", "Orvun"),
    ("Gunmen kidnapped the mayor of Orvakom and his driver on Monday.", "Orvakom"),
    ("Gunmen kidnapped the mayor of Orvakom in Mosul on Monday.", "Mosul"),
    ("Gunmen from Talla attacked a market in Dorba on Monday, killing nine.", "Dorba"),
    ("Soldiers of a brigade in Talla killed 14 insurgents in Dorba on Monday.", "Dorba"),
    ("The mayor of Chicago condemned the killing of two nurses in Mosul on Monday.", "Mosul"),
    ("Troops overran Harbour Front camps in Dorba on Monday, killing 14 fighters.", "Dorba"),
    ("Gunmen fired on a General Security checkpoint near the town of Dorba on Monday, killing two.", "Dorba"),
    ("Two people were stabbed to death on a tram in the centre of Orvick on Monday.", "Orvick"),
    ("Gunmen killed a tribal elder in Mir Orvan tehsil, North Talla, on Monday.", "Mir Orvan"),
    ("Floods hit Orvali district, Talla, on Monday, killing at least 31 people.", "Orvali"),
    ("An explosive device detonated in the Orvida district of Baghdad, Iraq.", "Orvida"),
    ("The militants looted Monday's market in Dorba.", "Dorba"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "location"), _FOUND)
def test_the_place_as_written(text: str, location: str) -> None:
    assert mains(text)[0].location == location


def test_whose_a_place_is_lies_around_it() -> None:
    event = only("A bomb exploded in Iraq's Dorba district on Monday, killing two men.")
    assert (event.location, event.country) == ("Dorba", "Iraq")


@pytest.mark.parametrize(
    "text",
    [
        "Russian forces shelled a village on Monday, killing two women.",
        "Turkish warplanes bombed a farm on Monday, killing two women.",
        "A US airstrike in Lower Dorba killed two men on Monday.",
        "Two US soldiers were wounded by a rocket on Monday.",
        "One Mauritanian peacekeeper was wounded by gunmen on Monday.",
    ],
)
def test_the_flag_of_those_who_fight_abroad_is_no_place(text: str) -> None:
    event = only(text)
    assert event.location in {None, "Lower Dorba"}
    assert event.country is None


def test_police_speak_of_their_own_country() -> None:
    assert only("Gunmen shot dead a clerk on Monday, Bolivian police said.").country == "Bolivia"


@pytest.mark.parametrize(
    "text",
    [
        "Protesters shouted at Hassan Karim on Monday and threw stones, wounding nine.",
        "Gunmen attacked Karim Dosso, a trader, on Monday.",
        "The army attacked ISIS on Monday, killing nine fighters.",
        "Gunmen fired at Hassan on Monday, wounding him.",
    ],
)
def test_people_and_bodies_are_no_places(text: str) -> None:
    assert all(event.location is None for event in mains(text))


@pytest.mark.parametrize("name", ["Leon", "Victoria", "Tripoli", "Valencia", "San Jose"])
def test_a_name_of_towns_of_many_lands_is_put_into_none(name: str) -> None:
    event = only(f"A bomb killed two men in {name} on Sunday.")
    assert (event.location, event.country, event.latitude) == (name, None, None)


@pytest.mark.parametrize(
    ("name", "country"), [("Tripoli", "Lebanon"), ("Valencia", "Venezuela"), ("Antioquia", "Colombia")]
)
def test_a_name_of_many_lands_is_in_the_one_the_text_names(name: str, country: str) -> None:
    assert only(f"A bomb killed two men in {name}, {country}, on Sunday.").country == country


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Basra", "Iraq"),
        ("Kharkov", "Ukraine"),
        ("Calcutta", "India"),
        ("Odesa", "Ukraine"),
        ("Homs", "Syria"),
        ("San Salvador", "El Salvador"),
        ("Cox's Bazar", "Bangladesh"),
    ],
)
def test_another_spelling_of_a_name_is_the_town(name: str, country: str) -> None:
    assert only(f"A bomb killed two men in {name} on Sunday.").country == country


def test_a_town_known_to_all_is_in_no_other_country_that_the_sentence_names() -> None:
    event = only("Hours after a meeting in Qatar a bomb killed two children in Mosul on Tuesday.")
    assert (event.location, event.country) == ("Mosul", "Iraq")
    assert only("A bomb killed two children in Moscow, Nigeria, on Tuesday.").country == "Nigeria"


def test_a_street_with_its_town_behind_it_is_an_address() -> None:
    assert only("A man was stabbed to death on Tamar Road, Dorba, on Monday.").location == "Tamar Road"
    assert only("A man was stabbed to death at the Hilltop hotel in Mosul on Monday.").location == "Mosul"


def test_forces_are_at_home_only_where_their_country_has_the_town() -> None:
    assert only("Colombian troops killed five rebels in Arauca on Monday.").country == "Colombia"
    assert only("Turkish troops killed five rebels in Dorba on Monday.").country is None


def test_who_fled_to_a_country_was_not_in_it() -> None:
    event = mains("Hundreds of residents of Goma fled to Rwanda on Monday.")[0]
    assert (event.location, event.country) == ("Goma", "Democratic Republic of the Congo")


def test_where_people_fled_to_is_not_where_the_rest_happened() -> None:
    found = mains("Some 320 families fled to a school in Dorba. Gunmen kidnapped eight women on Monday.")
    assert {event.type: event.location for event in found}["abduction"] is None


def test_a_country_that_heads_a_list_holds_its_places() -> None:
    text = (
        "On Nov. 23, coalition forces conducted eight strikes in Syria and Iraq.\n\nIn Syria:\nNear Al Shadaddi, two "
        "strikes destroyed a vehicle.\n\nIn Iraq:\nNear Rawah, one strike destroyed a cache.\nNear Tal Afar, two strikes "
        "destroyed five mortar systems.\n\nOfficials thanked the crews."
    )
    found = {event.location: event.country for event in mains(text)}
    assert found == {"Syria": "Syria", "Al Shadaddi": "Syria", "Rawah": "Iraq", "Tal Afar": "Iraq"}
