"""A figure put, acknowledged or spoken of beside others is a claim of its own, of whoever gives it."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures
from tests.unit.events_of import facts

Given = tuple[int | None, str | None, str | None]


def given(text: str) -> list[Given]:
    """(low, who, claimant) of each casualty claim, in the order of the facts."""
    return [(c.low, c.who, c.claimant) for event in facts(text).events for c in event.casualties]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shells hit a hospital in Sarn on Saturday, killing 17 people, doctors said. The residents' council gave a "
            "higher figure of 23 dead.",
            [(17, "people", "doctors"), (23, None, "residents' council")],
        ),
        (
            "A rights group put the dead in Monday's march at 22, whereas the police chief acknowledged 10.",
            [(22, None, "rights group"), (10, None, "police chief")],
        ),
        (
            "The chairman says 113 persons were killed in raids on Sunday. Another group counted 140, the army's first "
            "figure was 16.",
            [(113, "persons", "chairman"), (140, "persons", "group"), (16, "persons", "army")],
        ),
        (
            "A resident said 21 people died in Sunday's raid on Sarn. Police confirmed the raid but gave a lower figure of nine "
            "dead.",
            [(21, "people", "resident"), (9, None, "Police")],
        ),
        (
            "The army lost four men in Monday's clash at Sarn, a colonel said. A local source speaks of 12 soldiers killed.",
            [(4, "men", "colonel"), (12, "soldiers", "local source")],
        ),
        (
            "A blast shook Sarn on Monday. The director of the hospital put the number of bodies brought in at 11. A reporter saw "
            "two bodies in the street.",
            [(11, None, "director of the hospital"), (2, None, "reporter")],
        ),
        (
            "The Orvan Commission said it had documented ten deaths in six counties, 29 people injured and two "
            'abductions after Monday\'s march. Police put the number of the dead at "two rioters".',
            [
                (10, None, "Orvan Commission"),
                (29, "people", "Orvan Commission"),
                (2, "rioters", "Police"),
            ],
        ),
        (
            "The cabinet puts at 56 the number of dead in Sunday's blast; an opposition bloc speaks of 135.",
            [(56, None, "cabinet"), (135, None, "opposition bloc")],
        ),
        (
            "A blast hit the gate on Monday. A health official put civilian dead at 60, then at more than 90.",
            [(60, None, "health official"), (90, None, "health official")],
        ),
        (
            "The train was attacked on Tuesday; army sources put martyred passengers at 21 and raiders killed at 33.",
            [(21, "passengers", "army sources"), (33, "raiders", "army sources")],
        ),
        (
            "Gunmen fired on a wedding on Monday. 26 were killed at Lemu, according to the prefect, and 12 in Kond.",
            [(26, None, "prefect"), (12, None, "prefect")],
        ),
    ],
)
def test_each_figure_has_who_gives_it(text: str, expected: list[Given]) -> None:
    assert given(text) == expected


def test_the_word_behind_a_figure_is_the_figures_and_not_its_givers() -> None:
    assert figures("The council gave a figure of 23 dead.") == [("killed", None, 23, 23)]
    assert figures("6 dead, 11 wounded as of noon, the mayor says.") == [
        ("killed", None, 6, 6),
        ("injured", None, 11, 11),
    ]


def test_what_stands_before_a_semicolon_is_not_said_by_who_stands_behind_it() -> None:
    text = "One guard, N. Ilic, was killed on Monday; the other side reported no loss."
    assert given(text) == [(1, "N. Ilic", None), (0, None, "other side")]


def test_a_local_office_is_the_one_of_the_place_that_opens_the_sentence() -> None:
    text = (
        "Four people were killed in Izium, Governor Oleh Marchuk said. In Belgorod region a driver was wounded when a "
        "drone hit a van, the governor said."
    )
    assert (1, "driver", "governor") in given(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A bomb killed five near Sarn, said Gen. Hernando Paz. He blamed a dissident faction.", "Hernando Paz"),
        ("A bomb hit a bus in Sarn, killing nine, the Interior Ministry said. It blamed the Front.", "Interior Ministry"),
        ("A bomb hit a bus in Sarn, killing nine, the Interior Ministry said. He blamed the Front.", ""),
    ],
)  # fmt: skip
def test_who_blames_may_be_told_by_a_pronoun(text: str, who: str) -> None:
    blames = [one for event in facts(text).events for one in event.responsibility if one.stance == "blames"]
    assert [one.who for one in blames] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "A bomber rammed a truck into a barracks in Ozel on Monday, killing nine soldiers, the army said. The Front "
        "claimed responsibility for the attack and said its fighters had killed 32 soldiers.",
        "Front fighters stormed a base in Ozel on Monday, killing nine soldiers, the army said.\n\nThe Front said it had "
        "killed 32 soldiers.",
    ],
)
def test_the_count_of_those_who_made_an_attack_stands_beside_the_other(text: str) -> None:
    (event,) = facts(text).events
    assert [(c.low, c.claimant) for c in event.casualties] == [(9, "army"), (32, "Front")]


def test_their_count_of_another_day_or_place_is_of_another_fight() -> None:
    text = (
        "Front fighters stormed a base in Ozel on Monday, killing nine soldiers, the army said. The Front said it had "
        "killed 14 soldiers in Velm on Tuesday."
    )
    assert [[c.low for c in event.casualties] for event in facts(text).events] == [[9], [14]]


def test_a_bare_toll_behind_an_abduction_is_of_the_killing() -> None:
    text = "The massacre of 31 civilians in Sarn on Sunday was condemned. Ten people were abducted. The mayor spoke of 26 dead."
    first, second = facts(text).events
    assert ([c.low for c in first.casualties], [c.low for c in second.casualties]) == ([31, 26], [10])
