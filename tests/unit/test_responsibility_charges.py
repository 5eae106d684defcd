"""Whom the law holds for it: arrested over the attack, charged, tried, sentenced, wanted, sanctioned, named; and who pleads what."""

from __future__ import annotations

import pytest

from tests.unit import events_of
from tests.unit.events_of import Stance, events

BEFORE = "A bomb exploded at a bank in Selim on Monday. "


def stances(sentence: str) -> list[Stance]:
    return events_of.stances(BEFORE + sentence)


CHARGED = [
    ("Police arrested Teo Marn over the bombing.", "Police", "Teo Marn"),
    ("Teo Marn, 34, was arrested on suspicion of planting the bomb.", "", "Teo Marn"),
    ("Colonel Odo Lund was arrested in connection with the murder.", "", "Colonel Odo Lund"),
    ("Colonel Odo Lund is being held in connection with the massacre.", "", "Colonel Odo Lund"),
    (
        "Police detained a member of the Front in connection with the bombing.",
        "Police",
        "member of the Front",
    ),
    (
        "A member of the Lion Brigade was arrested for his part in the ambush.",
        "",
        "member of the Lion Brigade",
    ),
    ("The government announced the arrest of 45 soldiers for killing a farmer.", "government", "soldiers"),
    ("Bishops demanded the arrest of General Odo Lund for the killings.", "Bishops", "General Odo Lund"),
    (
        "The judge issued an arrest warrant for Colonel Odo Lund over the massacre.",
        "judge",
        "Colonel Odo Lund",
    ),
    ("Prosecutors charged Teo Marn, 32, with the bombing.", "Prosecutors", "Teo Marn"),
    ("Prosecutors charged four soldiers in the killing of a clerk.", "Prosecutors", "soldiers"),
    ("Two soldiers were indicted for taking part in the massacre.", "", "soldiers"),
    ("Iko Bral faces charges of murder over the bombing.", "", "Iko Bral"),
    ("Iko Bral, 31, was remanded in custody on a charge of murder.", "", "Iko Bral"),
    ("Nine soldiers are on trial for the massacre.", "", "soldiers"),
    ("Colonel Odo Lund stood trial for the killings.", "", "Colonel Odo Lund"),
    ("The trial of Iko Bral for the bombing opened on Monday.", "", "Iko Bral"),
    ("Teo Marn was convicted of the bombing.", "", "Teo Marn"),
    ("Teo Marn was sentenced to 30 years in prison for the bombing.", "", "Teo Marn"),
    ("A court sentenced Teo Marn to life for the bombing.", "court", "Teo Marn"),
    ("The court found Teo Marn guilty of the bombing.", "court", "Teo Marn"),
    ("Teo Marn was found guilty of planting the bomb.", "", "Teo Marn"),
    ("The conviction of Iko Bral for the bombing was upheld.", "", "Iko Bral"),
    ("Colonel Odo Lund is wanted for the killings.", "", "Colonel Odo Lund"),
    (
        "The European Union sanctioned General Odo Lund over the massacre.",
        "European Union",
        "General Odo Lund",
    ),
    (
        "Britain imposed sanctions on Colonel Odo Lund for his role in the massacre.",
        "Britain",
        "Colonel Odo Lund",
    ),
    ("Police named Teo Marn, 24, as the bomber.", "Police", "Teo Marn"),
    ("Police have named Teo Marn as a suspect.", "Police", "Teo Marn"),
    ("Prosecutors say Teo Marn planted the bomb.", "Prosecutors", "Teo Marn"),
]


@pytest.mark.parametrize(("sentence", "who", "whom"), CHARGED)
def test_whom_the_law_holds_for_it(sentence: str, who: str, whom: str) -> None:
    assert stances(sentence) == [(who, "blames", whom)]


def test_who_pleads_guilty_owns_up_and_who_does_not_denies() -> None:
    assert stances("Teo Marn pleaded guilty to the bombing.") == [("Teo Marn", "claims", None)]
    assert stances("Teo Marn pleaded not guilty to the bombing.") == [("Teo Marn", "denies", None)]
    assert stances("Teo Marn pleaded guilty to fraud.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Two men were arrested over the bombing.",
        "Police announced the arrest of two men in connection with the bombing.",
        "Police arrested nine people after the attack.",
        "Police arrested Teo Marn after the attack.",
        "Police arrested Teo Marn for fraud.",
        "Teo Marn was arrested in the raid.",
        "Teo Marn was convicted of theft.",
        "Teo Marn was charged with supporting the Front.",
        "Teo Marn was found not guilty of the bombing.",
        "Teo Marn was acquitted of the bombing.",
        "Teo Marn was wrongly convicted of the bombing.",
        "Teo Marn has not been charged over the bombing.",
        "Neither Teo Marn nor Iko Bral was tried for the bombing.",
        "Neither Teo Marn nor Iko Bral was found guilty of the bombing.",
        "Few soldiers have been charged over the killings.",
        "Teo Marn was arrested over the bombing but released without charge.",
        "The conviction of Teo Marn for the bombing was quashed.",
        "Teo Marn, who was convicted of the bombing in 2009, was cleared on appeal.",
        "Police questioned Teo Marn over the bombing.",
        "Teo Marn could be charged over the bombing.",
        "No soldier was charged over the killing.",
        "The minister vowed to prosecute General Odo Lund for the killings.",
        "There is no progress in prosecuting soldiers for the massacre.",
        "Teo Marn is wanted for questioning.",
        "Soldiers were arrested for refusing orders.",
        "Captain Iko Bral was arrested for disobeying orders.",
        "Rebels captured nine soldiers in the attack.",
        "Police officers were charged with failing to stop the attack.",
        "Police officers tried to stop the attack.",
        "The police arrested Iko Bral, a witness to the bombing.",
        "The treasury sanctioned Iko Bral for financing the Lion Brigade.",
        "The company is on trial for tax evasion.",
        "The rebels hold nine soldiers for ransom.",
    ],
)
def test_who_is_held_for_something_else_or_not_known_or_not_held(sentence: str) -> None:
    assert stances(sentence) == []


def test_the_charge_stands_on_its_own_attack() -> None:
    text = (
        "A car bomb killed nine people at a market in Karsta on Monday.\n\nIn Orva, gunmen shot dead a judge on "
        "Tuesday. Police arrested Teo Marn over the killing of the judge."
    )
    found = [(event.location, one.whom) for event in events(text) for one in event.responsibility]
    assert found == [("Orva", "Teo Marn")]


def test_a_caller_after_another_group_speaks_for_his_own() -> None:
    text = (
        "Gunmen shot dead a judge in Orva on Tuesday. The Lion Brigade could be responsible, the mayor said.\n\nIn "
        "Karsta, a car bomb wounded nine people on Wednesday. A caller from the Red Hand said the group was "
        "responsible for the blast in Karsta."
    )
    by_town = {
        event.location: ([one.text for one in event.actors], [one.who for one in event.responsibility])
        for event in events(text)
    }
    assert by_town["Karsta"] == (["Red Hand"], ["Red Hand"])
