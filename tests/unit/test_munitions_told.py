"""What munition claims promise of fates told apart from the weapon: in the next sentence, by others, of all but two."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, fired, harmed
from tests.unit.test_munitions import Fate, fates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The battery intercepted all but one of the 12 missiles.", [("missiles", None, None, 11, None)]),
        (
            "Of 18 rockets aimed at Dorba all but three were intercepted.",
            [("rockets", 18, None, 15, None)],
        ),
        (
            "Sixteen rockets were fired at Dorba and all but five were shot down.",
            [("rockets", 16, None, 11, None)],
        ),
        ("They launched nine drones. All were shot down.", [("drones", 9, None, 9, None)]),
        ("They launched nine drones. All were shot down except two.", [("drones", 9, None, None, None)]),
        ("All of the nine drones launched at dawn were shot down.", [("drones", 9, None, 9, None)]),
        (
            "All but two of the nine drones launched at Dorba were shot down.",
            [("drones", None, None, 7, None)],
        ),
    ],
)
def test_all_but_two_are_the_rest(text: str, expected: list[Fate]) -> None:
    assert fates(text) == expected


def test_all_but_two_of_the_people_are_never_two() -> None:
    assert figures("The crash at Dorba killed all but two of the 11 miners.") == [("killed", "miners", 9, 9)]
    assert figures("All but two of the miners were killed.") == [("killed", "miners", None, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marania struck Karvel with 70 drones.", [("drones", 70, None, None, None)]),
        ("Jordan was hit by 70 drones overnight.", [("drones", 70, None, None, None)]),
        ("Marania struck a barracks with two drones.", [("drones", 2, 2, None, None)]),
        ("Guns struck the town with 40 shells.", [("shells", 40, 40, None, None)]),
        ("The clinic was hit by two drones.", [("drones", None, 2, None, None)]),
    ],
)
def test_what_is_sent_against_a_country_does_not_all_land(text: str, expected: list[Fate]) -> None:
    assert fates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two drones carrying grenades flew at a post near Dorba. Soldiers brought down one; the other got through.",
            [("drones", 2, 1, 1, None)],
        ),
        ("Three drones flew at night over Dorba.", []),
        ("Three drones flew at 200 metres.", []),
        (
            "Rockets fell on Dorba. The army counted 50 launches, of which 20 were stopped by the Iron Dome.",
            [("Rockets", 50, None, 20, None)],
        ),
        ("There were 14 rocket launches from the hills.", [("rocket", 14, None, None, None)]),
        ("The space agency counted 60 launches last year.", []),
        ("Jammers suppressed 30 drones.", [("drones", None, None, 30, None)]),
        ("The downing of six drones was reported.", [("drones", None, None, 6, None)]),
        ("They reported the interception of a ship.", []),
        (
            "Eight rounds of 120 mm calibre struck the school.",
            [("rounds of 120 mm calibre", None, 8, None, None)],
        ),
        ("Two rounds of talks struck a sour note.", []),
        ("It said 61 UAVs had been neutralised.", [("UAVs", None, None, 61, None)]),
        (
            "Nine drones were launched at the dam; none reached it.",
            [("drones", 9, 0, None, None)],
        ),
        (
            "They fired two missiles at a tug. Neither hit.",
            [("missiles", 2, 0, None, None)],
        ),
        (
            "Two shells hit a mill, wounding six. None reached the clinic alive.",
            [("shells", None, 2, None, None)],
        ),
        (
            "They used 7 Iskander missiles, 4 Kalibr missiles and 110 UAVs.",
            [
                ("Iskander missiles", 7, None, None, None),
                ("Kalibr missiles", 4, None, None, None),
                ("UAVs", 110, None, None, None),
            ],
        ),
        (
            "A missile was intercepted over Karvel and another over Talla.",
            [("missile", None, None, 1, None), ("missile", None, None, 1, None)],
        ),
        (
            "Gunners downed seven drones, while four others were suppressed by jamming.",
            [("drones", None, None, 7, None), ("drones", None, None, 4, None)],
        ),
        (
            "Nine rockets hit Dorba. Two barns burned and six others were damaged.",
            [("rockets", None, 9, None, None)],
        ),
        ("Drones: more than 30 sent over six hours.", [("Drones", 30, None, None, None)]),
        (
            "They threw three grenades; one did not explode.",
            [("grenades", 3, None, None, 1)],
        ),
    ],
)
def test_fates_are_told_in_many_ways(text: str, expected: list[Fate]) -> None:
    assert fates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They fired dozens of rockets at Dorba; a third fell short.",
        "They fired 60 rockets; a third fell short.",
    ],
)
def test_a_third_of_many_is_a_share_and_no_single_one(text: str) -> None:
    assert all(claim.failed is None for claim in fired(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Villagers said six shells landed near the mill; the army put it at two.",
            [(6, "Villagers"), (2, "army")],
        ),
        ("Police said 20 shells landed; the mayor put the number at 35.", [(20, "Police"), (35, "mayor")]),
        (
            "The army said 12 shells landed, but villagers counted only four.",
            [(12, "army"), (4, "villagers")],
        ),
        ("Villagers said six shells landed, killing ten people; the army put it at two.", [(6, "Villagers")]),
        ("Villagers said six shells landed. Doctors counted only nine wounded.", [(6, "Villagers")]),
    ],
)
def test_who_puts_the_number_otherwise_has_a_claim(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(claim.impacted, claim.claimant) for claim in fired(text)] == expected


def test_who_counts_the_launches_also_says_what_became_of_them() -> None:
    text = "Rockets fell on Dorba. The army counted 50 launches, of which 20 were stopped by the Iron Dome."
    assert {claim.claimant for claim in fired(text)} == {"army"}


def test_drones_that_are_neutralised_are_no_damage() -> None:
    assert harmed("It said 61 UAVs had been neutralised.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Eight of the 43 drones fired at Ozel on Monday were shot down.",
            [("drones", 43, None, 8, None)],
        ),
        (
            "Gunners intercepted 8 of 14 missiles fired at the port.",
            [("missiles", 14, None, 8, None)],
        ),
        (
            "Air defences took down nine of 30 missiles fired at the port.",
            [("missiles", 30, None, 9, None)],
        ),
        ("All 17 drones launched on Friday were shot down.", [("drones", 17, None, 17, None)]),
        (
            "The rebels fired 12 rockets at Ozel, with seven of them intercepted.",
            [("rockets", 12, None, 7, None)],
        ),
        (
            "They launched 60 drones in the past 24 hours, all of which were shot down.",
            [("drones", 60, None, 60, None)],
        ),
        (
            "43 guided missiles launched overnight, seven shot down.",
            [("guided missiles", 43, None, 7, None)],
        ),
        ("Gunners shot down over six missiles.", [("missiles", None, None, 6, None)]),
        (
            "Air defences shot down 60 one-way attack drones.",
            [("one-way attack drones", None, None, 60, None)],
        ),
    ],
)
def test_the_firing_is_never_told_of_the_few_that_were_stopped(text: str, expected: list[Fate]) -> None:
    assert sorted(fates(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An attack with 28 rockets hit the port.", [("rockets", 28, None, None, None)]),
        (
            "An attack with 28 rockets and nine drones hit the port.",
            [("rockets", 28, None, None, None), ("drones", 9, None, None, None)],
        ),
        ("An attack by six drones was repelled.", [("drones", 6, None, None, None)]),
        ("Air defences foiled an attack by six drones.", [("drones", None, None, 6, None)]),
        ("Rebels launched an attack on the port with 97 rockets.", [("rockets", 97, None, None, None)]),
        ("Rebels launched a wave of 40 drones at the port.", [("drones", 40, None, None, None)]),
        (
            "Rebels launched 30 drones, along with four missiles, at the port.",
            [("drones", 30, None, None, None), ("missiles", 4, None, None, None)],
        ),
        ("They retaliated against the port with nine rockets.", [("rockets", 9, None, None, None)]),
        ("Nine drones disappeared from radar.", [("drones", None, None, None, 9)]),
        ("Nine drones disappeared from the shops.", []),
        ("Two rockets were knocked out of the sky.", [("rockets", None, None, 2, None)]),
        ("Two rockets exploded shortly after launch.", [("rockets", None, None, None, 2)]),
        ("Two drones crashed on their own before reaching the border.", [("drones", None, None, None, 2)]),
        ("The army fired 14 tank rounds at the hill.", [("tank rounds", 14, None, None, None)]),
        ("They launched nine quadcopters at the port.", [("quadcopters", 9, None, None, None)]),
    ],
)
def test_attacks_and_early_ends_are_counted_too(text: str, expected: list[Fate]) -> None:
    assert fates(text) == expected


def test_weapons_destroyed_in_flight_are_no_damage() -> None:
    assert harmed("Seven of the 43 missiles fired at the port on Monday were destroyed.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They shot down or suppressed 112 of 137 drones.",
            [("drones", 137, None, 112, None)],
        ),
        (
            "They intercepted 71 of 88 drones and six of nine cruise missiles.",
            [("drones", 88, None, 71, None), ("cruise missiles", 9, None, 6, None)],
        ),
        (
            "They downed 71 drones out of 88 and all nine missiles.",
            [("drones", 88, None, 71, None), ("missiles", None, None, 9, None)],
        ),
        (
            "Of the 60 drones and nine rockets launched at Dorba, 45 and six were shot down.",
            [("drones", 60, None, 45, None), ("rockets", 9, None, 6, None)],
        ),
        (
            "A barrage of 40 rockets hit Dorba. Another 31 were intercepted.",
            [("rockets", 40, None, None, None), ("rockets", None, None, 31, None)],
        ),
        (
            "The ministry put the number of rockets shot down at seven.",
            [("rockets", None, None, 7, None)],
        ),
        ("Nine rockets were destroyed in flight.", [("rockets", None, None, 9, None)]),
        (
            "A shell hit the port. Nine boats were destroyed and 14 more damaged.",
            [("shell", None, 1, None, None)],
        ),
    ],
)
def test_shares_of_several_weapons_are_told_apart(text: str, expected: list[Fate]) -> None:
    assert fates(text) == expected


def test_each_side_is_heard_on_its_own_figure() -> None:
    text = "Hezbollah said it had fired 60 drones at Dorba. The coalition said nine drones were shot down."
    assert [(claim.claimant, claim.fired, claim.intercepted) for claim in fired(text)] == [
        ("Hezbollah", 60, None),
        ("coalition", None, 9),
    ]
