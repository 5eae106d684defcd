"""Who those are that were taken or killed: parts of the figure told before, of the right one, counted once."""

from __future__ import annotations

from tests.unit.claims_of import harmed, hurt
from tests.unit.events_of import events


def told(text: str) -> list[tuple[int | None, str | None, bool]]:
    return [(claim.low, claim.category, claim.part_of is not None) for claim in hurt(text)]


def test_those_taken_are_parts_of_the_number_of_captives() -> None:
    text = (
        "Pirates boarded a tanker off the coast on Monday and abducted eight sailors. Those taken are five Filipinos, two "
        "Ukrainians and the Greek captain."
    )
    assert [(low, part) for low, _, part in told(text)] == [(8, False), (5, True), (2, True), (1, True)]
    taken = next(one for one in events(text, "2024-05-14") if one.type == "abduction")
    assert [claim.low for claim in taken.casualties] == [8, 5, 2, 1]


def test_those_taken_to_hospital_are_no_captives() -> None:
    text = "Gunmen killed nine people near Orva on Monday. Those taken to hospital were six guards and three cooks."
    assert told(text) == [(9, "unknown", False)]


def test_those_killed_are_parts_where_several_groups_are_listed() -> None:
    text = "Gunmen killed nine people near Orva on Monday. Those killed were six guards and three cooks."
    assert told(text) == [(9, "unknown", False), (6, "contractor", True), (3, "civilian", True)]


def test_some_of_those_arrested() -> None:
    text = "Police arrested nine people in Orva on Monday. Two of those arrested were soldiers."
    assert told(text) == [(9, "unknown", False), (2, "military", True)]


def test_who_is_among_the_dead_is_none_of_the_attackers() -> None:
    text = (
        "Gunmen raided a hotel in Talok on Sunday. Sixteen people were killed, the health ministry said. All the gunmen "
        "were shot dead. Two police officers and the hotel's owner, Bare Gedo, were among the dead."
    )
    claims = hurt(text)
    sixteen = claims[0]
    among = [claim for claim in claims if claim.rule.endswith("-among")]
    assert [claim.category for claim in among] == ["police", "unknown"]
    assert {claim.part_of for claim in among} == {(sixteen.start, sixteen.end)}


def test_commanders_of_gunmen_are_among_the_gunmen() -> None:
    text = "Troops shot dead six gunmen near Orva on Monday. Two of their commanders were among the dead."
    assert [part for _, _, part in told(text)] == [False, True]


def test_a_carrier_of_bulk_goods_is_a_ship() -> None:
    assert [claim.object_type for claim in harmed("A missile hit a bulk carrier off Talok on Monday.")] == [
        "ship"
    ]


def test_a_number_broken_down_by_place_keeps_its_whole() -> None:
    text = "Gunmen attacked three villages on Sunday night, killing 22 people: 12 in Korbe, seven in Dorba and three in Marn."
    assert [(low, part) for low, _, part in told(text)] == [(22, False), (12, True), (7, True), (3, True)]


def test_bombs_that_go_off_within_minutes_of_each_other_are_one_event() -> None:
    text = "Two car bombs exploded within minutes of each other outside a bank in Orva on Monday, killing 13 people."
    assert [one.type for one in events(text, "2024-05-14")] == ["bombing"]


def test_the_company_is_no_town_that_a_ship_lies_off() -> None:
    text = "A tanker was hit by a drone 12 miles off Talok on Monday, injuring its cook, the company said."
    assert [claim.claimant for one in events(text, "2024-05-14") for claim in one.casualties] == ["company"]
