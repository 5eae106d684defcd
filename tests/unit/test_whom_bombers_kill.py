"""A bare figure of the dead is none of the attackers told before it."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two suicide bombers blew themselves up in Kismayo on Monday, killing 14.",
            [("killed", "suicide bombers", 2, 2), ("killed", None, 14, 14)],
        ),
        (
            "Three attackers blew themselves up at a mosque in Kano, killing at least 14 and wounding 30.",
            [("killed", "attackers", 3, 3), ("killed", None, 14, None), ("injured", None, 30, 30)],
        ),
        (
            "Two bombers killed themselves in Kano on Friday, wounding nine.",
            [("killed", "bombers", 2, 2), ("injured", None, 9, 9)],
        ),
        (
            "Three gunmen were shot dead by police in Kano on Friday after killing 14.",
            [("killed", "gunmen", 3, 3), ("killed", None, 14, 14)],
        ),
        (
            "Rebels killed two soldiers in Orva, wounding nine.",
            [("killed", "soldiers", 2, 2), ("injured", "soldiers", 9, 9)],
        ),
    ],
)
def test_who_the_dead_are(text: str, expected: list[tuple[str, str | None, int | None, int | None]]) -> None:
    assert figures(text) == expected
