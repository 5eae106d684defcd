"""Figures set against one told before, without a noun of their own: conceded, raised, taken back, put in quotation marks."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import hurt
from tests.unit.events_of import events, facts, only

_TOLD = "Shells killed 12 miners in Velm on Monday, the governor said. "


@pytest.mark.parametrize(
    ("rival", "expected"),
    [
        ("Karvel concedes four.", (4, 4, "Karvel")),
        ("The army admitted to seven.", (7, 7, "army")),
        ('The mission spoke of "at least 15".', (15, None, "mission")),
        ("The police chief had said ten before.", (10, 10, "police chief")),
        ("The union's figure stands at 14.", (14, 14, "union")),
        ("The hospital gave 13 on Tuesday.", (13, 13, "hospital")),
    ],
)
def test_a_bare_figure_of_somebody_else_is_of_the_people_told_before(
    rival: str, expected: tuple[int, int | None, str]
) -> None:
    found = [c for event in facts(_TOLD + rival).events for c in event.casualties]
    assert [(c.low, c.high, c.claimant) for c in found] == [(12, 12, "governor"), expected]


@pytest.mark.parametrize(
    "rival",
    [
        "Karvel conceded two villages.",
        "The company admitted to two failures.",
        'The army has listed "several" deserters.',
        "The police chief said three officers would be tried.",
        "The minister gave five minutes to each of them.",
        "The union's number stands at 40 offices.",
    ],
)
def test_a_figure_of_other_things_is_no_rival(rival: str) -> None:
    assert [c.low for c in hurt(_TOLD + rival)] == [12]


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("Twelve miners died, officials said on Monday, correcting a figure of eight given at noon.", 8),
        ("The office revised the toll of the fighting to 31 on Sunday from 27 the day before.", 27),
        ("Seven guards were killed in Velm on Monday; a first statement had given three.", 3),
        ("The chief said 11 people were killed. By noon he had raised that to 19.", 11),
    ],
)
def test_a_figure_taken_back_stands_behind_the_new_one(text: str, old: int) -> None:
    claims = [c for event in facts(text).events for c in event.casualties]
    replaced = {c.supersedes for c in claims if c.supersedes}
    assert [c.low for c in claims if (c.start, c.end) in replaced] == [old]


def test_who_raises_a_figure_is_who_gave_it() -> None:
    claims = hurt("The chief said 11 people were killed. By noon he had raised that to 19.")
    assert [(c.low, c.claimant) for c in claims] == [(11, "chief"), (19, "chief")]


def test_named_of_its_own_are_dead_of_that_side() -> None:
    text = "Orva says 14 soldiers are dead; Karvel's ministry has named nine of its own."
    assert [(c.low, c.claimant) for c in hurt(text)][1:] == [(9, "Karvel's ministry")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some dozen guards were hurt in Velm.", [(12, 12, "about")]),
        ('Villagers have seen "twenty, thirty" bodies by the river.', [(20, 30, "range")]),
        ("The blast killed thirty, forty were wounded.", [(30, 30, "exact"), (40, 40, "exact")]),
    ],
)
def test_counts_as_people_speak(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert [(c.low, c.high, c.qualifier) for c in hurt(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed a guard and a bystander was wounded.", [("killed", "guard"), ("injured", "bystander")]),
        ("The bomb killed a woman and her son was hurt.", [("killed", "woman"), ("injured", "son")]),
        ("Rebels killed two soldiers and a driver was missing.", [("killed", "soldiers"), ("missing", "driver")]),
        ("The army killed a man and a woman and was accused of murder.", [("killed", "man"), ("killed", "woman")]),
        ("The raid left a guard killed and a passer-by wounded.", [("killed", "guard"), ("injured", "passer-by")]),
    ],
)  # fmt: skip
def test_who_was_hurt_is_not_one_more_of_the_dead(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.kind, c.who) for c in hurt(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orva hospital counts 12 dead, the police 14.", [(12, "Orva hospital"), (14, "police")]),
        ("Police count 12 dead; the hospital 14.", [(12, "Police"), (14, "hospital")]),
        (
            "The clinic counts 12 dead, the miners' union 15 and the army nine.",
            [(12, "clinic"), (15, "miners' union"), (9, "army")],
        ),
        ("The hospital counts 12 dead, the youngest 14.", [(12, "hospital")]),
        ("Police counted 12 dead and the army 30 prisoners.", [(12, "Police")]),
        ("Police killed 12 rebels, the army 14.", [(12, None)]),
    ],
)
def test_one_verb_of_counting_for_several_who_count(
    text: str, expected: list[tuple[int, str | None]]
) -> None:
    assert [(c.low, c.claimant) for c in hurt(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army said 13 of its soldiers had fallen, bringing its losses to 261.", [13, 261]),
        ("The killing brought to 20 the number of journalists killed in Karvel.", [20]),
        ("The army killed 13 rebels, bringing its losses to an end.", [13]),
        ("The company was hit, bringing its losses to 261.", []),
    ],
)
def test_what_a_loss_brings_the_losses_to(text: str, expected: list[int]) -> None:
    assert [c.low for c in hurt(text)] == expected


def test_what_a_death_brings_the_number_to_is_a_total_unless_of_one_event() -> None:
    told = "brings to 21 the number of nurses killed in the"
    assert [c.background for c in hurt(f"This {told} district.")] == [True]
    assert [c.background for c in hurt(f"This {told} blast.")] == [False]


def test_a_figure_that_is_lower_than_another_is_of_its_attack() -> None:
    found = events(
        "Gunmen attacked several villages in Dorin, killing 48 people, a teacher said on Tuesday. The attackers raided Velm, "
        "Kond and Teroa on Sunday. Police spokesman Jan Moor confirmed the attacks but gave a lower figure of 36 dead."
    )
    homes = [(c.low, k) for k, event in enumerate(found) for c in event.casualties]
    assert {low for low, _ in homes} == {48, 36}
    assert len({k for _, k in homes}) == 1


def test_the_count_of_those_who_laid_an_ambush_stands_beside_the_armys() -> None:
    event = only(
        "Rebels ambushed a military truck with a land mine near Velm on Thursday, killing five soldiers, the army said.\n\n"
        "In a statement, the Red Path said it had carried out the ambush and claimed that 11 soldiers were killed."
    )
    assert [(c.low, c.claimant) for c in event.casualties] == [(5, "army"), (11, "Red Path")]


def test_the_dead_of_a_raid_are_none_of_the_rapes() -> None:
    found = events(
        "A gang stormed Velm on Wednesday, killing at least 26 people, the mayor said. A rights group said 31 people had been "
        "killed and that two women had been raped."
    )
    assert [(c.low, event.type) for event in found for c in event.casualties] == [
        (26, "attack"),
        (31, "attack"),
    ]


def test_three_of_those_whom_the_sentence_names_are_no_part_of_a_toll_before() -> None:
    claims = hurt(
        "Police gave a figure of 36 dead. Soldiers exchanged fire with the gunmen on Monday, killing three of them."
    )
    assert [(c.who, c.low, c.part_of) for c in claims] == [(None, 36, None), ("gunmen", 3, None)]
