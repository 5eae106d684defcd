"""The names an incident is found by follow what happens to its documents and speakers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_tui import filters, store
from briefing_tui.incidents import link
from briefing_tui.store import people, triage, where, writing
from tests.unit.reporting import Report


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = store.connect(tmp_path / "store.db")
    yield opened
    opened.close()


def found(db: sqlite3.Connection, expression: str) -> int:
    condition, params = where.compile(filters.parse(expression))
    return int(db.execute(f"SELECT count(*) FROM incidents WHERE {condition}", params).fetchone()[0])  # noqa: S608


def test_a_new_version_takes_the_names_of_the_old_one_with_it(db: sqlite3.Connection) -> None:
    first = Report(url="https://wire.example/1", speaker="Omar Tadel", claimant="the Interior Ministry")
    writing.add(db, *first.made, link)
    assert found(db, "speaker:tadel claimant:ministry") == 1
    writing.add(db, *first.but(speaker="Lena Ashk", claimant="the hospital").made, link)
    assert found(db, "speaker:tadel or claimant:ministry") == 0
    assert found(db, "speaker:ashk claimant:hospital") == 1


def test_another_report_adds_its_names(db: sqlite3.Connection) -> None:
    writing.add(db, *Report().made, link)
    writing.add(
        db,
        *Report(
            source="Harbour Herald",
            speaker="Lena Ashk",
            title="Market in Qarra hit",
            said="it was dark",
            tail="",
        ).made,
        link,
    )
    assert found(db, "source:wire") == found(db, "source:herald") == 1
    assert found(db, "source:wire source:herald speaker:ashk speaker:tadel") == 1


def test_a_merged_speaker_is_found_by_either_name_until_it_is_undone(db: sqlite3.Connection) -> None:
    writing.add(db, *Report(speaker="Omar Tadel").made, link)
    writing.add(
        db,
        *Report(
            speaker="Brother Gray",
            title="Protest",
            place="Old Port",
            day="2021-01-05",
            published="2021-01-06",
        ).made,
        link,
    )
    speakers = dict(db.execute("SELECT name, id FROM speakers").fetchall())
    assert found(db, "speaker:gray") == 1
    people.merge(db, speakers["Brother Gray"], speakers["Omar Tadel"], user="ann")
    assert found(db, "speaker:tadel") == 2
    assert found(db, "speaker:gray") == 1
    triage.undo(db, "ann")
    assert found(db, "speaker:tadel") == 1


def test_a_phrase_does_not_run_from_one_name_into_the_next(db: sqlite3.Connection) -> None:
    writing.add(db, *Report(weapon="rockets", claimant="Omar").made, link)
    [names] = db.execute("SELECT claimants, speakers, damage FROM incident_names").fetchall()
    assert "Omar" in names[0]
    assert found(db, 'damage:"shop stalls"') == found(db, 'damage:"stalls shop"') == 0
    assert found(db, "damage:shop damage:stalls") == 1


def test_what_only_background_names_does_not_find_the_incident(db: sqlite3.Connection) -> None:
    writing.add(db, *Report(main=False).made, link)
    assert found(db, "is:background") == 1
    assert found(db, "weapon:rockets or actor:army or damage:stalls or claimant:ministry") == 0
