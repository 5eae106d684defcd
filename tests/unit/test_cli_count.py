"""Promises of `briefing count`: the number the feed counts, in the time of an import of sqlite3."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from briefing_tui import cli, store
from briefing_tui.commands import count
from briefing_tui.filters import parse
from briefing_tui.incidents import link
from briefing_tui.model import Document, Facts
from briefing_tui.store import connection, feed, quick, writing
from briefing_tui.store.views import View


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_DB", str(tmp_path / "own.db"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("BRIEFING_CONFIG", raising=False)


IMPORTS = "import sys\nfrom briefing_tui import cli\ncode = cli.main({!r})\nprint(*sorted(sys.modules), file=sys.stderr)\nsys.exit(code)"


def modules_after(arguments: list[str]) -> set[str]:
    """What a fresh process has imported once it has run the command."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS.format(arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


def test_count_loads_nothing_but_sqlite(tmp_path: Path) -> None:
    store.connect(tmp_path / "s.db").close()
    plain = subprocess.run(
        [sys.executable, "-c", "import sys, sqlite3; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = modules_after(["--db", str(tmp_path / "s.db"), "count"]) - set(plain.stdout.split())
    assert {name.partition(".")[0] for name in loaded} <= {"briefing_tui", "__future__"}
    assert len(loaded) < 8


def test_count_with_an_expression_loads_no_command_line_parser_and_no_heavy_library(tmp_path: Path) -> None:
    store.connect(tmp_path / "s.db").close()
    loaded = modules_after(["--db", str(tmp_path / "s.db"), "count", "killed>=5"])
    assert not loaded & {"click", "textual", "spacy", "sqlite_utils", "rich", "numpy"}


def test_count_is_what_the_feed_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert quick._VERSION == connection.VERSION
    path = tmp_path / "a store?.db"
    assert cli.main(["count", "--db", str(path)]) == 0
    assert capsys.readouterr().out == "0\n"
    assert not path.exists()
    db = store.connect(path)
    for i, word in enumerate(("Nobody at all", "One old bus", "A grey ship without lights")):
        document = Document(f"{word} was seen in Dunmar.", source=word, published=f"2026-03-0{i + 1}")
        writing.add(db, document, Facts(), link)
    assert quick.shown(str(path)) == feed.count(db, View()) == 3
    assert cli.main(["count", "--db", str(path), "since:2026-03-02"]) == 0
    assert capsys.readouterr().out == f"{feed.count(db, View(parse('since:2026-03-02')))}\n" == "2\n"
    db.close()
    for command in (["count"], ["--db", str(path), "count"], ["count", f"--db={path}"]):
        assert cli.main([*command, *([] if "--db" in " ".join(command) else ["--db", str(path)])]) == 0
        assert capsys.readouterr().out == "3\n"


@pytest.mark.parametrize("data_home", ["/some/where", "", None])
def test_count_looks_where_the_reader_looks(data_home: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRIEFING_DB")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    if data_home is not None:
        monkeypatch.setenv("XDG_DATA_HOME", data_home)
    assert count._default() == str(store.default_path())


def test_count_says_what_is_wrong_with_a_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "s.db").write_bytes(b"no store at all" * 100)
    assert cli.main(["count", "--db", str(tmp_path / "s.db")]) == 1
    assert "not a briefing store" in capsys.readouterr().err
