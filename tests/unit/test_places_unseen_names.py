"""Names that the name finder takes for a body, a man, a book or nothing, and that are places by where they stand."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, only

_NAMES = ("Orvar", "KwaMashu", "Umm Baru", "El Tarra", "Kfar Rumman", "Nga Pyat")


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed two at a wedding in {} on Monday.",
        "Rebels launched rockets towards {} on Monday, killing two.",
        "A convoy was attacked at {} on Monday.",
        "Sailors fired shots at a sloop off {} on Sunday.",
        "A policeman was killed in a dawn ambush at {} on Monday.",
        "{} was shelled on Monday, and two people died.",
        "Two guards died in a brawl in a ravine above {} on Monday.",
        "Four demonstrators were hurt in clashes with police in {} on Monday.",
    ],
)
def test_a_name_of_one_or_two_words_is_a_place_where_something_happens_at_it(text: str, name: str) -> None:
    assert name in {event.location for event in events(text.format(name))}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot at Ali Hassan on Monday and killed his guard.",
        "Police fired at Orlan Dosso, a trader, on Monday and killed his wife.",
        "Rebels threw a grenade towards Colonel Dosso on Monday.",
        "Karim was bombed on Monday in his house.",
        "The Red Crescent was shelled on Monday, and two people died.",
        "Hackers posted in WhatsApp that two men had been killed on Monday.",
        "Workers at Orvar Steel were attacked on Monday by gunmen.",
    ],
)
def test_people_and_bodies_are_no_places(text: str) -> None:
    assert all(event.location is None for event in events(text))


def test_two_words_that_a_hyphen_joins_are_one_name() -> None:
    assert only("Police in Ak-Sai said two men were killed by gunmen on Monday.").location == "Ak-Sai"
    event = only("Jets bombed a depot in the Kenya-Uganda zone on Monday, killing two.")
    assert event.location != "Kenya-Uganda"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Hazard note, Kerawan (Libya). A mine was set off by a truck near the mill on Monday; its driver lived.",
            "Kerawan",
        ),
        ("Bulletin. Gunmen shot two nurses dead at a roadblock on Monday.", None),
        ("Hazard note, Turbat. Gunmen shot two nurses dead in Talla on Monday.", "Talla"),
        ("Gunmen killed two guards inside Orvar on Monday.", "Orvar"),
        ("By the state agency Orva: gunmen killed two men in Talla on Monday.", "Talla"),
        ("Officers in the Third Military Region said gunmen killed two on Monday.", None),
    ],
)
def test_titles_agencies_and_commands(text: str, place: str | None) -> None:
    assert only(text).location == place
