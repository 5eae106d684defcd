"""In which country something happened, where the text also names the countries of those who did it or who spoke of it."""

from __future__ import annotations

import pytest

from briefing_tui.extract.vocabulary import provinces
from tests.unit.events_of import events, mains


def _lands(text: str) -> set[tuple[str | None, str | None]]:
    return {(one.location, one.country) for one in events(text)}


@pytest.mark.parametrize(
    ("text", "where", "land"),
    [
        (
            "Police arrested a wounded fighter in the southern city of Kandahar on Monday. He was hurt in earlier US bombing of "
            "Kandahar airport.",
            "Kandahar airport",
            "Afghanistan",
        ),
        (
            "US warplanes bombed the mountains of eastern Afghanistan on Monday, killing nine people. In Washington, there is "
            "some doubt about what to do next. The United States has asked for help.",
            "Afghanistan",
            "Afghanistan",
        ),
        (
            "The man accused of the attacks on the United States is losing. Gunmen killed nine people on Monday in Zabul "
            "province, Afghan officials said.",
            "Zabul",
            "Afghanistan",
        ),
        (
            "Three soldiers killed by a stray bomb in Afghanistan on Monday were of a unit based at Fort Karvel, Kentucky.",
            "Afghanistan",
            "Afghanistan",
        ),
        (
            "Militiamen, still loyal to Indonesia, killed nine people on Monday in the Los Palos district of East Timor.",
            "Los Palos",
            "Timor Leste",
        ),
    ],
)
def test_whose_forces_they_are_is_not_where_it_happened(text: str, where: str, land: str) -> None:
    assert (where, land) in _lands(text)
    assert (where, "United States") not in _lands(text)


def test_a_capital_where_people_talk_is_not_where_it_happened() -> None:
    text = (
        "Sulen is bombing the mountains of eastern Veldania and killed nine people on Monday. In Washington, there is some "
        "division about what to do."
    )
    assert {one.country for one in events(text)} == {None}


@pytest.mark.parametrize(
    ("text", "land"),
    [
        (
            "In Washington, there was an explosion on Monday that killed two people at a bank.",
            "United States",
        ),
        ("A bomb killed two people in Moscow on Monday, police said.", "Russia"),
        ("The Iraqi town of Karvel was shelled on Monday, killing two people.", "Iraq"),
        (
            "A bomb killed two people in Paris, Texas, on Monday. It is far from Austin, Texas.",
            "United States",
        ),
    ],
)
def test_a_capital_or_a_land_where_it_happened_stays_so(text: str, land: str) -> None:
    assert {one.country for one in mains(text)} == {land}


@pytest.mark.parametrize(
    ("text", "state", "land"),
    [
        (
            "A gunman opened fire at a church in Virginia on Sunday, killing two people.",
            "Virginia",
            "United States",
        ),
        (
            "A gunman opened fire at a church in Montana on Sunday, killing two people.",
            "Montana",
            "United States",
        ),
        ("A gunman opened fire at a church in Ontario on Sunday, killing two people.", "Ontario", "Canada"),
        (
            "A storm killed two people in Georgia on Sunday, after it had struck Alabama and Mississippi.",
            "Georgia",
            "United States",
        ),
        ("A bomb killed two people in Georgia on Sunday. Georgian police said so.", "Georgia", "Georgia"),
        (
            "Gunmen killed two miners in Virginia, South Africa, on Sunday. South African police are looking for them.",
            "Virginia",
            "South Africa",
        ),
    ],
)
def test_states_that_everybody_knows_are_no_towns_abroad(text: str, state: str, land: str) -> None:
    assert (state, land) in _lands(text)


def test_a_large_town_is_as_well_known_as_a_state() -> None:
    assert provinces.country("Victoria") is None
    assert provinces.country("Ontario") == "CA"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "Kelland mourns the 220 people killed in a fire that destroyed part of downtown Lima. Police say it began when a "
            "fireworks store exploded in a shop near Peru's Congress.",
            "Lima",
        ),
        (
            "Gunmen shot dead a guard in northern Nigeria on Monday and took dozens of girls. Police said 39 pupils of a school "
            "in Orvende were missing.",
            "Orvende",
        ),
        # Where people have fled to says nothing.
        (
            "Gunmen shot dead a guard in northern Nigeria on Monday. Some 900 people are sheltering in a school in Orvende.",
            "Nigeria",
        ),
    ],
)
def test_an_event_is_where_it_did_harm_if_nothing_finer_is_told(text: str, where: str) -> None:
    assert mains(text)[0].location == where
