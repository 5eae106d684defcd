"""Figures whose event is not the nearest: a rival of an earlier figure, an answer to an attack, a headline, history."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only


def test_a_figure_that_contradicts_an_earlier_one_is_of_its_event() -> None:
    raid, mine = mains(
        "Troops stormed a camp in the Kolan forest on Thursday. Two hostages were killed in the crossfire, the army said. "
        "One soldier died when his car hit a mine on the way back to Derrin.\n\n"
        "But a villager said five captives had been killed, two of them children.",
        "2026-05-13",
    )
    assert [claim.low for claim in raid.casualties] == [2, 5, 2]
    assert [claim.part_of is not None for claim in raid.casualties] == [False, False, True]
    assert [claim.low for claim in mine.casualties] == [1]


def test_a_headlines_dead_are_those_of_the_report_under_it() -> None:
    text = (
        "Army frees 19 in raid; two captives die\n\n"
        "Troops stormed a camp in the Kolan forest on Thursday and freed 19 people, the army said. A soldier was killed.\n\n"
        "Raiders burned a mill in Derrin on Monday."
    )
    assert not [event for event in events(text, "2026-05-13") if event.type == "statement"]


def test_what_is_hit_in_response_is_no_loss_of_the_attack() -> None:
    attack, *others = mains(
        "A missile struck a tanker off Kolan on Monday, killing two sailors. "
        "The coalition said its jets destroyed two launchers in response.",
        "2026-05-13",
    )
    assert attack.type == "missile_attack"
    assert "launchers" not in {claim.what for claim in attack.damage}
    assert {claim.what for other in others for claim in other.damage} == {"launchers"}


def test_those_attacks_of_before_are_history() -> None:
    text = (
        "A missile struck a tanker off Kolan on Monday, killing two people. The group has carried out 110 attacks on ships "
        "since 2023. Four sailors were killed in those attacks before Monday."
    )
    event = only(text, "2026-05-13")
    assert [(claim.low, claim.background) for claim in event.casualties if not claim.background] == [
        (2, False)
    ]


@pytest.mark.parametrize(
    "history",
    [
        "The massacre is the worst in the state since February, when 18 bodies were left in a lorry in Orvane.",
        "Attackers have killed 17 soldiers in the same period.",
        "A think tank said 112 attacks were recorded in the province in September, in which 97 people were killed.",
        "Since January the mission has confirmed 41 civilian casualties: seven killed and 34 injured.",
    ],
)
def test_other_times_figures_are_no_loss_of_the_day(history: str) -> None:
    text = f"Gunmen shot dead 12 miners in Zacatecas on Sunday.\n\nTroops have been killed there since January. {history}"
    claims = [claim for event in mains(text, "2025-11-03") for claim in event.casualties]
    assert [claim.low for claim in claims if not claim.background] == [12]


def test_what_became_of_a_salvo_is_told_of_the_salvo() -> None:
    text = (
        "Ruritania launched 118 drones at Halvard overnight, officials said on Tuesday.\n\n"
        "In Kherson, a drone hit a house, killing a woman.\n\n"
        "The air force said it shot down 97 of the drones."
    )
    events_ = mains(text, "2025-10-07")
    salvo = next(event for event in events_ if any(one.fired == 118 for one in event.munitions))
    assert [one.intercepted for one in salvo.munitions if one.intercepted] == [97]


def test_an_attacks_own_victims_are_its_own_wherever_it_is_put() -> None:
    event = only(
        "In Belgorod, officials said, a drone attack on a car wounded a couple in the village of Yasnye Zori."
    )
    assert (event.type, [claim.low for claim in event.casualties]) == ("drone_attack", [2])


def test_a_whole_invasions_dead_are_of_no_day() -> None:
    text = (
        "A drone hit a car in Belgorod on Monday, wounding two people. More than 14,000 civilians have been killed in the "
        "country since the neighbour's full-scale invasion in February 2022."
    )
    assert [claim.low for event in mains(text, "2025-10-07") for claim in event.casualties] == [2]


def test_figures_of_the_highlights_stand_where_their_parts_stand() -> None:
    text = (
        "HIGHLIGHTS\n• Some 900 people displaced from Verin since 1 March.\n"
        "• At least 12 people killed and 17 injured, according to the Civil Defence.\n\n"
        "OVERVIEW\nOn 2 March, 40 farmers blocked a road in Derrin.\n\nOn the night of 1 March, masked men entered Verin and opened "
        "fire on residents. According to the Civil Defence, at least 12 people were killed, including four children, and "
        "17 others were injured, 11 of them by bullets."
    )
    (shooting,) = [event for event in events(text, "2024-03-05") if event.type == "shooting"]
    assert [(claim.kind, claim.low) for claim in shooting.casualties if claim.part_of is None] == [
        ("killed", 12),
        ("injured", 17),
    ]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Doctors Without Borders said two nurses were killed in the shelling.", "Doctors Without Borders"),
        (
            "The clinic named the dead as Ana Moor, 31, and Ida Lund, 44, after troops shelled Verin.",
            "clinic",
        ),
        (
            "Five people were killed when a missile hit a house in Verin, Governor Jan Moor said.\n\n"
            "In Derrin a drone hit a depot and killed two people, the governor of Kolan region said.",
            "governor of Kolan region",
        ),
    ],
)
def test_who_gives_a_figure(text: str, claimant: str) -> None:
    last = [claim for event in events(text, "2024-03-05") for claim in event.casualties][-1]
    assert last.claimant == claimant


def test_the_headlines_town_and_the_whole_salvo_are_two_events() -> None:
    text = (
        "Drone kills mother and son in Kherson\n\n"
        "Ruritania launched 118 drones and nine missiles at Ukraine overnight, killing at least four people, officials said.\n\n"
        "In Kherson, a drone hit a house, killing a woman and her son."
    )
    town = next(event for event in mains(text, "2025-10-07") if event.location == "Kherson")
    assert all(claim.low != 4 for claim in town.casualties)
    assert town.date_start == "2025-10-06"


def test_a_claim_of_responsibility_that_names_a_place_is_of_the_attack_there() -> None:
    text = (
        "Two attacks in Khyber Pakhtunkhwa left six policemen dead on Saturday, officials said.\n\n"
        "Militants attacked a police post in Bannu, killing four policemen.\n\n"
        "In Tank, a roadside bomb killed two policemen.\n\n"
        "The Orvan Front claimed responsibility for the Bannu attack."
    )
    claimed = [event.location for event in mains(text, "2025-10-12") if event.responsibility]
    assert claimed == ["Bannu"]


def test_losses_told_right_after_a_new_incident_are_of_it() -> None:
    text = (
        "A truck bomb at a checkpoint in Mogadishu killed 19 people on Friday, the governor said.\n\n"
        "Hours later mortar rounds fell near the port. A fisherman lost his life and two dockers were hurt."
    )
    bombing, shelling = mains(text, "2025-11-14")
    assert [claim.low for claim in bombing.casualties] == [19]
    assert (shelling.type, [claim.low for claim in shelling.casualties]) == ("shelling", [1, 2])


def test_many_rockets_at_one_base_are_one_attack() -> None:
    text = (
        "Rockets hit an air base near Kherson on Tuesday, wounding two soldiers.\n\n"
        "Some 24 rockets were fired, the coalition said, and 14 of them landed inside the base."
    )
    assert only(text, "2021-07-09").type == "rocket_attack"


@pytest.mark.parametrize(
    "account",
    [
        "The air force confirmed that it had carried out a strike near Tessar but said it had killed 23 fighters.",
        "The army admitted the bombing but said it had killed 23 fighters.",
        "The air force acknowledged the air strike and said it had killed 23 fighters.",
    ],
)
def test_the_account_of_who_struck_stands_beside_that_of_who_was_struck(account: str) -> None:
    event = only(
        "At least 14 civilians were killed when a warplane bombed a market in Tessar on Saturday, officials said. "
        + account
    )
    assert [(claim.low, claim.who) for claim in event.casualties] == [(14, "civilians"), (23, "fighters")]


def test_another_strike_of_theirs_at_another_town_is_not_that_one() -> None:
    found = mains(
        "A drone strike killed nine people in Talun on Monday. The army launched a strike on Orva and killed 23 fighters."
    )
    assert [(event.location, [claim.low for claim in event.casualties]) for event in found] == [
        ("Talun", [9]),
        ("Orva", [23]),
    ]


def test_a_share_of_those_killed_by_two_bombs_stays_with_them() -> None:
    text = (
        "At least 14 civilians, most of them women, were killed when a plane dropped two bombs on a market in Tessar on Saturday. "
        "Soldiers shot dead a guard in Tessar on Monday."
    )
    strike, guard = mains(text, "2023-06-01")
    assert [(claim.who, claim.part_of is not None) for claim in strike.casualties] == [
        ("civilians", False),
        ("women", True),
    ]
    assert [claim.low for claim in guard.casualties] == [1]


def test_the_dead_of_a_count_are_not_of_the_shelling_that_hurt_nobody() -> None:
    found = events(
        "A warplane bombed a market in Tessar on Saturday, killing 14 people, officials said. A post about 4 km away had been "
        "shelled on Friday without casualties. A United Nations official said it had verified nine deaths so far.",
        "2023-06-01",
    )
    assert [[claim.low for claim in event.casualties] for event in found] == [[14, 9], [0]]


def test_who_died_later_is_still_of_the_one_attack_there_was() -> None:
    event = only(
        "Shells hit the port of Orva on Monday without causing casualties, the mayor said. Two dockers died of their wounds on "
        "Tuesday."
    )
    assert sorted(claim.low or 0 for claim in event.casualties) == [0, 2]
