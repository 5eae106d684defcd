"""Promises of `briefing add`: once, whole documents only, one line a broken file, the rest goes on."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_tui import cli
from briefing_tui.commands import work
from briefing_tui.commands.demo import build_demo
from briefing_tui.model import Document
from briefing_tui.store.assets import db_folder
from tests.unit.made_up import rows, spanish


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_DB", str(tmp_path / "store.db"))
    return tmp_path / "store.db"


def test_a_folder_goes_in_and_its_broken_parts_cost_a_line_each(
    path: Path, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["add", "--jobs", "1", str(archive)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        f"refused: {archive / 'broken.txt'}: not text (binary data)",
        f"refused: {archive / 'more.jsonl'}: line 5: not JSON: Expecting property name enclosed in double quotes at column 2",
        "without a date of publication: 7 (--published gives one)",
        "stored but not read for facts: 7 (not in English, or too long)",
        "7 added, 0 unchanged, 2 refused",
    ]
    assert rows(path, "SELECT count(*) FROM documents") == [(7,)]
    assert path.stat().st_mode & 0o777 == 0o600
    capsys.readouterr()
    assert cli.main(["list", "refusals", "--json"]) == 0
    names = {row["name"]: row["reason"] for row in json.loads(capsys.readouterr().out)}
    assert list(names) == [f"{archive / 'more.jsonl'}: line 5", str(archive / "broken.txt")]
    (archive / "broken.txt").write_text(spanish(77))
    assert cli.main(["add", "--jobs", "1", str(archive)]) == 1
    assert cli.main(["list", "refusals"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert "more.jsonl: line 5" in line


def test_adding_the_same_again_changes_nothing(
    path: Path, archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.main(["add", str(archive)])
    before = rows(path, "SELECT * FROM documents")
    capsys.readouterr()
    monkeypatch.setattr(work, "_facts", lambda texts: pytest.fail("extracted again") if texts else [])
    assert cli.main(["add", "--jobs", "1", str(archive)]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "0 added, 7 unchanged, 2 refused"
    assert rows(path, "SELECT * FROM documents") == before


def test_the_same_text_from_two_sources_is_two_documents_of_one_story(path: Path, archive: Path) -> None:
    file = str(archive / "0.txt")
    for source in ("Wire", "Herald", "Wire"):
        assert cli.main(["add", "--source", source, "--reliability", "b", file]) == 0
    assert rows(
        path, "SELECT count(*), count(DISTINCT source_id), count(DISTINCT story_id) FROM documents"
    ) == [(2, 2, 1)]
    assert rows(path, "SELECT DISTINCT reliability FROM sources") == [("B",)]


def test_labels_of_the_command_line_reach_the_documents(path: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(spanish(0))
    (tmp_path / "b.md").write_text(f"---\npublished: 2026-01-02\nsource: Own\n---\n{spanish(1)}")
    command = ["add", "--published", "2026-03-04", "--source", "Desk", "--db", str(path)]
    assert cli.main([*command, str(tmp_path / "a.txt"), str(tmp_path / "b.md")]) == 0
    assert rows(
        path, "SELECT published_at, name FROM documents JOIN sources s ON s.id = source_id ORDER BY 1"
    ) == [
        ("2026-01-02", "Desk"),
        ("2026-03-04", "Desk"),
    ]


def test_copies_with_other_bytes_are_known_the_next_time(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, content in (
        ("a", spanish(1)),
        ("b", spanish(1) + "\n\n"),
        ("c", spanish(1)),
        ("d", spanish(2)),
    ):
        (tmp_path / f"{name}.txt").write_text(content)
    names = [str(tmp_path / f"{name}.txt") for name in "abcd"]
    assert cli.main(["add", *names]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "without a date of publication: 2 (--published gives one)",
        "stored but not read for facts: 2 (not in English, or too long)",
        "2 added, 2 unchanged, 0 refused",
    ]
    monkeypatch.setattr(work, "_documents", lambda blob: pytest.fail("read again"))
    assert cli.main(["add", *names]) == 0
    assert capsys.readouterr().err == "0 added, 4 unchanged, 0 refused\n"


def test_a_text_too_long_to_parse_is_stored_and_said_not_to_be_extracted(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "MOST_CHARACTERS", 100)
    (tmp_path / "long.txt").write_text("The governor said that it was quiet in the port. " * 9)
    assert cli.main(["add", str(tmp_path / "long.txt")]) == 0
    assert rows(path, "SELECT extracted, reason FROM documents") == [(0, "longer than 100 characters")]


def test_a_document_that_extraction_fails_on_is_refused_and_its_neighbours_are_kept(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from briefing_tui import extract
    from briefing_tui.model import Facts

    def fragile(documents: list[Document]) -> list[Facts]:
        if any("bad" in document.text for document in documents):
            raise ValueError("odd")
        return [Facts() for _ in documents]

    monkeypatch.setattr(extract, "extract_many", fragile)
    monkeypatch.setattr(extract, "extract", lambda document: fragile([document])[0])
    for name, words in (("a", "good words"), ("b", "bad words"), ("c", "more good words")):
        (tmp_path / f"{name}.txt").write_text(words)
    assert cli.main(["add", *(str(tmp_path / f"{name}.txt") for name in "abc")]) == 1
    err = capsys.readouterr().err.splitlines()
    assert err == [
        f"refused: {tmp_path / 'b.txt'}: extraction failed: ValueError: odd",
        "without a date of publication: 2 (--published gives one)",
        "2 added, 0 unchanged, 1 refused",
    ]


def test_nothing_is_painted_where_there_is_no_terminal(path: Path, archive: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing_tui", "add", "--published", "2026-03-10", str(archive / "0.txt")],
        capture_output=True,
        text=True,
        check=False,
    )
    said = "stored but not read for facts: 1 (not in English, or too long)\n1 added, 0 unchanged, 0 refused\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, "", said)


def test_nothing_is_remarked_of_english_texts_with_a_date(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from briefing_tui import extract
    from briefing_tui.model import Facts

    monkeypatch.setattr(extract, "extract_many", lambda documents: [Facts() for _ in documents])
    monkeypatch.setattr(extract, "extract", lambda document: Facts())
    (tmp_path / "calm.txt").write_text("The governor said that it was quiet in the port. " * 9)
    assert cli.main(["add", "--published", "2026-03-10", str(tmp_path / "calm.txt")]) == 0
    assert capsys.readouterr().err == "1 added, 0 unchanged, 0 refused\n"


def contents(path: Path) -> list[str]:
    """Everything a store holds, but for when its tables were made."""
    db = sqlite3.connect(path)
    try:
        return [line for line in db.iterdump() if '"_sqlite_migrations"' not in line]
    finally:
        db.close()


def test_the_packaged_demo_store_is_what_its_texts_give(tmp_path: Path) -> None:
    packaged = db_folder() / "demo.db"
    if not packaged.exists():
        pytest.skip("no demo store is packaged yet: briefing demo --build db/demo.db")
    assert build_demo(tmp_path / "demo.db") == 0
    assert contents(tmp_path / "demo.db") == contents(packaged), "briefing demo --build db/demo.db"


def test_a_name_of_any_bytes_is_no_obstacle(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "names"
    folder.mkdir()
    for i, name in enumerate(
        (b"bad\xff\xfe.txt", b"new\nline.txt", b"esc\x1b[31m.txt", "turned\u202e.txt".encode())
    ):
        (Path(os.fsdecode(os.path.join(os.fsencode(folder), name)))).write_text(spanish(i))
    (folder / "ids.jsonl").write_text(json.dumps({"id": "\ud800", "text": spanish(9)}))
    assert cli.main(["add", "--jobs", "1", str(folder)]) == 0
    origins = {str(row[0]).rpartition("/")[2] for row in rows(path, "SELECT origin FROM documents")}
    assert origins == {"bad\ufffd\ufffd.txt", "new line.txt", "esc.txt", "turned.txt", "\ufffd"}
