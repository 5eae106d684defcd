"""A store made in one go is the store that adding one document after the other would have made."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_tui import store
from briefing_tui.incidents import link
from briefing_tui.model import Document, Facts
from briefing_tui.store import check, filling, names, writing
from tests.bench import make_store
from tests.unit.reporting import TAIL, Report

REPORTS = [
    Report(),
    Report(source="Herald"),
    Report(killed=9, title="CORRECTED: Rockets hit the fish market in Qarra"),
    Report(
        source="Courier",
        place="Delmar",
        title="Rockets fall on Delmar",
        speaker="Lena Orsk",
        tail=TAIL + " More.",
    ),
    Report(main=False, title="A year after the market", published="2022-07-06", tail=" A wreath was laid."),
]


def content(db: sqlite3.Connection) -> list[str]:
    """Everything in the tables, apart from full text, times and SQLite's own figures."""
    for table in ("documents", "incidents"):
        for column in ("collected_at", "added_at", "updated_at"):
            if db.execute("SELECT 1 FROM pragma_table_info(?) WHERE name = ?", (table, column)).fetchone():
                db.execute(f"UPDATE {table} SET {column} = ''")  # noqa: S608
    kept = [line for line in db.iterdump() if line.startswith(("INSERT", "CREATE"))]
    return sorted(line for line in kept if "_fts" not in line and "sqlite_" not in line)


def test_it_holds_the_same(tmp_path: Path) -> None:
    one = store.connect(tmp_path / "one.db")
    for report in REPORTS:
        writing.add(one, *report.made, link)
    assert filling.fill(tmp_path / "all.db", (report.made for report in REPORTS), link) == len(REPORTS)
    everything = store.connect(tmp_path / "all.db")
    assert list(check.problems(everything)) == []
    assert everything.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert (tmp_path / "all.db").stat().st_mode & 0o777 == 0o600
    names.settle_all(one)  # within a field, the order in which names are put together is free
    assert content(everything) == content(one)


def test_an_incident_may_come_to_another_place_while_it_is_filled(tmp_path: Path) -> None:
    vague = Report(place="", published="2021-07-07")
    exact = Report(source="Herald", published="2021-07-08", tail=TAIL + " More.")
    assert filling.fill(tmp_path / "all.db", (report.made for report in (vague, exact)), link) == 2
    everything = store.connect(tmp_path / "all.db")
    assert list(check.problems(everything)) == []
    found = everything.execute("SELECT count(*) FROM incidents_fts WHERE incidents_fts MATCH 'qarra'")
    assert found.fetchone()[0] == everything.execute("SELECT count(*) FROM incidents").fetchone()[0]


def test_names_are_the_same_one_by_one_and_in_one_go(tmp_path: Path) -> None:
    db = store.connect(tmp_path / "a.db")
    for report in REPORTS:
        writing.add(db, *report.made, link)

    def told() -> list[list[list[str]]]:
        rows = db.execute(
            "SELECT actors, speakers, sources, weapons, damage, claimants FROM incident_names ORDER BY 1"
        )
        return sorted([sorted(field.split(names.BETWEEN)) for field in row] for row in rows)

    before = told()
    names.settle_all(db)
    assert told() == before


def test_nothing_is_left_when_it_fails_and_nothing_is_overwritten(tmp_path: Path) -> None:
    def broken() -> Iterator[tuple[Document, Facts]]:
        yield Report().made
        raise RuntimeError("no more")

    with pytest.raises(RuntimeError, match="no more"):
        filling.fill(tmp_path / "a.db", broken(), link)
    assert list(tmp_path.iterdir()) == []
    store.connect(tmp_path / "b.db").close()
    with pytest.raises(store.StoreError, match="exists already"):
        filling.fill(tmp_path / "b.db", [], link)


def test_the_store_for_measuring_is_whole_and_of_the_size_asked_for(tmp_path: Path) -> None:
    make_store.make(23, tmp_path / "a.db")
    db = store.connect(tmp_path / "a.db")
    assert db.execute("SELECT count(*) FROM incidents").fetchone() == (23,)
    assert db.execute("SELECT count(*) > 0 FROM quotes").fetchone() == (1,)
    assert list(check.problems(db)) == []
