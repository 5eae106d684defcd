"""Figures in articles: who gives them behind a list of people, and which of several events they are of."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt
from tests.unit.events_of import events, facts, mains


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "Eleven people were wounded, among them four clerks and a girl of six who was on her way home, governor "
            "Aldo Brenn told reporters.",
            "Aldo Brenn",
        ),
        ("A gunman killed a nurse, two clerks and a cook, police commander Ito Bran said.", "Ito Bran"),
        (
            "Gunmen stormed a market in Orva, killing at least 26 people, two local officials and a survivor said.",
            "two local officials and a survivor",
        ),
        ("Own troops recorded two killed in action and six wounded.", None),
        ("Militants killed a teacher, two clerks and a cook and said they were spies.", None),
    ],
)
def test_who_says_so_is_none_of_the_list_before(text: str, claimant: str | None) -> None:
    claims = [claim for event in facts(text).events for claim in event.casualties]
    assert {claim.claimant for claim in claims} == {claimant}


def test_he_who_puts_the_figure_is_who_spoke_last() -> None:
    text = (
        "A jet bombed a fair in Orva on Monday, killing 31 people. Spokesman Major General Ito Bran said that the air "
        "force had hit a meeting. He put the number of dead fighters at eight."
    )
    claims = {claim.low: claim for event in facts(text).events for claim in event.casualties}
    assert (claims[8].who, claims[8].claimant) == ("fighters", "Ito Bran")


def test_neither_of_two_sides_has_claimed_it() -> None:
    text = (
        "A car bomb exploded in Orva on Monday. Neither the army nor the Front has accepted responsibility."
    )
    assert not [one for event in events(text) for one in event.responsibility]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eight other patrons were shot and survived.", [("injured", "patrons", 8, 8)]),
        ("A cook was shot but survived.", [("injured", "cook", 1, 1)]),
        ("A bullet had also grazed a schoolteacher.", [("injured", "schoolteacher", 1, 1)]),
        ("A clerk of 58 sustained barotrauma.", [("injured", "clerk", 1, 1)]),
        ("No civilian was harmed in the strike.", [("injured", "civilian", 0, 0)]),
        (
            "The blast wounded 14 people. Three of them, including a boy of nine, were in critical condition.",
            [("injured", "people", 14, 14), ("injured", None, 3, 3)],
        ),
        (
            "Two clerks were killed and seven more received injuries in the blast.",
            [("killed", "clerks", 2, 2), ("injured", "clerks", 7, 7)],
        ),
        ("The other shell wounded a woman washing pots.", [("injured", "woman", 1, 1)]),
        (
            "Two nuns and three girls, most of whom were shot in the back, were killed.",
            [("killed", "nuns", 2, 2), ("killed", "girls", 3, 3)],
        ),
        (
            "A relief office said 120 families had moved to the town hall after the raid.",
            [("displaced", "families", 120, 120)],
        ),
        (
            "An estimated 3,150 people have moved out of villages in the west.",
            [("displaced", "people", 3150, 3150)],
        ),
        (
            "Eight clerks were wounded. Two of them were under guard.",
            [("injured", "clerks", 8, 8)],
        ),
    ],
)
def test_who_was_hurt(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_that_attack_is_the_one_just_told() -> None:
    raid, convoy = events(
        "Gunmen attacked a market in Orva on Tuesday, killing 26 people. In February, more than 50 people died when a "
        "convoy was ambushed near Selim. The military acknowledged 25 deaths in that attack.",
        "2026-05-20",
    )
    assert [claim.low for claim in raid.casualties] == [26]
    assert [claim.low for claim in convoy.casualties] == [50, 25]
    assert convoy.background


def test_what_the_dead_had_done_before_is_not_how_they_died() -> None:
    drone, raid = events(
        "On Sunday a drone hit a car in Orva. A commander who had led the raid on the base at Selim in August was killed.",
        "2026-10-14",
    )
    assert [claim.low for claim in drone.casualties] == [1]
    assert (raid.background, raid.casualties) == (True, ())


def test_a_toll_is_not_of_the_lorries_that_burned() -> None:
    text = (
        "Gunmen stormed a market in Orva on Wednesday, killing at least 26 people, a nurse said.\n\n"
        "The attackers burned four lorries and a barn, according to the mayor.\n\n"
        "In a statement, the general staff put the number of civilians killed at 19."
    )
    raid = mains(text, "2026-03-12")[0]
    assert [claim.low for claim in raid.casualties] == [26, 19]


def test_who_names_the_year_again_names_another_thing() -> None:
    text = (
        "A bomb killed a ranger near Orva. The insurgency flared up in 2004 with the killing of four soldiers. "
        "In October 2004, 85 protesters died at Selim, 78 of them suffocated in lorries."
    )
    homes = {claim.low: event for event in events(text, "2026-02-17") for claim in event.casualties}
    assert homes[85] is homes[78]
    assert homes[85] is not homes[4]
    assert homes[85].background


def test_a_list_right_behind_a_figure_that_adds_up_to_it_is_its_parts() -> None:
    whole, *parts = hurt("The raid killed at least 64 people, 52 men, nine women and three girls.")
    assert [part.low for part in parts] == [52, 9, 3]
    assert {part.part_of for part in parts} == {(whole.start, whole.end)}


def test_the_market_hit_the_next_morning_is_no_loss_of_the_day_before() -> None:
    shelling, market = mains(
        "Artillery fire struck Orva on 31 January, killing five. The following morning the market was hit twice, "
        "claiming seven lives.",
        "2026-02-03",
    )
    assert [claim.low for claim in shelling.casualties] == [5]
    assert [claim.low for claim in market.casualties] == [7]


@pytest.mark.parametrize("who", ["of the wounded", "of them"])
def test_who_died_the_next_day_is_of_the_attack(who: str) -> None:
    (raid,) = mains(
        f"Gunmen attacked a bus in Orva on 31 January, wounding five clerks. The next day two {who} died in hospital.",
        "2026-02-03",
    )
    told = [(claim.kind, claim.who, claim.low) for claim in raid.casualties]
    assert told == [("injured", "clerks", 5), ("killed", "clerks", 2)]


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        ("Soldiers exchanged fire in Orva, a town long caught in the crossfire, on Monday.", set()),
        ("Two barns caught fire after shells hit Orva on Monday.", {"barns"}),
        ("A vehicle laden with explosives blew up in Orva on Monday, killing two.", set()),
        ("A drone hit Orva on Monday, sparking a fire on an area of 60 square metres.", set()),
    ],
)
def test_what_was_damaged(text: str, damaged: set[str]) -> None:
    assert {claim.what for event in events(text) for claim in event.damage} == damaged


def test_munitions_that_were_also_fired_are_no_drones_of_before() -> None:
    text = "A drone hit a car in Orva on Monday. The army also fired 23 munitions at Selim."
    assert {claim.weapon for event in events(text) for claim in event.munitions if claim.fired} == {
        "munitions"
    }
