"""Who may have done it, who speaks for whom, what is found out, and what is no charge of a deed."""

from __future__ import annotations

import pytest

from tests.unit import events_of
from tests.unit.events_of import Stance

BEFORE = "A bomb exploded at a bank in Selim on Monday. "


def stances(sentence: str) -> list[Stance]:
    return events_of.stances(BEFORE + sentence)


SUSPECTED = [
    ("The attack could have been carried out by the Red Hand, the mayor said.", "mayor", "Red Hand"),
    ("Officials said the Red Hand may have planted the bomb.", "Officials", "Red Hand"),
    ("Police said the blast may have been the work of the Red Hand.", "Police", "Red Hand"),
    ("The colonel said that the Red Hand could be responsible.", "colonel", "Red Hand"),
    ("A diplomat said smugglers may have been behind the ambush.", "diplomat", "smugglers"),
    (
        "The raid might have been staged by the Lion Brigade, a security source said.",
        "security source",
        "Lion Brigade",
    ),
    ("The police must have been behind it, residents said.", "residents", "police"),
    ("The attack was presumably carried out by the Red Hand.", "", "Red Hand"),
    ("The bomb was allegedly planted by the Lion Brigade.", "", "Lion Brigade"),
    (
        "The shooting was probably the work of drug gangs, the commissioner said.",
        "commissioner",
        "drug gangs",
    ),
    ("It is believed that the Lion Brigade planted the bomb.", "", "Lion Brigade"),
    ("It is thought that the Lion Brigade was behind the ambush.", "", "Lion Brigade"),
    (
        "The inquiry concluded that police officers had carried out the killings.",
        "inquiry",
        "police officers",
    ),
    ("A UN panel found that the army had bombed the market.", "UN panel", "army"),
    ("A court ruled that the Lion Brigade was behind the murder.", "court", "Lion Brigade"),
    ("There is proof that the Lion Brigade bombed it, the minister said.", "minister", "Lion Brigade"),
    ("The raid was staged by the Lion Brigade, according to the governor.", "governor", "Lion Brigade"),
    ("The killings were committed by members of the army, the bishop said.", "bishop", "members of the army"),
    (
        "Troops led by Captain Ivo Brann carried out the killings, the authors of the report say.",
        "authors of the report",
        "Troops",
    ),
    ("The attack was planned by the Red Hand, the mayor said.", "mayor", "Red Hand"),
    ("The mayor said soldiers participated in the killings.", "mayor", "soldiers"),
    ("Those behind the blast were soldiers, the bishop said.", "bishop", "soldiers"),
    (
        "The minister said those responsible were members of the Lion Brigade.",
        "minister",
        "members of the Lion Brigade",
    ),
    ("The union condemned the raid, which it attributed to the Red Hand.", "union", "Red Hand"),
    ("Fingers were immediately pointed at the intelligence service.", "", "intelligence service"),
    (
        "The mayor blamed gunmen loyal to General Odo Lund.",
        "mayor",
        "gunmen loyal to General Odo Lund",
    ),
]


@pytest.mark.parametrize(("sentence", "who", "whom"), SUSPECTED)
def test_who_is_suspected_or_found_to_have_done_it(sentence: str, who: str, whom: str) -> None:
    assert stances(sentence) == [(who, "blames", whom)]


def test_two_may_be_suspected_and_two_may_accuse() -> None:
    found = stances("Sources said it could have been carried out by the Red Hand or the Lion Brigade (LB).")
    assert found == [("Sources", "blames", "Red Hand"), ("Sources", "blames", "Lion Brigade")]
    found = stances("The governor and the bishop blamed the Lion Brigade.")
    assert found == [("governor", "blames", "Lion Brigade"), ("bishop", "blames", "Lion Brigade")]
    found = stances("Two groups, the Lion Brigade and the Red Hand, claimed responsibility.")
    assert found == [("Lion Brigade", "claims", None), ("Red Hand", "claims", None)]


CLAIMS = [
    ("A caller from the Red Hand said the group was responsible for the blast.", "Red Hand"),
    ("A caller from the Red Hand said it had planted the bomb.", "Red Hand"),
    ("A caller told a radio station that the Red Hand was responsible.", "Red Hand"),
    ("An anonymous caller told the daily that the bombing was the work of the Red Hand.", "Red Hand"),
    ("A man claiming to be a member of the Red Hand said his group had planted the bomb.", "Red Hand"),
    ("A person who identified himself as a member of the Red Hand said the group was behind it.", "Red Hand"),
    ("Several stations received calls from the Red Hand claiming responsibility.", "Red Hand"),
    ("The daily received an anonymous call from the Red Hand, who said they were responsible.", "Red Hand"),
    ("A station received a call from a man who said the Red Hand was responsible for the blast.", "Red Hand"),
    (
        "An e-mail from the Brigade of the Coast said its men had carried out the raid.",
        "Brigade of the Coast",
    ),
    ("A message posted online in the name of the Red Hand claimed responsibility.", "Red Hand"),
    ("A statement signed by the Red Hand said it was behind the attack.", "Red Hand"),
    (
        "In a call to a radio station, a spokesman for the Red Hand said it had planted the bomb.",
        "spokesman for the Red Hand",
    ),
    (
        '"We are the ones who planted the bomb," a spokesman for the Front told reporters.',
        "spokesman for the Front",
    ),
    ('"We claim this attack," the Front said in a statement.', "Front"),
    ('"It was our work," a spokesman for the Lion Brigade said.', "spokesman for the Lion Brigade"),
    ("The Front said in a communique that it had executed the mayor.", "Front"),
    ("The VLF said VLF fighters had ambushed a patrol.", "VLF"),
    ("Teo Marn confessed to participating in the bombing.", "Teo Marn"),
    ("A group close to the Front took credit for the blast.", "group close to the Front"),
]


@pytest.mark.parametrize(("sentence", "who"), CLAIMS)
def test_who_owns_up_and_who_speaks_for_them(sentence: str, who: str) -> None:
    assert stances(sentence) == [(who, "claims", None)]


DENIALS = [
    ("The Front dismissed as false reports that its men had bombed the bank.", "Front"),
    ("The governor rejected as baseless claims that police had fired on the crowd.", "governor"),
    ("The Front denied being involved.", "Front"),
    ("The Lion Brigade denied knowledge of the attack.", "Lion Brigade"),
    ("The army denied allegations of abuse.", "army"),
    ("The army denied that its men had participated in the massacre.", "army"),
    ("The Front said its men did not participate in the attack.", "Front"),
    ("The Lion Brigade has repeatedly denied involvement in the killing.", "Lion Brigade"),
    ('"This was not our doing," a spokesman for the Front said.', "spokesman for the Front"),
]


@pytest.mark.parametrize(("sentence", "who"), DENIALS)
def test_who_says_it_was_not_them(sentence: str, who: str) -> None:
    assert stances(sentence) == [(who, "denies", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Investigators said the explosion may have been caused by a gas leak.",
        "The army said the Lion Brigade could attack again.",
        "The attackers could have killed dozens, the mayor said.",
        "The mayor said the army could have prevented the attack.",
        "The mayor asked if the Lion Brigade could have been behind it.",
        "The Lion Brigade could be behind bars soon.",
        "The attack may have been carried out by gunmen, the mayor said.",
        "It is not believed that the Lion Brigade was behind it.",
        "It was reported that rebels attacked a post.",
        "The minister did not rule out that the Front was behind the attack.",
        "The minister ruled out that the Front was behind the attack.",
        "The minister said there was no evidence that the Front had carried it out.",
        "The inquiry found no evidence that the army had bombed the market.",
        "The inquiry did not find that the army had bombed the market.",
        "The mayor said residents must be involved in the talks.",
        "The mayor said the rebels carry out these attacks every year.",
        "The raid was carried out by gunmen, the mayor said.",
        "Villagers participated in the search, the mayor said.",
        "The union said teachers participated in the strike.",
        "Those responsible for the attack were cowards, the bishop said.",
        "Those killed were members of the Lion Brigade, the mayor said.",
        "The Front denied any knowledge of a planned ceasefire.",
        "The Front denied reports of talks with the army.",
        "The governor dismissed as absurd reports that he would resign.",
        '"We take responsibility for our players," the coach said.',
        '"I will take responsibility for the costs," the president said.',
        "The Lion Brigade will claim responsibility, the mayor said.",
        "The Lion Brigade often claims attacks in the region.",
        "Police have blamed the Front for similar attacks.",
        "The banker was accused of fraud.",
        "The opposition accused the president of corruption.",
        "The opposition blamed the government for rising prices.",
        "The coach blamed the referee for the defeat.",
        "Fans attributed the win to the goalkeeper.",
        "Police charged a driver with dangerous driving.",
        "The minister took responsibility for the failure and resigned.",
    ],
)
def test_what_is_no_suspicion_and_no_charge_of_a_deed(sentence: str) -> None:
    assert stances(sentence) == []
