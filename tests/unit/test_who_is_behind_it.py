"""Who is behind an attack: whose weapon it was, both sides of a fight, who is suspected, and who is not meant at all."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains


def actors(text: str) -> set[str]:
    return {actor.text for event in mains(text) for actor in event.actors}


OWNERS = [
    ("Marvanian army drone strikes hit the town of Tolma on Monday, killing seven.", {"Marvanian army"}),
    ("A Turkish Kalibr missile struck a school in Karvel on Monday.", {"Turkish"}),
    ("A French airstrike approx. 40 km west of Karvel killed two militants on Monday.", {"French"}),
    (
        "Iraqi troops backed by Coalition warplanes raided a farm near Karvel on Monday and killed two men.",
        {"Iraqi troops", "Coalition"},
    ),
    ("A Grad rocket struck a school in Karvel on Monday.", set()),
    ("Rebels backed by Belgium attacked a post near Karvel on Monday.", {"Rebels"}),
]


@pytest.mark.parametrize(("text", "who"), OWNERS)
def test_who_owns_the_weapon_that_strikes_is_the_actor(text: str, who: set[str]) -> None:
    assert actors(text) == who


SIDES = [
    ("Fighting over water between the Misra and Bandali tribes near Karvel killed four on Monday.", {"Misra", "Bandali tribes"}),
    ("Uzbek and Tajik border guards exchanged fire near Karvel on Monday.", {"Uzbek", "Tajik border guards"}),
    ("Farmer-herder clashes near Karvel killed nine people on Monday.", {"Farmer", "herder"}),
    ("Gang clash (Black Axe vs. Vikings) in Karvel on 3 May: 3 deaths.", {"Black Axe", "Vikings"}),
    ("Troops killed two militants in a gunfight near Karvel on Monday.", {"Troops", "militants"}),
    ("Two rebels were killed in an encounter with police near Karvel on Monday.", {"rebels", "police"}),
    ("Jammu and Kashmir police arrested two men in Kulgam on Monday.", {"Jammu and Kashmir police"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), SIDES)
def test_both_sides_of_a_fight_are_actors(text: str, who: set[str]) -> None:
    assert actors(text) == who


SUSPECTED = [
    ("An IED exploded under a bus near Karvel on Monday, killing four. ISGS suspected.", {"ISGS"}),
    ("A bomb exploded in Karvel on Monday. Police suspected Fulani militants.", {"Fulani militants"}),
    ("A bomb exploded in Karvel on Monday. Police suspected arson.", set()),
    (
        "A mine killed three farmers near Karvel on Monday. Sources attributed the attack to the Eastern Front (EF).",
        {"Eastern Front"},
    ),
    ("A shell hit the port of Karvel on Monday; the Eastern Front claimed.", {"Eastern Front"}),
]


@pytest.mark.parametrize(("text", "who"), SUSPECTED)
def test_who_is_suspected_where_nobody_else_is_named_is_the_actor(text: str, who: set[str]) -> None:
    assert actors(text) == who


NOT_MEANT = [
    ("A grenade hurt two in Karvel on Monday. No group claimed responsibility for the incident.", set()),
    ("A bomb hurt two in Karvel on Monday. A Taliban spokesman claimed responsibility.", {"Taliban"}),
    ("A bomb hurt two in Karvel on Monday. The Ulster Red Guard (URG) claimed responsibility.", {"Ulster Red Guard"}),
    ("Red Path (RP) militants ambushed a patrol near Karvel on Monday.", {"Red Path"}),
    ("A man stabbed two people in Karvel on Monday before he was shot dead by a guard.", {"man"}),
    ("A gunman shot a nurse in Karvel on Monday. The gunman was killed by soldiers.", {"gunman"}),
    ("Ukrainian forces struck a school used by Russian soldiers in Karvel with mortars on Monday.", {"Ukrainian forces"}),
    ("Shepherd killed by leftover mine, Bashiqa, Ninewa, 16 April 2023.", set()),
    ("Bedouin gunmen have freed the two nurses they abducted near Karvel last week.", {"Bedouin gunmen"}),
    ("Gunmen in a taxi shot dead Omar Said, a former mayor, in Karvel on Monday.", {"Gunmen"}),
    ("Turkish authorities demolished two homes in Karvel on Monday.", {"Turkish authorities"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), NOT_MEANT)
def test_who_only_tells_stops_it_or_stands_beside_it_is_no_second_actor(text: str, who: set[str]) -> None:
    assert actors(text) == who
