"""Words that say who was hurt or what became of a thing, and spans that hold the words of a claim only."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, harmed, hurt, one
from tests.unit.events_of import events, only


@pytest.mark.parametrize(
    ("text", "who", "category"),
    [
        ("Raiders stormed the jail in Orlava, killing two guards.", "guards", "police"),
        ("A bomb killed three guards of a mining firm.", "guards", "contractor"),
        ("Shells killed six IDPs in the camp.", "IDPs", "civilian"),
    ],
)
def test_guards_of_prisons_and_the_displaced_have_a_category(text: str, who: str, category: str) -> None:
    assert [(claim.who, claim.category) for claim in hurt(text)] == [(who, category)]


def test_who_loses_an_eye_is_injured() -> None:
    assert figures("A constable lost an eye when a bottle hit him.") == [("injured", "constable", 1, 1)]
    assert figures("The village lost sight of the war.") == []


@pytest.mark.parametrize(
    ("text", "kind", "what", "object_type"),
    [
        ("The crowd set fire to a town hall.", "burned", "town hall", "building"),
        ("Rockets fell on the depot, setting two lorries ablaze.", "burned", "lorries", "vehicle"),
        ("The strike destroyed a mortar system.", "destroyed", "mortar system", "military"),
        ("Rioters overturned two police vans.", "damaged", "police vans", "vehicle"),
    ],
)
def test_what_became_of_a_thing(text: str, kind: str, what: str, object_type: str) -> None:
    assert [(one.kind, one.what, one.object_type) for one in harmed(text)] == [(kind, what, object_type)]


@pytest.mark.parametrize("mark", ["- ", "• ", "14:20 ", "[TEXT] ", "-- [TEXT] "])
def test_spans_hold_no_list_mark_and_no_clock_time(mark: str) -> None:
    text = f"{mark}Three nurses were killed by a shell in Ozel on Monday."
    (event,) = events(text)
    (claim,) = event.casualties
    assert text[claim.start : claim.end] == "Three nurses were killed"
    assert text[event.start : event.end].startswith(("Three", "a shell", "shell"))


def test_a_claimant_is_called_what_the_same_speaker_is_called() -> None:
    event = only(
        "A bomb killed 20 people in Karv on Monday. Police spokesman Rahim Vand put the number of dead at 23. Vand said "
        "the road was shut."
    )
    assert [(claim.low, claim.claimant) for claim in event.casualties] == [(20, None), (23, "Rahim Vand")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 11 May killed four people in Sarno.", [("killed", "people", 4, 4)]),
        ("The blast left 30 with burns.", [("injured", None, 30, 30)]),
        ("The fire left nine people with serious burns.", [("injured", "people", 9, 9)]),
        ("More than 600 people have fled since Monday.", [("displaced", "people", 600, None)]),
        ("Some 300 families fled to Dorin.", [("displaced", "families", 300, 300)]),
        ("Two men fled on a motorcycle.", []),
        ("Some 60 gunmen fled into the hills.", []),
        (
            "Six soldiers were killed and one was missing.",
            [("killed", "soldiers", 6, 6), ("missing", "soldier", 1, 1)],
        ),
        ("Raiders fought soldiers, who killed four of them.", [("killed", "Raiders", 4, 4)]),
    ],
)
def test_figures_told_in_other_ways(text: str, expected: list[object]) -> None:
    assert figures(text) == expected


def test_some_of_several_things_are_counted_and_not_all_of_them() -> None:
    assert [one.count_low for one in harmed("Shells damaged three of the five houses in the lane.")] == [3]


def test_weapons_destroyed_are_told_once() -> None:
    (event,) = events("Soldiers destroyed a cache of 30 rockets near Sarno on Friday.")
    assert [one.what for one in event.damage] == ["cache of 30 rockets"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll from a bomb that tore through a market in Ozel rose to 23.", [(23, None)]),
        (
            "Two dozen died in Ozel. Police put the figure at nine, then revised it to 17.",
            [(24, None), (9, None), (17, None)],
        ),
        ("The clinic denied that any gunmen were among the victims.", []),
        ("One of the victims was identified as Ana Reyes, 19, a nurse.", [(1, "Ana Reyes")]),
        (
            "He identified those who died as Ana Reyes, 29; her cousin Jan Reyes, 27; and Lia Moor, 22.",
            [(1, "Ana Reyes"), (1, "Jan Reyes"), (1, "Lia Moor")],
        ),
        (
            "In Ozel, 21 raiders, among them two commanders, were killed by shells.",
            [(21, "raiders"), (2, "commanders")],
        ),
        ("Soldiers ambushed a group of raiders, killing nine.", [(9, "raiders")]),
        ("The violence claims two lives a day.", []),
        (
            "Shells killed two porters and four pupils, the head of the council, Ana Reyes, said.",
            [(2, "porters"), (4, "pupils")],
        ),
    ],
)
def test_the_dead_told_in_other_ways(text: str, expected: list[object]) -> None:
    found = [claim for claim in hurt(text) if claim.kind == "killed" and (claim.low or claim.names)]
    assert [(claim.low, claim.who) for claim in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Flames spread, setting four tanker trucks ablaze.", [("burned", "tanker trucks")]),
        (
            "A mill and a ferry dragged up on the sand were also destroyed.",
            [("destroyed", "mill"), ("destroyed", "ferry")],
        ),
        (
            "Nine sheds, a barn and three cars were destroyed.",
            [("destroyed", "sheds"), ("destroyed", "barn"), ("destroyed", "cars")],
        ),
        (
            "A farm lost a barn and a combine harvester.",
            [("destroyed", "barn"), ("destroyed", "combine harvester")],
        ),
        ("The van was wrecked, as was the guardhouse.", [("destroyed", "van"), ("destroyed", "guardhouse")]),
        ("Fourteen drones were lost from radar.", []),
    ],
)
def test_losses_told_in_other_ways(text: str, expected: list[object]) -> None:
    assert [(one.kind, one.what) for one in harmed(text)] == expected


def test_an_age_behind_a_name_makes_it_that_of_a_person() -> None:
    assert figures("Palmira, 31, died in a fight.") == [("killed", "Palmira", 1, 1)]


def test_who_dies_of_an_illness_is_no_casualty() -> None:
    assert figures("A guard died of cancer.") == []
    assert figures("A guard died of his wounds.") == [("killed", "guard", 1, 1)]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("A missile struck a tanker off Kolan, killing two sailors.", "unknown"),
        ("A mine beside a navy bus in Kolan killed two sailors.", "military"),
        ("A tanker passed. A mine beside a navy bus killed two sailors.", "military"),
    ],
)
def test_sailors_of_a_tanker_are_no_soldiers(text: str, category: str) -> None:
    assert one(text).category == category
