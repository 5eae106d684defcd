"""The names of those who act: whole, once, and of somebody who acts."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, only, stances

CAMP = "The attack on a camp in Lomu on Monday killed two soldiers. "


def _actors(text: str) -> list[str]:
    return [actor.text for actor in only(text).actors]


WHOLE = [
    ("Jaish-e-Karim claimed responsibility.", ["Jaish-e-Karim"]),
    ("Police blamed the Orva-based Lashkar-e-Noor.", ["Lashkar-e-Noor"]),
    ("Velda has accused Orva-based Lashkar-e-Noor and Jaish-e-Karim of carrying it out.", ["Lashkar-e-Noor", "Jaish-e-Karim"]),
    ("Velda blamed Lashkar-e-Noor. Officials said Orva-based Lashkar-e-Noor was behind it.", ["Lashkar-e-Noor"]),
    ("A group called Sipah-ul-Noor claimed responsibility.", ["Sipah-ul-Noor"]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "whom"), WHOLE)
def test_a_name_with_hyphens_is_one_name(told: str, whom: list[str]) -> None:
    assert _actors(CAMP + told) == whom


def test_common_fighters_keep_where_they_are_based() -> None:
    assert _actors("Orva-based rebels burned a school in Lomu on Monday.") == ["Orva-based rebels"]


def test_hours_later_is_nobody() -> None:
    text = (
        "A bomb killed nine guards in Orva on Monday. Hours later a little-known faction calling itself Ansar-ul-Noor said"
        ' it had carried out the attack and claimed that "more than 20 guards" had been killed.'
    )
    assert stances(text) == [("Ansar-ul-Noor", "claims", None)]
    assert {claim.claimant for claim in only(text).casualties} <= {None, "Ansar-ul-Noor"}


def test_a_land_is_no_rioter() -> None:
    assert _actors("Egypt's bread riots left two people dead in Orva on Monday.") == []
    assert _actors("Egypt's attack on Orva on Monday left two people dead.") == ["Egypt"]


def test_a_jet_and_its_type_are_one() -> None:
    text = "B-52 bombers struck Orva on Monday, killing two people, and the B-52s returned to base."
    assert _actors(text) == ["B-52 bombers"]


HIT = [
    "The president condemned the attack on the ministry that killed two guards in Orva on Monday.",
    "An attack on an army post which wounded nine in Orva on Monday was condemned.",
]


@pytest.mark.parametrize("text", HIT)
def test_what_was_hit_is_not_who_killed(text: str) -> None:
    assert _actors(text) == []


def test_the_rebels_that_killed_are_those_who_did() -> None:
    text = "The army raided a camp of the rebels that killed two guards in Orva on Monday."
    assert any("rebels" in actor.text for event in events(text) for actor in event.actors)


def test_who_tells_it_has_a_name_of_his_own() -> None:
    blast = "A blast hit a plant in Orva on Monday. "
    some = only(blast + "There were 40 firms, 17 of which said two workers died.")
    assert [claim.claimant for claim in some.casualties] == ["17 of the firms"]
    one = only(blast + "One of the project managers present said two workers died.")
    assert [claim.claimant for claim in one.casualties] == ["One of the project managers"]


def test_a_body_that_bears_the_name_of_a_weapon_is_no_weapon() -> None:
    text = "Ezzedin al-Qassam, the armed wing of Force Nine, claimed an ambush in Orva on Monday that killed two."
    assert only(text).weapons == ()
    assert _actors(text) == ["Ezzedin al-Qassam"]
    assert only("Force Nine fired two Qassam rockets at Orva on Monday.").weapons == ("Qassam rockets",)
