"""Who was aboard a bus or a ship that gunmen or pirates took is held with it."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Gunmen seized a bus with 17 passengers near Orva on Monday.", ("detained", "passengers", 17, 17)),
        ("Pirates hijacked a tanker with 23 crew off Orva on Monday.", ("detained", "crew", 23, 23)),
        ("The tanker and its 23 crew were seized by pirates off Orva.", ("detained", "crew", 23, 23)),
        (
            "The kidnapping of a bus carrying 17 passengers has shocked Orva.",
            ("detained", "passengers", 17, 17),
        ),
    ],
)
def test_those_aboard_what_was_seized_are_held(text: str, claim: tuple[str, str, int, int]) -> None:
    assert figures(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "Police seized a truck with 12 migrants near Orva on Monday.",
        "Gunmen tried to hijack a bus with 17 passengers near Orva on Monday.",
        "Rebels seized two tanks with 40 shells in Orva on Monday.",
    ],
)
def test_nobody_is_held_by_police_who_stop_a_truck_or_by_those_who_only_tried(text: str) -> None:
    assert figures(text) == []
