"""Who did it, where the words for it stand apart: held hostage by, committed by, the involvement of, after he fired.

Also whom "and not" leaves out, that several names told of together are several people, and with what they shot.
"""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, only


def actors(text: str) -> set[str]:
    return {actor.text for event in events(text) for actor in event.actors}


APART = [
    ("Two clerks are being held hostage by gunmen in Talla.", {"gunmen"}),
    ("Several villagers are held captive by rebels in a suburb of Talla.", {"rebels"}),
    ("The murder of six monks committed by soldiers near Talla was condemned.", {"soldiers"}),
    (
        "It recalls the assassination of two judges perpetrated in Talla on 16 May by the Lomu army.",
        {"Lomu army"},
    ),
    ("The minister confirmed the involvement of troops in the murder of two judges in Talla.", {"troops"}),
    (
        "The report revealed the participation of soldiers in the massacre of farmers near Talla.",
        {"soldiers"},
    ),
    (
        "Colonel Teo Velk, the main person implicated in the murder of a judge in Talla, fled.",
        {"Colonel Teo Velk"},
    ),
]


@pytest.mark.parametrize(("text", "who"), APART)
@pytest.mark.parametrize("capitals", [False, True])
def test_who_did_it_is_read_from_words_that_stand_apart(text: str, who: set[str], capitals: bool) -> None:
    if capitals:
        text, who = text.upper(), {one.upper() for one in who}
    assert actors(text) == who


NAMED_AS = [
    ("Teo Velk and Anna Dovik were named as the people responsible for the bombing of a market in Talla.", {"Teo Velk", "Anna Dovik"}),
    ("Teo Velk was named as the man behind the bombing of a market in Talla.", {"Teo Velk"}),
    ("Teo Velk was identified as one of those responsible for the bombing of a market in Talla.", {"Teo Velk"}),
    ("The army is seen as responsible for the bombing of a market in Talla.", {"army"}),
    ("Teo Velk was not named as the man behind the bombing of a market in Talla.", set()),
    ("Anna Dovik was identified as a victim in the bombing of a market in Talla.", set()),
    ("Police identified Anna Dovik as a witness in the murder of a judge in Talla.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), NAMED_AS)
def test_who_is_named_as_the_one_behind_it_did_it(text: str, who: set[str]) -> None:
    assert actors(text) == who


NOBODY = [
    "There is no evidence of the involvement of troops in the murder of a judge in Talla.",
    "The army denied the involvement of its troops in the murder of a judge in Talla.",
    "Police investigate the possible involvement of soldiers in the murder of a judge in Talla.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_a_part_in_it_that_is_denied_or_looked_into_is_nobodys(text: str) -> None:
    assert actors(text) == set()


def test_he_is_the_one_to_whom_the_clause_before_says_it_was_done() -> None:
    text = "Police arrested a man after he shot two women in Talla."
    shooting = next(event for event in events(text) if event.type == "shooting")
    assert [actor.text for actor in shooting.actors] == ["man"]
    assert "attacker" in actors("Guards killed the attacker after he opened fire on a crowd in Talla.")


def test_either_may_be_he_where_both_are_one_man() -> None:
    text = "A guard struck a driver after he shot two women in Talla."
    shooting = [event for event in events(text) if event.type == "shooting"]
    assert "driver" not in {actor.text for event in shooting for actor in event.actors}


def test_and_not_says_who_had_no_part_in_it() -> None:
    text = "The murder of two judges in Talla was an action by the armed forces and not the Lomu Front."
    assert actors(text) == {"armed forces"}


def test_names_told_of_together_by_a_verb_in_the_plural_are_several_people() -> None:
    held = only("Teo Velk, Anna Dovik and Iko Bral are accused of the murder of two judges in Talla.")
    assert {actor.text for actor in held.actors} == {"Teo Velk", "Anna Dovik", "Iko Bral"}
    killed = only("Teo Velk, Anna Dovik and Iko Bral were killed by gunmen in Talla.")
    assert {claim.who for claim in killed.casualties} == {"Teo Velk", "Anna Dovik", "Iko Bral"}


def test_a_name_in_commas_beside_an_office_is_the_same_person() -> None:
    killed = only("The mayor, Teo Velk, and his wife were killed by gunmen in Talla.")
    assert {claim.who for claim in killed.casualties} == {"Teo Velk", "wife"}


def test_a_front_before_its_gunmen_is_named_though_it_reads_like_a_persons_name() -> None:
    assert actors("Two soldiers were killed by Lomu Front gunmen in Talla.") == {
        "Lomu Front gunmen",
        "Lomu Front",
    }


WEAPONS = [
    ("The gunmen fired at the bus with heavy calibre weapons in Talla.", {"heavy calibre weapons"}),
    ("Guards were hit by bullets fired from heavy-caliber weapons in Talla.", {"heavy-caliber weapons"}),
    ("Soldiers burned a school in Talla with flamethrowers.", {"flamethrowers"}),
]


@pytest.mark.parametrize(("text", "with_what"), WEAPONS)
def test_weapons_by_their_calibre_and_flamethrowers_are_weapons(text: str, with_what: set[str]) -> None:
    assert {weapon for event in events(text) for weapon in event.weapons} == with_what


def test_sappers_who_blow_it_up_are_who_did_it() -> None:
    assert actors("Rebel sappers destroyed several pylons near Talla.") == {"Rebel sappers"}
