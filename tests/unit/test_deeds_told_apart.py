"""Two deeds of one report: each keeps its own place, its own losses and its own weapons."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains


def test_a_strike_and_the_rockets_it_answers_are_two() -> None:
    found = {one.type: one for one in mains(
        "The army said it had struck a depot in the village of Orvel after four rockets were launched at the plain. "
        "Doctors said three people were killed in the strike."
    )}  # fmt: skip
    assert [claim.low for claim in found["air_strike"].casualties] == [3]
    assert found["rocket_attack"].location != "Orvel"
    assert not found["rocket_attack"].casualties


def test_those_who_answer_an_attack_on_themselves_are_in_one_fight() -> None:
    found = mains("Police shot dead two men after they attacked a checkpoint in Karvel on Monday.")
    assert len(found) == 1


def test_what_a_sentence_opens_with_earlier_is_another_attack_of_the_same_kind() -> None:
    found = mains(
        "A drone hit a hospital in Karvel on Monday, killing 11 people.\n\n"
        "Earlier in the day the army said its guns brought down five of eight drones launched at Talla dam. Nobody was "
        "hurt there."
    )
    assert [[claim.low for claim in one.casualties] for one in found] == [[11], [0]]


def test_inmates_killed_are_of_the_riot_and_not_of_those_whom_it_held() -> None:
    found = {one.type: one for one in mains(
        "A judge, Mira Sol, was shot dead by two men in Karvel on Friday.\n\n"
        "Prisoners rioted at a jail on Saturday. Officials reported 13 inmates killed, and said 11 guards who had been "
        "held hostage were freed. Relatives spoke of more than 20 dead."
    )}  # fmt: skip
    assert [claim.low for claim in found["riot"].casualties] == [13, 20]
    assert [claim.low for claim in found["assassination"].casualties] == [1]
    assert found["abduction"].location != "Karvel"


@pytest.mark.parametrize(
    "text",
    [
        "Mortar rounds hit a post on Orsk ridge on Monday. A car bomb detonated at a checkpoint in Talla, killing two.",
        "Rockets hit the airport at Karvel on Monday. A roadside bomb killed two soldiers on the way to it.",
    ],
)
def test_a_bomb_laid_or_driven_there_is_no_part_of_a_shelling(text: str) -> None:
    found = mains(text)
    assert [len(one.casualties) for one in found] == [0, 1]
    assert found[1].type == "bombing"


def test_a_bomb_that_falls_is_of_the_air_strike() -> None:
    assert (
        len(
            mains("An air strike hit the airport at Karvel on Monday. A bomb fell on the tower, killing two.")
        )
        == 1
    )


def test_entries_with_four_figures_for_the_hour_are_told_apart_and_have_the_day_of_their_title() -> None:
    found = mains(
        "SITREP, 26 NOV 2026, EASTERN SECTOR\n\n"
        "0615: mortar fire on Post 4. Nil cas. One bunker damaged.\n"
        "0930: VBIED detonated at a checkpoint in Talla. 3 KIA, 8 WIA.\n"
        "1410: gunmen fired on an aid convoy near Dorba; a driver was injured.",
        published="2026-11-27",
    )
    assert [one.date_start for one in found] == ["2026-11-26"] * 3
    assert [[(claim.kind, claim.high) for claim in one.casualties] for one in found] == [
        [("killed_or_injured", 0)], [("killed", 3), ("injured", 8)], [("injured", 1)],
    ]  # fmt: skip


def test_a_chronology_of_years_has_no_hours() -> None:
    found = mains("2015: Raiders killed four guards in Karvel.\n2016: Raiders burned a mill in Talla.")
    assert {one.date_precision for one in found} <= {"year", "unknown"}


def test_what_was_destroyed_months_before_is_no_damage_of_the_strike() -> None:
    (strike,) = mains(
        "Two jets bombed the market of Karvel on Sunday, destroying nine shops. The 33 wounded lay in a barn because the "
        "clinic was destroyed in a raid in March.",
        published="2023-06-01",
    )
    assert [claim.what for claim in strike.damage] == ["shops"]
