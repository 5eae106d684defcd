"""Comedians who bomb, sides that are massacred 7-0 and people who storm out hurt nobody."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains


@pytest.mark.parametrize(
    "text",
    [
        "The comedian bombed on stage in Dublin on Friday, and the audience let him know it.",
        "Dovik, a comic, said he had bombed in Leeds on Friday.",
        "She bombed her driving test in Leeds on Monday.",
        "Our side was massacred 7-0 in Leeds on Saturday.",
        "He stormed off the stage in Leeds on Friday.",
        "The minister stormed out of talks in Leeds on Friday.",
        "The new striker exploded onto the scene in Leeds on Saturday.",
        "I was killed in traffic on Monday and got to Leeds late.",
    ],
)
def test_who_only_failed_or_lost_was_not_attacked(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Jets bombed near Orva on Monday.", "air_strike"),
        ("Rebels bombed Orva on Monday.", "bombing"),
        ("A man bombed a bank in Leeds on Monday.", "bombing"),
        ("Gunmen stormed the stage in Leeds on Friday and shot two people.", "attack"),
        ("A car exploded on the market square in Leeds on Friday.", "bombing"),
        ("Seven villagers were massacred in Orva on Friday.", "attack"),
    ],
)
def test_real_bombs_and_massacres_stay(text: str, kind: str) -> None:
    assert kind in {event.type for event in mains(text)}
