"""The figures of an incident: ranges over what claimants say now; nothing added up, nothing made up."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui import filters, store, wording
from briefing_tui.incidents import link
from briefing_tui.store import connection, feed, losses, migrating, writing
from briefing_tui.store.assets import db_folder
from briefing_tui.store.views import Scope, View
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


def found(db: sqlite3.Connection, expression: str) -> list[int]:
    """Ids of what an expression shows, in its order."""
    return [row.id for row in feed.window(db, View(filters.parse(expression)), 0, 9)]


def test_a_filter_and_a_sort_go_by_the_highest_figure_any_source_gives(db: sqlite3.Connection) -> None:
    add(db, MARKET.but(killed=3))
    add(
        db,
        MARKET.but(source="Herald", killed=10, qualifier="at_least", claimant="Dr. Ana Velez", tail=" So."),
    )
    add(db, MARKET.but(title="Shells fall on Irsk", place="Irsk", type="shelling", killed=8, tail=" Irsk."))
    assert shown(db)[1].killed == (3, None)
    assert found(db, "killed>=9") == found(db, "is:disputed") == [1]
    assert found(db, "killed<9") == [2]
    assert found(db, "sort:killed") == [1, 2]
    assert found(db, "sort:killed-") == [2, 1]


def test_a_store_of_before_learns_its_highest_figures_when_it_is_brought_up_to_date(
    db: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = sorted((db_folder() / "migrations").glob("*.sql"))[:5]
    (tmp_path / "migrations").mkdir()
    for file in first:
        (tmp_path / "migrations" / file.name).write_text(file.read_text())
    old = tmp_path / "old.db"
    with monkeypatch.context() as then:
        then.setattr(migrating, "db_folder", lambda: tmp_path)
        then.setattr(connection, "VERSION", 5)
        then.setattr(migrating, "VERSION", 5)
        before = store.connect(old)
    add(db, MARKET.but(killed=3))
    add(
        db,
        MARKET.but(source="Herald", killed=10, qualifier="at_least", claimant="Dr. Ana Velez", tail=" So."),
    )
    add(
        db,
        MARKET.but(
            source="Herald",
            killed=7,
            qualifier="at_least",
            claimant="Dr. Ana Velez",
            tail=" On.",
            published="2021-07-09",
        ),
    )
    add(
        db,
        MARKET.but(
            title="March in Irsk", place="Irsk", type="protest", killed=8, qualifier="up_to", tail=" Irsk."
        ),
    )
    kept = db.execute("SELECT id, killed_top, injured_top FROM incidents ORDER BY id").fetchall()
    assert kept == [(1, 7, -1), (2, 8, -1)]
    before.execute("PRAGMA foreign_keys = OFF")
    for table in (
        "sources",
        "stories",
        "documents",
        "incidents",
        "reports",
        "events",
        "speakers",
        "casualty_claims",
    ):
        names = ", ".join(f'"{row[1]}"' for row in before.execute(f"PRAGMA table_info({table})"))
        rows = db.execute(f"SELECT {names} FROM {table}").fetchall()  # noqa: S608
        before.executemany(f"INSERT INTO {table}({names}) VALUES ({','.join('?' * len(rows[0]))})", rows)  # noqa: S608
    before.close()
    after = store.connect(old)
    assert after.execute("SELECT id, killed_top, injured_top FROM incidents ORDER BY id").fetchall() == kept
    assert sorted(found(after, "killed>=5")) == [1, 2]


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


def test_an_incident_goes_by_the_corrected_title_and_not_by_that_of_a_copy(db: sqlite3.Connection) -> None:
    first = MARKET.but(url="https://wire.example/1", title="Rockets kill 12 at fish market")
    add(db, first)
    copied = MARKET.but(source="Herald", url="https://herald.example/1", title="Rockets kill 12 at market")
    add(db, copied.but(published="2021-07-07"))
    corrected = first.but(title="Rockets kill 9 at fish market", killed=9, published="2021-07-08")
    assert add(db, corrected).status == "updated"
    (row,) = shown(db)
    assert row.title == "Rockets kill 9 at fish market"


@pytest.mark.parametrize(("alone", "killed"), [(False, (12, 12)), (True, (2, 2))])
def test_the_dead_among_the_wounded_are_no_rival_of_the_toll(
    db: sqlite3.Connection, alone: bool, killed: tuple[int, int]
) -> None:
    document, facts = MARKET.made
    (event,) = facts.events
    (toll,) = event.casualties
    start, end = toll.end - 6, toll.end
    hurt = replace(toll, kind="injured", low=9, high=9, start=start, end=end)
    died = replace(
        toll, low=2, high=2, claimant="a doctor", start=toll.start + 1, end=end, part_of=(start, end)
    )
    claims = (hurt, died) if alone else (toll, hurt, died)
    writing.add(db, document, replace(facts, events=(replace(event, casualties=claims),)), link)
    (row,) = shown(db)
    assert row.killed == killed
    told = {each.low: each for each in losses.claims(db, Scope(row.id)) if each.family == "casualty"}
    assert (told[2].of_wounded, told[2].is_part) == (True, False)
    assert wording.stated(told[2]) == "killed: 2 of the wounded people"


def test_two_events_of_one_sentence_have_a_headline_each(db: sqlite3.Connection) -> None:
    document, facts = MARKET.made
    (event,) = facts.events
    start = document.text.index("hit the")
    other = replace(event, type="arson", start=start, end=event.end, casualties=())
    writing.add(db, replace(document, title=""), replace(facts, events=(event, other)), link)
    titles = [title for (title,) in db.execute("SELECT headline FROM events ORDER BY id")]
    assert titles[0].startswith("Nine rockets hit the fish market")
    assert titles[1].startswith("… hit the fish market")


def test_a_second_attack_with_losses_of_its_own_is_an_incident_of_its_own(db: sqlite3.Connection) -> None:
    document, facts = MARKET.made
    (event,) = facts.events
    (toll,) = event.casualties
    start = document.text.index("Two stalls")
    lost = replace(toll, low=1, high=1, claimant="a doctor", start=start, end=start + 20)
    other = replace(
        event, type="shelling", start=start, end=start + 20, location=None, geo_precision="country", casualties=(lost,),
        date_start=None, date_end=None, date_precision="unknown", damage=(), munitions=(), targets=(), weapons=(),
    )  # fmt: skip
    writing.add(db, document, replace(facts, events=(event, other)), link)
    assert {row.killed for row in shown(db)} == {(1, 1), (12, 12)}


def test_the_dead_among_the_wounded_take_no_toll_back(db: sqlite3.Connection) -> None:
    add(db, MARKET)
    document, facts = MARKET.but(
        title="Two of the wounded die in Qarra", published="2021-07-09", said="they are gone", tail=" "
    ).made
    (event,) = facts.events
    (toll,) = event.casualties
    start, end = toll.end - 6, toll.end
    hurt = replace(toll, kind="injured", low=9, high=9, start=start, end=end)
    died = replace(toll, low=2, high=2, part_of=(start, end))
    writing.add(db, document, replace(facts, events=(replace(event, casualties=(hurt, died)),)), link)
    (row,) = shown(db)
    assert row.killed == (12, 12)


def test_that_some_were_not_hurt_takes_no_toll_back(db: sqlite3.Connection) -> None:
    add(db, MARKET)
    document, facts = MARKET.but(
        title="Porters unhurt in Qarra", published="2021-07-09", said="they are well", tail=" "
    ).made
    (event,) = facts.events
    (toll,) = event.casualties
    nobody = replace(toll, who="porters", low=0, high=0, qualifier="none")
    writing.add(db, document, replace(facts, events=(replace(event, casualties=(nobody,)),)), link)
    (row,) = shown(db)
    assert row.killed == (12, 12)


def test_some_who_were_not_hurt_are_no_rival_of_those_who_were(db: sqlite3.Connection) -> None:
    document, facts = MARKET.made
    (event,) = facts.events
    (toll,) = event.casualties
    nobody = replace(
        toll, who="pupils", low=0, high=0, qualifier="none", claimant="a teacher", start=toll.start + 1
    )
    writing.add(db, document, replace(facts, events=(replace(event, casualties=(toll, nobody)),)), link)
    (row,) = shown(db)
    assert row.killed == (12, 12)
