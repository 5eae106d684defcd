"""What the next sentences of a wire report tell of the deed before, and what they only name beside another."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only


@pytest.mark.parametrize(
    ("text", "type", "place"),
    [
        (
            "At least 23 people were killed when a lorry packed with explosives was driven into a checkpoint in Orva.\n\nThe "
            "truck, which had been waved down by soldiers, blew up shortly after 9 a.m. on Monday, flattening a row of stalls.",
            "bombing",
            "Orva",
        ),
        (
            "Sailors travelling in a helicopter were fired on from a hill near Lomu on Monday. The crew returned fire, and "
            "three gunmen were killed.",
            "armed_clash",
            "Lomu",
        ),
        (
            "Two workers of a charity were killed on Monday in Orva by gunmen who robbed its guesthouse. Its manager, abducted "
            "in the same raid, was let go on Tuesday.",
            "attack",
            "Orva",
        ),
        (
            "Two men were killed after soldiers stormed a house in Orva on Monday. The wanted man gave himself up once the "
            "house had been hit by a missile.",
            "attack",
            "Orva",
        ),
    ],
)
def test_it_is_the_same_deed(text: str, type: str, place: str) -> None:
    event = only(text, "2023-01-11")
    assert (event.type, event.location, event.date_start) == (type, place, "2023-01-09")


def test_who_returns_fire_made_no_attack() -> None:
    found = mains(
        "Gunmen attacked a farm near Orva on Monday and shot two farmers dead. Villagers returned fire.",
        "2023-01-11",
    )
    assert [[actor.text for actor in event.actors] for event in found] == [["Gunmen"]]


def test_a_truck_that_blew_up_elsewhere_is_another_bomb() -> None:
    text = "A car bomb killed four people in Orva on Sunday. In Lomu, a truck blew up outside a bank on Monday, wounding two."
    assert [event.location for event in mains(text, "2023-01-11")] == ["Orva", "Lomu"]


def test_a_raid_named_to_say_when_another_deed_was() -> None:
    text = (
        "Jets bombed a camp near Orva on Sunday, killing ten people.\n\nTwo days before the air raid, the rebels detonated 14 "
        "landmines under a column near Lomu, killing 20 soldiers."
    )
    found = [(event.type, event.location, event.date_start) for event in events(text, "2023-01-11")]
    assert found == [("air_strike", "Orva", "2023-01-08"), ("bombing", "Lomu", "2023-01-06")]
    strike = events(text, "2023-01-11")[0]
    assert "rebels" not in [actor.text for actor in strike.actors]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("has not commented on the attack", "happened"),
        ("denied the attack", "denied"),
    ],
)
def test_silence_is_no_denial(words: str, status: str) -> None:
    assert [event.status for event in events(f"The Front {words} on a school in Orva.")] == [status]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("In Orva, a boy of 15 died on 7 January after having picked up a grenade in a field.", "bombing"),
        ("A fisherman died in Orva on Monday after picking up a stone on the beach.", "statement"),
        (
            "Explosions have become frequent. One tore open the stairwell of a house in Orva on Monday night.",
            "bombing",
        ),
        (
            "Storms have become frequent. One tore open the roof of a house in Orva on Monday night.",
            "property_attack",
        ),
    ],
)
def test_what_a_loss_says_of_how_it_came(text: str, type: str) -> None:
    assert [event.type for event in events(text, "2023-01-11")] == [type]


def test_what_agitators_do_in_a_riot_is_of_it() -> None:
    text = (
        "Labourers clashed with police in Orva on Monday. The agitators pelted the police with stones and "
        "torched a police van. Police then lobbed teargas and fired rubber bullets."
    )
    event = only(text, "2023-01-11")
    assert (event.type, event.location) == ("riot", "Orva")


def test_labourers_who_clash_behind_as_are_a_side() -> None:
    event = only(
        "A worker was killed and at least 35 people, including nine policemen, were injured as labourers of two yards clashed "
        "with law enforcers on the Orva highway on Wednesday.",
        "2023-01-12",
    )
    assert (event.type, [actor.text for actor in event.actors]) == ("riot", ["labourers", "law enforcers"])


def test_a_fight_of_years_ago_has_its_own_dead() -> None:
    text = (
        "Eight men were killed in Orva in fighting between two clans on Monday, police said.\n\nIn 2013 the two clans fought "
        "over a coffee garden for five months, leaving 31 people dead."
    )
    found = [(event.background, event.casualties[0].low) for event in events(text, "2023-01-12")]
    assert found == [(False, 8), (True, 31)]


@pytest.mark.parametrize(
    "text",
    [
        "Firefighters fought a blaze in Orva on Monday, leaving two of them injured.",
        "Doctors fought for hours to save him on Monday, leaving his family in despair.",
    ],
)
def test_who_fights_a_blaze_or_for_a_life_fights_nobody(text: str) -> None:
    assert all(event.type != "armed_clash" for event in events(text, "2023-01-12"))
