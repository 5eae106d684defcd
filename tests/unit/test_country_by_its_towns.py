"""The country of events that the text shows only by its towns: in titles, in communiques, in round-ups of several countries."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events

_DEED = "Gunmen shot two men dead near Velmou on Monday."


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("SECURITY MESSAGE FOR CITIZENS - Port-au-Prince and Cap-Haitien\n\n", "Haiti"),
        ("SECURITY MESSAGE - Kananga\n\n", "Democratic Republic of the Congo"),
        ("Emergency message for staff: Bujumbura. ", "Burundi"),
        ("Notice to drivers - Quetzaltenango\n\n", "Guatemala"),
    ],
)
@pytest.mark.parametrize("teller", ["", "The Embassy of the United States warns U.S. citizens. "])
def test_the_towns_of_the_title_tell_the_country(title: str, country: str, teller: str) -> None:
    assert events(f"{title}{teller}{_DEED}")[-1].country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Our men hit a ship off Mokha with a missile on Friday. In Zabid, a shell wounded nine.", "Yemen"),
        ("Our navy hit a Saudi frigate off Mokha with a missile. In Zabid, a shell wounded nine.", "Yemen"),
        ("Fighters took Hpakant on Monday, killing eight. Jets bombed Mohnyin and killed a monk.", "Myanmar"),
        ("Russian soldiers were killed in Tokmak on Sunday. In Enerhodar, a shell wounded two.", "Ukraine"),
    ],
)
def test_towns_that_agree_tell_it_though_only_a_foreign_force_is_named(text: str, country: str) -> None:
    assert {one.country for one in events(text)} == {country}


def test_a_town_in_the_name_of_a_body_bears_out_another() -> None:
    text = (
        "Detectives at Omagh Serious Crime Suite want witnesses. A bomb wounded two men in Antrim on Friday."
    )
    assert {one.country for one in events(text)} == {"United Kingdom"}


def test_round_ups_keep_their_countries_apart() -> None:
    text = (
        "Mopti region: gunmen killed six people in Bandiagara on Monday.\n\n"
        "Sahel region: gunmen killed two people in Djibo on Tuesday.\n\n"
        "Tillaberi region: a mine killed three people in Ayorou on Friday."
    )
    assert [(one.location, one.country) for one in events(text)] == [
        ("Bandiagara", "Mali"),
        ("Djibo", "Burkina Faso"),
        ("Ayorou", "Niger"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Advice: Victoria and Georgetown. ",  # of several countries each
        "Advice - Mocuba and Silchar. ",  # of two countries
        "The Embassy of Denmark warns its citizens. ",
        "The ministry told citizens of Denmark to leave. ",
        "Same song - Mobile. ",
    ],
)
def test_what_does_not_agree_tells_nothing(told: str) -> None:
    assert events(f"{told}{_DEED}")[-1].country is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Turkish soldiers were shot dead in Cizre on Friday.", "Turkey"),
        ("Pakistani soldiers killed six men in Velmou on Friday. A man was taken to Quetta.", "Pakistan"),
        ("Kenyan soldiers were shot dead in Velmou on Friday.", "Kenya"),
    ],
)
def test_an_army_at_home_stays_there(text: str, country: str) -> None:
    assert events(text)[0].country == country


def test_an_army_is_abroad_where_the_only_known_town_is_another_countrys() -> None:
    text = "Kenyan soldiers were shot dead near Velmou on Friday. A mine killed two men in Jilib."
    assert "Kenya" not in {one.country for one in events(text)}


def test_a_town_abroad_called_much_alike_is_not_meant() -> None:
    text = "In Caucasia, two agents were wounded by a bomb on Friday. In Taraza, gunmen shot a farmer dead. Traders from Antioquia left."
    assert "Kazakhstan" not in {one.country for one in events(text)}
