"""When an attack is a shooting: where the text tells of the firing of guns and of nothing wider."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains, only


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen opened fire on a taxi in Karvel on Monday, killing two passengers.",
        "A nurse was shot dead by unknown men on her way home in Karvel on Monday.",
        "Soldiers fired at a minibus that failed to stop near Karvel on Monday. The driver was wounded.",
        "Two herders were shot dead near Karvel on Monday.",
    ],
)
def test_firing_alone_is_a_shooting(text: str) -> None:
    assert only(text).type == "shooting"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a village near Karvel on Monday. They shot dead three farmers and burned two huts.",
        "Gunmen shot a judge in Karvel on Monday. The murder is the third this year.",
        "Gunmen raided a farm near Karvel on Monday and shot its owner dead.",
    ],
)
def test_a_wider_word_for_it_names_it(text: str) -> None:
    assert only(text).type == "attack"


def test_an_attack_told_far_from_a_shooting_does_not_name_it() -> None:
    between = "The family has lived there for years. " * 8
    told = (
        f"A baker was shot dead in Karvel on Monday. {between}Rebels attacked a farm near Dorin on Tuesday."
    )
    assert [event.type for event in mains(told)] == ["shooting", "attack"]
