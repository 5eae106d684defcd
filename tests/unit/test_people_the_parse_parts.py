"""People whom the parse takes from their verb or their figure, and shares told by a list, a dash or an adverb."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The 16-year-old and his sister died when a shell exploded.",
            [("killed", "16-year-old", 1, 1), ("killed", "sister", 1, 1)],
        ),
        (
            "Journalists Salim Forero, Teofilo Sotelo and Jose Antera were killed in March.",
            [
                ("killed", "Salim Forero", 1, 1),
                ("killed", "Teofilo Sotelo", 1, 1),
                ("killed", "Jose Antera", 1, 1),
            ],
        ),
        (
            "Yusuf Amin was hit in the neck by a round and pronounced dead at a clinic.",
            [("killed", "Yusuf Amin", 1, 1)],
        ),
        (
            "The update lists 130 people as killed, 284 as injured and 11 as missing.",
            [("killed", "people", 130, 130), ("injured", "people", 284, 284), ("missing", None, 11, 11)],
        ),
        (
            "He had stabbed three passengers, one of them fatally, on a tram.",
            [("injured", "passengers", 3, 3), ("killed", "passenger", 1, 1)],
        ),
        (
            "A mortar killed 10 people — six women, three children and an old man — and injured 14.",
            [
                ("killed", "people", 10, 10),
                ("killed", "women", 6, 6),
                ("killed", "children", 3, 3),
                ("killed", "old man", 1, 1),
                ("injured", "people", 14, 14),
            ],
        ),
        ("The army said 14 of the bodies had been identified.", [("killed", None, 14, 14)]),
        (
            "The mayor was killed along with his driver and a signaller.",
            [("killed", "mayor", 1, 1), ("killed", "driver", 1, 1), ("killed", "signaller", 1, 1)],
        ),
        ("A blast wounded six of her classmates.", [("injured", "classmates", 6, 6)]),
    ],
)
def test_each_of_them_counts(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The report lists two lorries as damaged and four as missing parts.",
        "The player was hit in the chest by a ball and pronounced fit.",
        "Two of the governing bodies were dissolved.",
    ],
)
def test_things_and_the_healthy_do_not(text: str) -> None:
    assert figures(text) == []
