"""A vehicle driven into people is an attack where it took place; one that drives into a ditch is an accident."""

from __future__ import annotations

import pytest

from tests.unit.events_of import only


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A car was driven into a crowd in Lomu on Friday. Three people were killed.", "Lomu"),
        ("A car ploughed into pedestrians in Dunmar on Sunday, killing two.", "Dunmar"),
        ("A van has been driven into people at a market in Velda, injuring 12, police say.", "Velda"),
    ],
)
def test_who_drives_into_people_attacks_them(text: str, place: str) -> None:
    event = only(text)
    assert (event.type, event.location) == ("attack", place)


@pytest.mark.parametrize(
    "text",
    [
        "A bus drove into a ditch near Orva on Sunday, killing two.",
        "A car ploughed into a river near Orva on Sunday, killing two.",
        "A driver lost control and drove into a crowd in Orva on Tuesday, hurting nine.",
    ],
)
def test_what_comes_to_grief_is_an_accident(text: str) -> None:
    event = only(text)
    assert (event.type, event.location) == ("accident", "Orva")


def test_soldiers_who_drive_into_an_ambush_meet_with_no_accident() -> None:
    assert only("Soldiers drove into an ambush near Orva on Sunday. Two were killed.").type == "armed_clash"
