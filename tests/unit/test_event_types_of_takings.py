"""Ships and people taken, people let go and driven out, towns left to others, work laid down."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains, only


def kinds(text: str) -> list[str]:
    return sorted(event.type for event in mains(text))


def test_a_ship_that_pirates_or_gunmen_seize_is_hijacked() -> None:
    assert kinds("Pirates boarded and seized the tanker Star of Tobo off Karvel on Monday.") == ["hijacking"]
    told = (
        "Gunmen have seized a fishing boat off Karvel and taken its skipper ashore, officials said on Monday."
    )
    assert kinds(told) == ["abduction", "hijacking"]


def test_a_ship_that_customs_seize_is_not() -> None:
    assert "hijacking" not in kinds(
        "Customs officers seized a boat with 300 kg of drugs off Karvel on Monday."
    )
    assert "hijacking" not in kinds("The boat was seized with 300 kg of drugs off Karvel on Monday.")


def test_people_are_known_by_what_they_do_out_of_doors() -> None:
    assert kinds("Gunmen seized 12 charcoal burners in the bush near Karvel on Monday.") == ["abduction"]
    assert "abduction" not in kinds("Rebels captured 12 soldiers near Karvel on Monday.")


def test_whom_they_killed_is_none_of_those_they_took() -> None:
    told = "Gunmen stormed a clinic in Karvel on Monday, killed a watchman and took away two nurses."
    assert kinds(told) == ["attack"]
    assert {claim.kind: claim.who for claim in only(told).casualties} == {
        "killed": "watchman",
        "detained": "nurses",
    }
    assert kinds("Rebels kidnapped and killed a teacher in Karvel on Monday.") == ["abduction"]


def test_dragged_out_to_be_shot_is_a_killing() -> None:
    shot = "Militants dragged three passengers from a bus near Karvel on Monday and shot them."
    held = (
        "Militants dragged three passengers from a bus near Karvel on Monday and took them into the forest."
    )
    assert kinds(shot) == ["shooting"]
    assert kinds(held) == ["abduction"]


def test_who_was_shot_in_the_raid_is_part_of_it() -> None:
    told = "Gunmen abducted 30 pupils from a school near Karvel on Monday. "
    assert kinds(told + "A cook was shot dead in the raid.") == ["abduction"]
    assert kinds(told + "On Tuesday a cook was shot dead in Tobo.") == ["abduction", "shooting"]


def test_captives_for_captives_is_a_deal_and_a_ransom_is_none() -> None:
    swapped = "Rebels have freed six soldiers in exchange for nine jailed fighters, officials in Karvel said on Monday."
    bought = "Kidnappers freed six engineers near Karvel on Monday in exchange for a ransom."
    assert kinds(swapped) == ["agreement"]
    assert "agreement" not in kinds(bought)


def test_people_whom_a_fight_drove_to_flee_are_told_besides_it() -> None:
    told = "Clashes in Karvel on Monday forced some 4,000 residents to flee to Tobo."
    assert kinds(told) == ["armed_clash", "displacement"]


def test_a_town_left_to_others_was_not_fought_for() -> None:
    told = "The army withdrew from Karvel on Monday and rebels took over the town without a fight."
    assert kinds(told) == ["mobilization"]


def test_arms_found_at_an_arrest_are_part_of_it() -> None:
    assert kinds("Police arrested two men and recovered three rifles in Karvel on Monday.") == ["arrest"]


@pytest.mark.parametrize(
    "text",
    [
        "Teachers in Karvel stayed away from work on Monday in a row over pay.",
        "Bus drivers in Karvel went on strike on Monday.",
        "Miners began a strike near Karvel on Monday.",
        "Tram operators suspended work in Karvel on Monday.",
    ],
)
def test_work_laid_down_is_a_work_stoppage(text: str) -> None:
    assert kinds(text) == ["work_stoppage"]


@pytest.mark.parametrize(
    "text",
    [
        "Students sat on the bridge in Karvel on Monday to demand water.",
        "Truckers blocked a bridge in Karvel on Monday to demand lower tolls.",
        "Police fired tear gas at protesting nurses in Karvel on Monday.",
    ],
)
def test_who_closes_a_road_or_is_driven_off_it_protests(text: str) -> None:
    assert kinds(text) == ["protest"]


def test_an_army_s_strike_and_a_rest_on_a_bridge_are_no_protest() -> None:
    assert kinds("The army launched a strike on a depot near Karvel on Monday.") == ["air_strike"]
    assert kinds("A family sat on the bridge in Karvel on Monday.") == []
