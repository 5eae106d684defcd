"""Whom people are thought to belong to, whose fighters they are, and under which name a text gives them."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains


def actors(text: str) -> set[str]:
    return {actor.text for event in mains(text) for actor in event.actors}


THOUGHT = [
    ("Gunmen believed to be members of the Tarek Front killed two guards near Karvel on Monday.", {"Gunmen", "Tarek Front"}),
    ("Gunmen, believed to be members of the Red Dawn cell, killed two guards near Karvel on Monday.", {"Gunmen", "Red Dawn"}),
    ("Men thought to belong to the Tarek Front killed two guards near Karvel on Monday.", {"Tarek Front"}),
    ("Persons believed to be guerrillas shot a teacher near Karvel on Monday.", {"guerrillas"}),
    ("Assailants presumed to be Red Dawn militants attacked a mill near Karvel on Monday.", {"Red Dawn"}),
    ("Gunmen who identified themselves as members of the Red Dawn kidnapped a priest near Karvel on Monday.", {"Gunmen", "Red Dawn"}),
    ("Suspected Red Dawn rebels attacked Karvel village on Monday.", {"Suspected Red Dawn rebels", "Red Dawn"}),
    ("Gunmen from an unknown group killed two guards near Karvel on Monday.", {"Gunmen"}),
    ("The Tarek Front (TF) said its fighters killed six soldiers near Karvel on Monday.", {"fighters", "Tarek Front"}),
    ("The army said its troops killed six rebels near Karvel on Monday.", {"troops"}),
    ('The raid on Karvel on Monday was claimed by a group called "Sons of the Land".', {"Sons of the Land"}),
    ("Narco-terrorists have bombed a bank in Karvel on Monday.", {"Narco-terrorists"}),
    ("Six nuns were killed by men wearing army uniforms near Karvel on Monday.", {"men wearing army uniforms"}),
    ("Kelland air force jets bombed Karvel on Monday, killing two.", {"Kelland air force"}),
    ("Two helicopters of the Kelland air force strafed Karvel on Monday.", {"Kelland air force"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), THOUGHT)
def test_those_who_act_go_by_the_name_they_are_thought_to_go_by(text: str, who: set[str]) -> None:
    assert actors(text) == who


CHARGED = [
    "Warrants were issued for Teo Marn and Iko Bral, who are charged with taking part in the murder of Senator Pavo Lind in Karvel on Monday.",
    "Teo Marn and Iko Bral, the alleged masterminds of the murder of Senator Pavo Lind in Karvel on Monday, are at large.",
]


@pytest.mark.parametrize("text", CHARGED)
def test_all_who_are_charged_with_it_are_named(text: str) -> None:
    assert actors(text) == {"Teo Marn", "Iko Bral"}


IN_BRACKETS = [
    ("FLM [Free Land Movement] urban commandos killed six men near Karvel on Monday.", {"urban commandos", "Free Land Movement"}),
    ("SIX MEN WERE KILLED BY THE FLM [FREE LAND MOVEMENT] NEAR KARVEL ON MONDAY. THE TOLL MAY RISE.", {"FLM"}),
    ("The minister said the rebels [as heard] attacked a bus near Karvel on Monday.", {"rebels"}),
    ("ENGINEER IVO MARN WAS KIDNAPPED ON MONDAY BY THE GUERRILLA GROUP CALLED MOVEMENT OF FREE FARMERS (MFF).", {"MOVEMENT OF FREE FARMERS"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), IN_BRACKETS)
def test_what_an_editor_puts_in_brackets_does_not_part_a_group_from_its_deed(
    text: str, who: set[str]
) -> None:
    assert actors(text) == who


def _targets(text: str) -> list[list[str]]:
    return [[target.text for target in event.targets] for event in events(text)]


def test_a_person_is_given_by_the_fullest_name_in_every_event() -> None:
    told = (
        "Gunmen killed Judge Teo Marn in Karvel on Monday. On Tuesday a bomb destroyed a bank in Sarno. "
        "In March, Marn was wounded in an attack in Derkat."
    )
    assert sum(found == ["Judge Teo Marn"] for found in _targets(told)) == 2


def test_a_surname_that_two_people_bear_stays_as_it_is() -> None:
    told = "Ivo Marn and his brother Teo Marn were abducted in Karvel on Monday. On 3 March, rebels shot Marn in Derkat."
    assert ["Marn"] in _targets(told)
