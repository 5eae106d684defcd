"""What became of people says that they were hurt; lists and companions that say who else was."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures, hurt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A patrol fired on a bus, leaving a passenger in critical condition.",
            [("injured", "passenger", 1, 1)],
        ),
        ("Gunmen shot Juan Soto on Monday. He is in a coma.", [("injured", "Juan Soto", 1, 1)]),
        (
            "The judge and two of his guards are receiving medical attention after the attack.",
            [("injured", "judge", 1, 1), ("injured", "guards", 2, 2)],
        ),
        ("Juan Soto is receiving treatment for gunshot wounds.", [("injured", "Juan Soto", 1, 1)]),
        (
            "General Jan Orsk was riddled with bullets by three men.",
            [("killed_or_injured", "Jan Orsk", 1, 1)],
        ),
    ],
)
def test_what_became_of_them(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The former president is in serious condition after a stroke.",
        "The economy is in critical condition after the attack.",
        "The actor is receiving medical treatment in Geneva.",
        "The car was riddled with bullets.",
    ],
)
def test_illness_and_things_are_no_casualties(text: str) -> None:
    assert hurt(text) == []


def test_those_in_a_grave_condition_are_some_of_the_wounded() -> None:
    nine, three = hurt("Nine soldiers were wounded. Three are in critical condition.")
    assert (nine.low, three.low) == (9, 3)
    assert three.part_of == (nine.start, nine.end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pavel Rusk was found dead along with Ilse Marn, a member of the board, on Monday.",
            ["Pavel Rusk", "Ilse Marn"],
        ),
        (
            "The attacks claimed the lives of Ana Reyes, a high-ranking police officer, and a mayor.",
            ["Ana Reyes", "ranking police officer", "mayor"],
        ),
        ("The bomb left a clerk dead and his wife and two children wounded.", ["clerk", "wife", "children"]),
    ],
)
def test_who_else_was_hurt(text: str, expected: list[str]) -> None:
    assert [claim.who for claim in hurt(text)] == expected
