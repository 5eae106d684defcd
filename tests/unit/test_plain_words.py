"""Who was hurt, killed or taken, told in plain words; and words near them that tell of nobody."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, harmed, hurt
from tests.unit.events_of import mains, stances


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two guests broke bones while climbing out of a window.", [("injured", "guests", 2, 2)]),
        ("A thief broke the arm of a statue.", []),
        (
            "Their driver, who had turned round, received a bullet in the shoulder.",
            [("injured", "driver", 1, 1)],
        ),
        ("Nine passengers are nursing injuries at Orva hospital.", [("injured", "passengers", 9, 9)]),
        ("A policeman who tried to save him sustained a machete cut.", [("injured", "policeman", 1, 1)]),
        ("A guard was riddled with bullets at the door of a bakery.", [("killed", "guard", 1, 1)]),
        ("Two more are fighting for their lives, doctors said.", [("injured", None, 2, 2)]),
        ("Bandits made away with no fewer than 53 persons.", [("detained", "persons", 53, None)]),
        ("Bandits made off with 53 cows.", []),
        ("38 persons were taken away from the village, he said.", [("detained", "persons", 38, 38)]),
        ("Police put the number of kidnapped victims at 29.", [("detained", "victims", 29, 29)]),
        ("There have been 438 homicides in the state since January.", [("killed", None, 438, 438)]),
    ],
)
def test_plain_words(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Medics were treating 41 people after the blast, eight of whom were to be flown to the capital.",
            [("injured", 8)],
        ),
        ("Of the wounded, who number 22, four are prison guards.", [("injured", 4)]),
        (
            "Four fellow workers were hit by bullets and one of them, a 17-year-old helper, is battling for life.",
            [("injured", 1)],
        ),
        (
            "Eleven people, among them two Form Three pupils and a cook, lost their lives in an ambush.",
            [("killed", 2), ("killed", 1)],
        ),
        ("Two villagers, one of whom the army described as a gunman, were killed in Orva.", []),
    ],
)
def test_shares_of_those_counted(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(one.kind, one.low) for one in hurt(text) if one.part_of is not None] == expected


def test_what_two_men_were_taken_for_is_nobody_else() -> None:
    text = "Villagers caught two men they took to be scouts for the gang and stoned them to death."
    assert figures(text) == [("killed", "men", 2, 2)]


def test_bodies_dug_up_before_are_no_loss_of_today() -> None:
    assert figures("They were on their way home after exhuming two bodies at a farm.") == []
    assert figures("Police exhumed 12 bodies from a grave near Orva.") == [("killed", None, 12, 12)]


def test_two_were_killed_and_a_third_lay_in_a_grave_condition() -> None:
    found = figures(
        "Two villagers were killed and a third lay in a critical condition after troops raided Orva."
    )
    assert [(kind, low) for kind, _, low, _ in found] == [("killed", 2), ("injured", 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A truck bomb flattened a row of houses in Orva.", [("destroyed", "houses", None)]),
        ("A reporter saw the burnt-out wreck of a car.", [("burned", "car", 1)]),
        ("Three burnt-out cars stood near the bridge.", [("burned", "cars", 3)]),
    ],
)
def test_things_in_a_row_and_wrecks(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert [(one.kind, one.what, one.count_low) for one in harmed(text)] == expected


def test_a_wreck_of_something_is_no_accident() -> None:
    assert mains("A reporter saw the wreck of an armoured car near the bridge in Orva on Monday.") == []


def test_an_idea_is_not_to_blame() -> None:
    text = "A man killed one person in Orva on Monday. President Velk called it {}."
    assert stances(text.format('"an act of terrorism"')) == []
    assert [whom for _, _, whom in stances(text.format("the work of the Lomu Front"))] == ["Lomu Front"]


@pytest.mark.parametrize(
    "text",
    [
        "The three had been seized from a tugboat on Monday.",
        "Police put the number of kidnapped clerks at nine.",
    ],
)
def test_who_is_seized_or_kidnapped_is_under_no_arrest(text: str) -> None:
    assert [one.type for one in mains(text)] == ["abduction"]
