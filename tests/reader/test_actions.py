"""The registry: one place from which keys, footer, help, palette, command line and key list follow."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from textual import events

from briefing_tui.reader import keymap
from briefing_tui.reader.actions import ACTIONS, GROUPS, Call, by_command
from briefing_tui.reader.screens import help as help_screen
from briefing_tui.reader.screens.dispatch import key_name
from tests.reader.desk import opened

NAMED = {
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    "{": "left_curly_bracket",
    "|": "vertical_line",
}
NAMED |= {
    "}": "right_curly_bracket",
    "/": "slash",
    "\\": "backslash",
    "+": "plus",
    ".": "full_stop",
    ":": "colon",
}
NAMED |= {"?": "question_mark", "*": "asterisk", ",": "comma"}
BOUND = [(key, action.id) for action in ACTIONS.values() for key in action.keys]


def test_no_two_actions_share_a_key_or_a_command() -> None:
    keys = [key for key, _ in BOUND]
    assert len(keys) == len(set(keys))
    commands = [action.command for action in ACTIONS.values()]
    assert len(commands) == len(set(commands))


def test_every_action_says_what_it_does_and_belongs_to_a_group() -> None:
    for action in ACTIONS.values():
        assert action.help.endswith(".")
        assert action.label
        assert action.group in GROUPS
        assert by_command(action.command) is action
        assert by_command(action.id) is action


def test_keys_that_terminals_cannot_tell_apart_are_not_used() -> None:
    assert not {key for key, _ in BOUND} & {"ctrl+i", "ctrl+m", "ctrl+j", "ctrl+h"}
    assert not [key for key, _ in BOUND if re.fullmatch(r"ctrl\+shift\+.", key)]


@pytest.mark.parametrize(("key", "action"), BOUND)
def test_every_key_is_the_key_of_its_action(key: str, action: str) -> None:
    character = key if len(key) == 1 else None
    event = events.Key(NAMED.get(key, key), character)
    assert keymap.build().actions[key_name(event)] == action


@pytest.mark.parametrize(("key", "action"), BOUND)
def test_every_key_is_listed(key: str, action: str) -> None:
    line = next(line for line in keymap.table().splitlines() if f" {action} " in line)
    assert keymap.written(key) in line


async def test_each_key_pressed_does_its_action(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    async with opened(path) as desk:

        async def note(action_id: str, call: Call | None = None) -> None:
            done.append(action_id)

        monkeypatch.setattr(desk.screen, "do", note)
        for key, _ in BOUND:
            await desk.pilot.press(NAMED.get(key, key))
        await desk.pilot.pause()
    assert done == [action for _, action in BOUND]


def test_a_configured_key_takes_the_place_of_the_default() -> None:
    keys = keymap.build({"triage.star": "x", "triage.dismiss": ("D", "delete")})
    assert keys.actions["x"] == "triage.star"
    assert "s" not in keys.actions
    assert keys.actions["D"] == keys.actions["delete"] == "triage.dismiss"
    assert keys.keys_of("find.dismissed") == ()
    assert keys.problems == ()


def test_a_wrong_configured_key_costs_one_line_and_leaves_the_default() -> None:
    keys = keymap.build({"triage.stra": "x", "triage.star": "ctrl+m"})
    assert keys.actions["s"] == "triage.star"
    assert len(keys.problems) == 2
    assert "triage.stra" in keys.problems[0]
    assert "enter" in keys.problems[1]


async def test_the_footer_and_the_help_follow_the_configured_keys(path: Path) -> None:
    from briefing_tui.config import Config

    async with opened(path, config=Config(keys={"triage.star": ("x",)})) as desk:
        assert "x star" in desk.shown()
        incident = desk.row.id
        await desk.press("x")
        assert desk.row_of(incident).starred
        await desk.press("?")
        assert "x           Star" in desk.shown()


async def test_the_palette_offers_what_applies_here_and_does_it(path: Path) -> None:
    async with opened(path) as desk:
        incident = desk.row.id
        await desk.pilot.press("ctrl+p")
        await desk.pilot.press(*"relevant")
        await desk.settle()
        await desk.pilot.press("enter", "enter")
        await desk.settle()
        assert desk.row_of(incident).state == "relevant"


async def test_the_command_line_completes_does_and_recalls(path: Path) -> None:
    async with opened(path) as desk:
        incident = desk.row.id
        await desk.press(":", *"releva", "tab", "enter")
        assert desk.row_of(incident).state == "relevant"
        await desk.press(":", "up", "enter")
        assert desk.row_of(incident).state == "new"


async def test_an_unknown_command_stays_on_the_line_with_the_reason(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press(":", *"frobnicate", "enter")
        assert "no such command" in desk.shown()
        assert ": frobnicate" in desk.shown()


async def test_a_wrong_scope_of_a_command_is_pointed_at_in_the_scope(path: Path) -> None:
    async with opened(path) as desk:
        await desk.press(":", *"read read:x", "enter")
        lines = desk.shown().splitlines()
        line = next(line for line in lines if line.lstrip().startswith(": read read:x"))
        pointer = next(line for line in lines if line.lstrip().startswith("^"))
        assert line[pointer.index("^") :].startswith("read:x")
        assert desk.journal() == []


async def test_an_action_that_does_not_apply_says_why(path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("source.explain")
        assert "not in the feed pane" in desk.said


def test_the_key_list_needs_no_textual() -> None:
    code = "import sys, briefing_tui.reader.keymap as k; k.table(); sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_key_that_no_terminal_has_is_a_problem_and_leaves_the_default() -> None:
    keys = keymap.build({"triage.star": "stern", "triage.dismiss": ("D", "ctrl+shift+f6", "*")})
    assert keys.keys_of("triage.star") == ("s",)
    assert keys.keys_of("triage.dismiss") == ("D", "ctrl+shift+f6", "*")
    assert keys.problems == ("keys.triage.star: no terminal has a key stern",)
    assert all(keymap.is_key(key) for key, _ in BOUND)


@pytest.mark.parametrize("width", [34, 52, 74, 104])
@pytest.mark.parametrize("pane", ["feed", "quotes", "losses", "source", "search"])
def test_the_help_is_read_whole_at_every_width(width: int, pane: str) -> None:
    from rich.cells import cell_len

    lines = ["".join(text for text, _ in row) for row in help_screen.rows(keymap.build(), pane, width)]
    assert max(map(cell_len, lines)) <= width
    words = " ".join(line[12:].strip() for line in lines)
    for action in ACTIONS.values():
        assert action.help in words
