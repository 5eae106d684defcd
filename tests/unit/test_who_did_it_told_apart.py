"""Who did it where the attack's own words do not say so: by the next sentence, by a short word for a group, by who sent them."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains

BLAST = "A bomb exploded in Selim on Monday. "
RAID = "Gunmen attacked a bus in Selim on Monday. "


def actors(text: str) -> list[str]:
    return [actor.text for event in mains(text)[:1] for actor in event.actors]


BEHIND = [
    (BLAST + "It was planted by the Northern Liberation Front.", ["Northern Liberation Front"]),
    (BLAST + "It was not planted by the army, residents said.", []),
    (BLAST + "It was caused by a bomb that members of the Front had hidden in a cart.", ["members of the Front"]),
    (BLAST + "A flag of the Red Dawn Front was found at the scene.", ["Red Dawn Front"]),
    (BLAST + "A flag of Sulen was found at the scene.", []),
    (BLAST + "An anonymous caller told a radio station that the Red Dawn Front had planted it.", ["Red Dawn Front"]),
    (BLAST + "A man who said he belonged to the Red Dawn Front called a newspaper to claim the bombing.", ["Red Dawn Front"]),
    (RAID + "The attackers, members of the Red Dawn Front, fled.", ["Gunmen", "members of the Red Dawn Front"]),
    (RAID + "The attackers were young men.", ["Gunmen"]),
    (RAID + "The attackers were not members of the Red Dawn Front, police said.", ["Gunmen"]),
    (RAID + "The mayor blamed the Red Dawn Front.", ["Gunmen", "Red Dawn Front"]),
    ("Soldiers shot a man in Selim on Monday. The attackers, members of the Red Dawn Front, fled.", ["Soldiers"]),
    ("Nine people were shot in Selim on Monday; the killers were from the Red Dawn Front.", ["Red Dawn Front"]),
    ("Ana Moor was shot dead in Selim on Monday. The minister attributed Moor's murder to the Front.", ["Front"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), BEHIND)
def test_who_did_it_is_told_behind_the_attack(text: str, who: list[str]) -> None:
    assert actors(text) == who


NAMED = [
    ("The chief of the gang, Teo Marn, ordered the killing of two policemen in Selim on Monday.", ["Teo Marn"]),
    ("A former soldier, Ivo Brann, shot dead two clerks in Selim on Monday.", ["Ivo Brann"]),
    ("A mayor, Ana Moor, was shot dead by gunmen in Selim on Monday.", ["gunmen"]),
    ("Assassins paid by the cartels killed five judges in Selim on Monday.", ["Assassins", "cartels"]),
    ("Gunmen hired by Teo Marn shot dead a mayor in Selim on Monday.", ["Gunmen", "Teo Marn"]),
    ("Rebels armed by Sulen shot dead a mayor in Selim on Monday.", ["Rebels"]),
    ("Nine people were killed in Selim on Monday at the hands of the Front.", ["Front"]),
    ("The Red Dawn Front's murder of nine clerks in Selim on Monday shocked the town.", ["Red Dawn Front"]),
    ("Two farmers were killed in Selim on Monday when they set off a mine.", []),
    ("The Sanda PDF set off seven mines under a column of troops near Selim on Monday.", ["Sanda PDF"]),
    ("The bombing of the Arno Building, which killed nine people, shook Selim on Monday.", []),
    ("Nine people died in Selim on Monday in fighting that pitted the army against the Front.", ["army", "Front"]),
    ("The Front still holds a senator, kidnapped near Selim on Monday.", ["Front"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), NAMED)
def test_who_acts_goes_by_a_name_and_who_sent_him_acts_too(text: str, who: list[str]) -> None:
    assert actors(text) == who


def test_the_group_is_the_one_named_before() -> None:
    text = (
        "The Red Sparrow group attacked a post in Selim on Monday. The group also burned two mills in Orva."
    )
    assert all("Red Sparrow group" in {actor.text for actor in event.actors} for event in events(text))


def test_the_group_is_nobody_known_where_two_are_named() -> None:
    text = (
        "The Red Path and the Brown Lion Front fought in Selim on Monday. The group burned two mills in Orva."
    )
    assert [actor.text for event in events(text) if event.type == "arson" for actor in event.actors] == [
        "group"
    ]
