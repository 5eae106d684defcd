"""The figures of an incident: ranges over what claimants say now; nothing added up, nothing made up."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui import store
from briefing_tui.incidents import link
from briefing_tui.store import losses, writing
from briefing_tui.store.ranges import Figure, Range, spread
from briefing_tui.store.views import Scope
from tests.unit.reporting import Report, add, shown

MARKET = Report()


@pytest.fixture
def db(tmp_path: Path) -> sqlite3.Connection:
    return store.connect(tmp_path / "a.db")


def test_a_later_figure_of_the_same_claimant_supersedes_the_earlier_and_both_stay(
    db: sqlite3.Connection,
) -> None:
    add(db, MARKET)
    add(
        db,
        MARKET.but(
            title="Market toll rises to 15 in Qarra",
            published="2021-07-09",
            killed=15,
            said="they are gone",
            tail=" ",
        ),
    )
    (row,) = shown(db)
    assert row.killed == (15, 15)
    figures = [
        (each.low, each.superseded) for each in losses.claims(db, Scope(row.id)) if each.family == "casualty"
    ]
    assert figures == [(12, True), (15, False)]


def test_an_old_report_that_comes_in_late_does_not_supersede_a_newer_one(db: sqlite3.Connection) -> None:
    add(
        db,
        MARKET.but(
            title="Market toll rises to 15 in Qarra",
            published="2021-07-09",
            killed=15,
            said="they are gone",
            tail=" ",
        ),
    )
    add(db, MARKET)
    assert shown(db)[0].killed == (15, 15)


def test_figures_are_ranges_over_claimants_and_never_sums() -> None:
    def claim(who: str, low: int | None, high: int | None, id_: int = 0) -> Figure:
        return Figure(id_, "killed", "civilian", low, high, ("name", who), 1, "2021-07-07", 6, None)

    assert spread([]) == Range(0, None, None)
    assert spread([claim("a", None, None)]) == Range(1, None, None)
    assert spread([claim("a", 5, 5), claim("a", 3, 3)]) == Range(1, 5, 5)
    assert spread([claim("a", 5, 5), claim("b", 12, 12)]) == Range(1, 5, 12)
    assert spread([claim("a", 5, None), claim("b", 12, 12)]) == Range(1, 5, 12)
    assert spread([claim("a", 12, None), claim("b", 5, 5)]) == Range(1, 5, None)
    assert spread([claim("a", None, 30)]) == Range(1, None, 30)
    assert spread([claim("a", None, 30), claim("b", 4, 6)]) == Range(1, 4, 30)
    assert spread([claim("a", 0, 0)]) == Range(1, 0, 0)
    assert spread([claim("a", None, None), claim("b", 2, 2)]) == Range(1, 2, 2)


def test_background_and_parts_do_not_count(db: sqlite3.Connection) -> None:
    document, facts = MARKET.made
    (event,) = facts.events
    (whole,) = event.casualties
    part = replace(
        whole, who="children", category="children", low=40, high=40, part_of=(whole.start, whole.end)
    )
    old = replace(event, background=True, casualties=(replace(whole, low=99, high=99),))
    writing.add(db, document, replace(facts, events=(replace(event, casualties=(whole, part)), old)), link)
    (row,) = shown(db)
    assert row.killed == (12, 12)
    told = [
        (each.low, each.is_part, each.background)
        for each in losses.claims(db, Scope(row.id))
        if each.family == "casualty"
    ]
    assert told == [(12, False, False), (40, True, False), (99, False, True)]


def test_a_figure_its_own_text_corrects_does_not_count(db: sqlite3.Connection) -> None:
    document, facts = MARKET.made
    (event,) = facts.events
    (first,) = event.casualties
    second = replace(first, low=9, high=9, start=first.start + 1, supersedes=(first.start, first.end))
    writing.add(db, document, replace(facts, events=(replace(event, casualties=(first, second)),)), link)
    assert shown(db)[0].killed == (9, 9)
