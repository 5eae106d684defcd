"""What an attack comes to by who or what does it and whom it hits: a bomb, a crowd, one person of public life."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains


def kinds(text: str) -> list[str]:
    return sorted(event.type for event in mains(text))


@pytest.mark.parametrize(
    "text",
    [
        "A booby trap brought down two pylons near Karvel on Monday.",
        "A mine left under a bridge killed a shepherd near Karvel on Monday.",
        "The ferry was sunk by a limpet mine off Karvel on Monday.",
        "A roadside bomb overturned a minibus near Karvel on Monday, injuring four.",
        "A freight train derailed after a bomb exploded on the track near Karvel on Monday.",
        "A blast derailed a coal train near Karvel on Monday.",
        "Suicide attack on a barracks in Karvel on 3 May 2023 left nine dead.",
        "An old mortar bomb that shepherds had dug up exploded near Karvel on Monday, killing one.",
    ],
)
def test_whatever_a_bomb_does_it_is_one_bombing(text: str) -> None:
    assert kinds(text) == ["bombing"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A train carrying explosives derailed near Karvel on Monday, injuring two.", "accident"),
        ("A mortar bomb exploded in a market in Karvel on Monday, killing one.", "shelling"),
        ("A drone was shot down over Karvel on Monday.", "strategic_other"),
        ("A helicopter fired at a truck near Karvel on Monday, killing two.", "air_strike"),
        ("Helicopters engaged a rebel camp near Karvel on Monday.", "air_strike"),
        ("Aircraft carried out a series of strikes near Karvel on Monday.", "air_strike"),
        ("Debris of a drone fell on an oil depot in Karvel on Monday.", "drone_attack"),
        ("Precision strikes were carried out near Karvel on Monday.", "air_strike"),
        ("The army fired 23 munitions at Karvel on Monday.", "shelling"),
        ("Rebels hurled hand grenades at a checkpoint in Tobo on Monday.", "bombing"),
        ("Rebels captured the town of Karvel on Monday.", "armed_clash"),
        ("Rebels ambushed a military convoy near Karvel on Monday, killing two drivers.", "armed_clash"),
        ("Police shot dead the leader of a gang in Karvel on Monday.", "shooting"),
        ("Gunmen shot dead a trader in Karvel on Monday.", "shooting"),
        ("Police fired tear gas at a gang in Karvel on Monday.", "attack"),
    ],
)
def test_words_near_those_keep_their_own_type(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


def test_what_was_shot_down_on_its_way_to_a_target_was_an_attack() -> None:
    assert kinds("Two drones were downed as they headed for the port of Karvel on Monday.") == [
        "drone_attack"
    ]
    assert kinds("Three rockets aimed at the airport in Karvel were intercepted on Monday.") == [
        "rocket_attack"
    ]


def test_an_aircraft_that_is_fired_at_makes_no_air_strike() -> None:
    assert kinds("Gunmen fired at a helicopter as it took off near Karvel on Monday.") == ["shooting"]


def test_what_two_sides_trade_is_how_they_fight() -> None:
    assert kinds("Government and rebel troops exchanged mortar fire near Karvel on Monday.") == [
        "armed_clash"
    ]


def test_stones_among_what_is_thrown_make_a_riot() -> None:
    told = "Ethnic Karvelians hurled bottles and stun grenades at peacekeepers in Tobo on Monday."
    assert kinds(told) == ["riot"]


def test_petrol_bombs_at_any_building_are_arson() -> None:
    assert kinds("Unknown men threw petrol bombs at a sports hall in Tobo on Monday.") == ["arson"]


def test_shots_into_the_air_are_no_shooting() -> None:
    assert kinds("Soldiers fired into the air to disperse a march in Karvel on Monday.") == ["protest"]


@pytest.mark.parametrize(
    "text",
    [
        "Two men on a motorbike shot dead Omar Benn, a former rebel commander, in Karvel on Monday.",
        "Gunmen killed the editor of a weekly in Karvel on Monday.",
        "The deputy mayor of Karvel was shot dead by unidentified men on Monday.",
        "Assailants ambushed and killed the newly appointed governor near Karvel on Monday.",
    ],
)
def test_killing_one_person_of_public_life_is_an_assassination(text: str) -> None:
    assert kinds(text) == ["assassination"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen entered the village of Karvel on Monday, shooting at residents and looting shops.",
        "Bandits raided Karvel on Monday and burned dozens of houses.",
        "Gunmen ambushed a convoy of lorries hired by a charity near Karvel on Monday, killing two drivers.",
        "Raiders pulled a trader from his home in Karvel on Monday and cut his throat.",
        "A man stabbed a soldier at a tram stop in Karvel on Monday. The attacker was shot dead by troops.",
        "Raiders attacked a convoy of traders near Karvel on 3 May 2023. Two trucks were set ablaze.",
    ],
)
def test_coming_upon_people_is_one_attack_and_no_fight(text: str) -> None:
    assert kinds(text) == ["attack"]


def test_an_approximate_distance_ends_no_sentence() -> None:
    event = mains("On 3 May 2023, an airstrike approx. 40 km north of Karvel killed five rebels.")[0]
    assert event.type == "air_strike"
    assert [claim.low for claim in event.casualties] == [5]
