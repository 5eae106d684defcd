"""What is said of casualties without anybody having come to harm: denials, wishes, figures of speech, generalities."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, harmed, hurt
from tests.unit.events_of import facts


def test_what_somebody_is_named_to_have_claimed_stays_a_claim() -> None:
    (event,) = facts("The army rejected a rights group's claim that 20 villagers were killed in Sarn.").events
    assert [(claim.low, claim.claimant) for claim in event.casualties] == [(20, "rights group")]


@pytest.mark.parametrize(
    "text",
    [
        "The group said that there will be no further bombings or murders of officials, lawyers and reporters.",
        "The rebels ordered the suspension of all executions of mayors.",
        "The accords are the political death of the rebels.",
        "The report that the envoy's daughter was wounded is unfounded.",
        "The captain was strangling the guard when the door opened.",
        "One more casualty would have brought down the government.",
        "There may be heavy casualties on either side.",
        "Neither the envoy nor his wife was injured.",
        "The two factions keep on killing each other.",
        "The convoy went on although one of the vehicles was hit by two bullets.",
        "The talks went badly. Peasants have been murdered in these hills. The state does nothing.",
        "The talks went badly. They kill farmers, and nobody is ever tried.",
        "It is the first time that a bishop has been murdered in Olmar.",
        "Monday's attack is the fifth murder of a health worker since June.",
        "There may be dozens of people dead in the ruins.",
        "The witness said it was Moor who wanted the banker dead.",
        "The report of the killing of 40 villagers is completely groundless, the army said.",
        "The false report of the killing of 40 villagers caused panic.",
        "The army denied reports of the killing of 40 villagers.",
        "He denied reports on social media that two guards had died.",
        "The ministry dismissed reports of 40 dead in Sarn as lies.",
        "The army rejected claims that its troops had killed nine villagers.",
        "The colonel denied killing the nine villagers.",
        "Can you say how many rebels have died so far?",
        "Relief groups are feeding thousands of victims of the war.",
        "The coroner said Tarel's body had five stab wounds and a broken arm.",
        "Government troops dislodged the rebels from the mill on Friday.",
        "The army said it had driven out 40 militants from three villages.",
        "In the event a guard was killed, the gate would be locked, Anna Mar said.",
        "In the event that he was shot, his brother would lead the party, Anna Mar said.",
        "Norway will evacuate 60 of its citizens from Olmar on Saturday.",
    ],
)
def test_nobody_was_hurt_by_these_words(text: str) -> None:
    assert figures(text) == []


def test_some_people_are_no_generality() -> None:
    assert figures("The talks went badly. Some people have been injured in the square.") == [
        ("injured", "people", None, None)
    ]


def test_the_victims_of_a_kidnapping_are_not_dead() -> None:
    text = "Two foreigners were kidnapped on Monday in Teroa. The victims were identified as Jan Koller and Piet Vos."
    assert not any(kind == "killed" for kind, *_ in figures(text))


def test_a_figure_of_speech_damages_nothing() -> None:
    assert not harmed("The scandal has damaged his reputation and destroyed the party's unity.")


def test_a_call_for_a_killing_is_none() -> None:
    assert figures("He caused an outcry by calling for the assassination of the dictator.") == []


def test_who_says_it_is_none_of_those_it_happened_to() -> None:
    text = (
        "Troops seized 14 rifles, two guns and a tonne of cocaine in Karv, the defence minister, Ivan Vell, told reporters. "
        "A shell killed nine people, most of them women and children, rescue workers and a war monitor said."
    )
    found = facts(text)
    counted = [claim.low for event in found.events for claim in event.casualties if claim.low is not None]
    assert counted == [9]
    targets = {target.text for event in found.events for target in event.targets}
    assert not targets & {"Ivan Vell", "defence minister", "rescue workers", "war monitor"}


def test_who_was_hurt_and_tells_of_it_is_among_the_hurt() -> None:
    found = facts(
        "A blast wounded six people in Karv. Mira Osel, who was wounded in the blast, said the road was full."
    )
    assert "Mira Osel" in {
        name for event in found.events for claim in event.casualties for name in claim.names
    }


@pytest.mark.parametrize(
    "text",
    [
        "“They knew the hour,” said a brother of one of the dead.",
        "Thousands came to the funeral of two of the victims.",
    ],
)
def test_whose_relative_somebody_is_counts_nobody(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen fired at the bus, but not a single passenger was killed.", [("killed", "passenger", 0, 0)]),
        ("Not one soldier was killed in the ambush on Monday.", [("killed", "soldier", 0, 0)]),
        ("Not one but three officers were killed on Monday.", [("killed", "officers", 3, 3)]),
        ("A single mother was killed on Monday.", [("killed", "single mother", 1, 1)]),
        ("Not a single shot was fired, but two men were killed in the crush.", [("killed", "men", 2, 2)]),
    ],
)
def test_not_a_single_one_is_nobody(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police found two bodies in a ditch, one with gunshot wounds to the head.",
            [("killed", None, 2, 2)],
        ),
        (
            "The bombing resulted in the injury of four people and thousands in losses.",
            [("injured", "people", 4, 4)],
        ),
        (
            "The blast left a toll of two people injured and damage to more than 15 shops.",
            [("injured", "people", 2, 2)],
        ),
        (
            "Three deputies were killed. The front named its command, which is led by Orsk and includes two teachers.",
            [("killed", "deputies", 3, 3)],
        ),
        (
            "Two groups took part, one that murdered the cook and another that murdered two nurses.",
            [("killed", "cook", 1, 1), ("killed", "nurses", 2, 2)],
        ),
        (
            "Hospitals counted about 400 casualties including soldiers, nurses and children.",
            [("killed_or_injured", None, 400, 400)],
        ),
        (
            "Two men were hurt in the blast on Monday. One of the victims has not been identified.",
            [("injured", "men", 2, 2), ("injured", None, 1, 1)],
        ),
        (
            "The minister did not say how many soldiers were killed on Monday.",
            [("killed", "soldiers", None, None)],
        ),
        (
            "Reports of the killing of 40 villagers reached the capital on Monday.",
            [("killed", "villagers", 40, 40)],
        ),
    ],
)
def test_what_stands_near_the_figure_is_no_figure_of_its_own(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "driven_out"),
    [
        ("The two students were abducted on Monday when they were leaving their house for school.", []),
        ("Some 300 families were leaving their homes on Monday as the shelling went on.", [300]),
        ("Norway evacuated 60 of its citizens from Olmar on Saturday.", [60]),
        ("Rebels drove 300 villagers from their homes on Monday.", [300]),
    ],
)
def test_on_the_way_out_of_a_house_nobody_is_displaced(text: str, driven_out: list[int]) -> None:
    assert [low for kind, _, low, _ in figures(text) if kind == "displaced"] == driven_out


@pytest.mark.parametrize(
    "text",
    [
        "Police executed a search warrant at a house in Derrin on Monday.",
        "Marines executed three warrants in Tolm on 2 June.",
        "Troops executed a flanking manoeuvre near Sarn on Monday.",
        "The shooting of a film about the war began in Sarn.",
    ],
)
def test_what_is_carried_out_is_no_one(text: str) -> None:
    assert not hurt(text)


def test_a_jailed_man_whose_friends_are_told_of_is_no_figure() -> None:
    assert not hurt("Officers fired tear gas at friends of a jailed singer in Derrin.")


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman denied reports on social media of 20 deaths.",
        "The ministry dismissed rumours online that 20 people had died.",
    ],
)
def test_a_denied_report_counts_nobody_wherever_it_was_read(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The army said reports that ten people had died in Velm were false.",
        "The army rejected as false a report that ten people were killed in Velm.",
        "The army said it was not true that ten people had died in Velm.",
        "The army said the figure of ten dead in the bombing was a lie.",
        "Police said they were investigating claims that ten people were killed in Velm.",
    ],
)
def test_what_is_called_untrue_counts_nobody(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An official who asked not to be named said nine guards died.", [("killed", "guards", 9, 9)]),
        (
            "The raid killed nine guards, two clerks and a cook, an official who spoke on condition of anonymity said.",
            [("killed", "guards", 9, 9), ("killed", "clerks", 2, 2), ("killed", "cook", 1, 1)],
        ),
        ("A hospital director reported well over 90 dead.", [("killed", None, 90, None)]),
        (
            "Officials confirmed 120 dead and 15 injured.",
            [("killed", None, 120, 120), ("injured", None, 15, 15)],
        ),
        ("The agency's latest figure is at least 67 dead.", [("killed", None, 67, None)]),
        (
            "Medics report a total of 16 dead and 17 wounded.",
            [("killed", None, 16, 16), ("injured", None, 17, 17)],
        ),
    ],
)
def test_who_tells_of_the_dead_is_none_of_them(
    text: str, expected: list[tuple[str, str | None, int | None, int | None]]
) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The blast injured upwards of 25 others.", 25),
        ("Rebels attacked Velm, killing, according to prosecutors, some 80 passengers.", 80),
        ("An attack that the coast guard said killed five passengers was condemned.", 5),
    ],
)
def test_a_figure_beside_its_verb(text: str, low: int) -> None:
    assert [low for _, _, low, _ in figures(text)] == [low]
