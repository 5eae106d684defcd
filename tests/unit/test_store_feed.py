"""The feed: any window, any position, the same answers a plain read of the table would give."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui import filters, store
from briefing_tui.filters import Query, Sort
from briefing_tui.incidents import link
from briefing_tui.store import changes, check, feed, listing, saved, triage, writing
from briefing_tui.store.rows import STATES
from briefing_tui.store.views import SavedView, View
from tests.unit.reporting import Report

PLAIN = View()
ALL = View(show_dismissed=True)
OLDEST_FIRST = View(sort=Sort("date", reverse=True))
DEADLIEST = View(sort=Sort("killed"))
VIEWS = (
    PLAIN,
    ALL,
    OLDEST_FIRST,
    View(show_dismissed=True, sort=Sort("date", reverse=True)),
    DEADLIEST,
    View(query=Query()),
)


def fill(db: sqlite3.Connection, rows: list[tuple[int, int, str]]) -> None:
    """Incidents straight into the table: (day of July, killed, state)."""
    for day, killed, state in rows:
        made = db.execute(
            "INSERT INTO incidents(type, title, occurred_on, killed_claimed, killed_low, killed_high, killed_top, state, "
            "added_at, updated_at) VALUES ('attack', 'x', ?, 1, ?, ?, ?, ?, '', '')",
            (f"2021-07-{day:02}", killed, killed, killed, state),
        )
        db.execute("INSERT INTO triage VALUES ('incident', ?, ?, 0)", (made.lastrowid, state))


def plainly(db: sqlite3.Connection, view: View) -> list[int]:
    """The ids a view holds, read the simple way."""
    rows = db.execute("SELECT id, occurred_on, killed_low, state FROM incidents").fetchall()
    rows = [row for row in rows if view.show_dismissed or row[3] != "dismissed"]
    rows.sort(key=lambda row: (row[1], row[0]), reverse=True)
    if view.sort and view.sort.field == "killed":
        rows.sort(key=lambda row: -row[2])
    elif view.sort and view.sort.reverse:
        rows.reverse()
    return [row[0] for row in rows]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    return store.connect(tmp_path_factory.mktemp("feed") / "a.db")


@given(
    rows=st.lists(st.tuples(st.integers(1, 5), st.integers(0, 3), st.sampled_from(STATES)), max_size=14),
    offset=st.integers(0, 15),
    limit=st.integers(0, 6),
)
@settings(max_examples=60, deadline=None)
def test_every_window_position_and_next_unread_agree_with_a_plain_read(
    empty: sqlite3.Connection, rows: list[tuple[int, int, str]], offset: int, limit: int
) -> None:
    db = empty
    db.execute("BEGIN")
    try:
        listing.forget()
        fill(db, rows)
        for view in VIEWS:
            ids = plainly(db, view)
            assert feed.count(db, view) == len(ids)
            assert [row.id for row in feed.window(db, view, offset, limit)] == ids[offset : offset + limit]
            assert [feed.offset_of(db, view, each) for each in ids] == list(range(len(ids)))
            new = [place for place, each in enumerate(ids) if feed.incident(db, each).state == "new"]  # type: ignore[union-attr]
            assert feed.unread(db, view) == len(new)
            for start in range(-1, len(ids)):
                assert feed.next_unread(db, view, start, 1) == min(
                    (n for n in new if n > start), default=None
                )
                if start >= 0:
                    assert feed.next_unread(db, view, start, -1) == max(
                        (n for n in new if n < start), default=None
                    )
            assert sum(day.incidents for day in feed.days(db, view)) == len(ids)
        assert not [said for said in check.problems(db) if "day" in said]
    finally:
        db.execute("ROLLBACK")


@pytest.fixture
def db(tmp_path: Path) -> sqlite3.Connection:
    db = store.connect(tmp_path / "a.db")
    for number, town in enumerate(("Qarra", "Delmar", "Ubrek", "Ansel", "Tolm", "Irsk")):
        report = Report(place=town, title=f"Rockets hit {town}", day=f"2021-07-0{number + 1}", killed=number)
        writing.add(db, *report.made, link)
    return db


def test_what_is_dismissed_leaves_the_plain_feed_at_once_and_comes_back_with_undo(
    db: sqlite3.Connection,
) -> None:
    triage.mark(db, "incident", [3], state="dismissed", user="ann")
    assert (feed.count(db, PLAIN), feed.offset_of(db, PLAIN, 3)) == (5, None)
    assert (feed.count(db, ALL), feed.offset_of(db, ALL, 3)) == (6, 3)
    triage.undo(db, "ann")
    assert feed.offset_of(db, PLAIN, 3) == 3


def test_a_sorted_view_stays_as_it_was_until_it_is_refreshed(db: sqlite3.Connection) -> None:
    before = [row.id for row in feed.window(db, DEADLIEST, 0, 10)]
    triage.mark(db, "incident", [before[0]], state="dismissed", user="ann")
    kept = feed.window(db, DEADLIEST, 0, 10)
    assert [row.id for row in kept] == before
    assert kept[0].state == "dismissed"
    assert [row.id for row in feed.window(db, DEADLIEST.refreshed(), 0, 10)] == before[1:]


def test_counting_another_view_leaves_the_shown_one_and_one_come_back_to_is_new(
    db: sqlite3.Connection,
) -> None:
    unread, deadly = View(filters.parse("is:unread")), View(filters.parse("killed>=3"))
    feed.window(db, unread, 0, 9)
    triage.mark(db, "incident", [6], state="read", user="ann")
    assert feed.count(db, deadly) == 3
    assert (feed.count(db, unread), len(feed.window(db, unread, 0, 9))) == (6, 6)
    feed.window(db, deadly, 0, 9)
    assert (feed.count(db, unread), len(feed.window(db, unread, 0, 9))) == (5, 5)


def test_a_long_view_is_fetched_in_two_parts_and_keeps_its_places(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "FIRST", 2)
    unread = View(filters.parse("is:unread"))
    assert feed.count(db, unread) == 6
    assert [row.id for row in feed.window(db, unread, 0, 2)] == [6, 5]
    triage.mark(db, "incident", [6], state="read", user="ann")
    assert feed.count(db, unread) == 6
    assert [row.id for row in feed.window(db, unread, 0, 9)] == [6, 5, 4, 3, 2, 1]
    for found in (feed.offset_of(db, unread.refreshed(), 1), feed.next_unread(db, unread.refreshed(), 3, 1)):
        assert found == 4
    assert feed.offset_of(db, unread.refreshed().refreshed(), 6) is None


def test_windows_beyond_the_ends_are_short_or_empty(db: sqlite3.Connection) -> None:
    assert len(feed.window(db, PLAIN, 4, 10)) == 2
    assert feed.window(db, PLAIN, 99, 10) == []
    assert len(feed.window(db, PLAIN, -3, 2)) == 2
    assert feed.next_unread(db, PLAIN, 99, 1) is None
    assert feed.incident(db, 99) is None


def test_the_timeline_counts_incidents_and_losses_by_day(db: sqlite3.Connection) -> None:
    triage.mark(db, "incident", [6], state="read", user="ann")
    newest, *rest = feed.days(db, PLAIN)
    assert (newest.day, newest.incidents, newest.unread, newest.killed) == ("2021-07-06", 1, 0, 5)
    assert len(rest) == 5


def test_a_write_of_another_connection_is_noticed_and_ones_own_is_not(
    db: sqlite3.Connection, tmp_path: Path
) -> None:
    other = store.connect(tmp_path / "a.db")
    seen = changes.token(other)
    triage.mark(db, "incident", [1], state="read", user="ann")
    assert changes.token(other) != seen
    seen = changes.token(other)
    triage.mark(other, "incident", [2], state="read", user="bob")
    assert changes.token(other) == seen


def test_a_look_tells_what_others_see_from_the_place_they_are_at(
    db: sqlite3.Connection, tmp_path: Path
) -> None:
    other = store.connect(tmp_path / "a.db")
    seen, changed = changes.look(other)
    assert not changed
    saved.keep_place(db, "ann", {"incident": 3})
    seen, changed = changes.look(other, seen)
    assert not changed
    for change in (
        lambda: triage.mark(db, "incident", [1], state="read", user="ann"),
        lambda: triage.undo(db, "ann"),
        lambda: saved.save_view(db, "deadly", "killed>=9"),
        lambda: writing.add(db, *Report(title="More", place="Irsk", day="2021-09-09").made, link),
    ):
        change()
        seen, changed = changes.look(other, seen)
        assert changed
        assert changes.look(other, seen) == (seen, False)


def test_views_are_saved_in_order_and_a_key_has_one_owner(db: sqlite3.Connection) -> None:
    saved.save_view(db, "deadly", "killed>=5", "5")
    saved.save_view(db, "protests", "type:protest", "6")
    saved.save_view(db, "deadly", "killed>=9", "6")
    assert saved.views(db) == [
        SavedView("deadly", "killed>=9", "6", 1),
        SavedView("protests", "type:protest", "", 2),
    ]
    assert saved.delete_view(db, "deadly")
    assert not saved.delete_view(db, "deadly")


def test_the_place_of_each_user_is_kept(db: sqlite3.Connection) -> None:
    assert saved.place(db, "ann") == {}
    saved.keep_place(db, "ann", {"incident": 3, "pane": "quotes"})
    saved.keep_place(db, "ann", {"incident": 4, "pane": "feed"})
    assert saved.place(db, "ann") == {"incident": 4, "pane": "feed"}
    assert saved.place(db, "bob") == {}
