"""Two figures in one sentence: each is its giver's, also where the second is put, given or counted, not said."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures
from tests.unit.events_of import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The blast killed 12 people, police said, but hospital officials put the death toll at 19.",
            [(12, "police"), (19, "hospital officials")],
        ),
        (
            "The blast killed 12 people, police said, while the Red Cross gave a figure of 19 dead.",
            [(12, "police"), (19, "Red Cross")],
        ),
        (
            "The blast killed 12 people, police said; the mayor spoke of 19 dead.",
            [(12, "police"), (19, "mayor")],
        ),
        (
            "The army said 12 people were killed. Witnesses put the number at 30.",
            [(12, "army"), (30, "Witnesses")],
        ),
        ("The minister said the army put its losses at 40 dead.", [(40, "army")]),
        (
            "A spokeswoman for the hospital put the number of wounded at 44.",
            [(44, "spokeswoman for the hospital")],
        ),
        (
            "A spokesman for the state police, Idris Lawal, confirmed the attack but put the number of dead at 11.",
            [(11, "Idris Lawal")],
        ),
        ("He put the death toll at 14.", [(14, None)]),
        ("Police counted 31 wounded.", [(31, "Police")]),
        ("Residents put the wounded at more than 50.", [(50, "Residents")]),
        (
            "Local media put the dead at 12; officials have confirmed only four.",
            [(12, "Local media"), (4, "officials")],
        ),
        (
            "A military source put army casualties at 5 dead and 11 wounded and said 30 militants were killed.",
            [(5, "military source"), (11, "military source"), (30, "military source")],
        ),
        (
            "Ten people were killed, according to police, while 14 were wounded, according to the hospital.",
            [(10, "police"), (14, "hospital")],
        ),
        ("State media reported 8 dead; activists said at least 50.", [(8, "State media"), (50, "activists")]),
        (
            "Ten people died, according to the mayor. The police chief gave a lower figure of seven.",
            [(10, "mayor"), (7, "police chief")],
        ),
        (
            "A spokeswoman for the hospital, Ada Menk, put the number of wounded at 44.",
            [(44, "Ada Menk")],
        ),
    ],
)
def test_a_figure_is_the_claim_of_who_gives_it(text: str, expected: list[tuple[int, str | None]]) -> None:
    found = [c for event in facts(text).events for c in event.casualties]
    assert [(c.low, c.claimant) for c in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed 12 people, police said, but hospital officials put the death toll at 19.",
        "The blast killed 12 people, police said; the mayor spoke of 19 dead.",
    ],
)
def test_the_other_figure_is_no_part_of_the_quotation(text: str) -> None:
    assert [quote.text for quote in facts(text).quotes] == ["The blast killed 12 people"]


def test_injuries_are_borne_by_the_whole_and_not_by_those_it_includes() -> None:
    text = "Three civilians, including two girls, sustained injuries when a shell hit a house."
    assert ("injured", "civilians", 3, 3) in figures(text)


def test_rival_figures_stand_in_one_event() -> None:
    text = "Ten people died, according to the mayor. The police chief gave a lower figure of seven."
    assert [len(event.casualties) for event in facts(text).events] == [2]


def test_a_state_that_speaks_is_no_place_where_it_happened() -> None:
    (event,) = facts("Moscow said the strike killed two commanders.").events
    assert (event.country, event.casualties[0].claimant) == (None, "Moscow")


def test_who_only_tells_of_an_attack_did_not_make_it() -> None:
    text = "The strike killed two commanders. The health ministry said it killed a woman."
    assert [event.actors for event in facts(text).events] == [()]


def test_one_drone_in_one_village_is_another_event_than_the_salvo_of_the_night() -> None:
    text = (
        "The air force said the country was attacked with 38 missiles and 92 drones overnight.\n\n"
        "In the village of Old Kresno, a drone hit a car on Wednesday evening, killing a couple, prosecutors said."
    )
    found = facts(text).events
    assert [(event.location, [claim.low for claim in event.casualties]) for event in found] == [
        (None, []),
        ("Old Kresno", [2]),
    ]


def test_people_brought_in_with_wounds_are_injured() -> None:
    text = "She said 17 people had been brought in with gunshot wounds, four of whom later died."
    assert ("injured", "people", 17, 17) in figures(text)
