"""Settings: where they come from, and what a wrong one costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui import cli, config
from briefing_tui.config import Config


def loaded(tmp_path: Path, text: str | bytes, **environ: str) -> Config:
    file = tmp_path / "config.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return config.load(
        environ={"BRIEFING_CONFIG": str(file), **environ},
        themes=("dark", "light"),
        actions=("triage.star", "move.down"),
    )


def test_without_a_file_everything_is_as_it_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    found = config.load(environ={})
    assert (found.density, found.dates, found.mouse, found.panes) == (
        "compact",
        "absolute",
        True,
        ("feed", "quotes", "losses"),
    )
    assert found.problems == ()
    assert found.path is not None
    assert found.path.name == "config.toml"
    assert found.path.parent.name == "briefing"
    for setting in config.SETTINGS:
        assert getattr(found, setting.name) == setting.default


def test_the_file_sets_everything(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        """
        theme = "light"
        density = "comfortable"
        dates = "relative"
        view = "is:unread"
        panes = ["feed", "losses"]
        mouse = false
        user = "ann"
        ssh.economy = "always"

        [keys]
        "triage.star" = "S"
        "move.down" = ["j", "down"]
        """,
    )
    assert found.problems == ()
    assert (found.theme, found.density, found.dates, found.view) == (
        "light",
        "comfortable",
        "relative",
        "is:unread",
    )
    assert (found.panes, found.mouse, found.user, found.economical) == (
        ("feed", "losses"),
        False,
        "ann",
        True,
    )
    assert dict(found.keys) == {"triage.star": ("S",), "move.down": ("j", "down")}


def test_the_environment_beats_the_file_and_flags_beat_both(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('theme = "light"\ndensity = "comfortable"\nview = "is:starred"\n')
    environ = {
        "BRIEFING_CONFIG": str(file),
        "BRIEFING_DENSITY": "compact",
        "BRIEFING_VIEW": "is:read",
        "BRIEFING_MOUSE": "off",
    }
    found = config.load(environ=environ, flags={"view": "type:riot", "theme": None})
    assert (found.theme, found.density, found.view, found.mouse) == ("light", "compact", "type:riot", False)
    assert dict(found.origins) == {
        "theme": f"{file}:1",
        "density": "environment BRIEFING_DENSITY",
        "view": "flag --view",
        "mouse": "environment BRIEFING_MOUSE",
    }


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('\ndensity = "tight"', 2, 'density: "tight" is not one of compact, comfortable; using "compact"'),
        ("mouse = 3", 1, "mouse: is not true or false; using true"),
        ("theme = 3", 1, "theme: is not text in quotation marks"),
        ('theme = "pink"', 1, 'theme: "pink" is not one of dark, light'),
        ('panes = ["feed", "map"]', 1, 'panes: has "map", which is not one of feed, quotes, losses'),
        ("panes = []", 1, "panes: is empty"),
        ("panes = [1]", 1, "panes: is not a list of feed, quotes, losses"),
        ('[ssh]\n\neconomy = "maybe"', 3, 'ssh.economy: "maybe" is not one of auto, always, never'),
        ("densty = 'compact'", 1, "densty: no such setting; did you mean density?"),
        ('[keys]\n"triage.stare" = "s"', 2, "keys.triage.stare: no such action; did you mean triage.star?"),
        ('[keys]\n"triage.star" = 3', 2, "keys.triage.star: is not a key or a list of keys"),
        ('[keys]\n"triage.star" = ["a b"]', 2, "is not a key or a list of keys"),
        ("theme = dark\nmouse = false", 1, "not TOML"),
        ('theme = "light"\ntheme = "dark"', 2, "not TOML"),
    ],
)
def test_a_wrong_value_costs_one_line_that_names_its_place(
    tmp_path: Path, text: str, line: int, says: str
) -> None:
    found = loaded(tmp_path, text)
    [problem] = found.problems
    assert problem.startswith(f"{tmp_path / 'config.toml'}:{line}: ")
    assert says in problem
    assert problem.isprintable()


def test_the_rest_of_the_file_still_counts(tmp_path: Path) -> None:
    found = loaded(
        tmp_path, 'theme = dark\ndensity = "tight"\ndates = "relative"\n[keys\n"triage.star" = "S"\n'
    )
    assert found.dates == "relative"
    assert (found.theme, found.density) == ("", "compact")
    assert [problem.split(":")[1] for problem in found.problems][:2] == ["1", "4"]


def test_a_wrong_variable_is_named(tmp_path: Path) -> None:
    found = loaded(tmp_path, 'dates = "relative"', BRIEFING_DATES="soon")
    assert found.dates == "relative"
    assert found.problems == (
        'environment BRIEFING_DATES: dates: "soon" is not one of absolute, relative; using "relative"',
    )


def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    assert "not UTF-8" in loaded(tmp_path, b"theme = '\xff'").problems[0]
    assert "larger than" in loaded(tmp_path, b"#" * 1_000_001).problems[0]
    missing = config.load(environ={"BRIEFING_CONFIG": str(tmp_path / "no.toml")})
    assert "no such file" in missing.problems[0]
    folder = config.load(environ={"BRIEFING_CONFIG": str(tmp_path)})
    assert len(folder.problems) == 1


def test_a_marked_or_dos_file_is_read(tmp_path: Path) -> None:
    assert loaded(tmp_path, b'\xef\xbb\xbftheme = "light"\r\nmouse = false\r\n').mouse is False


@pytest.mark.parametrize(
    ("economy", "remote", "economical"),
    [("auto", "", False), ("auto", "1.2.3.4", True), ("never", "1.2.3.4", False), ("always", "", True)],
)
def test_a_slow_line_is_drawn_sparingly(economy: str, remote: str, economical: bool) -> None:
    found = config.load(
        environ={"BRIEFING_CONFIG": "/nowhere", "BRIEFING_SSH_ECONOMY": economy, "SSH_CONNECTION": remote}
    )
    assert found.economical is economical


def test_what_is_in_force_is_described_with_where_it_came_from(tmp_path: Path) -> None:
    text = config.describe(
        loaded(
            tmp_path, 'theme = "light"\nuser = "a\\u001bb"\n[keys]\n"triage.star" = "S"\n', BRIEFING_DATES="x"
        )
    )
    lines = text.split("\n")
    assert lines[0] == f"file  {tmp_path / 'config.toml'}"
    assert f'theme             "light"                       {tmp_path / "config.toml"}:1' in lines
    assert any(line.startswith("keys.triage.star  ") and '["S"]' in line for line in lines)
    assert any(line.startswith("density") and line.endswith("default") for line in lines)
    assert lines[-1].startswith("environment BRIEFING_DATES")
    assert all(line.isprintable() for line in lines)


def test_a_missing_file_is_described_as_missing() -> None:
    assert "not there" in config.describe(config.load(environ={"BRIEFING_CONFIG": "/nowhere/x"}))


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(alphabet="ab=[]\"'.\n#{},1 ", max_size=80).map(str.encode)))
def test_no_file_whatever_is_more_than_a_few_lines(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    found = loaded(folder, raw)
    assert all(problem.isprintable() for problem in found.problems)
    config.describe(found)


def test_settings_load_without_the_libraries_of_the_reader() -> None:
    code = (
        "import sys; from briefing_tui import config; config.load(); "
        "print([name for name in ('textual', 'rich', 'spacy', 'pydantic', 'lark', 'sqlite_utils') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_config_shows_what_is_wrong_with_keys_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "config.toml"
    file.write_text('theme = "dusk"\n[keys]\n"triage.star" = "stern"\n"triage.dismiss" = "ctrl+m"\n')
    monkeypatch.setenv("BRIEFING_CONFIG", str(file))
    assert cli.main(["config"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert [line.partition(": ")[0] for line in said[-3:]] == [
        f"{file}:1", "keys.triage.star", "keys.triage.dismiss",
    ]  # fmt: skip
