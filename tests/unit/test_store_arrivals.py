"""What came in before, and what never did."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefing_tui import store
from briefing_tui.incidents import link
from briefing_tui.store import arrivals, writing
from tests.unit.reporting import Report


def test_bytes_that_came_in_before_are_known_by_source(tmp_path: Path) -> None:
    db = store.connect(tmp_path / "a.db")
    document, facts = Report().made
    writing.add(db, replace(document, raw_sha256="ab"), facts, link)
    assert arrivals.has_bytes(db, "ab")
    assert arrivals.has_bytes(db, "ab", "Wire")
    assert not arrivals.has_bytes(db, "ab", "Herald")
    assert not arrivals.has_bytes(db, "")


def test_looking_bytes_up_asks_an_index(tmp_path: Path) -> None:
    db = store.connect(tmp_path / "a.db")
    plan = db.execute(
        "EXPLAIN QUERY PLAN SELECT 1 FROM documents d WHERE d.raw_sha256 = ?1 AND d.raw_sha256 <> ''", ("ab",)
    ).fetchall()
    assert "documents_raw" in str(plan)


def test_a_refusal_is_kept_with_its_last_reason_until_the_thing_is_taken_in(tmp_path: Path) -> None:
    db = store.connect(tmp_path / "a.db")
    arrivals.refused(db, "old.pdf", "not a PDF")
    arrivals.refused(db, "x\x1b[31m.txt", "empty")
    arrivals.refused(db, "old.pdf", "encrypted")
    assert sorted(row[1:] for row in arrivals.refusals(db)) == [("old.pdf", "encrypted"), ("x.txt", "empty")]
    arrivals.accepted(db, "x\x1b[31m.txt")
    arrivals.accepted(db, "never.txt")
    assert [row[1] for row in arrivals.refusals(db)] == ["old.pdf"]
