"""Who is told beside an attack and had no part in it: who denies it, who frees the taken, who defends himself."""

from __future__ import annotations

import pytest

from tests.unit.events_of import facts, mains


def actors(text: str) -> set[str]:
    return {actor.text for event in mains(text) for actor in event.actors}


def targets(text: str) -> set[str]:
    return {target.text for event in mains(text) for target in event.targets}


NOT_THEM = [
    ("Nine miners were killed near Karvel on Monday. None of the armed groups there has claimed responsibility for the attack.", set()),
    ("Nine miners were killed near Karvel on Monday. The Tarek Front denied responsibility for the attack.", set()),
    ("Two judges were murdered in Karvel on Monday. Commander Pavo Lind said he is not responsible for the murder.", set()),
    ("Two judges were murdered in Karvel on Monday. Commander Pavo Lind said he had no part in the murder.", set()),
    ("Two judges were murdered in Karvel on Monday. The Red Dawn is believed to be responsible for the murder.", {"Red Dawn"}),
    ("The engineer was kidnapped near Karvel on Monday but was rescued by the army a day later.", set()),
    ("The engineer was kidnapped near Karvel on Monday and freed by police a day later.", set()),
    ("The engineer was kidnapped near Karvel on Monday and released by the gang a day later.", {"gang"}),
    ("The clerk was beaten and burnt by a mob in Karvel on Monday.", {"mob"}),
    ("A guard fired at the attackers during the assault on the depot near Karvel on Monday.", set()),
    ("A white Moravan packed with dynamite exploded outside a bank in Karvel on Monday, killing two clerks.", set()),
    ("Around 3 May 2023 (as reported), pirates boarded a fishing vessel off Karvel.", {"pirates"}),
    ("Police are investigating the Labour Federation massacre in Karvel on Monday.", set()),
    ("Police condemned the Taliban murder of two nurses in Karvel on Monday.", {"Taliban"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), NOT_THEM)
def test_who_denies_it_frees_the_taken_or_defends_himself_is_no_actor(text: str, who: set[str]) -> None:
    assert actors(text) == who


def test_whom_an_attack_is_blamed_on_was_not_attacked() -> None:
    told = "Three traders were shot dead in Karvel on Monday. Residents blamed the attack on the Tarek Front."
    assert (actors(told), targets(told)) == ({"Tarek Front"}, {"traders"})


def test_who_denies_a_part_in_it_leaves_the_attack_what_it_was() -> None:
    found = mains(
        "Nine miners were killed near Karvel on Monday. The Tarek Front denied responsibility for the attack."
    )
    assert [event.status for event in found] == ["happened"]


def test_none_of_the_groups_claims_nothing() -> None:
    told = (
        "A bomb hurt two in Karvel on Monday. None of the groups in the hills claimed responsibility for it."
    )
    assert not [claim for event in facts(told).events for claim in event.responsibility]


NOT_HIT = [
    ("Judge Teo Marn was murdered in Karvel on Monday as he left his house.", {"Judge Teo Marn"}),
    ("The rebels detonated a lorry stuffed with explosives at a gate in Karvel on Monday.", set()),
    ("The bomb was placed by three men in a taxi outside the telephone office in Karvel on Monday.", {"telephone office"}),
    ("Police foiled an attack by the Tarek Front on Karvel barracks on Monday.", {"Karvel barracks"}),
    ("Drone strikes by the Guard on a market in Karvel on Monday killed nine.", {"market"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "hit"), NOT_HIT)
def test_what_was_only_left_ridden_in_or_blown_up_is_no_target(text: str, hit: set[str]) -> None:
    assert targets(text) == hit


def test_what_a_lorry_carries_that_is_attacked_is_no_weapon() -> None:
    found = mains("Gunmen attacked a lorry carrying dynamite near Karvel on Monday.")
    assert [(event.type, event.weapons) for event in found] == [("attack", ())]


def test_what_set_off_a_blast_is_its_weapon() -> None:
    found = mains("The blast was caused by 40 kilos of dynamite in a cellar in Karvel on Monday.")
    assert [event.weapons for event in found] == [("dynamite",)]
