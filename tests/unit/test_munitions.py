"""What munition claims promise: fired, landed, intercepted and failed are four different numbers."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import fired, harmed

Fate = tuple[str, int | None, int | None, int | None, int | None]


def fates(text: str) -> list[Fate]:
    return [(c.weapon, c.fired, c.impacted, c.intercepted, c.failed) for c in fired(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two dozen rockets were fired at the base.", [("rockets", 24, None, None, None)]),
        ("Rebels launched 12 missiles.", [("missiles", 12, None, None, None)]),
        ("Six of the shells landed in a field.", [("shells", None, 6, None, None)]),
        ("Air defences intercepted nine drones.", [("drones", None, None, 9, None)]),
        ("The army shot down three drones.", [("drones", None, None, 3, None)]),
        ("Five drones attacked a depot.", [("drones", 5, None, None, None)]),
        (
            "Air defences shot down three of the drones and two reached the depot.",
            [("drones", None, None, 3, None), ("drones", None, 2, None, None)],
        ),
        ("Six rockets fell short.", [("rockets", None, None, None, 6)]),
        ("They fired a rocket-propelled grenade.", [("rocket-propelled grenade", 1, None, None, None)]),
        ("The army fired 14 artillery rounds.", [("artillery rounds", 14, None, None, None)]),
        ("Two missiles failed to explode.", [("missiles", None, None, None, 2)]),
        ("A barrage of 30 rockets hit the port at dawn.", [("rockets", None, 30, None, None)]),
        (
            "Gunners shot down seven of ten drones launched at Ozel overnight.",
            [("drones", 10, None, 7, None)],
        ),
        (
            "Of the ten drones, seven were shot down and one hit a mill.",
            [("drones", 10, 1, 7, None)],
        ),
        (
            "Two of the nine rockets fired at Ozel fell short.",
            [("rockets", 9, None, None, 2)],
        ),
        (
            "The frigate destroyed four of five drones aimed at a ferry.",
            [("drones", 5, None, 4, None)],
        ),
        (
            "Five rockets launched; four intercepted, one fell in a field.",
            [("rockets", 5, None, 4, 1)],
        ),
        (
            "Two rockets launched from the strip, both intercepted.",
            [("rockets", 2, None, 2, None)],
        ),
        (
            "Ten rockets were fired and all were shot down.",
            [("rockets", 10, None, 10, None)],
        ),
        (
            "Three of the five rounds failed to explode.",
            [("rounds", 5, None, None, 3)],
        ),
        (
            "Of 20 missiles launched on Monday, 15 were intercepted.",
            [("missiles", 20, None, 15, None)],
        ),
        (
            "The navy launched 12 cruise missiles, eight of which hit a depot.",
            [("cruise missiles", 12, 8, None, None)],
        ),
        (
            "Air defences destroyed 12 drones over Velmar, five over Ozel and five over the sea.",
            [
                ("drones", None, None, 12, None),
                ("drones", None, None, 5, None),
                ("drones", None, None, 5, None),
            ],
        ),
        (
            "They fired 20 rockets at the base and 3 at the port.",
            [("rockets", 20, None, None, None), ("rockets", 3, None, None, None)],
        ),
        (
            "Marania attacked with 100 drones and 12 missiles overnight.",
            [("drones", 100, None, None, None), ("missiles", 12, None, None, None)],
        ),
        ("The air force destroyed 12 drones overnight.", [("drones", None, None, 12, None)]),
        ("Overnight, 43 drones were destroyed over the Velmar region.", [("drones", None, None, 43, None)]),
        ("Nine drones were neutralised by electronic warfare.", [("drones", None, None, 9, None)]),
        ("Two drones were jammed and crashed in a field.", [("drones", None, None, 2, None)]),
        (
            "Two of 14 missiles got through.",
            [("missiles", 14, 2, None, None)],
        ),
        (
            "One missile exploded in the air and another hit a hangar.",
            [("missile", None, 1, None, None), ("missile", None, 1, None, None)],
        ),
        (
            "The army said 12 rockets had been launched and 10 intercepted.",
            [("rockets", 12, None, 10, None)],
        ),
        ("Some 22 drones were lost after jamming.", [("drones", None, None, None, 22)]),
        (
            "Two of four drones that targeted a convoy were brought down.",
            [("drones", 4, None, 2, None)],
        ),
        (
            "Gunners downed 23 out of 30 strike drones.",
            [("strike drones", 30, None, 23, None)],
        ),
        ("The rebels fired between 10 and 15 rockets.", [("rockets", 10, None, None, None)]),
        (
            "Of 90 drones, 66 were destroyed.",
            [("drones", 90, None, 66, None)],
        ),
        (
            "They launched seven drones and two missiles at the ship; all were intercepted.",
            [("drones", 7, None, 7, None), ("missiles", 2, None, 2, None)],
        ),
        (
            "The frigate shot down four one-way attack drones.",
            [("one-way attack drones", None, None, 4, None)],
        ),
        (
            "Air defences destroyed nine unmanned aerial vehicles.",
            [("unmanned aerial vehicles", None, None, 9, None)],
        ),
        (
            "Five rockets landed, two of them duds.",
            [("rockets", None, 5, None, None), ("rockets", None, None, None, 2)],
        ),
        ("Three drones did not reach their targets.", [("drones", None, None, None, 3)]),
        ("Two drones were lost, having failed to reach the port.", [("drones", None, None, None, 2)]),
        ("14 rkts launched, 9 intercepted.", [("rkts", 14, None, 9, None)]),
        ("The army lost three drones in the fighting.", []),
        ("Two rounds of talks failed.", []),
        ("They attacked the post with two grenades.", []),
        ("Two strikes destroyed three drones and a launcher.", []),
        ("They fired 20 rockets on Monday and three in May.", [("rockets", 20, None, None, None)]),
        ("Sappers destroyed four drones found in a barn.", []),
        ("They opened fire with 122 mm rockets.", []),
        ("A roadside bomb struck a convoy.", []),
        ("The Rocket Force lost two men.", []),
        ("They could fire 40 missiles.", []),
    ],
)
def test_each_fate_is_its_own_number(text: str, expected: list[Fate]) -> None:
    assert fates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine drones launched from Orva were shot down at sea.", [("drones", 9, None, 9, None)]),
        ("Four missiles launched, all four intercepted.", [("missiles", 4, None, 4, None)]),
        ("Karvel said six rockets had been fired and all had hit the port.", [("rockets", 6, 6, None, None)]),
        ("Jets struck the village with three guided bombs.", [("guided bombs", 3, 3, None, None)]),
        (
            "Marania launched 54 drones, of which 41 were shot down.",
            [("drones", 54, None, 41, None)],
        ),
        ("Sulen intercepted two missiles fired by the rebels.", [("missiles", None, None, 2, None)]),
        (
            "One of 12 rockets fired at Dorba hit a house.",
            [("rockets", 12, 1, None, None)],
        ),
    ],
)
def test_what_is_said_of_one_figure_is_one_claim(text: str, expected: list[Fate]) -> None:
    assert fates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karvel: three rockets on the airstrip overnight.", [("rockets", None, 3, None, None)]),
        ("Monitors logged 90 shells on Talla.", [("shells", None, 90, None, None)]),
        ("1015: two shells land in Velm camp.", [("shells", None, 2, None, None)]),
        ("The clinic received two shells during the night.", [("shells", 2, None, None, None)]),
        ("Aircraft delivered four bombs on the column.", [("bombs", 4, None, None, None)]),
        ("They put the number of rockets at 30.", [("rockets", 30, None, None, None)]),
        ("The navy responded with four missiles.", [("missiles", 4, None, None, None)]),
        ("Drones (at least four) attacked the dam.", [("Drones", 4, None, None, None)]),
        ("A mortar team fired seven rounds at the post.", [("mortar", 7, None, None, None)]),
        (
            "The depot was hit by two missiles and a drone.",
            [("missiles", None, 2, None, None), ("drone", None, 1, None, None)],
        ),
        (
            "Two rockets fell near the mill and a third came down in a yard.",
            [("rockets", None, 2, None, None), ("rockets", None, 1, None, None)],
        ),
        (
            "Army: 57 drones and 6 missiles launched, 49 drones and 5 missiles shot down.",
            [("drones", 57, None, 49, None), ("missiles", 6, None, 5, None)],
        ),
        (
            "Some 60 rockets were fired from Velm, ten fell short inside it.",
            [("rockets", 60, None, None, 10)],
        ),
        (
            "In all, 102 missiles and 99 drones were destroyed.",
            [("missiles", None, None, 102, None), ("drones", None, None, 99, None)],
        ),
        (
            "Of 70 drones and 8 missiles, 61 drones and 5 missiles were shot down.",
            [("drones", 70, None, 61, None), ("missiles", 8, None, 5, None)],
        ),
        (
            "They fired three missiles, two of which the frigate shot down.",
            [("missiles", 3, None, 2, None)],
        ),
        (
            "Eleven missiles were fired: eight were intercepted and three fell in fields.",
            [("missiles", 11, None, 8, 3)],
        ),
        ("The Kh-59 was intercepted.", [("Kh-59", None, None, 1, None)]),
        ("One, a Kh-101, got through to the dam.", [("Kh-101", None, 1, None, None)]),
        ("The ship shot down one uncrewed aerial system.", [("uncrewed aerial system", None, None, 1, None)]),
        ("Gunmen threw a grenade at the bar.", []),
        ("The base received 12 missiles from the arsenal.", []),
        ("The shop has three new missiles on the market.", []),
        ("Police fired ten rounds at the car.", []),
        ("The bus was hit by a bomb.", []),
        ("A drone was shot at near Velm.", []),
        ("They destroyed three missiles that were being prepared for launch.", []),
        ("The army launched two operations; a third failed.", []),
    ],
)
def test_weapons_are_counted_in_notes_and_without_a_verb_that_fires_them(
    text: str, expected: list[Fate]
) -> None:
    assert fates(text) == expected


def test_a_label_before_the_figure_says_who_gives_it() -> None:
    text = "Air force: 57 drones launched, 49 shot down."
    assert {c.claimant for c in fired(text)} == {"Air force"}


def test_later_words_take_up_the_weapon_named_before() -> None:
    text = "The general said 24 rockets were fired. Fourteen of the projectiles hit the base and three fell into the sea."
    assert fates(text) == [("rockets", 24, 14, None, 3)]


def test_one_figure_is_given_once_a_claimant() -> None:
    text = "Two dozen rockets were fired. In all 24 rockets were fired at the camp. The army said 24 rockets were fired."
    assert [(c.fired, c.claimant) for c in fired(text)] == [(24, None), (24, "army")]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The army fired 14 artillery rounds.", "exact"),
        ("At least 20 rockets were fired at the base.", "at_least"),
        ("More than 100 missiles were launched.", "more_than"),
        ("Up to a dozen shells had been fired at the village.", "up_to"),
        ("About 40 drones were launched.", "about"),
        ("Three to five mortar shells landed in a field.", "at_least"),
    ],
)
def test_what_is_no_exact_count_says_so(text: str, qualifier: str) -> None:
    (claim,) = fired(text)
    assert claim.qualifier == qualifier


def test_what_is_destroyed_in_the_air_is_no_damage_and_what_is_destroyed_on_the_ground_is() -> None:
    assert harmed("The air force destroyed 12 drones overnight.") == []
    assert [(c.what, c.count_low) for c in harmed("Sappers destroyed four drones found in a barn.")] == [
        ("drones", 4)
    ]
    assert harmed("A suicide drone exploded over the port.") == []
    assert harmed("Some 22 drones were lost after jamming.") == []
    assert harmed("Three bombs were defused and two exploded.") == []
