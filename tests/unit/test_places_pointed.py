"""The country that the names of a text point to where it speaks of none, and the countries that head a round-up."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, only

_DEED = "Gunmen shot two men dead near Velmou on Monday."


@pytest.mark.parametrize(
    ("told", "country"),
    [
        ("The Sokoto State Command spoke of a hard week.", "Nigeria"),
        ("Queues were long at Huehuetenango.", "Guatemala"),
        ("Silchar. Shops were shut.", "India"),
        ("COMMUNIQUE of the police, Manabi zone.", "Ecuador"),
        ("A councillor in Mocuba spoke of it. The road to Quelimane is shut.", "Mozambique"),
        ("Togolese peacekeepers took them to a ward in Mopti.", "Mali"),
        ("Vientiane's border office had no word on it.", "Laos"),
    ],
)
def test_the_land_that_all_names_point_to(told: str, country: str) -> None:
    assert events(f"{told} {_DEED}")[-1].country == country


@pytest.mark.parametrize(
    "told",
    [
        "Sergeant Turbat spoke of a hard week.",
        "Radio Kandahar spoke of a hard week.",
        "The Osaka Group has a mine there.",
        "A letter from Guayaquil told of it.",
        "Ana Manizales told of it. Mobile phones were taken.",
        "Same old story. Police came late.",
        "Santiago's brother saw it.",
        "Lisbon's foreign ministry told of it.",
        "Denmark's foreign ministry said so.",
        "Lists hung in Mocuba and in Silchar.",
    ],
)
def test_a_name_of_somebody_or_names_of_two_lands_point_to_none(told: str) -> None:
    assert events(f"{told} {_DEED}")[-1].country is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Israel's army said it killed a gunman in a raid at Velmou on Friday. Lebanon's health ministry said two men died.",
            "Lebanon",
        ),
        (
            "Thailand's army shelled Velmou on Friday. Cambodia's interior ministry said two villagers died.",
            "Cambodia",
        ),
        ("Mali's army said it had killed twenty rebels in an ambush at Velmou on Friday.", "Mali"),
        ("Thailand's army and Cambodia's army traded fire at Velmou on Friday, killing two.", None),
    ],
)
def test_of_two_lands_it_is_the_one_of_which_more_than_the_army_is_told(
    text: str, country: str | None
) -> None:
    assert events(text)[0].country == country


def test_countries_that_head_the_pieces_of_a_round_up() -> None:
    text = (
        "KENYA: Bus burned\nGunmen burned a bus at Orvar on Monday.\n\n"
        "CHAD: Soldiers killed\nFive soldiers were killed in an ambush near Velmou on Sunday."
    )
    assert [(one.location, one.country) for one in events(text)] == [("Orvar", "Kenya"), ("Velmou", "Chad")]


def test_two_sides_are_no_round_up() -> None:
    event = only("The exchange of fire on the line went on. Armenia: 14 killed. Azerbaijan: 9 killed.")
    assert (event.location, event.country) == (None, None)
