"""One promise for each action, kept by every key it has: what is on the screen or in the store after it was pressed."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui.reader.actions import ACTIONS
from tests.reader import promises_getting_about, promises_of_work
from tests.reader.desk import opened
from tests.reader.promises import PROMISES

KEPT_IN = (promises_getting_about, promises_of_work)
# A key as the pilot wants it, where that is not the character.
NAMED = {
    "|": "vertical_line", "/": "slash", "\\": "backslash", "+": "plus", ".": "full_stop", ":": "colon", "*": "asterisk",
    "?": "question_mark", ",": "comma", "[": "left_square_bracket", "]": "right_square_bracket",
    "{": "left_curly_bracket", "}": "right_curly_bracket",
}  # fmt: skip


def test_every_action_has_a_promise() -> None:
    assert set(PROMISES) == set(ACTIONS)


WAYS = [(action.id, key) for action in ACTIONS.values() for key in action.keys or (f":{action.command}",)]


@pytest.mark.parametrize(("action", "key"), WAYS, ids=[f"{key} {action}" for action, key in WAYS])
async def test_the_key_does_what_the_action_promises(
    path: Path, action: str, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("SSH_CONNECTION", "SSH_TTY", "DISPLAY", "WAYLAND_DISPLAY", "TMUX", "STY"):
        monkeypatch.delenv(variable, raising=False)
    async with opened(path) as desk:
        await PROMISES[action](desk, NAMED.get(key, key))
