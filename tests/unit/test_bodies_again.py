"""Bodies told of again go by one name through a text, each given once and in whole words."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, stances


def who(text: str) -> list[tuple[str, list[str]]]:
    return [(event.type, [actor.text for actor in event.actors]) for event in mains(text)]


AGAIN = [
    (
        "The Karvian air force attacked Tarsk with rockets on Monday. Hours later the air force bombed a bridge in Orva.",
        ["Karvian air force"],
    ),
    (
        "Judge Ana Relko was killed in Tarsk on Monday by a group of ten hired killers. The ten killers then burned a mill.",
        ["group of ten hired killers"],
    ),
    (
        "Commando units of the Red Dawn Front attacked a post in Tarsk on Friday. Our units also blew up two pylons in Orva.",
        ["Commando units of the Red Dawn Front", "Red Dawn Front"],
    ),
]


@pytest.mark.parametrize(("text", "name"), AGAIN)
def test_a_body_told_of_again_goes_by_the_name_it_was_told_by(text: str, name: list[str]) -> None:
    assert [actors for _, actors in who(text)] == [name, name]


def test_a_word_that_may_stand_for_two_bodies_stays_what_it_is() -> None:
    text = (
        "Karvian soldiers shot two men in Tarsk on Monday. Veldan soldiers shelled a mill in Orva on Tuesday. "
        "The soldiers burned a school in Melk on Friday."
    )
    assert [actors for _, actors in who(text)] == [["Karvian soldiers"], ["Veldan soldiers"], ["soldiers"]]


NAMES = [
    ('The "Bright Way" group burned a mill in Tarsk on Monday.', ['"Bright Way" group']),
    ('A mill in Tarsk was burned on Monday by the leftist "Red Dawn Movement".', ['leftist "Red Dawn Movement"']),
    ("The self-styled People's Army of Karvia burned a mill in Tarsk on Monday.", ["People's Army of Karvia"]),
    ("A Shining Light militant shot a judge in Tarsk on Monday.", ["Shining Light militant", "Shining Light"]),
    ("The rebel group Red Sparrow burned a mill in Tarsk on Monday.", ["Red Sparrow"]),
    (
        "Two members of the 8th Column of the self-styled People's Army of Karvia attacked a mill in Tarsk on Monday.",
        ["members of the 8th Column", "People's Army of Karvia"],
    ),
    (
        "The People's Army of Karvia (PAK) was banned in May. PAK fighters burned a mill in Tarsk on Monday.",
        ["PAK fighters", "People's Army of Karvia"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_a_body_is_given_once_and_by_its_whole_name(text: str, names: list[str]) -> None:
    assert [actors for kind, actors in who(text) if kind not in {"statement"}] == [names]


@pytest.mark.parametrize("teller", ["witnesses", "the army", "a medic"])
@pytest.mark.parametrize("them", ["They later shelled Orva", "They also shelled Orva"])
def test_who_tells_of_what_they_did_did_not_do_it(them: str, teller: str) -> None:
    text = f"Rebels shelled the outskirts of Tarsk on Monday, killing four people. {them}, {teller} said."
    assert {actor.text for event in mains(text) for actor in event.actors} == {"Rebels"}
    assert stances(text) == []


def test_it_is_the_body_of_the_sentence_before_where_another_tells() -> None:
    text = "The Red Front attacked a post in Tarsk on Monday. It also shelled Orva, {} said."
    assert [actors for _, actors in who(text.format("the army"))] == [["Red Front"], ["Red Front"]]
    assert stances(text.format("the army")) == []
    assert stances(text.format("the group")) == [("Red Front", "claims", None)]


@pytest.mark.parametrize("then", ["Hours later the air force bombed", "The air force later bombed"])
def test_what_a_body_did_later_elsewhere_is_another_event(then: str) -> None:
    text = f"The Karvian air force bombed a market in Tarsk on Monday, killing four people. {then} a bridge in Orva."
    assert [(event.location, len(event.casualties)) for event in mains(text)] == [("Tarsk", 1), ("Orva", 0)]


def test_a_claim_that_two_sentences_tell_stands_once() -> None:
    text = (
        "The Red Front said it had shelled a post in Tarsk on Monday. They had killed six soldiers, it said."
    )
    assert stances(text) == [("Red Front", "claims", None)]


@pytest.mark.parametrize(
    "named", ['a group called "Sons of the Land"', "the rebel movement Sons of the Land"]
)
def test_a_group_with_a_name_claims_by_its_name(named: str) -> None:
    assert stances(f"The raid on Karvel on Monday was claimed by {named}.") == [
        ("Sons of the Land", "claims", None)
    ]


def test_a_man_called_ivo_is_no_abbreviation() -> None:
    event = events("Among those kidnapped is the trader Ivo Teln, who was seized on 2 May.")[0]
    assert event.location is None


@pytest.mark.parametrize("laid", ["presumably abandoned by the Red Front", "left behind by the Red Front"])
def test_who_sets_off_what_others_laid_does_not_attack(laid: str) -> None:
    text = f"Two farmers were killed near Tarsk on Monday when Ivo and Mara Teln set off an explosive device {laid}."
    assert all("Teln" not in actor.text for event in mains(text) for actor in event.actors)
