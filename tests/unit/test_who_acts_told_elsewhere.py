"""Who acts where another clause or sentence names them: "they", "after killing", a "by" far off, a name told later."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains


def actors(text: str) -> set[str]:
    return {actor.text for event in events(text) for actor in event.actors}


ELSEWHERE = [
    ("Two gunmen came to a cafe in Karvel on Monday. They opened fire, killing three.", {"gunmen"}),
    ("A man entered a church in Karvel on Monday. He stabbed three worshippers.", {"man"}),
    ("Police arrived at a club in Karvel on Monday, a witness said. They shot two men.", {"Police"}),
    ("The mayor and the judge met in Karvel on Monday. They shot two men.", set()),
    ("A clerk left the bank in Karvel on Monday. They shot him dead.", set()),
    ("The gang sabotaged the line near Karvel by destroying two pylons on Monday.", {"gang"}),
    ("A thief fled after stabbing two guards in Karvel on Monday.", {"thief"}),
    ("Two thieves were arrested after stabbing a guard in Karvel on Monday.", {"thieves"}),
    ("A colonel was sacked after being charged with ordering the murder of a priest in Karvel on Monday.", {"colonel"}),
    ("Four judges murdered on Friday in Karvel by uniformed men were buried on Sunday.", {"uniformed men"}),
    ("One of the clerks who was seized in Karvel on Monday, presumably by rebels, was freed.", {"rebels"}),
    ("Nine soldiers died in harassment and attacks by the Eastern Front near Karvel on Monday.", {"Eastern Front"}),
    ("Rebels on Tuesday released three clerks who were kidnapped a month ago in Karvel.", {"Rebels"}),
    ("A judge identified the body of a mayor murdered on Monday in Karvel.", set()),
    ("The judge was informed of the attack in Karvel by his aides on Monday.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), ELSEWHERE)
def test_who_acts_may_be_named_in_another_clause(text: str, who: set[str]) -> None:
    assert actors(text) == who


def test_those_on_whom_police_fire_for_what_they_did_may_be_either() -> None:
    text = "Police fired tear gas at demonstrators in Karvel on Monday after they burned tyres."
    assert actors(text) == {"Police"}


def test_what_they_do_next_is_part_of_the_attack() -> None:
    text = "Masked men stormed a school in Karvel on Monday. They later burned the building."
    (event,) = mains(text)
    assert {target.text for target in event.targets} == {"school", "building"}


NAMED = [
    ("Three people were shot dead in Karvel on Monday. The gunman was identified as Teo Bral, 24.", {"Teo Bral"}),
    ("Three people were shot dead in Karvel on Monday. Police named the attacker as Teo Bral.", {"Teo Bral"}),
    ("Three people were shot dead in Karvel on Monday. The suspect, Teo Bral, has a brother.", {"Teo Bral"}),
    ("Three people were shot dead in Karvel on Monday. The victims were identified as Ana Moor and Ivo Marn.", set()),
    ("A bomb killed nine in Karvel on Monday. The governor said the Eastern Front was behind it.", {"Eastern Front"}),
    ("A bomb killed nine in Karvel on Monday. The bombing was the responsibility of the army, he said.", {"army"}),
    ("The sources linked Teo Bral to the murder of a banker in Karvel on Monday.", {"Teo Bral"}),
    ("A colonel and two lieutenants were charged over the killing of a priest in Karvel on Monday.", {"colonel", "lieutenants"}),
    ("Nine were killed in Karvel on Monday after being accused by the Front of being spies.", set()),
    ("Ana Moor was accused of smuggling drugs. A bomb killed nine in Karvel on Monday.", set()),
    ("The army accused the Front of firing mortars at Karvel on Monday.", {"Front"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), NAMED)
def test_who_did_it_may_be_named_later(text: str, who: set[str]) -> None:
    assert actors(text) == who


OWNED = [
    ("Warplanes belonging to the army bombed a market in Karvel on Monday.", {"army"}),
    ("A drone operated by the Eastern Front struck a depot in Karvel on Monday.", {"Eastern Front"}),
    ("Rebel-fired rockets hit a school in Karvel on Monday.", {"Rebel"}),
    ("Bands of toughs beat two journalists in Karvel on Monday.", {"Bands of toughs"}),
    ("Six farmers were killed in Karvel on Monday in a suspected Red Dawn attack.", {"Red Dawn"}),
]


@pytest.mark.parametrize(("text", "who"), OWNED)
def test_whose_weapon_or_deed_it_was_is_read_off_what_stands_beside_it(text: str, who: set[str]) -> None:
    assert actors(text) == who


def test_the_letters_behind_a_name_are_that_name() -> None:
    text = "The Eastern Front (EF) attacked a bank in Karvel on Monday. EF fighters burned two houses."
    assert actors(text) == {"Eastern Front", "EF fighters"}
