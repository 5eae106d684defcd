"""The figure a note ends in sums up what was told; a coder's figure is chosen among those told."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Robbers shot dead a baker in Teroa on 3 May. 1 fatality.", [("killed", "baker", 1, 1)]),
        (
            "Gunmen killed Hassan Duale, a clan elder, in Balad. One fatality.",
            [("killed", "Hassan Duale", 1, 1)],
        ),
        (
            "Border guards shot one smuggler near a ford in Teroa. 1 killed (low estimate).",
            [("killed", "smuggler", 1, 1)],
        ),
        ("Miners fought in Sudo. Dozens were killed, coded as 24 deaths.", [("killed", None, 24, 24)]),
        ("Several people were killed in Kutum. Fatalities coded as 12.", [("killed", "people", 12, 12)]),
        (
            "Several people were killed in Kutum. Fatalities coded as unknown.",
            [("killed", "people", None, None)],
        ),
        ("Raid on a farm in Dera. Nine dead, coded as villagers.", [("killed", "villagers", 9, 9)]),
    ],
)
def test_a_summary_is_no_second_loss(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_a_list_of_figures_may_sum_up() -> None:
    assert (
        len([one for one in hurt("Raiders killed four farmers. 4 dead, 3 abducted.") if one.kind == "killed"])
        == 1
    )


def test_each_incident_of_a_digest_has_its_own_summary() -> None:
    text = "Gunmen shot dead a driver in Balad. 1 fatality. Bandits shot dead a trader in Merca. 1 fatality."
    assert figures(text) == [("killed", "driver", 1, 1), ("killed", "trader", 1, 1)]


def test_a_larger_summary_holds_what_was_told_before() -> None:
    seven, eight, bomber = hurt(
        "A blast tore through a bakery in Kism, killing seven people. Eight deaths including the bomber."
    )
    assert (seven.low, eight.low, bomber.who) == (7, 8, "bomber")
    assert seven.part_of == bomber.part_of == (eight.start, eight.end)


def test_the_coders_figure_takes_the_place_of_a_rival() -> None:
    mayor, coder = hurt("A raid hit a mill in Jowha. The mayor reported 31 killed. Coded as 24 deaths.")
    assert (mayor.low, coder.low) == (31, 24)
    assert coder.supersedes == (mayor.start, mayor.end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Raiders killed two farmers in Gaya. Three women died near Dol.",
            [("killed", "farmers", 2, 2), ("killed", "women", 3, 3)],
        ),
        (
            "Rebels killed two soldiers in Gaya. 3 dead in Dol.",
            [("killed", "soldiers", 2, 2), ("killed", None, 3, 3)],
        ),
        (
            "Two porters were killed. A doctor stated that nine porters had been killed.",
            [("killed", "porters", 2, 2), ("killed", "porters", 9, 9)],
        ),
    ],
)
def test_other_losses_and_other_voices_stay(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected
    assert all(claim.part_of is None and claim.supersedes is None for claim in hurt(text))
