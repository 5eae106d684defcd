"""Check finds what is wrong, repair mends what can be mended, and neither touches what people and documents said."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from briefing_tui import store
from briefing_tui.incidents import link
from briefing_tui.store import check, feed, search, triage, writing
from briefing_tui.store.views import View
from tests.unit.reporting import Report


@pytest.fixture
def db(tmp_path: Path) -> sqlite3.Connection:
    db = store.connect(tmp_path / "a.db")
    writing.add(db, *Report().made, link)
    writing.add(
        db,
        *Report(place="Delmar", title="Delmar hit", tail=" Fog came in.", published="2021-07-20").made,
        link,
    )
    triage.mark(db, "incident", [1], state="relevant", starred=True, user="ann")
    triage.tag(db, "incident", [1], "border", user="ann")
    triage.note(db, "incident", 1, "call back", user="ann")
    return db


def test_a_whole_store_has_no_problems(db: sqlite3.Connection) -> None:
    assert list(check.problems(db)) == []


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (
            "UPDATE incidents SET state = 'read' WHERE id = 1",
            "incident 1: its row and the triage table differ",
        ),
        ("UPDATE incidents SET tags = 'other' WHERE id = 1", "incident 1: its row and the tags table differ"),
        ("UPDATE incidents SET note = '' WHERE id = 1", "incident 1: its row and the notes table differ"),
        ("UPDATE days SET shown = shown + 1", "day 2021-07-06: the counts of incidents are wrong"),
        (
            "INSERT INTO days(day, shown) VALUES ('1999-01-01', 1)",
            "day 1999-01-01: the counts of incidents are wrong",
        ),
        ("UPDATE speakers SET quotes = 9", "speaker 1: the count of quotations is wrong"),
        ("INSERT INTO quotes_fts(quotes_fts) VALUES ('delete-all')", "quotes_fts: full text is out of step"),
        ("UPDATE incidents SET killed_low = 99 WHERE id = 1", ""),
    ],
)
def test_what_is_out_of_step_is_found_and_mended(db: sqlite3.Connection, damage: str, found: str) -> None:
    before = [feed.incident(db, each) for each in (1, 2)]
    db.execute(damage)
    if found:
        assert any(said.startswith(found) for said in check.problems(db)), list(check.problems(db))
    assert len(list(check.repair(db))) >= 4
    assert list(check.problems(db)) == []
    assert [feed.incident(db, each) for each in (1, 2)] == before
    assert search.counts(db, "roof").quotes == 2
    assert len(triage.history(db)) == 3


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE casualty_claims SET \"end\" = 99999 WHERE id = 1", "casualty claim 1 is outside the text"),
        ("UPDATE events SET start = \"end\" WHERE id = 1", "event 1 is outside the text"),
        ("UPDATE quotes SET text = 'nobody said this' WHERE id = 1", "quotation 1 is not the text at"),
        ("UPDATE quotes SET start = start + 1, parts = '[]' WHERE id = 1", "quotation 1 is not the text at"),
        ("UPDATE quotes SET parts = '[[0, 3]]' WHERE id = 1", "quotation 1 is not the text at"),
        ("UPDATE quotes SET cue_start = cue_start - 9 WHERE id = 1", "cue of quotation 1 is not “said” at"),
        ("UPDATE event_roles SET start = start + 2 WHERE role = 'target' AND id = 1", "target 1 is not “fish market” at"),
        ("DELETE FROM reports WHERE document_id = 1", "incident 1: no document reports it"),
        ("INSERT INTO stories(text_sha256) VALUES ('')", "story 3: no document tells it"),
        ("INSERT INTO triage(subject_kind, subject_id) VALUES ('quote', 77)", "triage of quote 77, which does not exist"),
        ("UPDATE events SET incident_id = 2 WHERE id = 1", "event 1: its document does not report its incident"),
    ],
)  # fmt: skip
def test_what_cannot_be_true_is_found(db: sqlite3.Connection, damage: str, found: str) -> None:
    db.execute(damage)
    assert any(found in said for said in check.problems(db)), list(check.problems(db))


def test_what_points_to_nothing_is_found(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("DELETE FROM sources")
    assert "documents 1: what it points to in sources is missing" in list(check.problems(db))


def test_a_damaged_file_is_said_and_not_raised(tmp_path: Path) -> None:
    path = tmp_path / "b.db"
    db = store.connect(path)
    for number in range(40):
        day = f"2021-{number % 12 + 1:02}-{number % 28 + 1:02}"
        writing.add(
            db, *Report(place=f"Town{number}", title=f"{number}", day=day, tail=f" {number}" * 300).made, link
        )
    pages = [
        row[0]
        for row in db.execute("SELECT pageno FROM dbstat WHERE name = 'event_roles' AND pagetype = 'leaf'")
    ]
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    damaged = bytearray(path.read_bytes())
    for page in pages:
        damaged[(page - 1) * 4096 : (page - 1) * 4096 + 64] = b"\xff" * 64
    path.write_bytes(damaged)
    problems = list(check.problems(store.connect(path)))
    assert problems
    assert all(isinstance(said, str) and said for said in problems)


def test_a_store_open_for_reading_can_be_checked(db: sqlite3.Connection, tmp_path: Path) -> None:
    assert list(check.problems(store.connect(tmp_path / "a.db", read_only=True))) == []


def test_sizes_and_counts_are_told(db: sqlite3.Connection) -> None:
    stats = check.stats(db)
    assert dict(stats.counts)["incidents"] == feed.count(db, View()) == 2
    assert stats.sources == (("Wire", 2, "2021-07-20"),)
    assert stats.file_bytes > 4096
    ((name, days),) = stats.slowest
    assert name == "Wire"
    assert days > 365
    names = [name for name, _ in stats.sizes]
    assert "documents_fts" in names
    assert not [name for name in names if name.startswith(("documents_", "idx_")) and name != "documents_fts"]
    assert sum(size for _, size in stats.sizes) <= stats.file_bytes
