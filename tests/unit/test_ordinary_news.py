"""What agencies' news of an ordinary day says: places taken, people shot at a place, illness, sport, fires, idioms."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import hurt
from tests.unit.events_of import events, mains

TAKEN = [
    ("The town of Lomu has been captured by militia forces.", {"militia forces"}),
    ("Most of the Tora cave complex in eastern Velda has been captured by militia forces.", {"militia forces"}),
    ("The town of Lomu fell to the rebels on Monday after heavy fighting.", {"rebels"}),
    ("Rebels captured the cave complex of Tora in eastern Velda on Monday.", {"Rebels"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actors"), TAKEN)
def test_a_place_that_changes_hands_is_an_event(text: str, actors: set[str]) -> None:
    (event,) = mains(text)
    assert event.type == "armed_clash"
    assert {one.text for one in event.actors} == actors


NO_PLACE_TAKEN = [
    "The temperature fell to 3 degrees in Lomu on Monday.",
    "The task fell to the army on Monday.",
    "The rebels plan to capture the town of Lomu.",
]


@pytest.mark.parametrize("text", NO_PLACE_TAKEN)
def test_nothing_was_taken(text: str) -> None:
    assert [event for event in mains(text) if event.status == "happened"] == []


FIGURES = [
    ("As many as 35 people have been shot at a factory in Orva, police said.", "killed_or_injured", None, 35),
    ("Several people, believed to be as many as 35, have been shot at a factory in Orva.", "killed_or_injured", None, 35),
    ("A number of people, thought to be at least 12, were wounded in Orva on Monday.", "injured", 12, None),
    ("Dozens of people, up to 60 by some accounts, were killed in Orva on Monday.", "killed", None, 60),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "low", "high"), FIGURES)
def test_the_figure_in_commas_is_theirs(text: str, kind: str, low: int | None, high: int | None) -> None:
    assert [(claim.kind, claim.low, claim.high) for claim in hurt(text)] == [(kind, low, high)]


def test_several_with_a_part_behind_have_no_figure() -> None:
    whole = [
        claim
        for claim in hurt("Several people, five of them children, were killed in Orva.")
        if claim.part_of is None
    ]
    assert [(claim.low, claim.high) for claim in whole] == [(None, None)]


NOT_HIT = [
    "Two officers were shot at by gunmen in Orva.",
    "The minister was shot at 41 times by guards in Orva.",
]


@pytest.mark.parametrize("text", NOT_HIT)
def test_who_is_shot_at_may_not_be_hit(text: str) -> None:
    assert hurt(text) == []


NOTHING = [
    "A priest and his wife were coming until today, but the poor man has had a heart attack.",
    "The former guitarist Teo Velk died on Thursday of cancer, aged 58.",
    "The actor died from a heart attack aged 72, his agent said. He said the heart attack was unexpected.",
    "Velda has beaten Sulen by 246 runs in the first Test at the Orva Oval.",
    "That person demonstrated their tradecraft by erasing all of the data.",
    "The largest body of climate scientists met in Orva on Monday.",
    "The priest helped Anna fake her death.",
    'The judge quipped that the questioning sounded like a "broken record".',
    "This year she shot to fame.",
    "The law was made with an eye on levelling the playing field.",
    "Velk said the death of the general would lead to chaos.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_was_attacked(text: str) -> None:
    assert events(text) == ()


ACCIDENTS = [
    "Fire has damaged part of a cathedral in Orva. The cause of the fire is unknown.",
    "The fire began when a fireworks cache exploded in a shop in Orva, killing more than 220 people.",
]


@pytest.mark.parametrize("text", ACCIDENTS)
def test_a_fire_nobody_set_is_an_accident(text: str) -> None:
    assert [event.type for event in mains(text)] == ["accident"]


CATEGORIES = [
    ("Two armed men had been shot, military sources said.", "militant"),
    (
        "The fires were put out by the fire brigade. 15 detention centre officers were treated for burns.",
        "police",
    ),
]


@pytest.mark.parametrize(("text", "category"), CATEGORIES)
def test_who_they_are(text: str, category: str) -> None:
    assert [claim.category for claim in hurt(text)] == [category]


def test_whose_share_is_told_is_not_named_by_of_them() -> None:
    (event,) = mains(
        "The flood swamped tourists in a canyon, killing 18 tourists, 14 of them Veldans, and three guides."
    )
    assert "Veldans" in {one.text for one in event.targets}


WOUNDS = [
    ("Six miners were found dead with gunshot wounds in a pit at Lomu on 9 March.", "shooting"),
    ("Two men were found dead in Orva on Monday with their throats cut.", "attack"),
    ("Two men were found dead in Orva on Monday.", "statement"),
    ("The hijacked planes struck the towers on Monday.", "attack"),
    ("Gunmen stormed the house of a sheikh in Orva and took him to an unknown place.", "abduction"),
]


@pytest.mark.parametrize(("text", "kind"), WOUNDS)
def test_wounds_and_ways_tell_what_it_was(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


def test_the_dead_of_a_bomb_are_no_bombs() -> None:
    text = "The three were killed when a 900 kilogram bomb dropped by a bomber landed too close to their position."
    (event,) = events(text)
    assert event.weapons == ("bomb",)
    assert [claim for claim in event.munitions if claim.impacted == 3] == []


def test_the_death_in_a_town_last_night_of_somebody() -> None:
    (claim,) = hurt(
        "It follows the death in Orva last night of a rebel supporter during clashes with police."
    )
    assert (claim.kind, claim.who, claim.low) == ("killed", "rebel supporter", 1)


def test_who_says_that_he_was_captured_was_not() -> None:
    text = (
        "The Foreign Minister, Teo Downs, has expressed concern about a man who was arrested in Velda. "
        '"I don\'t think this is a hoax," Mr Downs said. "We can be grateful that he has been arrested."'
    )
    assert "Teo Downs" not in {claim.who for claim in hurt(text)}


TALKED_OF = [
    "The deal could put Sulen at odds with Velda as it considers a military attack against Orva.",
    "A gap in what is known makes it hard to build support for an attack on the Sulen regime.",
    "The minister made the case for air strikes on Orva.",
]


@pytest.mark.parametrize("text", TALKED_OF)
def test_an_attack_that_is_weighed_has_not_been_made(text: str) -> None:
    assert events(text) == ()


def test_support_for_the_attack_that_was_made() -> None:
    (event,) = mains(
        "Gunmen attacked a clinic in Orva on Monday. On Tuesday a group voiced support for the attack."
    )
    assert event.type == "attack"


def test_support_for_an_attack_that_killed() -> None:
    (event,) = mains("A group voiced support for an attack that killed nine people in Orva on Monday.")
    assert [claim.low for claim in event.casualties] == [9]


ALREADY = [
    ("The siege is in its third day, with 12 people already dead.", 12),
    ("The battle for the town, with at least 40 already dead on both sides, goes on.", 40),
    ("Storms threatened to worsen the flood crisis, with 108 already dead and thousands evacuated.", 108),
]


@pytest.mark.parametrize(("text", "low"), ALREADY)
def test_those_already_dead_are_counted(text: str, low: int) -> None:
    assert [claim.low for claim in hurt(text) if claim.kind == "killed"] == [low]


def test_a_weekday_is_no_part_of_a_name() -> None:
    (claim,) = hurt(
        "The intelligence chief said last Wednesday Abu Nadir had shot and killed himself in Orva."
    )
    assert claim.who == "Abu Nadir"
