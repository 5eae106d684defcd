"""Which country an event is put into where the name finder knows none of the names, and where nothing says which."""

from __future__ import annotations

import pytest

from briefing_tui.extract.vocabulary import gazetteer
from tests.unit.events_of import events, only

_DEED = "A patrol hit a mine near Velmou on Monday, killing two."


@pytest.mark.parametrize(
    ("opening", "country"),
    [
        ("Two linked raids shook Diffa, Niger, this month.", "Niger"),
        ("MAROUA: Police spoke of a hard week.", "Cameroon"),
        ("Mali has declared a day of mourning.", "Mali"),
        ("Peru's ombudsman asked for restraint.", "Peru"),
        ("Rebels rule the roads (Balkh, Afghanistan) at night.", "Afghanistan"),
        ("Sources in Zinder spoke of a hard week.", "Niger"),
        ("The Ituri digest of this week is out.", "Democratic Republic of the Congo"),
        ("Weekly digest, Basilan: it was a hard week.", "Philippines"),
    ],
)
def test_a_land_that_the_text_names_in_any_way(opening: str, country: str) -> None:
    assert events(f"{opening} {_DEED}", "2021-07-09")[-1].country == country


@pytest.mark.parametrize(
    "opening",
    [
        "Chad Moore spoke of a hard week.",
        "Radio Karachi spoke of a hard week.",
        "There was no word from Ankara.",
        "The wounded were flown to Nairobi.",
        "Gunmen fired at Hassan on Sunday.",
        "The road to the Sudanese border is shut.",
        "It was quiet on the border with Chad.",
        "Two Kenyan contingents had left.",
        "GENEVA, July 8 (Agency) - A convoy had passed through Chad.",
        "TAMPA, Fla. - Forces were on guard.",
    ],
)
def test_somebody_a_body_or_a_speaker_is_no_land(opening: str) -> None:
    assert events(f"{opening} {_DEED}", "2021-07-09")[-1].country is None


@pytest.mark.parametrize(
    ("where", "country"),
    [
        ("Niger state", "Nigeria"),
        ("Luxembourg province", "Belgium"),
        ("Gaza province", None),
        ("Niger", "Niger"),
    ],
)
def test_a_province_that_is_called_like_a_land_lies_in_another(where: str, country: str | None) -> None:
    assert only(f"Gunmen killed four farmers in {where} on Monday.").country == country


def test_lists_under_the_bare_name_of_a_land() -> None:
    found = events(
        "KELLAND\n\nSYRIA\nOn Feb. 9, near Velmou, three strikes destroyed two vehicles.\n\nIRAQ\nOn Feb. 8, near Dorba, one strike "
        "destroyed a tunnel.",
        "2019-02-12",
    )
    assert [(one.location, one.country) for one in found] == [("Velmou", "Syria"), ("Dorba", "Iraq")]


def test_where_a_letter_came_from_is_not_where_it_happened() -> None:
    event = only("In a letter from Geneva the front declared that it had killed a judge.")
    assert event.location is None


@pytest.mark.parametrize("name", ["Afrin", "Azaz", "Hodeidah", "Qamishli", "N’Djamena"])
def test_towns_by_the_names_that_reports_give_them(name: str) -> None:
    assert gazetteer.towns(name)


def test_the_state_behind_a_town_whose_police_speak() -> None:
    event = only("Police in Paris, Texas, said a man was shot dead on Monday.")
    assert (event.location, event.country) == ("Paris", "United States")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Gunmen killed nine people in the Kenyan town of Velmou. Groups based in London spoke of a trend.", "Kenya"),
        ("Gunmen killed nine people in Velmou, Mali. France and the United States condemned the attack.", "Mali"),
        ("Gunmen killed nine people in the small town of Palma in Mozambique on Monday.", "Mozambique"),
        ("Gunmen killed nine people in Velmou, Mali. The mission, made up of troops from Chad, is to end.", "Mali"),
        ("A bomb killed nine people in Velmou, Niger. Two guards were airlifted to Libya.", "Niger"),
        ("A rocket struck a prison in Somalia's central Bay region on Monday, Kenyan officials said.", "Somalia"),
        ("Russia struck Kharkiv on Monday, killing nine people.", "Ukraine"),
    ],
)  # fmt: skip
def test_the_land_it_happened_in_and_no_other(text: str, country: str | None) -> None:
    assert events(text)[0].country == country
