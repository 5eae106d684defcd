"""What an article tells beside an event stays out of it: where somebody spoke, how a fight began, who only stopped it."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed four herders near Orvan on Sunday, the mayor told a news conference in Dorba.",
        "Rebels shelled Orvan on Sunday, a spokesman told reporters at a hotel in Dorba.",
        "Gunmen shot a lorry driver near Orvan on Sunday and he was taken to hospital in Dorba.",
        "The raid on Orvan on Sunday was the worst since March, when 18 bodies were left in Dorba.",
        "On 3 May, at the morgue in Dorba, staff said they had received a woman who had hit a mine near Orvan.",
    ],
)
def test_where_somebody_spoke_or_was_taken_is_no_place_of_the_event(text: str) -> None:
    assert all(event.location != "Dorba" for event in events(text) if not event.background)


@pytest.mark.parametrize(
    "text",
    [
        "In Dorba, police said gunmen had killed two clerks on Monday.",
        "Gunmen shot dead two patients at a hospital in Dorba on Monday.",
        "A bomb went off at a clinic in Dorba on Monday, killing two.",
        "Police said two traders were shot dead in Dorba on Monday.",
    ],
)
def test_a_place_beside_words_of_saying_or_care_may_be_that_of_the_event(text: str) -> None:
    assert only(text).location == "Dorba"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Armed men abducted 34 people from Karven on Sunday night.", "Karven"),
        ("Residents of Talla marched on Monday to demand water.", "Talla"),
        ("In the Red Sea port of Kornomar, drones struck a grain store on Monday.", "Kornomar"),
        ("A lorry hit a mine at the ford of Dinaka on Monday; the driver was killed.", "Dinaka"),
        ("Rebels attacked Bossar, the main town on the road to Chad, on Sunday.", "Bossar"),
        ("Toll from Afgooye bombings rises to 31", "Afgooye"),
    ],
)
def test_a_place_is_found_by_what_stands_around_it(text: str, place: str) -> None:
    assert events(text)[0].location == place


def test_a_name_with_an_age_and_a_people_are_no_places() -> None:
    aged = "The remains of two women, Daw Mya Thein, 71, and her sister, were in a house soldiers had set alight."
    assert all(event.location != "Daw Mya Thein" for event in events(aged))
    assert all(event.location != "Kyrgyz" for event in events("Kyrgyz, Tajik border guards trade fire"))


def test_the_day_a_toll_rose_is_not_the_day_of_the_attack() -> None:
    (event,) = events("The death toll from a bombing in the town of Afgooye rose to 31 on Friday.")
    assert event.date_start is None


def test_the_day_of_the_own_clause_is_the_day_of_the_event() -> None:
    text = "The lull lasted on Saturday, but on Sunday gunmen killed two traders in Orvan."
    assert only(text, "2024-03-05").date_start == "2024-03-03"


def test_how_a_fight_began_is_no_bombing() -> None:
    text = "Two farmers were shot dead on Monday in Talla in the fighting, which began before dawn with gunfire and explosions."
    assert only(text).type == "armed_clash"


def test_some_of_the_dead_make_no_second_event() -> None:
    text = "Five prisoners were killed, two of them beheaded, and 20 were hurt when rival gangs fought in Escuintla on Sunday."
    assert only(text).type == "armed_clash"


def test_two_deaths_at_two_places_are_two_events() -> None:
    text = (
        "A driver was hacked to death in Orvan on Monday, and another was killed by a homemade bomb in Dorba."
    )
    assert {(event.type, event.location) for event in mains(text)} == {
        ("attack", "Orvan"),
        ("bombing", "Dorba"),
    }


def test_hours_after_a_fight_is_another_attack() -> None:
    text = (
        "Hours after the fighting, suspected rebels fired three rifle grenades at a customs post in Indara."
    )
    event = only(text)
    assert [one.text for one in event.targets] == ["customs post"]
    assert [one.text for one in event.actors] == ["suspected rebels"]


def test_families_who_wait_hold_no_protest_but_those_who_demand_do() -> None:
    waiting = "Gunmen attacked a school near Orvan on Tuesday. Relatives gathered at the gates of a hospital."
    assert {event.type for event in events(waiting)} == {"attack"}
    assert only("Parents gathered outside the ministry on Monday to demand schools.").type == "protest"


def test_a_drone_that_was_shot_at_attacks_nobody() -> None:
    event = only("A mission drone was shot at near Orvan on Friday.")
    assert (event.type, event.weapons) == ("shooting", ())


@pytest.mark.parametrize("salvo", ["salvo", "barrage", "swarm", "volley"])
def test_a_salvo_has_the_type_of_its_weapon(salvo: str) -> None:
    text = (
        f"Drone {salvo} kills a clerk in Odesa\nDrones struck a house in Odesa on Monday, the governor said."
    )
    assert only(text).type == "drone_attack"


def test_who_shoots_a_drone_down_or_denies_using_one_did_not_send_it() -> None:
    shot = "Halvard's air force said it downed 64 drones. Falling debris damaged a granary."
    denied = "A drone attacked a petrol station at Orvan on Monday. The army denied using any drones there."
    assert not only(shot).actors
    assert not only(denied).actors


def test_who_tells_of_an_attack_is_no_attacker() -> None:
    text = (
        "Officials said the Front had shelled Orvan on Monday, killing two clerks, a cook, and wounding nine."
    )
    assert [one.text for one in only(text).actors] == ["Front"]


def test_who_is_accused_of_helping_is_not_blamed_for_the_attack() -> None:
    text = "Three nurses were kidnapped in Talla on Monday. Police arrested a man accused of supplying the band with fuel."
    assert all(not event.responsibility for event in events(text))


def test_those_who_act_are_named_without_a_count_or_a_conjunction() -> None:
    text = "Dozens of masked settlers set fire to two houses in Burin on Friday."
    assert [one.text for one in only(text).actors] == ["masked settlers"]
    later = "Hours earlier Syrian glide bombs had damaged a clinic in Talla."
    assert "Syrian glide bombs" in only(later).weapons


def test_armed_men_who_board_a_ship_hijack_it() -> None:
    assert only("Six armed men boarded a fishing boat off Eyl on 3 May.").type == "hijacking"
    assert not any(event.type == "hijacking" for event in events("Six men boarded a ferry off Eyl on 3 May."))


def test_a_headline_is_of_the_report_below_it() -> None:
    text = "Nine dead after riot at Orvan jail\nThe riot at the jail began on Monday, when inmates threw stones at guards."
    assert len({event.type for event in mains(text)}) == 1
    assert only(text).type == "riot"
