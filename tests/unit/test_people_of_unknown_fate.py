"""People whose fate is not known, who are trapped, held for ransom or still held."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import Figure, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There was no word on the fate of nine sailors.", ("missing", "sailors", 9, 9)),
        ("The ministry said the fate of four conscripts was unclear.", ("missing", "conscripts", 4, 4)),
        ("The whereabouts of 12 students remain unknown.", ("missing", "students", 12, 12)),
        ("The whereabouts of the driver are not known.", ("missing", "driver", 1, 1)),
        ("There is no news of the driver.", ("missing", "driver", 1, 1)),
        ("No trace of six porters has been found.", ("missing", "porters", 6, 6)),
        ("Six miners are trapped underground after a blast.", ("missing", "miners", 6, 6)),
        ("Two women remained trapped under a fallen wall.", ("missing", "women", 2, 2)),
        ("A dozen workers are still trapped in the shaft.", ("missing", "workers", 12, 12)),
        ("Rescuers were searching the rubble for a woman.", ("missing", "woman", 1, 1)),
        (
            "The kidnappers demanded a ransom for the release of seven nurses.",
            ("detained", "nurses", 7, 7),
        ),
    ],
)
def test_who_is_not_accounted_for_is_missing_or_held(text: str, expected: Figure) -> None:
    assert figures(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "There was no word on the fate of the bill.",
        "Police found no trace of the two gunmen.",
        "There was no sign of the attackers.",
        "The fate of four villages was decided at the talks.",
        "The fate of nine players will be decided on Monday.",
        "Forty soldiers were trapped in the valley by snow.",
        "Nine miners who had been trapped underground were rescued.",
        "The villagers are trapped in debt.",
        "The family refused to pay a ransom.",
        "The committee is searching for a director.",
    ],
)
def test_other_fates_and_searches_count_nobody(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A ferry sank and 14 people drowned; the search went on for 25 others.",
            [("killed", "people", 14, 14), ("missing", "others", 25, 25)],
        ),
        (
            "Bandits seized 40 pupils on Sunday. They are demanding ransom for the remaining 32.",
            [("detained", "pupils", 40, 40), ("detained", None, 32, 32)],
        ),
        (
            "Of the 50 pupils seized in May, 36 have been freed and 14 are still being held.",
            [("detained", "pupils", 50, 50), ("detained", "pupils", 14, 14)],
        ),
    ],
)
def test_the_rest_of_them_is_told_too(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected
