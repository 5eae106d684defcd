"""What sounds like "we did it" or "we did not" and is neither."""

from __future__ import annotations

import pytest

from tests.unit.events_of import Stance, only, stances

GUNMEN = "Gunmen killed two people in Orva on Monday. "

NEITHER = [
    '"The brakes failed and I hit the kerb," said Anna Dovik.',
    '"I have hit the jackpot," said Anna Dovik.',
    "The governor says he takes responsibility for a patient having walked out of the ward.",
    '"I take full responsibility for my remarks," Anna Dovik said.',
    "The firm said it accepts no responsibility for its guards when they are off duty.",
    "His followers have no fighters in the valley any more, Teo Velk said.",
    '"Their article was not in our style," Teo Velk said.',
    '"We have asked them not to set off the bomb," Teo Velk said.',
    "The army said it had begged them not to shoot the hostages.",
    "The Front said it will have nothing to do with him.",
    "There are 40 groups in the city, 17 of which claimed responsibility for the attack.",
]


@pytest.mark.parametrize("told", NEITHER)
def test_this_is_neither_a_claim_nor_a_denial(told: str) -> None:
    assert stances(GUNMEN + told) == []
    assert [actor.text for actor in only(GUNMEN + told).actors] == ["Gunmen"]


STANCES: list[tuple[str, Stance]] = [
    ('"I shot them," Teo Marn told police.', ("Teo Marn", "claims", None)),
    ('"We hit a base," the Front said.', ("Front", "claims", None)),
    ("The Front accepted full responsibility for the deaths.", ("Front", "claims", None)),
    ("In a video the Front claimed responsibility.", ("Front", "claims", None)),
    ("The Front said it had no fighters in the area.", ("Front", "denies", None)),
    ("The Front said none of its men were in the area.", ("Front", "denies", None)),
    ("The Front said it had nothing to do with the blast.", ("Front", "denies", None)),
]


@pytest.mark.parametrize(("told", "stance"), STANCES)
def test_this_is_one(told: str, stance: Stance) -> None:
    assert stances(GUNMEN + told) == [stance]


@pytest.mark.parametrize("told", ["The army took responsibility.", '"I struck him," said Anna Dovik.'])
def test_a_storm_is_the_deed_of_nobody(told: str) -> None:
    event = only("A storm tore roofs off houses in Orva on Monday and killed two people. " + told)
    assert event.responsibility == ()
    assert event.actors == ()
