"""Figures and places told beside the news that are of other things: of last week, of those held, of another plant."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import hurt
from tests.unit.events_of import events, mains, only, stances


def low(event: object) -> list[int | None]:
    return [claim.low for claim in getattr(event, "casualties", ())]


def test_last_week_is_no_part_of_what_was_hit_overnight() -> None:
    text = (
        "Drones struck a refinery in Russia's Saratov region overnight, officials said on Tuesday. Kyiv says its strikes are "
        "a response to attacks on its cities, where at least 21 people were killed last week."
    )
    drones = next(one for one in events(text, "2026-12-01") if one.type == "drone_attack")
    assert low(drones) == []


def test_who_has_died_behind_bars_died_in_no_shoot_out() -> None:
    text = (
        "A rights group said at least 430 of the detainees have died behind bars and that 94 of the bodies bore signs of "
        "violence.\\n\\nA patrol came under fire on Saturday in Soyapango in El Salvador, killing two men, police said."
    ).replace("\\n", "\n")
    assert [low(one) for one in mains(text, "2026-12-01")] == [[2]]
    assert [one.total for one in hurt(text)] == [True, True, False]


def test_a_plant_of_one_town_does_not_lie_in_the_province_of_the_other_thing() -> None:
    event = only(
        "Drones struck a refinery in Russia's Saratov region and a chemical plant in Stavropol overnight."
    )
    assert (event.location, event.admin1) == ("Stavropol", None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "In Soyapango, on the outskirts of the capital, gunmen killed two men in El Salvador on Monday.",
            "Soyapango",
        ),
        ("A bomb on the outskirts of Kabul killed nine people on Monday.", "Kabul"),
    ],
)
def test_outskirts_of_a_town_give_way_to_what_lies_there(text: str, place: str) -> None:
    assert only(text).location == place


def test_one_of_its_men_is_one_of_theirs() -> None:
    text = (
        "A bomb killed a governor in Orva on Thursday. The regional chapter of the Islamic State group said one of its men "
        "had carried out the attack."
    )
    assert [stance for _, stance, _ in stances(text)] == ["claims"]


def test_the_town_may_come_with_the_second_telling() -> None:
    text = (
        "A suicide bomber killed a provincial governor in northern Afghanistan on Thursday, police said.\n\n"
        "Mohammad Dawood died when a man detonated explosives in the compound in Mazar-i-Sharif. Four people were wounded."
    )
    event = only(text)
    assert (event.location, sorted(claim.low or 0 for claim in event.casualties)) == (
        "Mazar-i-Sharif",
        [1, 4],
    )


def test_security_guards_are_no_police() -> None:
    assert [one.category for one in hurt("Three security guards were hurt when a drone hit a plant.")] == [
        "contractor"
    ]


def test_its_mayor_is_that_of_no_agency() -> None:
    text = (
        "An attacker killed a girl near Ariel on Monday, the Red Rescue service said.\n\n"
        "Hours later settlers entered the village of Marda and burned two cars, its mayor said."
    )
    assert [claim.claimant for one in mains(text) for claim in one.damage] == ["mayor"]


def test_the_pursuit_of_raiders_makes_no_clash_of_their_raid() -> None:
    text = (
        "Gunmen killed 26 people in an attack on a market in the village of Bonou on Sunday, the governor said on Monday.\n\n"
        "He added that the army had neutralised 13 terrorists in a pursuit that lasted into the night."
    )
    assert [one.type for one in mains(text)] == ["attack"]


def test_missiles_fired_into_the_sea_attack_nobody() -> None:
    text = (
        "North Korea fired two ballistic missiles into the sea off its east coast on Tuesday, South Korea's military said.\n\n"
        "The missiles fell outside Japan's exclusive economic zone, the Japanese defence ministry said."
    )
    assert [(one.type, one.location) for one in mains(text)] == [("strategic_other", None)]
    assert only("Fighters fired two missiles at a ship in the Red Sea on Monday.").type == "missile_attack"


def test_who_helps_the_army_speaks_for_himself() -> None:
    text = "A member of a militia that helps the army told reporters that three of its men had been killed in an attack."
    told = [claim.claimant for event in events(text) for claim in event.casualties]
    assert told == ["member of a militia"]


def test_protests_against_a_land_are_not_its_own() -> None:
    text = "Residents staged anti-India protests in Kokernag on Monday; at least six people were hit by pellets, a doctor said."
    assert [
        actor.text
        for one in mains(text)
        for actor in one.actors
        if "India" in actor.text or actor.text == "-"
    ] == []
    assert [(one.kind, one.low) for one in hurt(text)] == [("injured", 6)]


def test_a_headline_is_told_again_though_the_lead_names_the_quarter() -> None:
    text = (
        "Two killed, seven injured as rival groups clash in Pabna\n\nPABNA: Two persons were killed and seven others injured "
        "in a clash between two factions of a party at Ishwardi upazila of the district on Friday night."
    )
    assert [one.type for one in mains(text)] == ["armed_clash"]


def test_blasts_heard_in_a_town_are_not_the_drones_of_the_night() -> None:
    text = (
        "14:20 Explosions heard in Odesa - mayor Teo Velk\n\n13:40 Ukraine's navy says it hit a Russian patrol boat off Crimea "
        "with a sea drone.\n\n09:10 Overnight Russia launched 112 drones, of which 89 were shot down, the air force says."
    )
    drones = next(one for one in mains(text) if any(claim.fired == 112 for claim in one.munitions))
    assert drones.location != "Odesa"


@pytest.mark.parametrize(
    "text",
    [
        "Four soldiers were killed in clashes at Dablo on Monday.",
        "Chihuahua, Chih.- Armed men set fire to nine vehicles in Guachochi on Saturday.",
    ],
)
def test_a_place_is_no_side(text: str) -> None:
    event = only(text)
    assert event.location in ("Dablo", "Guachochi")
    assert [actor.text for actor in event.actors] in ([], ["Armed men"])


@pytest.mark.parametrize(
    ("text", "kind", "place", "actors"),
    [
        (
            "Gunmen killed a gang leader in Spanish Town in Jamaica on Friday.",
            "assassination",
            "Spanish Town",
            ["Gunmen"],
        ),
        (
            "Police shot and wounded a man who attacked two officers with a knife in Ghent on Monday.",
            "attack",
            "Ghent",
            ["man"],
        ),
    ],
)
def test_spanish_town_and_who_attacked_first(text: str, kind: str, place: str, actors: list[str]) -> None:
    event = only(text)
    assert (event.type, event.location, [actor.text for actor in event.actors]) == (kind, place, actors)


def test_guards_whom_a_minibus_carried_are_guards() -> None:
    text = (
        "A grenade hit a minibus carrying guards of a politician in Aden on Wednesday, killing four of them."
    )
    assert [(one.who, one.low) for one in hurt(text)] == [("guards", 4)]


def test_a_weapon_that_goes_off_is_no_bomb() -> None:
    text = "The navy said a weapon had gone off by accident on a patrol boat near Orva on Monday, hurting a sailor."
    assert "bombing" not in [one.type for one in events(text)]
