"""Promises of `briefing refresh`: every document is extracted by the present version, once, and people's work stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui import cli, extract, store
from briefing_tui.model import Document, Facts
from briefing_tui.store import check, refreshing, triage
from tests.unit.reporting import Report, add, shown

REPORTS = [
    Report(
        source=f"Outlet {i}",
        place=place,
        title=f"Rockets hit the {place} market",
        tail=f" It was in {place}.",
    )
    for i, place in enumerate(("Qarra", "Delmar", "Irsk"))
]


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[sqlite3.Connection]:
    """A store of an older version's facts, which gave every dead as one too few."""
    monkeypatch.setenv("BRIEFING_DB", str(tmp_path / "store.db"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    db = store.connect(tmp_path / "store.db")
    for report in REPORTS:
        add(db, report)
    yield db
    db.close()


@pytest.fixture
def extracted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that the present version was given."""
    texts: list[str] = []

    def extract_many(documents: Iterable[Document]) -> Iterator[Facts]:
        for document in documents:
            report = next(each for each in REPORTS if each.title == document.title)
            assert (document.published, document.source) == (report.published, report.source)
            facts = report.made[1]
            claim = replace(facts.events[0].casualties[0], low=13, high=13)
            texts.append(document.title)
            yield replace(
                facts, events=(replace(facts.events[0], casualties=(claim,)),), extractor_version="new"
            )

    monkeypatch.setattr(extract, "extract_many", extract_many)
    monkeypatch.setattr(extract, "EXTRACTOR_VERSION", "new")
    return texts


def test_every_stale_document_is_extracted_again_once(
    db: sqlite3.Connection, extracted: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    triage.note(db, "incident", 2, "ask the port", user="ann")
    assert cli.main(["refresh", "--jobs", "1"]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("", "3 refreshed, 0 refused\n")
    assert [row.killed for row in shown(db)] == [(13, 13)] * 3
    assert [row.noted for row in shown(db)] == [False, True, False]
    assert list(check.problems(db)) == []
    assert cli.main(["refresh"]) == 0
    assert capsys.readouterr().err == "0 refreshed, 0 refused\n"
    assert extracted == [report.title for report in REPORTS]


def test_all_extracts_again_what_this_version_has_extracted(
    db: sqlite3.Connection, extracted: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    db.execute("UPDATE documents SET extractor_version = iif(id = 1, 'ACLED columns', 'new')")
    assert cli.main(["refresh"]) == 0
    assert extracted == []
    assert cli.main(["refresh", "--all", "--jobs", "1"]) == 0
    assert extracted == [report.title for report in REPORTS[1:]]
    assert capsys.readouterr().err.splitlines()[-1] == "2 refreshed, 0 refused"


def test_stopped_half_way_it_goes_on_where_it_was(
    db: sqlite3.Connection,
    extracted: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep = refreshing.refresh

    def stopped(db: sqlite3.Connection, document_id: int, *rest: object) -> refreshing.Refreshed:
        if document_id == 3:
            raise KeyboardInterrupt
        return keep(db, document_id, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(refreshing, "refresh", stopped)
    assert cli.main(["refresh", "--jobs", "1"]) == 130
    assert "2 refreshed" in capsys.readouterr().err
    monkeypatch.setattr(refreshing, "refresh", keep)
    assert cli.main(["refresh", "--jobs", "1"]) == 0
    assert capsys.readouterr().err == "1 refreshed, 0 refused\n"


def test_what_cannot_be_extracted_any_more_keeps_its_facts(
    db: sqlite3.Connection, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def extract_many(documents: Iterable[Document]) -> Iterator[Facts]:
        for _ in documents:
            yield Facts(extractor_version="new", extracted=False, reason="takes too long")

    monkeypatch.setattr(extract, "extract_many", extract_many)
    monkeypatch.setattr(extract, "EXTRACTOR_VERSION", "new")
    before = shown(db)
    assert cli.main(["refresh", "--jobs", "1"]) == 1
    *lines, last = capsys.readouterr().err.splitlines()
    assert last == "0 refreshed, 3 refused"
    assert lines[0] == "refused: document 1, Rockets hit the Qarra market: keeps its facts: takes too long"
    assert shown(db) == before
