"""Opening a store: private, up to date, and refused with one clear line where it cannot be used."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_tui import store
from briefing_tui.store import backup, connection, errors, migrating
from briefing_tui.store.assets import db_folder


def test_a_store_is_made_with_its_folder_and_is_private(tmp_path: Path) -> None:
    path = tmp_path / "new" / "briefing.db"
    db = store.connect(path)
    db.execute("INSERT INTO sources(name) VALUES ('Wire')")
    assert path.parent.stat().st_mode & 0o777 == 0o700
    for name in ("briefing.db", "briefing.db-wal", "briefing.db-shm"):
        assert path.with_name(name).stat().st_mode & 0o077 == 0, name
    db.close()


def test_a_store_writes_ahead_checks_keys_and_waits_for_others(tmp_path: Path) -> None:
    db = store.connect(tmp_path / "a.db")
    asked = {
        name: db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "foreign_keys", "busy_timeout")
    }
    assert asked == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": connection.BUSY_MILLISECONDS}


def test_an_up_to_date_store_opens_without_the_migration_library(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store.connect(path).close()
    asked = (
        "import sys; from briefing_tui import store; store.connect(sys.argv[1]);"
        "print([name for name in ('sqlite_utils', 'textual', 'spacy', 'click', 'platformdirs') if name in sys.modules])"
    )
    said = subprocess.run(
        [sys.executable, "-c", asked, str(path)], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"


def test_every_place_that_names_the_version_names_the_number_of_migrations() -> None:
    from briefing_tui.store import quick

    files = sorted(file.name for file in (db_folder() / "migrations").glob("*.sql"))
    assert connection.VERSION == len(files) == quick._VERSION
    assert [name[:4] for name in files] == [f"{number + 1:04}" for number in range(len(files))]


def test_a_newer_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    db = store.connect(path)
    db.execute(f"PRAGMA user_version = {connection.VERSION + 1}")
    db.close()
    with pytest.raises(store.StoreError, match=r"newer briefing.*update the program"):
        store.connect(path)
    with pytest.raises(store.StoreError, match="newer briefing"):
        store.connect(path, read_only=True)


def test_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("not a database, just some words that fill the header of one " * 20)
    with pytest.raises(store.StoreError, match="not a briefing store"):
        store.connect(tmp_path / "text.db")
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE songs(name)")
    other.commit()
    other.close()
    with pytest.raises(store.StoreError, match="another program"):
        store.connect(tmp_path / "other.db")
    assert sqlite3.connect(tmp_path / "other.db").execute("SELECT name FROM sqlite_schema").fetchall() == [
        ("songs",)
    ]


def test_an_sqlite_that_is_too_old_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "OLDEST_SQLITE", (99, 0))
    with pytest.raises(store.StoreError, match="too old"):
        store.connect(tmp_path / "a.db")
    assert not (tmp_path / "a.db").exists()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("database is locked", "busy"),
        ("attempt to write a readonly database", "reading only"),
        ("database or disk is full", "no room left"),
        ("file is not a database", "not a briefing store"),
        ("database disk image is malformed", "damaged"),
        ("no such module: fts5", "full-text search"),
        ("unable to open database file", "cannot be opened"),
        ("near x: syntax error", "near x"),
    ],
)
def test_what_sqlite_says_is_told_in_one_clear_line(said: str, told: str) -> None:
    line = str(errors.explain(sqlite3.OperationalError(said), "/data/a.db"))
    assert told in line
    assert "\n" not in line


def test_a_folder_in_place_of_a_file_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(store.StoreError, match="cannot be opened"):
        store.connect(tmp_path)


def test_reading_needs_a_store_that_is_there_and_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(store.StoreError, match="does not exist"):
        store.connect(tmp_path / "none.db", read_only=True)
    store.connect(tmp_path / "a.db").close()
    db = store.connect(tmp_path / "a.db", read_only=True)
    with pytest.raises(sqlite3.OperationalError):
        db.execute("INSERT INTO sources(name) VALUES ('Wire')")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_store_on_a_medium_nobody_can_write_to_can_be_read(tmp_path: Path) -> None:
    store.connect(tmp_path / "a.db").close()
    tmp_path.chmod(0o500)
    try:
        db = store.connect(tmp_path / "a.db", read_only=True)
        assert db.execute("SELECT count(*) FROM incidents").fetchone() == (0,)
    finally:
        tmp_path.chmod(0o700)


def test_an_older_store_is_copied_before_it_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, path = tmp_path / "migrations", tmp_path / "a.db"
    store.connect(path).close()
    folder.mkdir()
    for file in (db_folder() / "migrations").glob("*.sql"):
        (folder / file.name).write_text(file.read_text())
    newer = connection.VERSION + 1
    (folder / f"{newer:04}_colour.sql").write_text(
        "ALTER TABLE sources ADD COLUMN colour TEXT NOT NULL DEFAULT 'red';\n"
    )
    monkeypatch.setattr(migrating, "db_folder", lambda: tmp_path)
    monkeypatch.setattr(connection, "VERSION", newer)
    monkeypatch.setattr(migrating, "VERSION", newer)
    with pytest.raises(store.StoreError, match="older briefing"):
        store.connect(path, read_only=True)
    db = store.connect(path)
    assert db.execute(
        "SELECT count(*) FROM pragma_table_info('sources') WHERE name = 'colour'"
    ).fetchone() == (1,)
    copy = tmp_path / f"a.db.before-{newer}"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert sqlite3.connect(copy).execute("PRAGMA user_version").fetchone() == (newer - 1,)


def test_a_migration_that_fails_leaves_the_store_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, path = tmp_path / "migrations", tmp_path / "a.db"
    store.connect(path).close()
    folder.mkdir()
    for file in (db_folder() / "migrations").glob("*.sql"):
        (folder / file.name).write_text(file.read_text())
    newer = connection.VERSION + 1
    (folder / f"{newer:04}_wrong.sql").write_text("CREATE TABLE half(a);\nCREATE TABLE half(a);\n")
    monkeypatch.setattr(migrating, "db_folder", lambda: tmp_path)
    monkeypatch.setattr(connection, "VERSION", newer)
    monkeypatch.setattr(migrating, "VERSION", newer)
    with pytest.raises(store.StoreError, match="half"):
        store.connect(path)
    left = sqlite3.connect(path)
    assert left.execute("PRAGMA user_version").fetchone() == (newer - 1,)
    assert left.execute("SELECT name FROM sqlite_schema WHERE name = 'half'").fetchall() == []
    left.close()
    with pytest.raises(store.StoreError, match="half"):
        store.connect(path)
    copies = sorted(file.name for file in tmp_path.iterdir() if "before" in file.name)
    assert copies == [f"a.db.before-{newer}", f"a.db.before-{newer}.2"]


def test_no_statement_of_a_migration_is_lost_in_splitting() -> None:
    for file in (db_folder() / "migrations").glob("*.sql"):
        script = file.read_text()
        assert "".join(migrating.statements(script)) == script
        for statement in migrating.statements(script):
            assert len(re.findall(r"^CREATE", statement, re.MULTILINE)) <= 1


def test_a_copy_of_a_store_in_use_is_whole_and_overwrites_nothing(tmp_path: Path) -> None:
    db = store.connect(tmp_path / "a.db")
    db.execute("INSERT INTO sources(name) VALUES ('Wire')")
    backup.backup(db, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600
    assert store.connect(tmp_path / "copy.db").execute("SELECT name FROM sources").fetchall() == [("Wire",)]
    with pytest.raises(store.StoreError, match="exists already"):
        backup.backup(db, tmp_path / "copy.db")
    with pytest.raises(store.StoreError, match="cannot be written"):
        backup.backup(db, tmp_path / "nowhere" / "copy.db")
    assert sorted(file.name for file in tmp_path.iterdir() if "unfinished" in file.name) == []


def test_the_default_store_can_be_named_by_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BRIEFING_DB", str(tmp_path / "mine.db"))
    assert store.default_path() == tmp_path / "mine.db"
    monkeypatch.delenv("BRIEFING_DB")
    assert store.default_path().name == "briefing.db"


@pytest.mark.parametrize("read_only", [False, True])
def test_a_folder_is_no_store_and_named_as_one(tmp_path: Path, read_only: bool) -> None:
    with pytest.raises(store.StoreError, match="it is a folder"):
        store.connect(tmp_path, read_only=read_only)
