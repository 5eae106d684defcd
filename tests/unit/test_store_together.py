"""Several processes on one store: nothing acknowledged is lost, nobody sees half a thing, whoever dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing_tui import store
from briefing_tui.incidents import link
from briefing_tui.store import changes, check, feed, triage, writing
from briefing_tui.store.views import View
from tests.unit.reporting import Report

# Fresh processes, as a reader and an ingest are; a fork would share SQLite's locks.
SPAWN = multiprocessing.get_context("spawn")
TOWNS = ("Qarra", "Delmar", "Ubrek", "Ansel", "Tolm", "Irsk", "Merton", "Salvik")


def report(number: int, source: str = "Wire") -> Report:
    town = TOWNS[number % len(TOWNS)]
    day = f"2021-{number // 28 + 1:02}-{number % 28 + 1:02}"
    return Report(
        source=source,
        place=town,
        title=f"News of {town}",
        day=day,
        published=day,
        tail=f" Day {number}.",
        said="no",
    )


def run(*jobs: tuple[Callable[..., None], Any]) -> None:
    """Run each job in a process of its own and see that all end well."""
    started = [SPAWN.Process(target=job, args=args) for job, args in jobs]
    for each in started:
        each.start()
    for each in started:
        each.join(60)
        assert each.exitcode == 0


def ingest(path: Path, source: str, number: int) -> None:
    db = store.connect(path)
    for each in range(number):
        writing.add(db, *report(each, source).made, link)


def mark_each(path: Path, user: str, ids: list[int]) -> None:
    db = store.connect(path)
    for each in ids:
        triage.mark(db, "incident", [each], starred=True, user=user)


def read_on(path: Path, number: int) -> None:
    """What one read sees must agree with itself while others write."""
    db = store.connect(path, read_only=True)
    for _ in range(number):
        db.execute("BEGIN")
        rows = feed.window(db, View(), 0, 500)
        assert len(rows) == feed.count(db, View())
        assert all(row.documents for row in rows)
        db.execute("COMMIT")


def ingest_and_tell(path: Path, told: Any) -> None:
    db = store.connect(path)
    for each in range(1000):
        added = writing.add(db, *report(each).made, link)
        triage.mark(db, "incident", [added.document_id], state="relevant", user="ann")
        os.write(told.fileno(), b"%d\n" % added.document_id)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shared.db"


def test_two_ingests_a_triage_and_a_reader_at_once_lose_and_double_nothing(path: Path) -> None:
    db = store.connect(path)
    for each in range(8):
        writing.add(db, *report(each, "First").made, link)
    run(
        (ingest, (path, "Wire", 25)),
        (ingest, (path, "Wire", 25)),
        (mark_each, (path, "ann", list(range(1, 9)))),
        (read_on, (path, 60)),
    )
    assert db.execute("SELECT count(*) FROM documents WHERE source_id <> 1").fetchone() == (25,)
    assert db.execute("SELECT count(*) FROM incidents WHERE starred = 1").fetchone() == (8,)
    assert len(triage.history(db)) == 8
    assert list(check.problems(db)) == []


def test_processes_that_open_a_new_store_at_once_make_it_once(path: Path) -> None:
    run(*[(ingest, (path, f"Source {number}", 1)) for number in range(3)])
    db = store.connect(path)
    assert db.execute("SELECT count(*) FROM sources").fetchone() == (3,)
    assert list(check.problems(db)) == []


def test_a_process_killed_while_writing_loses_nothing_it_had_told_of(path: Path) -> None:
    reading, told = SPAWN.Pipe(duplex=False)
    victim = SPAWN.Process(target=ingest_and_tell, args=(path, told))
    victim.start()
    told.close()
    with os.fdopen(os.dup(reading.fileno()), "rb") as lines:
        heard = [int(lines.readline()) for _ in range(12)]
        assert victim.pid
        os.kill(victim.pid, signal.SIGKILL)
        victim.join(30)
        heard += [int(line) for line in lines.read().splitlines() if line]
    db = store.connect(path)
    kept = {row[0] for row in db.execute("SELECT subject_id FROM triage WHERE state = 'relevant'")}
    assert set(heard) <= kept
    assert list(check.problems(db)) == []
    ingest(path, "Wire", len(heard) + 2)
    assert db.execute("SELECT count(*), count(DISTINCT text_sha256) FROM documents").fetchone() == (
        len(heard) + 2,
        len(heard) + 2,
    )


def test_a_reader_notices_another_process(path: Path) -> None:
    db = store.connect(path)
    seen = changes.token(db)
    run((ingest, (path, "Wire", 1)))
    assert changes.token(db) != seen
    assert feed.count(db, View()) == 1


def test_a_transaction_left_open_by_a_dead_process_is_rolled_back(path: Path) -> None:
    db = store.connect(path)
    writing.add(db, *report(0).made, link)
    run((leave_open, (path,)))
    assert triage.mark(db, "incident", [1], state="read", user="ann")
    assert db.execute("SELECT count(*) FROM sources").fetchone() == (1,)


def leave_open(path: Path) -> None:
    db = store.connect(path)
    db.execute("BEGIN IMMEDIATE")
    db.execute("INSERT INTO sources(name) VALUES ('Half')")
    os._exit(0)


def test_a_reader_in_the_middle_of_a_read_does_not_hold_up_a_writer(path: Path) -> None:
    db, reading = store.connect(path), store.connect(path, read_only=True)
    writing.add(db, *report(0).made, link)
    reading.execute("BEGIN")
    reading.execute("SELECT count(*) FROM incidents").fetchone()
    assert triage.mark(db, "incident", [1], state="read", user="ann")
    with pytest.raises(sqlite3.OperationalError):
        reading.execute("INSERT INTO sources(name) VALUES ('x')")
