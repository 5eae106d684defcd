"""What leaves the program: copies, links, pipes, exports."""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from briefing_tui.reader import clipboard, links, piping
from tests.reader.desk import opened


def test_a_copy_is_one_sequence_wrapped_for_the_multiplexer_one_is_in() -> None:
    encoded = base64.b64encode("naïve".encode()).decode()
    assert clipboard.sequence("naïve", {}) == f"\x1b]52;c;{encoded}\x07"
    bare = f"\x1b]52;c;{encoded}\x07"
    assert clipboard.sequence("naïve", {"TMUX": "x"}) == f"{bare}\x1bPtmux;\x1b{bare}\x1b\\"


def test_in_screen_a_copy_goes_in_pieces_it_passes_on() -> None:
    written = clipboard.sequence("x" * 3000, {"STY": "1.pts"})
    pieces = written.split("\x1b\\")[:-1]
    assert all(piece.startswith("\x1bP") and len(piece) < 768 for piece in pieces)
    joined = "".join(piece.removeprefix("\x1bP") for piece in pieces)
    assert base64.b64decode(joined.removeprefix("\x1b]52;c;").removesuffix("\x07")) == b"x" * 3000


def test_a_copy_is_capped_between_characters() -> None:
    text, cut = clipboard.capped("é" * clipboard.CAP)
    assert cut
    assert len(text.encode()) <= clipboard.CAP
    assert set(text) == {"é"}
    assert clipboard.capped("short") == ("short", False)


def test_over_ssh_no_tool_of_the_far_desktop_is_used() -> None:
    assert clipboard.tool({"SSH_CONNECTION": "a b", "DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}) is None


def test_a_desktop_s_own_tool_comes_before_tmux_and_never_over_ssh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("tmux", "xclip"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o700)
    inside = {"TMUX": "/tmp/x,1,0", "DISPLAY": ":0"}
    assert (clipboard.tool(inside) or ("",))[0] == "xclip"
    assert (clipboard.tool(inside | {"SSH_TTY": "/dev/pts/1"}) or ("",))[0] == "tmux"
    assert (clipboard.tool({"TMUX": "/tmp/x,1,0"}) or ("",))[0] == "tmux"


def test_inside_tmux_the_text_is_handed_to_tmux_and_copied_is_said_only_when_it_took_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, taken = tmp_path / "tmux", tmp_path / "taken"
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    for code in (0, 1):
        program.write_text(f'#!/bin/sh\necho "$@" > {taken}\ncat >> {taken}\nexit {code}\n')
        program.chmod(0o700)
        assert clipboard.hand_over("$(rm x) naïve", {"TMUX": "/tmp/x,1,0", "SSH_TTY": "/dev/pts/1"}) is (
            code == 0
        )
        assert taken.read_text() == "load-buffer -w -\n$(rm x) naïve"


@pytest.mark.parametrize("url", ["http://example.org/a?b=c", "https://example.org", "HTTPS://EXAMPLE.ORG/x"])
def test_web_links_are_safe(url: str) -> None:
    assert links.is_safe(url)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "-oProxyCommand=x",
        "http://",
        "",
        "https://a b",
        "http://a\x1b[31m",
        "ssh://host",
        "http:\\\\host",
        "mailto:a@b",
        "//example.org",
        "http://[::1",
    ],
)
def test_anything_else_is_not(url: str) -> None:
    assert not links.is_safe(url)


def test_a_command_gets_its_arguments_as_written_and_no_shell(tmp_path: Path) -> None:
    touched = tmp_path / "touched"
    show = [sys.executable, "-c", "import sys; print(sys.argv[1:], sys.stdin.read())"]
    done = piping.run([*show, *piping.words(f"'a b' $HOME ; touch {touched}")], "words")
    assert done.code == 0
    assert "'a b', '$HOME', ';', 'touch'" in done.output
    assert "words" in done.output
    assert not touched.exists()


async def test_each_pane_copies_what_is_sensible_with_its_source(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    monkeypatch.setattr(clipboard, "hand_over", lambda text: copied.append(text) or True)  # type: ignore[func-returns-value]
    async with opened(path) as desk:
        while desk.screen.quotes.rows is None or not desk.screen.quotes.rows[2]:
            await desk.do("move.down")
        await desk.press("y")
        assert desk.row.title in copied[-1]
        assert desk.row.source_names in copied[-1]
        await desk.press("2", "j", "y")
        assert copied[-1].startswith("“")
        assert "—" in copied[-1]
        await desk.press("3", "y")
        assert "(" in copied[-1]
        await desk.press("enter", "y")
        assert copied[-1].startswith("“")
        assert "copied" in desk.said


async def test_marked_incidents_are_copied_a_line_each(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr(clipboard, "hand_over", lambda text: copied.append(text) or True)  # type: ignore[func-returns-value]
    async with opened(path) as desk:
        await desk.press("space", "space", "y")
        assert len(copied[-1].splitlines()) == 2


async def test_the_selection_goes_to_a_command_as_text_or_json(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    async with opened(path) as desk:
        await desk.do("share.pipe", f"tee {out}")
        assert desk.row.title in out.read_text()
        await desk.do("share.pipe", f"--json tee {out}")
        assert json.loads(out.read_text())[0]["id"] == desk.row.id
        await desk.do("share.pipe", "no-such-command-here")
        assert "no-such-command-here" in desk.said
        await desk.do("share.pipe", "'open quote")
        assert desk.screen.is_current


async def test_a_link_is_opened_only_when_it_is_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_urls: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url: opened_urls.append(url) or True)  # type: ignore[func-returns-value]
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    async with opened(path) as desk:
        urls: list[Any] = ["file:///etc/passwd", "https://example.org/a", ""]

        async def link() -> str:
            return str(urls.pop(0))

        monkeypatch.setattr(desk.screen, "_link", link)
        await desk.do("share.open_link")
        assert "only http and https" in desk.said
        await desk.do("share.open_link")
        assert opened_urls == ["https://example.org/a"]
        await desk.do("share.open_link")
        assert "no link" in desk.said


async def test_over_ssh_a_link_is_shown_and_copied(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "a b c d")
    monkeypatch.setattr("webbrowser.open", lambda url: pytest.fail("opened on the far side"))
    async with opened(path) as desk:

        async def link() -> str:
            return "https://example.org/a"

        monkeypatch.setattr(desk.screen, "_link", link)
        await desk.do("share.open_link")
        assert "https://example.org/a  copied" in desk.said


@pytest.mark.parametrize("form", ["sitrep", "csv", "jsonl", "geojson", "html"])
async def test_the_view_is_exported_in_every_format(path: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"view.{form}"
    async with opened(path, expression="type:protest") as desk:
        await desk.do("share.export", f"{form} {out}")
        assert "written to" in desk.said
        assert desk.row.title in out.read_text() or form == "geojson"


async def test_an_export_that_cannot_be_made_says_why(path: Path, tmp_path: Path) -> None:
    async with opened(path) as desk:
        await desk.do("share.export", f"csv {tmp_path}/no/such/folder.csv")
        assert "cannot be written" in desk.said
        await desk.do("share.export", "papyrus x")
        assert "one of sitrep" in desk.said


async def test_a_format_typed_behind_the_one_that_stands_there_is_no_file(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened(path) as desk:
        await desk.press("e")
        await desk.paste("csv night.csv")
        await desk.press("enter")
        assert "sitrep or csv? One format, then a file" in desk.shown()
    assert not [file for file in tmp_path.iterdir() if "csv" in file.name]
