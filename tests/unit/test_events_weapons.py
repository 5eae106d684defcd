"""With what: the weapon by its name, once, and only where it was one."""

from __future__ import annotations

from tests.unit.events_of import only


def weapons(text: str) -> set[str]:
    return set(only(text).weapons)


def test_any_word_for_an_explosive_is_no_second_weapon() -> None:
    told = "A car bomb exploded in Karvel on Monday, wounding two men. The bomb held 40 kg of explosives."
    assert weapons(told) == {"car bomb"}


def test_bullets_say_that_somebody_shot_and_name_no_weapon() -> None:
    assert weapons("A judge was killed by three bullets fired by a gunman in Karvel on Monday.") == set()


def test_clubs_are_weapons_in_hands_only() -> None:
    assert weapons("Gunmen attacked officers in their private clubs in Karvel on Monday.") == set()
    assert weapons("Guards attacked two men with clubs in Karvel on Monday.") == {"clubs"}


def test_petrol_in_a_truck_is_no_weapon() -> None:
    assert weapons("Rebels burned a truck carrying 300 litres of gasoline near Karvel on Monday.") == set()


def test_the_day_is_no_part_of_the_weapon() -> None:
    assert weapons("On Monday rockets hit a house in Karvel, killing a man.") == {"rockets"}


def test_a_mine_that_people_work_in_is_no_weapon() -> None:
    dug = only("Four miners were shot dead by police on Monday during a strike at a mine near Karvel.")
    assert "mine" not in dug.weapons
    assert dug.type != "bombing"
    assert only("A bus struck a mine near Karvel on Monday, killing four people.").type == "bombing"


def test_a_weapon_of_two_words_keeps_both() -> None:
    assert weapons("A patrol came under small arms fire near Karvel on Monday.") == {"small arms"}
    assert weapons("Chlorine gas attack on Karvel on Monday: ten people treated.") == {"Chlorine gas"}


def test_weapons_by_their_makers_names_are_weapons() -> None:
    assert weapons("Shahed drones hit a depot in Karvel on Monday.") == {"Shahed drones"}
    assert weapons("The army used a HIMARS to strike a depot near Karvel on Monday.") == {"HIMARS"}
    assert weapons("Two men with pangas attacked a farmer near Karvel on Monday.") == {"pangas"}


def test_a_vehicle_laden_with_explosives_is_the_weapon_and_no_target() -> None:
    told = only(
        "A man detonated an explosives-laden tractor beside a barracks in Karvel on Monday, killing two soldiers."
    )
    assert told.weapons == ("explosives-laden tractor",)
    assert not any("tractor" in one.text for one in told.targets)


def test_what_detonates_is_the_weapon_and_not_what_it_was_hidden_in() -> None:
    told = only(
        "An explosive device concealed in a basket detonated outside a bakery in Karvel on Monday, killing three."
    )
    assert told.weapons == ("explosive device",)
    assert [one.text for one in told.targets] == ["bakery"]
    assert weapons("A bomb hidden under a bench killed three people in Karvel on Monday, police said.") == {
        "bomb"
    }


def test_rockets_fired_from_somewhere_are_those_that_strike() -> None:
    told = only("Two Grad rockets fired from Sarno struck a field near Karvel on Monday.")
    assert told.type == "rocket_attack"
    assert told.weapons == ("Grad rockets",)


def test_a_bomb_that_topples_a_mast_was_the_weapon() -> None:
    assert weapons("An improvised bomb toppled two pylons near Karvel on Monday.") == {"improvised bomb"}


def test_live_ammunition_is_told_though_bullets_are_not() -> None:
    assert weapons("Police used live ammunition against protesters in Karvel on Monday.") == {
        "live ammunition"
    }


def test_what_munition_claims_count_are_weapons_of_the_event() -> None:
    assert weapons("The camp near Karvel received three 122 mm rockets on Monday.") == {"122 mm rockets"}
    mortar = only("A mortar team fired seven rounds at the airport of Karvel on Monday.")
    assert (mortar.type, mortar.weapons) == ("shelling", ("mortar",))


def test_firearms_by_their_short_names_in_the_plural_are_weapons() -> None:
    told = "Gunmen with AK-47s and M16s attacked a farm near Karvel on Monday, killing a man."
    assert weapons(told) == {"AK-47s", "M16s"}


def test_bombs_by_their_numbers_come_from_the_air() -> None:
    told = only("Two jets delivered four GBU-12 bombs on a column near Karvel on Monday.")
    assert (told.type, told.weapons) == ("air_strike", ("GBU-12 bombs",))


def test_the_calibre_is_part_of_the_weapon() -> None:
    assert weapons("An 82 mm mortar round hit a house in Karvel on Monday, killing a man.") == {
        "82 mm mortar round"
    }


def test_what_somebody_is_arrested_with_is_no_weapon_of_the_arrest() -> None:
    assert weapons("Police arrested a man in Karvel on Monday and seized a pistol and two grenades.") == set()
    assert weapons("Two men were arrested in Karvel on Monday in possession of a rifle.") == set()


def test_what_is_pointed_at_somebody_who_is_then_shot_or_robbed_is_the_weapon() -> None:
    assert weapons("A guard aimed a pistol at a driver and shot him dead in Karvel on Monday.") == {"pistol"}
    assert weapons("Two men robbed a bank in Karvel on Monday, threatening the clerks with a grenade.") == {
        "grenade"
    }


def test_what_is_threatened_for_the_next_time_is_no_weapon_of_this_one() -> None:
    told = only("The rebels attacked the village of Karvel on Monday, threatening to use mortars again.")
    assert told.weapons == ()
    assert told.type == "attack"


def test_what_a_bomb_tears_through_is_its_target() -> None:
    told = only("A bomb tore through a crowded bazaar in Karvel on Monday.")
    assert [one.text for one in told.targets] == ["crowded bazaar"]
