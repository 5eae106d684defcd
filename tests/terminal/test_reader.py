"""The reader through a real pseudo-terminal: what goes over the line, and how the terminal is left."""

from __future__ import annotations

import base64
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from briefing_tui import store
from briefing_tui.store import feed, triage
from briefing_tui.store.views import View
from tests.terminal.line import Line, left_clean, opened, reader, ready

COLOUR = re.compile(rb"\x1b\[[0-9;]*m")


def test_it_opens_moves_and_quits_with_the_terminal_as_it_was(path: Path) -> None:
    with opened(path) as line:
        ready(line)
        assert "1/300" in line.text
        line.send("jjj")
        line.wait_for("4/300")
        line.send("q")
        assert line.end() == 0
        left_clean(line)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_go_it_goes_with_everything_saved_and_the_terminal_as_it_was(
    path: Path, number: signal.Signals
) -> None:
    with opened(path) as line:
        ready(line)
        line.send("s")
        line.wait_for("undoes")
        line.signal(number)
        assert line.end() == 128 + number
        left_clean(line)
    with closing(store.connect(path)) as db:
        assert [step.subjects for step in triage.history(db)] == [1]


def test_a_lost_line_loses_nothing(path: Path) -> None:
    with opened(path) as line:
        ready(line)
        line.send("s")
        line.wait_for("undoes")
        line.hang_up()
        assert line.process.wait(10) != 0
    with closing(store.connect(path)) as db:
        assert [step.subjects for step in triage.history(db)] == [1]


def test_suspended_it_gives_the_terminal_back_and_returns_as_it_was(path: Path) -> None:
    with opened(path) as line:
        ready(line)
        line.send("jj")
        line.wait_for("3/300")
        line.send("\x1a")
        status = Path(f"/proc/{line.process.pid}/stat")
        line.wait(lambda: status.read_text().rsplit(")", 1)[1].split()[0] == "T", "the program to stop")
        line.settle()
        left_clean(line)
        line.signal(signal.SIGCONT)
        line.wait_for("3/300")
        line.send("j")
        line.wait_for("4/300")
        line.send("q")
        assert line.end() == 0


def test_forty_columns_are_enough(path: Path) -> None:
    with opened(path, columns=40, lines=20) as line:
        ready(line)
        line.send("j")
        line.wait_for("2/300")
        line.send("\r")
        line.wait_for("[4 source]")
        line.send("q2")
        line.wait_for("[2 quotes]")


@pytest.mark.parametrize("term", ["dumb", "unknown"])
def test_a_terminal_that_is_none_gets_one_line_and_the_way_to_the_list(path: Path, term: str) -> None:
    with opened(path, environment={"TERM": term}) as line:
        assert line.end() == 1
        assert "briefing list" in line.text
        assert b"\x1b" not in line.raw


def test_without_a_tty_it_says_one_line_and_ends(path: Path) -> None:
    done = subprocess.run(
        reader(path), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, cwd=Path.cwd()
    )
    assert done.returncode == 1
    assert "briefing list" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not done.stdout


def test_no_color_means_none_at_all(path: Path) -> None:
    with opened(path, environment={"NO_COLOR": "1"}) as line:
        ready(line)
        line.send("js2j?")
        line.settle()
        for code in COLOUR.findall(bytes(line.raw)):
            numbers = {int(n) for n in re.findall(rb"\d+", code)}
            # 39 and 49 are the terminal's own foreground and background.
            assert not numbers & {*range(30, 39), *range(40, 49), *range(90, 108)}, code
        assert "▸" in line.text


def test_a_copy_over_ssh_goes_through_the_terminal_wrapped_for_tmux(path: Path) -> None:
    over = {"SSH_CONNECTION": "10.0.0.1 50000 10.0.0.2 22"}
    for environment, head in (
        (over, b"\x1b]52;c;"),
        (over | {"TMUX": "/tmp/x,1,0"}, b"\x1bPtmux;\x1b\x1b]52;c;"),
    ):
        with opened(path, environment=environment) as line:
            ready(line)
            line.send("y")
            line.wait_for("copied")
            raw = bytes(line.raw)
            start = raw.index(head) + len(head)
            encoded = raw[start : raw.index(b"\x07", start)]
            assert "made up" not in base64.b64decode(encoded).decode()
            assert "(" in base64.b64decode(encoded).decode()


@pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux here")
def test_a_copy_inside_tmux_as_it_comes_is_in_its_buffer_and_in_the_terminal_outside(
    path: Path, tmp_path: Path
) -> None:
    tmux = ["tmux", "-S", str(tmp_path / "socket"), "-f", os.devnull]
    with Line([*tmux, "new-session", shlex.join(reader(path))]) as line:
        try:
            ready(line)
            line.send("y")
            line.wait_for("copied: ")
            kept = subprocess.run([*tmux, "show-buffer"], capture_output=True, check=True).stdout
            line.wait(lambda: b"\x1b]52;" in line.raw, "the terminal outside to be told")
        finally:
            subprocess.run([*tmux, "kill-server"], check=False)
    assert kept.decode().rstrip().endswith(")")
    sent = bytes(line.raw).split(b"\x1b]52;", 1)[1].split(b";", 1)[1]
    assert base64.b64decode(sent[: sent.index(b"\x07")]) == kept


def test_two_readers_see_each_others_work_within_two_seconds(path: Path) -> None:
    with opened(path) as one, opened(path) as other:
        ready(one)
        ready(other)
        one.read(1.2)
        other.read(1.2)
        one.send("jjs")
        one.wait_for("starred")
        began = time.monotonic()
        other.wait(lambda: "★" in other.text, "the other's star")
        assert time.monotonic() - began < 2.5
        assert "1/300" in other.text


def test_what_a_text_holds_is_never_obeyed(tmp_path: Path) -> None:
    from briefing_tui.model import Document, Event, Facts, Mention, Quote
    from briefing_tui.store import filling
    from tests.bench.make_store import Apart
    from tests.reader.made import HOSTILE

    text = f"{HOSTILE} struck. “{HOSTILE}” said {HOSTILE}."
    at = text.index("“") + 1
    found = Facts(
        (
            Quote(
                at, at + len(HOSTILE), ((at, at + len(HOSTILE)),), "direct", HOSTILE,
                Mention(HOSTILE, 0, len(HOSTILE)), HOSTILE, HOSTILE, HOSTILE, "person",
            ),
        ),
        (Event("attack", 0, len(HOSTILE), date_start="2026-03-01", date_end="2026-03-01", location=HOSTILE),),
        "made up",
    )  # fmt: skip
    path = tmp_path / "hostile.db"
    filling.fill(
        path, [(Document(text, title=HOSTILE, source=HOSTILE, published="2026-03-02"), found)], Apart()
    )
    with opened(path) as line:
        ready(line)
        line.send("2\r")
        line.settle()
        line.send("q1\rnnyt[/b]\x1b[31m\r")
        line.settle()
        raw = bytes(line.raw)
        assert b"]52;c;aGVsbG8=" not in raw
        assert "\u202e".encode() not in raw
        assert "[/b] [TODO]" in line.text


def test_three_hundred_incidents_are_triaged_by_keyboard_alone(path: Path) -> None:
    """One decision an incident, in two sittings, some taken back; the journal and each single row agree with the keys."""
    with closing(store.connect(path)) as db:
        order = [row.id for row in feed.window(db, View(None, True), 0, 1000)]
    keys = {"r": "read", "s": "starred", "d": "dismissed", "f": "follow_up", "+": "relevant", "p": "reported"}
    chosen = [list(keys)[number % len(keys)] for number in range(300)]
    for sitting in (range(150), range(150, 300)):
        with opened(path) as line:
            ready(line)
            for number in sitting:
                key = chosen[number]
                # A dismissed one leaves, and the next comes under the cursor; on any other one goes on.
                line.send(key if key == "d" else key + "j")
                if number % 50 == 49:
                    line.send("u")  # the last one is taken back and decided again
                    line.rest()
                    line.send("k" if key != "d" and number < 299 else "")
                    line.send(key if key == "d" else key + "j")
                    line.rest()
            line.send("q")
            assert line.end() == 0
            left_clean(line)
    with closing(store.connect(path)) as db:
        steps = triage.history(db, 1000)
        rows = {row.id: row for row in feed.window(db, View(None, True), 0, 1000)}
    assert {step.subjects for step in steps} == {1}
    assert len([step for step in steps if not step.undone and step.action != "undo"]) == 300
    assert len([step for step in steps if step.undone]) == 6
    for incident, key in zip(order, chosen, strict=True):
        row = rows[incident]
        assert ("starred" if row.starred else row.state) == keys[key]


def test_the_reader_starts_without_the_language_model(path: Path) -> None:
    code = "import sys, briefing_tui.reader.application as a; sys.exit('spacy' in sys.modules or 'lark' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, env=os.environ).returncode == 0


def test_what_is_typed_ahead_means_what_it_would_have_meant_typed_slowly(path: Path) -> None:
    with opened(path) as line:
        ready(line)
        line.send("/bridge\rjjs\x1b\\type:protest\rjd")
        line.wait_for("dismissed:")
        line.settle()
        assert "type:protest" in line.text.splitlines()[0]
    with closing(store.connect(path)) as db:
        steps = [step.label for step in triage.history(db)]
    assert len(steps) == 2


def test_a_wrong_setting_is_one_line_with_file_and_line_and_the_default_is_used(
    path: Path, tmp_path: Path
) -> None:
    config = tmp_path / "config.toml"
    config.write_text('theme = "plaid"\n[keys]\n"triage.star" = "x"\n')
    with opened(path, environment={"BRIEFING_CONFIG": str(config)}) as line:
        ready(line)
        assert "config.toml:1: theme" in line.text
        line.send("x")
        line.wait_for("starred")


@pytest.mark.parametrize("theme", ["briefing-dark", "briefing-light", "briefing-contrast", "briefing-16"])
def test_every_theme_starts_and_the_sixteen_colour_one_keeps_to_the_terminals_own(
    path: Path, theme: str
) -> None:
    with opened(path, environment={"BRIEFING_THEME": theme}) as line:
        ready(line)
        line.send("js?")
        line.settle()
        in_rgb = b"38;2;" in line.raw or b"48;2;" in line.raw
        assert in_rgb == (theme != "briefing-16")


def test_a_note_is_written_in_the_editor_and_the_screen_comes_back(path: Path, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text(
        f"#!{sys.executable}\nimport sys\nopen(sys.argv[1], 'a').write('seen twice\\nby two people')\n"
    )
    editor.chmod(0o700)
    with opened(path, environment={"EDITOR": str(editor)}) as line:
        ready(line)
        line.send("A")
        line.wait_for("note kept")
        line.send("j")
        line.wait_for("2/300")
        assert "✎" in line.text
        line.send("q")
        assert line.end() == 0
        left_clean(line)
    with closing(store.connect(path)) as db:
        newest = feed.window(db, View(), 0, 1)[0]
        note = triage.note_of(db, "incident", newest.id)
    assert note is not None
    assert note.text == "seen twice\nby two people"
