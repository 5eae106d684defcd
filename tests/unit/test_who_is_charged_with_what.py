"""Who did it, and who did not: blame of a place that was hit, of many deeds, of what hurts nobody; whose deed a denial is of."""

from __future__ import annotations

import pytest

from tests.unit.events_of import Stance, events, mains, only, stances

BOMB = "A bomb killed nine guards in Orva on Monday. "


def _actors(text: str) -> list[str]:
    return [actor.text for event in events(text) for actor in event.actors]


def test_which_stands_for_the_network_and_never_for_the_towns_hit() -> None:
    text = "Dovik once led the Red Hand network which is blamed for the May attacks on Orva and Lomu."
    assert stances(text) == [("", "blames", "Red Hand network")]
    assert _actors(text) == ["Red Hand network"]


def test_a_network_told_behind_its_name_is_blamed_by_it() -> None:
    text = (
        "Police arrested Teo Marn of the Red Hand, a network that is blamed for the bombing in Lomu in March."
    )
    assert ("", "blames", "Red Hand") in stances(text)


GUILTY = [
    ("The jury found the soldiers guilty of killing two cooks, three herders and a nurse, as well as wounding a driver.", "soldiers"),
    ("A court found the men guilty of killing two cooks, three herders and a nurse, as well as burning a barn.", "men"),
    ("The men were found guilty of killing two cooks and a nurse in Orva.", "men"),
    ("Two soldiers pleaded guilty to killing three herders in Orva.", "soldiers"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), GUILTY)
def test_those_killed_are_not_who_did_it(text: str, who: str) -> None:
    assert set(_actors(text)) == {who}
    assert all(whom in {None, who} for _, _, whom in stances(text))


NO_SINGLE_DEED = [
    "Velda has asked Sulen to hand over militants accused of violence against farmers.",
    "Velda has accused Force Nine of a part in the planning of attacks on its towns.",
    "Velda has accused Force Nine of a role in the planning and execution of attacks on its towns.",
    "The president blamed Sulen for using bandits to wage war on his country.",
    "Velda has blamed Sulen for the war in the south.",
    "Police blamed the Red Hand for many attacks in the city.",
    "Police accused the Red Hand of carrying out attacks on foreigners.",
    "Velda holds Sulen responsible for attacks on its people.",
    "The army said the Front was behind many attacks.",
    "The Red Hand has claimed responsibility for many attacks.",
]


@pytest.mark.parametrize("told", NO_SINGLE_DEED)
def test_charges_of_no_single_deed_make_nobody_the_doer_of_this_one(told: str) -> None:
    assert stances(BOMB + told) == []
    assert _actors(BOMB + told) == []


THIS_DEED = [
    ("Police blamed the Red Hand for the attacks.", ("Police", "blames", "Red Hand")),
    ("Police accused the Red Hand of carrying out the attack.", ("Police", "blames", "Red Hand")),
    ("Police accused the Red Hand of killing civilians.", ("Police", "blames", "Red Hand")),
    ("Police accused Velk of stoking violence by killing the guards.", ("Police", "blames", "Velk")),
    ("The Red Hand claimed responsibility for the attacks.", ("Red Hand", "claims", None)),
    (
        "The Red Hand claimed responsibility for Monday's attack and for many others.",
        ("Red Hand", "claims", None),
    ),
    (
        "The Red Hand claimed responsibility for several attacks in Orva on Monday.",
        ("Red Hand", "claims", None),
    ),
]


@pytest.mark.parametrize(("told", "stance"), THIS_DEED)
def test_charges_of_the_deed_itself_stay(told: str, stance: Stance) -> None:
    assert stances(BOMB + told) == [stance]


HURTS_NOBODY = [
    "A lawyer accused Dovik of making her drivers carry rifles.",
    "Teo Velk accused the editor of anti-Semitism.",
    "Prosecutors accused Teo Marn of working with Velk and a number of cyber-crimes.",
    "Marn was charged with violating the privacy of a singer and tax evasion.",
    "Marn was charged with running a spying operation.",
    "The government took credit for its plan of taking in 900 orphans.",
    "The Front and the army are to blame for talking about a scandal, Velk said.",
    "The party holds Dovik responsible for the housing crisis.",
    "The club pinned its hopes on Lomu, a port in the south.",
    "The bank said it knew of links that point to Sulen.",
    "Velda accused Sulen of doing nothing to prevent attacks.",
    "Marn is accused of fighting alongside the rebels.",
]


@pytest.mark.parametrize("told", HURTS_NOBODY)
def test_what_hurts_nobody_is_no_blame_for_an_attack(told: str) -> None:
    assert stances(BOMB + told) == []
    assert _actors(BOMB + told) == []


VIOLENT = [
    ("The party holds the army responsible for the deaths.", "army"),
    ("The party holds the army responsible for killing them.", "army"),
    ("Police pinned the attack on the Front.", "Front"),
    ("The Front and nobody else is to blame for the killing, Velk said.", "Front"),
    ("The army accused the Front of violating the truce.", "Front"),
    ("Marn was charged with carrying explosives and planting the bomb.", "Marn"),
    ("Evidence points to the Front.", "Front"),
]


@pytest.mark.parametrize(("told", "whom"), VIOLENT)
def test_blame_for_violence_stays(told: str, whom: str) -> None:
    assert [one for _, stance, one in stances(BOMB + told) if stance == "blames"] == [whom]


def test_who_is_charged_does_not_charge_himself() -> None:
    assert ("Dovik", "blames", "Dovik") not in stances(BOMB + "A lawyer accused Dovik of planting it.")


APART = [
    "The government has denied any role in the March 3, 2021, attacks.",
    "The government denied any role in the 2001 killing of a judge.",
    "The army blamed the Red Hand for a bombing in Lomu in 2021.",
]


@pytest.mark.parametrize("told", APART)
def test_what_names_a_deed_of_its_own_is_not_of_the_one_beside_it(told: str) -> None:
    found = events("The report tells of the April 5 killing of a guard in Orva. " + told)
    first = next(event for event in found if any(target.text == "guard" for target in event.targets))
    assert first.responsibility == ()
    assert any(event.background and event.responsibility for event in found)


def test_what_is_denied_of_the_deed_itself_stays_with_it() -> None:
    event = only(BOMB + "The Red Hand denied on Tuesday any role in the attack.")
    assert [one.stance for one in event.responsibility] == ["denies"]


def test_blame_for_another_kind_of_deed_goes_with_that_deed() -> None:
    text = BOMB + "Velda accused Sulen of sabotaging the railway."
    assert [actor.text for event in mains(text) for actor in event.actors] == []


def test_stoking_violence_by_killing_is_a_charge_of_killing() -> None:
    text = "Teo Marn has accused Velda of escalating violence by killing three farmers, including a child."
    assert stances(text) == [("Teo Marn", "blames", "Velda")]


def test_two_groups_with_hyphens_are_both_blamed() -> None:
    text = "Sulen has accused Velda-based Lashkar-e-Noor and Jaish-e-Amal of carrying out the attack on the mill in Orva."
    assert [whom for _, _, whom in stances(text)] == ["Lashkar-e-Noor", "Jaish-e-Amal"]


def test_a_denial_is_of_what_came_before_it_and_not_of_the_counter_charge() -> None:
    text = (
        "A suicide bomber killed 17 people at a checkpoint in Orva on Monday. The Sons of the Plain denied any role and "
        "accused the army of having shelled the village of Lomu the night before, killing six."
    )
    found = {event.type: [one.stance for one in event.responsibility] for event in mains(text)}
    assert found == {"bombing": ["denies"], "shelling": ["blames"]}
