"""Deaths that are only feared are at most so many; who was feared kidnapped and is found was not."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, hurt
from tests.unit.events_of import mains


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("Forty people are feared dead after the ferry sank.", 40),
        ("The four others are presumed drowned.", 4),
        ("It is feared that 30 people died in the raid.", 30),
    ],
)
def test_deaths_feared_are_at_most_so_many(text: str, most: int) -> None:
    assert [(claim.kind, claim.low, claim.high, claim.qualifier) for claim in hurt(text)] == [
        ("killed", None, most, "up_to")
    ]


def test_one_person_presumed_dead_is_missing() -> None:
    assert figures("A sailor is presumed drowned.") == [("missing", "sailor", 1, 1)]


def test_a_figure_with_a_qualifier_of_its_own_keeps_it() -> None:
    assert [claim.qualifier for claim in hurt("At least 30 people are feared to have died.")] == ["at_least"]


def test_who_was_feared_kidnapped_and_is_found_was_not() -> None:
    text = "Two hikers who had been feared kidnapped were found alive on Wednesday, the governor said."
    assert (figures(text), mains(text)) == ([], [])


def test_who_is_feared_kidnapped_is_a_claim() -> None:
    assert figures("Two hikers are feared kidnapped, the governor said.") == [("detained", "hikers", 2, 2)]
