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


_HIT = "A bomb exploded at a market in Velm on Monday. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army spoke of 12 dead, the rebels of at least 14.", [(12, "army"), (14, "rebels")]),
        ("The army put the number of dead at 12, aid workers at 14.", [(12, "army"), (14, "aid workers")]),
        ("The army gave the number of dead as 12, a doctor as 14.", [(12, "army"), (14, "doctor")]),
        ("The hospital reported six dead and the military twelve.", [(6, "hospital"), (12, "military")]),
        ("The union said 12 had died and the police 14.", [(12, "union"), (14, "police")]),
        ("Police said 12 people died; the mayor said close to 20.", [(12, "Police"), (20, "mayor")]),
        ("According to police, 12 died; according to the mayor, 20.", [(12, "police"), (20, "mayor")]),
        (
            "12 people died, according to police, or 20, according to medics.",
            [(12, "police"), (20, "medics")],
        ),
        ("The army gave a toll of 12 dead, against 20 according to medics.", [(12, "army"), (20, "medics")]),
        ("The army admitted 12 deaths, compared with 20 reported by medics.", [(12, "army"), (20, "medics")]),
        (
            "Police said 12 people died, more than the ten given by the mayor.",
            [(12, "Police"), (10, "mayor")],
        ),
        ("Police said 12 people died. The mayor said the number was 20.", [(12, "Police"), (20, "mayor")]),
        ("Police reported 12 dead, but the mayor said there were 20.", [(12, "Police"), (20, "mayor")]),
        ("Police said the toll was 12, but the mayor said it was 20.", [(12, "Police"), (20, "mayor")]),
        ("Police said 12 people died, a figure that the mayor put at 20.", [(12, "Police"), (20, "mayor")]),
        (
            "Police said 12 people died; the toll was 20, according to medics.",
            [(12, "Police"), (20, "medics")],
        ),
    ],
)
def test_each_of_two_figures_is_of_who_gives_it(text: str, expected: list[tuple[int, str]]) -> None:
    claims = [c for event in facts(_HIT + text).events for c in event.casualties]
    assert sorted((c.low, c.claimant) for c in claims if c.low) == sorted(expected)


@pytest.mark.parametrize("who", ["Witnesses said there were four.", "The guards were armed with 20 rifles."])
def test_a_bare_figure_set_against_nothing_is_no_rival(who: str) -> None:
    assert [c.low for c in hurt(_HIT + "Police reported 12 dead. " + who)] == [12]


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("The mayor said the toll had been revised down from 27 to 17.", 17, 27),
        ("The mayor raised the toll from seven to some 90.", 90, 7),
        ("An earlier toll of 13 was raised to 38 on Tuesday, the mayor said.", 38, 13),
        ("The mayor said 38 people died, more than the 16 first reported.", 38, 16),
        ("The mayor said 20 people died, lower than the 31 he had announced earlier.", 20, 31),
        ("The mayor said 27 people died. Initial reports put the toll at 11.", 27, 11),
        ("The mayor first reported 11 dead, then said 27 people had died.", 27, 11),
        ("The mayor had said 11 people died, before putting the toll at 27.", 27, 11),
        ("The mayor said 27 people had died, up from an earlier count of 11.", 27, 11),
        ("The mayor said 27 people had died, revising the figure from 11.", 27, 11),
        ("The mayor said the number of dead had gone up to 27 from 11.", 27, 11),
        ("The mayor lowered the toll from 27 to 11.", 11, 27),
        ("27 people died, the mayor said, not 11 as earlier reported.", 27, 11),
        ("The mayor said 27 people were killed, and not 11 as reported before.", 27, 11),
        ("The previous toll was 11; it now stands at 27, the mayor said.", 27, 11),
    ],
)
def test_which_of_two_figures_holds(text: str, new: int, old: int) -> None:
    claims = [c for event in facts(_HIT + text).events for c in event.casualties]
    replaced = {c.supersedes for c in claims if c.supersedes}
    assert [(c.low, (c.start, c.end) in replaced) for c in sorted(claims, key=lambda c: c.low != new)] == [
        (new, False),
        (old, True),
    ]
