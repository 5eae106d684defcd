"""What a note promises of its place: each name of a chain is what the form says, and a country is no guess."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains, only

_CHAINS = (
    ("Militants ambushed a military convoy near Dura Malak (Sokoto), killing four soldiers.", "Dura Malak", "Sokoto"),
    ("Gunmen shot dead a farmer in Tobo village (Sanko district, Moravel province).", "Tobo", "Moravel"),
    ("Gunmen shot dead a farmer in Tobo village, Sanko district, Moravel province.", "Tobo", "Moravel"),
    ("Fighters clashed with soldiers at Mandhora (Lower Juba).", "Mandhora", "Lower Juba"),
    ("A bomb went off 12 km north of Dambora (Helmand), wounding a man.", "Dambora", "Helmand"),
    ("Militia shelled Old Harra (Abyan), destroying two houses.", "Old Harra", "Abyan"),
    ("Police raided a house in Ain Dorra - Sidren governorate and arrested two men.", "Ain Dorra", "Sidren"),
    ("Gunmen kidnapped a priest from Agbora, Edun State.", "Agbora", "Edun"),
    ("An explosive device detonated at Balad Omin, Middle Juba.", "Balad Omin", "Middle Juba"),
    ("Troops shelled the outskirts of Kafr Doun (northern Latak governorate).", "Kafr Doun", "Latak"),
    ("Armed men killed three herders near Wumbi (Palmar, Cabo Delgado).", "Wumbi", "Cabo Delgado"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "location", "admin1"), _CHAINS)
def test_a_chain_of_names_gives_the_place_and_its_province(text: str, location: str, admin1: str) -> None:
    event = only(text)
    assert (event.location, event.admin1) == (location, admin1)


def test_a_person_behind_a_country_is_no_place_in_it() -> None:
    event = only("Gunmen kidnapped the manager of the mill in Peru, Ana Gomez, on Monday.")
    assert (event.location, event.admin1, event.country) == ("Peru", None, "Peru")


def test_a_chain_may_end_in_a_country() -> None:
    event = only("Armed men killed three herders near Wumbi (Zinder, Niger).")
    assert (event.location, event.admin1, event.country) == ("Wumbi", "Zinder", "Niger")


@pytest.mark.parametrize("name", ["Natara", "Qasr Tamin"])
def test_near_at_the_head_of_a_sentence_says_where(name: str) -> None:
    event = only(f"Near {name}, a drone strike killed two militants.")
    assert event.location == name


def test_what_is_shelled_is_a_place_where_it_is_a_name() -> None:
    assert only("Fighters shelled Ain Isal, killing a woman.").location == "Ain Isal"


@pytest.mark.parametrize("aside", ["(no. 7)", "(VFR)", "(3 May)"])
def test_a_bracket_that_holds_no_place_gives_no_province(aside: str) -> None:
    event = only(f"Gunmen shot dead a farmer near Tobo {aside}, police said.")
    assert (event.location, event.admin1) == ("Tobo", None)


def test_places_of_a_list_do_not_lie_in_each_other() -> None:
    for event in mains("Soldiers shot dead nine men in Tobo, Sanko and Wumbi on Monday."):
        assert event.admin1 is None


@pytest.mark.parametrize(
    "text",
    [
        "Russian-made drones struck a depot in Tobo on Monday.",
        "Rebels with Chinese rifles attacked the town of Horba on Monday.",
        "Rebels trained by Cuba attacked the town of Horba on Monday.",
        "Turkish-backed fighters shelled Ain Isal, killing a woman.",
        "Two French tourists were shot dead near Bukam on Monday.",
    ],
)
def test_where_things_and_visitors_come_from_is_no_evidence_of_the_country(text: str) -> None:
    assert only(text).country is None


def test_those_who_keep_a_country_are_evidence_of_it() -> None:
    assert only("A Bolivian policeman was shot dead near Bukam on Monday.").country == "Bolivia"


@pytest.mark.parametrize(
    ("behind", "admin1"),
    [("(Macomia)", None), (", Karvend,", None), ("(Karvend province)", "Karvend"), ("(Helmand)", "Helmand")],
)
def test_what_no_land_has_for_a_province_is_none_unless_the_text_calls_it_one(
    behind: str, admin1: str | None
) -> None:
    event = only(f"Gunmen shot two farmers dead in Velmou {behind} on Monday.".replace(" ,", ","))
    assert (event.location, event.admin1) == ("Velmou", admin1)
