"""Promises of the command line: data on stdout, messages on stderr, exit codes 0, 1 and 2, never a traceback."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_tui import cli, store
from briefing_tui.commands import inputs
from briefing_tui.commands.root import SUBCOMMANDS
from briefing_tui.incidents import link
from briefing_tui.ingest import Blob, documents
from briefing_tui.model import Document, Facts
from briefing_tui.store import writing

SENTENCE = (
    "Two shells fell on the harbour of Port Salis on Monday, and no one was hurt, the port office said.\n"
)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_DB", str(tmp_path / "own.db"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("BRIEFING_CONFIG", raising=False)


def briefing(*arguments: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "briefing_tui", *arguments],
        input=given,
        capture_output=True,
        env=os.environ | environment,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-command"],
        ["--no-such-option"],
        ["add"],
        ["add", "--reliability", "G", "x"],
        ["add", "--published", "yesterday", "x"],
        ["extract"],
        ["list"],
        ["list", "nothing"],
        ["count", "killed>"],
        ["count", "a", "b"],
        ["--db"],
        ["list", "incidents", "--db"],
        ["--read-only", "add", "x"],
        ["--read-only", "check", "--repair"],
        ["refresh", "--jobs", "-1"],
        ["--read-only", "refresh"],
        ["--read-only", "source", "add", "https://a.example/rss"],
    ],
)
def test_usage_errors_are_two_and_one_message(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "briefing: " in err
    assert "Traceback" not in err


@pytest.mark.parametrize("name", ["", *SUBCOMMANDS])
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*([name] if name else []), "--help"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Usage: briefing")
    assert "--db FILE" in out
    assert err == ""


def test_the_help_of_export_says_what_sort_orders(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", "--help"]) == 0
    words = " ".join(capsys.readouterr().out.split())
    assert "in the order of the filter's sort:" in words
    assert "by day and place" in words


def test_the_reader_without_a_terminal_says_what_does_without(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 1
    assert "briefing list" in capsys.readouterr().err


def test_text_prints_the_documents_of_a_file_and_stores_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.md"
    file.write_text(f"---\ntitle: Shells on Port Salis\npublished: 2026-03-02\n---\n{SENTENCE}")
    assert cli.main(["text", str(file)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert found["id"] == str(file)
    assert found["title"] == "Shells on Port Salis"
    assert found["published"] == "2026-03-02"
    assert found["text"] == SENTENCE.strip()
    assert found["language"] == "en"
    assert set(found) >= {"source", "url"}
    assert not (tmp_path / "own.db").exists()


def test_a_broken_file_costs_one_line_and_exit_code_one_and_the_rest_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)))
    (tmp_path / "b.txt").write_text(SENTENCE)
    assert cli.main(["text", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert err == f"refused: {tmp_path / 'a.txt'}: not text (binary data)\n"


def test_output_is_utf8_and_safe_on_any_locale_and_terminal() -> None:
    given = json.dumps({"id": "x", "text": "a\u202eb – \u200bc \x1b]52;c;x\x07 é"}).encode()
    done = briefing("text", "-", given=given, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    written = done.stdout.decode("utf-8")
    assert "é" in written
    assert not any(char in written for char in "\x1b\x07\u202e\u200b")


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": SENTENCE * 20}) + "\n" for _ in range(300))
    (tmp_path / "many.jsonl").write_text(lines)
    program = subprocess.Popen(
        [sys.executable, "-m", "briefing_tui", "text", str(tmp_path / "many.jsonl")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout
    assert program.stderr
    program.stdout.readline()
    program.stdout.close()
    assert program.stderr.read() == b""
    program.stderr.close()
    assert program.wait(30) == 0


def test_a_pipe_and_a_large_standard_input_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m briefing_tui text <(echo 'Two shells fell on the harbour.')"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert json.loads(done.stdout)["text"] == "Two shells fell on the harbour.", done.stderr
    lines = b"".join(b'{"id": "%d", "text": "Two shells fell."}\n' % i for i in range(50))
    monkeypatch.setattr(inputs, "MOST_BYTES", 100)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    (found,) = inputs.blobs(["-"])
    assert isinstance(found, Blob)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    read = [
        document for blob in inputs.blobs(["-"]) if isinstance(blob, Blob) for document in documents(blob)
    ]
    assert len(read) == 50
    assert not list(tmp_path.glob("briefing-*"))


def test_a_bug_is_one_line_and_not_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from briefing_tui.commands import root

    def broken(_: object) -> int:
        raise RuntimeError("odd\nthing")

    monkeypatch.setattr(root, "run", broken)
    assert cli.main(["text", "x"]) == 1
    err = capsys.readouterr().err
    assert err == "briefing: RuntimeError: odd thing (BRIEFING_DEBUG=1 shows where)\n"


def test_a_store_that_is_not_there_is_said_and_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["check"], ["list", "incidents"], ["stats"], ["backup", str(tmp_path / "copy.db")]):
        assert cli.main([*command, "--db", str(tmp_path / "none.db")]) == 1
        assert "no store at" in capsys.readouterr().err
    assert not (tmp_path / "none.db").exists()


def test_a_store_is_copied_counted_and_proved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, copy = str(tmp_path / "s.db"), tmp_path / "copy.db"
    db = store.connect(path)
    writing.add(db, Document("A grey ship came in.", source="Port", published="2026-03-01"), Facts(), link)
    db.close()
    assert cli.main(["check", "--db", path]) == 0
    assert cli.main(["check", "--repair", "--db", path]) == 0
    assert cli.main(["backup", "--db", path, str(copy)]) == 0
    assert cli.main(["backup", "--db", path, str(copy)]) == 1
    assert "exists already" in capsys.readouterr().err
    assert cli.main(["stats", "--json", "--db", str(copy)]) == 0
    assert json.loads(capsys.readouterr().out)["rows"]["documents"] == 1
    assert cli.main(["stats", "--db", str(copy)]) == 0
    for form in ("sitrep", "csv", "jsonl", "geojson", "html"):
        assert cli.main(["export", form, "--db", path]) == 0
        assert cli.main(["export", form, "--db", path, "-o", str(tmp_path / form)]) == 0
        assert (tmp_path / form).stat().st_size > 0


@pytest.mark.parametrize("what", ["incidents", "quotes", "losses", "documents", "refusals"])
def test_lists_are_for_people_or_one_json_array_or_csv(
    tmp_path: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "s.db")
    db = store.connect(path)
    document = Document("A ship came in.", title='=HYPERLINK("x")', source="Port", published="2026-03-01")
    writing.add(db, document, Facts(), link)
    db.close()
    assert cli.main(["list", what, "--db", path]) == 0
    capsys.readouterr()
    assert cli.main(["list", what, "--db", path, "--json", "--filter", "since:2026-01-01"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == (what in ("incidents", "documents"))
    assert cli.main(["list", what, "--db", path, "--csv"]) == 0
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
    assert len(table) == len(rows)
    for row, cells in zip(rows, table, strict=True):
        assert list(row) == list(cells)
        assert cells["title"] == '\'=HYPERLINK("x")'


def test_keys_and_config_print_what_is_in_force(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["keys"]) == 0
    assert "move.down" in capsys.readouterr().out
    assert cli.main(["config"]) == 0
    assert "config.toml" in capsys.readouterr().out


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


def test_text_loads_neither_the_language_model_nor_the_reader(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE)
    assert not modules_after(["text", str(tmp_path)]) & {
        "spacy",
        "textual",
        "sqlite_utils",
        "numpy",
        "trafilatura",
    }


def test_config_names_the_line_of_what_the_reader_does_not_know(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('theme = "nowhere"\n[keys]\n"triage.starr" = "s"\n', encoding="utf-8")
    monkeypatch.setenv("BRIEFING_CONFIG", str(file))
    assert cli.main(["config"]) == 1
    said = capsys.readouterr().out
    assert f"{file}:1: theme:" in said
    assert f"{file}:3: keys.triage.starr:" in said
