"""What kind of event an attack with several weapons, or of several deeds, comes to (ACLED's distinctions)."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains, only


@pytest.mark.parametrize(
    "text",
    [
        "Suspected militants ambushed an army convoy near Tobo on Monday with a roadside bomb and rifles.",
        "The guerrillas attacked the police post in Quilta with rifles and hand grenades on Monday.",
    ],
)
def test_what_explodes_beside_guns_in_an_attack_on_the_armed_makes_no_bombing(text: str) -> None:
    event = only(text)
    assert event.type == "armed_clash"
    assert len(event.weapons) == 2


def test_a_bomb_alone_still_makes_a_bombing() -> None:
    assert (
        only("Militants attacked an army convoy with a roadside bomb near Tobo on Monday.").type == "bombing"
    )


def test_a_bridge_blown_up_by_those_who_storm_a_jail_is_part_of_their_attack() -> None:
    found = mains(
        "Gunmen stormed the central jail in Kardis on Monday, freeing 60 inmates and killing two guards. "
        "A bridge leading to the jail was blown up."
    )
    event = next(one for one in found if one.location == "Kardis")
    assert event.type == "attack"
    assert any("bridge" in one.text for one in event.targets)


def test_police_who_fire_at_the_crowd_that_burned_their_station_are_in_its_riot() -> None:
    event = only(
        "Hundreds of angry residents set fire to a police station in Umtora on Thursday. "
        "Riot police fired rubber bullets and tear gas at the crowd, injuring at least eight people."
    )
    assert event.type == "riot"
    assert {one.text for one in event.actors} == {"angry residents", "Riot police"}


def test_what_the_gunmen_rode_was_not_shot_at() -> None:
    event = only(
        "The former mayor was shot by two men on a motorcycle outside his house in Tarsin on Monday."
    )
    assert not any("motorcycle" in one.text for one in event.targets)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot a judge dead at a wedding in Tolmar on Monday. A gun battle that followed lasted an hour and left two dead.",
        "Gunmen raided a farm near Tolmar on Monday and killed its owner. In the ensuing gunfight two raiders died.",
        "Gunmen murdered a teacher in Tolmar on Monday. The killing was followed by clashes with a patrol.",
        "Gunmen ambushed and killed six traders near Tolmar on Monday before they clashed with a patrol.",
    ],
)
def test_the_fight_that_comes_of_an_attack_is_part_of_it(text: str) -> None:
    assert only(text).type == "attack"


def test_a_fight_on_another_day_is_another_event() -> None:
    told = "Gunmen shot a judge dead in Tolmar on Monday. On Tuesday clashes broke out between soldiers and rebels in Dorin."
    assert [event.type for event in mains(told)] == ["attack", "armed_clash"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Fighting between the army and rebels in Sarno on Monday killed 12.", "armed_clash"),
        ("Fighting in Sarno left 12 dead on Monday.", "armed_clash"),
        ("Gunmen ambushed a convoy of traders near Sarno on Monday.", "attack"),
        ("Two herders were shot dead near Sarno on Monday.", "shooting"),
    ],
)
def test_who_fights_and_who_is_hit_makes_the_kind(text: str, kind: str) -> None:
    assert only(text).type == kind


def test_a_state_that_fires_is_no_place() -> None:
    assert only("Six rockets fired by Jordan hit a mill near Sarno on Monday.").location == "Sarno"


@pytest.mark.parametrize(
    "text",
    [
        "A fire swept through a hostel in Kano on Monday. Fourteen students were killed.",
        "A fire broke out in a factory in Kano on Monday, killing six workers.",
        "Twelve people died when a fire tore through a nightclub in Kano on Monday.",
        "Nine people died in a hotel fire in Kano on Monday.",
    ],
)
def test_a_fire_nobody_is_said_to_have_set_is_an_accident(text: str) -> None:
    event = only(text)
    assert (event.type, event.location) == ("accident", "Kano")
    assert [claim.kind for claim in event.casualties] == ["killed"]


def test_a_fire_that_a_drone_or_rioters_set_is_part_of_their_deed() -> None:
    assert (
        only("A drone hit a depot in Kano. A fire broke out and killed two workers.").type == "drone_attack"
    )
    assert "accident" not in {
        one.type for one in mains("Arsonists torched a market in Kano. A fire destroyed 40 stalls.")
    }


def test_who_boards_a_ship_by_force_hijacks_it() -> None:
    assert only("Rebels in two speedboats boarded a supply vessel off Kano.").type == "hijacking"
    assert not mains("Passengers boarded a ship in Kano.")


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("A bus skidded off a mountain road in Peru on Monday, killing 13 passengers.", "bus"),
        ("A lorry veered off a bridge near Kano on Monday, killing six traders.", "lorry"),
        ("A passenger van rolled down a slope near Kano on Monday, leaving 11 dead.", "passenger van"),
        ("A bus went off the road near Kano on Monday and dropped into a gorge. Nine died.", "bus"),
        ("A minibus overturned on the road to Kano on Sunday, killing nine and injuring 14.", "minibus"),
        ("A train came off the rails near Kano on Sunday; 14 passengers were hurt.", "train"),
    ],
)
def test_what_leaves_the_road_is_an_accident(text: str, thing: str) -> None:
    event = only(text)
    assert event.type == "accident"
    assert thing in [target.text for target in event.targets]
    assert not event.actors


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tanks rolled into Kano on Monday and two soldiers were killed.", "accident"),
        ("The talks went off the road last week, an official said.", "bombing"),
        ("Rebels shelled the road near Kano, and a car fell into the river, killing two.", "accident"),
    ],
)
def test_what_only_sounds_like_one_is_none(text: str, kind: str) -> None:
    assert kind not in {event.type for event in mains(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two men were killed in a shooting incident in Kano on Monday.", "shooting"),
        ("A trader was hurt in a robbery incident in Kano on Monday.", "robbery"),
        ("Nine people were hurt in an explosion incident at a depot in Kano on Monday.", "bombing"),
        ("A bombing attack killed three in Kano on Monday.", "bombing"),
    ],
)
def test_an_incident_or_attack_is_of_the_kind_before_it(text: str, kind: str) -> None:
    event = only(text)
    assert (event.type, event.location) == (kind, "Kano")


def test_a_fight_without_its_article_is_what_the_text_reports() -> None:
    text = (
        "On 14 March 2023, security forces conducted an operation in Kano District. During the conduct of operation, "
        "after intense exchange of fire, eight terrorists were sent to hell."
    )
    event = only(text, "2023-03-15")
    assert (event.type, [claim.low for claim in event.casualties]) == ("armed_clash", [8])


def test_gas_fired_at_supporters_who_marched_is_a_protest() -> None:
    text = "Police fired tear gas on Monday at supporters of a sacked judge who had marched to the court in Kano."
    assert only(text).type == "protest"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen made off with 40 cows in Kano on Monday.",
        "Bandits made away with 64 bags of maize in Kano on Monday.",
    ],
)
def test_who_makes_off_with_animals_or_grain_robs(text: str) -> None:
    event = only(text)
    assert (event.type, event.location) == ("robbery", "Kano")


def test_a_base_that_is_taken_is_no_captive() -> None:
    (event,) = mains("The base, in the town of Orva, had been taken by government soldiers on Friday.")
    assert event.type == "armed_clash"
