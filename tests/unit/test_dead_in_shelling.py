"""Headlines and terse lines tell of a deed by a gerund: "five wounded in shelling of Orva" is shelling, at Orva."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, only


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("One killed and five wounded in shelling of Lomu", "shelling", "Lomu"),
        ("Two dead in shelling", "shelling", None),
        ("Nine killed in shelling near Orva", "shelling", "Orva"),
        ("Two dead after shelling of Velda", "shelling", "Velda"),
        ("Ten houses damaged by shelling in Lomu", "shelling", "Lomu"),
        ("One killed and five wounded in bombing of Lomu", "bombing", "Lomu"),
        ("Three dead in shooting", "shooting", None),
        ("Teenager dies after stabbing in Leeds", "attack", "Leeds"),
        ("Five wounded in mortar attack on Sulen", "shelling", "Sulen"),
        (
            "A woman was killed and five wounded in shelling of Kherson, the governor said.",
            "shelling",
            "Kherson",
        ),
    ],
)
def test_the_gerund_tells_the_deed_and_its_place(text: str, kind: str, place: str | None) -> None:
    event = only(text)
    assert (event.type, event.location) == (kind, place)


@pytest.mark.parametrize(
    "text",
    [
        "He died after shooting at police in Orva.",
        "The gunner was killed in shooting two robbers in Orva.",
    ],
)
def test_a_gerund_with_what_it_is_done_to_stays_a_verb(text: str) -> None:
    assert all(event.rule != "noun 'shooting'" for event in events(text))


def test_a_rocket_attack_on_a_person_is_at_no_place_of_that_name() -> None:
    assert events("A drone strike on Velk killed a guard in Orva.")[0].location == "Orva"
