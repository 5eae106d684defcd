"""Whom a deed hit and where it was, where town, hour or tool stand between the words."""

from __future__ import annotations

import pytest

from tests.unit.events_of import only


@pytest.mark.parametrize(
    ("text", "targets", "location"),
    [
        ("The killing in Sulen of Teo Velk shocked the country.", ["Teo Velk"], "Sulen"),
        ("The murder in Sulen of two bankers shocked the country.", ["bankers"], "Sulen"),
        ("The abduction in Beirut of Anna Dovik drew protests.", ["Anna Dovik"], "Beirut"),
    ],
)
def test_victims_behind_the_town_are_the_deed_s(text: str, targets: list[str], location: str) -> None:
    event = only(text)
    assert ([one.text for one in event.targets], event.location) == (targets, location)


@pytest.mark.parametrize(
    "text",
    [
        "At 0700 GMT rebels attacked a post in Orva.",
        "At 9 a.m. GMT rebels attacked a post in Orva.",
        "At 9 a.m. (0700 GMT) rebels attacked a post in Orva.",
        "At 9 a.m. [0700 GMT] rebels attacked a post in Orva.",
    ],
)
def test_the_zone_of_an_hour_is_nobody(text: str) -> None:
    assert [one.text for one in only(text).actors] == ["rebels"]


def test_an_hour_in_square_brackets_is_no_target() -> None:
    event = only("At 1145 [1745 GMT] today a soldier fired a rifle at a woman in Orva.")
    assert [one.text for one in event.targets] == ["woman"]


@pytest.mark.parametrize(
    ("text", "kind", "weapons"),
    [
        ("A railway bridge near Orva was destroyed with dynamite.", "bombing", ("dynamite",)),
        ("Rebels destroyed the bridge near Orva with explosives on Monday.", "bombing", ("explosives",)),
        ("The bridge near Orva was destroyed by a bomb.", "bombing", ("bomb",)),
        ("The army destroyed a car with explosives near Orva on Monday.", "property_attack", ()),
    ],
)
def test_what_a_thing_was_destroyed_with_names_the_event(
    text: str, kind: str, weapons: tuple[str, ...]
) -> None:
    event = only(text)
    assert (event.type, event.weapons) == (kind, weapons)


@pytest.mark.parametrize("case", [str, str.upper])
def test_a_town_described_behind_its_name_is_no_target(case: type[str]) -> None:
    event = only(case("In Sulen, the main port on the northern coast, a judge was shot dead by gunmen."))
    assert (event.location, [one.text.lower() for one in event.targets]) == ("Sulen", ["judge"])


def test_the_town_and_not_the_coast_it_lies_on_is_where_it_was() -> None:
    text = (
        "In Buenaventura, the major Colombian port on the Pacific coast, Judge Anna Dovik was shot to death."
    )
    assert only(text).location == "Buenaventura"


def test_what_was_hit_in_a_town_stays_its_target() -> None:
    text = "In Sulen, the army headquarters, which is on the coast, was shelled on Monday."
    assert [one.text for one in only(text).targets] == ["army headquarters"]
