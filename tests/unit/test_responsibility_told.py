"""Responsibility told in statements and turns of speech, and what is none of it."""

from __future__ import annotations

import pytest

from tests.unit import events_of
from tests.unit.events_of import Stance, events

BEFORE = "A bomb exploded at a bank in Selim on Monday. "


def stances(sentence: str) -> list[Stance]:
    return events_of.stances(BEFORE + sentence)


CLAIMS = [
    ("The Red Sparrow group said its fighters had ambushed a patrol near Orva.", "Red Sparrow group"),
    ("The Red Sparrow group said it had killed nine soldiers.", "Red Sparrow group"),
    ('The Red Sparrow group said it had launched "dozens" of missiles at Orva.', "Red Sparrow group"),
    ('"We blew up the bridge," said Ivo Brann, a spokesman for the Front.', "Ivo Brann"),
    ("The army admitted that it had shelled the village by mistake.", "army"),
    ("The army said the strike was carried out by its own jets.", "army"),
    ("The Front owned up to the killing.", "Front"),
    ("The Front confessed to the murder.", "Front"),
    ("The Front boasted of having shot down a jet.", "Front"),
    ("The Front, through its radio at Orva, boasted of the raid.", "Front"),
    ("The Front admitted killing the clerk.", "Front"),
    ("The Front assumed responsibility for the blast.", "Front"),
    ("The Front accepted responsibility.", "Front"),
    ("The Front claims to have shot down a helicopter.", "Front"),
    ("The Front's claim of responsibility could not be checked.", "Front"),
    ("The rebel radio said guerrillas had stormed a post.", "rebel radio"),
    ("The Front shelled a post. It claimed to have killed nine soldiers.", "Front"),
    ("The Front said it was holding nine clerks.", "Front"),
    ("The Front claimed the blast. It said it had killed nine soldiers.", "Front"),
    ("A caller who said he spoke for the Red Sparrow group took responsibility.", "Red Sparrow group"),
    ("A Red Sparrow commander who goes by Teo Marn claimed the blast.", "Teo Marn"),
    ("A leaflet signed by the Red Sparrow group claimed responsibility.", "Red Sparrow group"),
    ("An anonymous caller claimed responsibility on behalf of the Front.", "Front"),
    ("A man claiming to represent the Front claimed responsibility.", "Front"),
    ("A banner signed with the Front's name claimed responsibility.", "Front"),
    ("The Front, in a message put out on Monday, claimed nine soldiers dead and a truck taken.", "Front"),
    ("A Front spokesman claims the Orva rockets.", "Front spokesman"),
    ("The Front boasted on its channels of having killed nine soldiers.", "Front"),
    ("The Orva Brigade, the rebel alliance which claimed that ambush, boasted of it.", "Orva Brigade"),
    ("A source in the army said its jets had bombed the camp.", "source in the army"),
    ("The guards' corps said it had launched nine missiles at the camp.", "guards' corps"),
    ("In a statement the Front said it planted what it described as a device.", "Front"),
    ("A little-known group, the Red Hand of Orva, claimed the blast.", "Red Hand of Orva"),
    ("The Group for the Help of the Poor claimed the blast.", "Group for the Help of the Poor"),
    ("A group calling itself the Red Hand claimed responsibility.", "Red Hand"),
    ("In a video released on Tuesday the Front claimed responsibility.", "Front"),
    ("VLF shelled a post. In a statement on Telegram, the group said it was behind the blast.", "VLF"),
    ("VLF shelled a post. The group claimed responsibility for the blast.", "VLF"),
    (
        "A commander of the Red Vale Front told reporters that his men had carried out the blast.",
        "commander of the Red Vale Front",
    ),
    ("The Front said it had a hand in the blast.", "Front"),
]


@pytest.mark.parametrize(("sentence", "who"), CLAIMS)
def test_who_says_it_was_them(sentence: str, who: str) -> None:
    assert stances(sentence) == [(who, "claims", None)]


def test_so_did_another() -> None:
    sentence = "The Front took responsibility for the blast, but so did the Red Sparrow group."
    assert stances(sentence) == [("Front", "claims", None), ("Red Sparrow group", "claims", None)]


DENIALS = [
    ("The Front denied it.", "Front"),
    ("The Front said it was not involved in the blast.", "Front"),
    ("The Front said it was not involved.", "Front"),
    ("The Front said none of its fighters took part in the blast.", "Front"),
    ("A spokesman for the Front denied that the group was involved.", "spokesman"),
    ("The Front said it was not behind the fighting.", "Front"),
    ("The army denied bombing the village.", "army"),
    ("The Front denied any link to the attack.", "Front"),
    ("A man denied that the Front had anything to do with it.", "Front"),
    ("The Front said it would fight on. It denied bombing the bank.", "Front"),
    ("The army denied that it had troops in the area.", "army"),
    ("The army said it had nothing to do with the blast.", "army"),
    ("The Front said it had no part in the raid.", "Front"),
    ("The Front said none of its men were in the area.", "Front"),
    ("The Front dismissed the accusation as a lie.", "Front"),
    ("The army called the report fabricated.", "army"),
    ("The Front issued a statement denying the raid.", "Front"),
    ("The army was taken aback and on Tuesday, issued a statement denying its responsibility.", "army"),
    ("The army issued a letter describing the report as false.", "army"),
    ("The army denied that its troops had taken part in the raid.", "army"),
    ("The Front spokesman denied that guerrillas had shelled the farm.", "Front spokesman"),
    ("The mayor denied reports that police had shot nine men.", "mayor"),
    ("The army spokesman said soldiers had not fired on the crowd.", "army spokesman"),
    ("The Red Sparrow group was quick to distance itself from the blast.", "Red Sparrow group"),
    ("The Front has distanced itself, saying it does not strike markets.", "Front"),
    ("The army rejected messages on social networks accusing soldiers of the killings.", "army"),
    ("The army denied aiming at houses.", "army"),
    ("The regime's channel announced nine dead. It denies bombing a school.", "regime's channel"),
    ("The army said it was not operating in the area.", "army"),
    ("The mayor denied ordering the police to fire.", "mayor"),
    ("The claim that a Sulen helicopter bombed Orva is false, the ministry said.", "ministry"),
    ("The accusation that its men had burned the shops was a lie, the Front said.", "Front"),
    ("The Front's spokesman contradicted the claim.", "Front's spokesman"),
    ("The Red Sparrow group shelled a post. The group denied the blast.", "Red Sparrow group"),
]


@pytest.mark.parametrize(("sentence", "who"), DENIALS)
def test_who_says_it_was_not_them(sentence: str, who: str) -> None:
    assert stances(sentence) == [(who, "denies", None)]


BLAME = [
    ("No group has claimed it, but a senior official blamed rebels.", "senior official", "rebels"),
    ("Residents said soldiers opened fire on the crowd.", "Residents", "soldiers"),
    ("The army said separatists had carried out the bombing.", "army", "separatists"),
    ("The army said the bombing was carried out by drug traffickers.", "army", "drug traffickers"),
    ("The army put the blame for the blast on the Front.", "army", "Front"),
    ("The mayor pointed to local militias as the main suspects.", "mayor", "local militias"),
    ("The mayor said the Front had a hand in the blast.", "mayor", "Front"),
    ("The mayor linked the blast to the Front.", "mayor", "Front"),
    ("The minister said the bomb was planted by the Front.", "minister", "Front"),
    ("The army said Red Sparrow fighters had burned nine shops.", "army", "Red Sparrow fighters"),
    ("Colleagues said the police fired.", "Colleagues", "police"),
    ("The mayor replied that soldiers did it to blacken the movement.", "mayor", "soldiers"),
    ("The mayor blamed terrorists of the Front.", "mayor", "terrorists of the Front"),
    ("The mayor blamed rebels from Sulen.", "mayor", "rebels"),
    ("The blast bore the hallmarks of the Front.", "", "Front"),
    ("The minister said Sulen's hand was behind the blast.", "minister", "Sulen"),
    ("The mayor said the attackers were members of the Front.", "mayor", "members of the Front"),
    (
        "Nine shops burned, the state agency said. The fire still burned. It blamed the Front.",
        "state agency",
        "Front",
    ),
    ("Residents said security forces opened fire on the crowd.", "Residents", "security forces"),
    ("The mayor said Sulen troops had shelled a market and burned a mill.", "mayor", "Sulen troops"),
    ("The army said it had shot down a missile fired by the Front.", "army", "Front"),
    ("The minister said rebels were behind the blast.", "minister", "rebels"),
    ("The minister said the name of Teo Marn is behind the blast.", "minister", "Teo Marn"),
    ("Police believe the Front planted the bomb.", "Police", "Front"),
    ("The Front is believed to have planted the bomb.", "", "Front"),
    ("The minister pointed the finger at the Front.", "minister", "Front"),
    ("The minister points to the rebels.", "minister", "rebels"),
    ("The minister laid the blast at the door of the Front.", "minister", "Front"),
    ("The minister put the blame on the Front.", "minister", "Front"),
    ("The minister said the blast bore the hallmarks of the Front.", "minister", "Front"),
    ("The minister said the blast was the work of the Front.", "minister", "Front"),
    ("The minister said the Front was to blame.", "minister", "Front"),
    ("The minister called the blast a crime by the Front.", "minister", "Front"),
    ("Some blamed the far-right.", "", "far-right"),
    ("Suspicion fell on the rebels.", "", "rebels"),
    ("The Front is the main suspect.", "", "Front"),
    ("Officials blamed rebels on Monday.", "Officials", "rebels"),
    ("The attackers are believed to be members of the Front.", "", "members of the Front"),
    ("The army said it suspected rebels.", "army", "rebels"),
    ("General Odo Lund pinned the blast on the Teo Marn front.", "General Odo Lund", "Teo Marn front"),
    ("Survivors brought to Orva accuse Sulen instructors.", "Survivors", "Sulen instructors"),
    ("The ministry spoke of elements financed by Sulen.", "ministry", "elements financed by Sulen"),
    ("The Teo Marn Brigade holds Orva. The mayor blamed the movement.", "mayor", "Teo Marn Brigade"),
    (
        "The Red Sparrow group fought on. Officials accused the group of the killing.",
        "Officials",
        "Red Sparrow group",
    ),
    ("President Ola Lund condemned the blast. He blamed the Front.", "Ola Lund", "Front"),
]


@pytest.mark.parametrize(("sentence", "who", "whom"), BLAME)
def test_who_says_it_was_somebody_else(sentence: str, who: str, whom: str) -> None:
    assert stances(sentence) == [(who, "blames", whom)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Front refused to claim responsibility.",
        "Police said a clerk was shot by heavily armed bandits.",
        "A court heard the case of a man accused of bombing a mill.",
        "The mayor linked the killing to his work.",
        "Two clerks died in a raid that was carried out by rebels, police said.",
        "The Front is yet to claim responsibility.",
        "The Front neither confirmed nor denied it.",
        "There was no claim of responsibility from the Front.",
        "Police said gunmen shot dead two clerks.",
        "Police said rebels shot dead two clerks.",
        "Police said suspected Sparrow militants shot dead two clerks.",
        "Police said Islamist militants burned nine shops.",
        "Two clerks died when a lorry struck a landmine, the prefect said.",
        "Two clerks died when a minibus hit a tree, the prefect said.",
        "A clerk was shot, hours after Sulen troops had shelled a market, police said.",
        "The mayor said two clerks died a day after the Red Sparrow group attacked a post.",
        "Red Sparrow fighters burned nine shops, villagers said.",
        "The defence ministry said troops killed nine farmers by mistake.",
        "Residents said soldiers killed nine rebels.",
        "The mayor blamed a minibus.",
        "The mayor said a gang of armed men was behind the blast.",
        "The general admitted that the army had killed two boys.",
        "The army denied that nine of its soldiers had been killed.",
        "The mayor denied that anyone had died.",
        "The police said they fired in the air.",
        "The Front said it does not target clerks.",
        "The mayor said the attackers were young men.",
        "The mayor said the victims were members of the Front.",
        "The army denied that rebels had attacked a farm.",
        "The navy denied that its services had uncovered a plot to murder a writer.",
        "The mayor denied reports that terms were on the table.",
        "The family denied this.",
        "Despite the evidence, no government has blamed the army for it.",
        "The prosecutor charged Ivo Brann with laundering money.",
        "The Front blamed the army for failing to act on warnings.",
        "The ministry said its air defences had shot down nine drones.",
        "The army said it had seized nine rifles.",
        "The health ministry said it killed a woman.",
        "The Front said it would attack banks.",
        "The last report said rebels shelled the town.",
        "The mayor said rebels continue to ambush patrols.",
        "The mayor blamed fog.",
        "The mayor blamed the delay on snow.",
        "A mine went off while it was being laid, killing a clerk, police said.",
        "Two accused men fled.",
        "The army said it only targets fighters.",
        "Suspicion fell on the weather.",
        "Police denied any link with his work.",
        "A doctor was accused of having treated rebels.",
        "The mayor distanced himself from the remarks of the general.",
        "The Red Sparrow group has not distanced itself from the attack.",
        "The hospital claimed nine people dead.",
        "The Front claimed nine of its men killed.",
        "The Front claimed nine lives in the last war.",
        "The air force said it had shot down or jammed nine of the drones.",
        "The report that nine had died was false, a doctor said.",
        "The report that guerrillas had burned nine shops is false, the army said.",
        "Both sides blamed each other.",
        "The mayor exchanged his cell for a flat.",
        "The army and the Front traded fire.",
        "The mayor spoke of rebels who had surrendered.",
        "The mayor denied aiming for a second term.",
        "The press corps said it had launched a campaign.",
    ],
)
def test_what_is_no_stance(sentence: str) -> None:
    assert stances(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The army and the Front blamed each other.",
        "The army and the Front accused one another of the killings.",
        "The army and the Front exchanged accusations of bombing markets.",
        "The army and the Front each say the other did it.",
    ],
)
def test_each_blames_the_other(sentence: str) -> None:
    assert stances(sentence) == [("army", "blames", "Front"), ("Front", "blames", "army")]


def test_the_group_is_nobody_known_where_two_are_named() -> None:
    found = stances("The Red Sparrow group fought the Brown Lion group. The group denied the raid.")
    assert found == [("group", "denies", None)]


def test_what_cannot_speak_blames_and_claims_nothing() -> None:
    assert stances("The media network blamed the army.") == [("", "blames", "army")]
    found = stances("The Front claimed the raid and was contradicted by its own spokesman.")
    assert found == [("Front", "claims", None), ("own spokesman", "denies", None)]


def test_troops_that_are_named_did_it_and_not_who_tells_of_them() -> None:
    (event,) = events("The army said its troops killed six rebels near Orva on Monday.")
    assert [one.text for one in event.actors] == ["troops"]
    assert [one.who for one in event.responsibility] == ["army"]


def test_a_deed_of_several_parts_is_said_once() -> None:
    found = stances("Residents said the army burned nine shops and killed a clerk.")
    assert found == [("Residents", "blames", "army")]


def test_a_clause_between_hides_no_verb() -> None:
    found = stances("The army, which denied involvement, blamed rebels.")
    assert set(found) == {("army", "denies", None), ("army", "blames", "rebels")}


def test_a_charge_that_somebody_denies() -> None:
    found = stances("Villagers blame the rebels, a charge the Front denies.")
    assert found == [("Villagers", "blames", "rebels"), ("Front", "denies", None)]


def test_who_is_blamed_at_the_end_of_a_headline() -> None:
    found = [
        one for event in events("Nine killed in Orva blast; rebels blamed") for one in event.responsibility
    ]
    assert [(one.who, one.whom) for one in found] == [("", "rebels")]
