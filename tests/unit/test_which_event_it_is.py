"""Which event a deed, a clause or a figure belongs to: charges, answers, what was provoked, what "when" and "that" tell."""

from __future__ import annotations

import pytest

from briefing_tui.model import CasualtyClaim, Event
from tests.unit.events_of import events, mains, only


def of_type(text: str, kind: str, published: str = "2023-06-01") -> Event:
    """The one event of a type, main or background."""
    found = [event for event in events(text, published) if event.type == kind]
    assert len(found) == 1, [(event.type, event.rule) for event in events(text, published)]
    return found[0]


def dead(event: Event) -> list[int | None]:
    return [claim.low for claim in event.casualties if claim.kind == "killed"]


def injured(event: Event) -> list[CasualtyClaim]:
    return [claim for claim in event.casualties if claim.kind == "injured"]


CHARGES = (
    "Soldiers have shot dead eight suspected rebels in an encounter near Orva. The deaths came as police arrested"
    " two dozen men from groups {charge} an attack on the assembly. Velda has accused the Red Hand of carrying out"
    " the attack on May 20."
)


@pytest.mark.parametrize("charge", ["accused of staging", "suspected of", "blamed for"])
def test_what_the_arrested_are_accused_of_is_an_older_deed(charge: str) -> None:
    found = events(CHARGES.format(charge=charge))
    fight = next(event for event in found if event.type == "armed_clash")
    assert fight.date_text is None
    assert "Red Hand" not in {actor.text for actor in fight.actors}
    assert "assembly" not in {target.text for target in fight.targets}
    attack = next(event for event in found if event.type == "attack")
    assert attack.background
    assert attack.date_start == "2023-05-20"
    assert ("Velda", "Red Hand") in [(one.who, one.whom) for one in attack.responsibility]


def test_a_charge_of_the_deed_just_told_is_of_that_deed() -> None:
    text = (
        "Gunmen attacked a bus near Orva on Monday, killing four people. Police arrested two men accused of an attack"
        " on the bus."
    )
    attack = next(event for event in mains(text) if event.type in {"attack", "shooting"})
    assert dead(attack) == [4]
    assert {event.type for event in events(text)} == {attack.type, "arrest"}


def test_a_charge_that_opens_a_report_is_reported() -> None:
    text = "Police have arrested three men accused of an attack on a bus near Orva that killed four people."
    assert any(4 in dead(event) for event in mains(text))


@pytest.mark.parametrize(
    "how",
    [
        "two gunmen opened fire on the residents, killing two teenagers",
        "two gunmen got into the village and opened fire on the residents, killing two teenagers",
    ],
)
def test_a_when_clause_tells_how_the_dated_attack_was_done(how: str) -> None:
    text = (
        "The army has killed three rebels who attacked one of its vehicles near Lomu. A spokesman said the vehicle was"
        f" hit near the fence. Dovar was attacked on March 2 when {how}."
    )
    attack = next(event for event in events(text) if event.date_start == "2023-03-02")
    assert attack.background
    assert dead(attack) == [2]
    assert "gunmen" in {actor.text for actor in attack.actors}
    assert dead(only(text)) == [3]


def test_what_happened_when_another_struck_stays_two_deeds() -> None:
    text = "Rebels attacked a post near Orva on Monday when soldiers were asleep. Two soldiers died."
    assert dead(only(text)) == [2]


def test_months_of_an_uprising_sum_up_many_deeds() -> None:
    text = (
        "Soldiers killed three rebels near Lomu on Monday. The killing brings the death toll of 15 months of the Veldan"
        " uprising against Sulen rule to 1,121 people, including 865 Veldans. Gunmen also killed a settler in Orva on"
        " May 2."
    )
    total = [claim for event in events(text) for claim in event.casualties if (claim.low or 0) in {1121, 865}]
    assert len(total) == 2
    assert all(claim.background for claim in total)
    assert dead(mains(text)[0]) == [3]


@pytest.mark.parametrize("relative", ["that", "which"])
def test_a_clause_behind_a_comma_is_of_the_deed_before_it(relative: str) -> None:
    text = (
        f"The move followed an ambush on a bus carrying settlers near Orva, {relative} killed 10 people, and a suicide"
        f" attack in Lomu, {relative} injured four Veldans. In response, jets have attacked targets in Karvel."
    )
    assert dead(of_type(text, "attack")) == [10]
    assert [claim.low for claim in injured(of_type(text, "bombing"))] == [4]
    assert not of_type(text, "air_strike").casualties


def test_a_clause_behind_a_town_is_of_the_raid_there() -> None:
    raid = only("Rebels claimed a bomb attack on a bus in Orva, which killed nine people.")
    assert dead(raid) == [9]
    assert "Orva" not in {actor.text for actor in raid.actors}


def test_what_follows_such_a_clause_goes_on_with_the_sentence() -> None:
    text = (
        "The president condemned the shelling of a market in Orva, that killed 12 people, and vowed revenge."
    )
    assert dead(of_type(text, "shelling")) == [12]


@pytest.mark.parametrize("answer", ["In response", "In retaliation", "In reprisal"])
def test_an_answer_hurts_none_of_those_it_answers_for(answer: str) -> None:
    text = f"A suicide bomber killed nine people in Lomu on Monday. {answer}, Sulen jets attacked targets near Orva."
    assert dead(of_type(text, "bombing")) == [9]
    assert not of_type(text, "air_strike").casualties


@pytest.mark.parametrize("verb", ["provoking", "triggering", "sparking", "prompting", "drawing"])
def test_what_a_deed_provokes_is_another(verb: str) -> None:
    text = (
        "Suicide bombers blew themselves up in Orva this month, killing 26 people and"
        f" {verb} the heaviest Sulen air raids to date."
    )
    found = mains(text)
    assert [event.type for event in found] == ["bombing"]
    assert dead(found[0]) == [26]


def test_an_explosion_that_a_strike_triggers_is_part_of_it() -> None:
    text = "A drone strike on a depot in Orva on Monday triggered an explosion that killed four people."
    assert sum(len(dead(event)) for event in mains(text)) == 1
    assert len(mains(text)) == 1


def test_jets_that_have_struck_since_then_struck_another_time() -> None:
    text = "Gunmen breached the border on May 27 and murdered 140 people. Sulen jets have struck the coast since then."
    assert dead(of_type(text, "attack")) == [140]


@pytest.mark.parametrize("published", ["2023-06-01", "2024-02-01"])
@pytest.mark.parametrize("opening", ["", "Velda has been at war since May 27. "])
def test_whom_they_took_along_with_a_deed_was_taken_on_its_day(opening: str, published: str) -> None:
    text = f"{opening}Gunmen breached the border on May 27 and murdered 140 people, taking more than 20 hostages."
    attack = only(text, published)
    assert attack.date_start == "2023-05-27"
    assert {(claim.kind, claim.low) for claim in attack.casualties} == {("killed", 140), ("detained", 20)}


@pytest.mark.parametrize(
    "all_of_them", ["; all were shot down, but debris", ". Both were intercepted. Debris"]
)
def test_debris_of_what_was_shot_down_is_of_its_attack(all_of_them: str) -> None:
    count = "two" if "Both" in all_of_them else "eight"
    strike = only(f"Sulen forces launched {count} missiles at Orva{all_of_them} injured seven people there.")
    assert strike.type == "missile_attack"
    assert [claim.low for claim in injured(strike)] == [7]


def test_fires_that_were_lit_burned_what_the_text_lost() -> None:
    text = (
        "The ministry said 13 buildings were damaged or destroyed. A spokesman said the first fire was lit at about"
        " midnight on Monday, after two earlier demonstrations about visas."
    )
    assert [harm.count_low for harm in of_type(text, "arson").damage] == [13]
    assert not [event for event in mains(text) if event.type == "protest" and event.damage]


def test_a_fire_lit_by_campers_is_no_deed() -> None:
    assert not events("Campers lit a fire by the lake on Monday.")


@pytest.mark.parametrize("arrest", ["arrested a wounded fighter", "captured two injured militants"])
def test_who_was_wounded_when_arrested_was_hurt_before(arrest: str) -> None:
    found = only(f"Soldiers have {arrest} near Orva.")
    assert found.type == "arrest"
    assert all(claim.background for claim in injured(found))


def test_who_is_wounded_in_a_fight_and_taken_is_of_the_fight() -> None:
    fight = only("Soldiers killed four rebels near Orva on Monday and captured a wounded fighter.")
    assert dead(fight) == [4]
    assert [claim.background for claim in injured(fight)] == [False]
