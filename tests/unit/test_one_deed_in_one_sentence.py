"""One deed told in one sentence is one event with its dead, however the sentence is built."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events


@pytest.mark.parametrize(
    ("text", "kind", "rule"),
    [
        ("A second blast minutes later killed three people.", "bombing", "blast"),
        ("A drone strike hours earlier in Sarmin killed a fighter.", "drone_attack", "drone strike"),
        ("A Ruvian air strike days later on a mill in Keba killed two women.", "air_strike", "air strike"),
        ("Nine people were killed in a raid hours later.", "attack", "raid"),
    ],
)
def test_how_long_after_does_not_hide_the_deed(text: str, kind: str, rule: str) -> None:
    (found,) = events(text)
    assert (found.type, found.rule) == (kind, f"noun {rule!r}")
    assert found.casualties


def test_who_stops_what_is_on_its_way_did_not_send_it() -> None:
    text = "The army intercepted two rockets launched from the hills of Keba on Monday."
    (stopped,) = events(text)
    assert stopped.type == "rocket_attack"
    assert stopped.actors == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A coal mine near Keba was hit by a missile on Sunday.", ["missile_attack"]),
        ("Two guards died when their truck hit a mine near Keba on Sunday.", ["bombing"]),
        ("Shells fell in the mine's yard on Sunday.", ["shelling"]),
    ],
)
def test_a_mine_that_people_work_in_does_not_go_off(text: str, kinds: list[str]) -> None:
    found = events(text)
    assert [each.type for each in found] == kinds
    if "Shells" in text or "coal" in text:
        assert all("mine" not in each.weapons for each in found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army carried out an air strike on a school in Keba on Sunday, killing nine people.", "air_strike"),
        ("Militants staged a suicide bombing at a barracks in Keba on Sunday, wounding 20 people.", "bombing"),
        ("The navy launched a drone strike on a mill in Keba and killed two guards.", "drone_attack"),
    ],
)  # fmt: skip
def test_whom_an_attack_killed_is_of_the_attack_that_was_carried_out(text: str, kind: str) -> None:
    (found,) = events(text)
    assert found.type == kind
    assert found.casualties
