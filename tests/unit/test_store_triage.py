"""Triage: one journalled step for one key, undone and redone by whoever did it, and nobody's work lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from briefing_tui import store, wording
from briefing_tui.incidents import link
from briefing_tui.store import check, feed, triage, writing
from briefing_tui.store.rows import IncidentRow
from briefing_tui.store.views import View
from tests.unit.reporting import Report

TOWNS = ("Qarra", "Delmar", "Port Ansel", "Ubrek")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    db = store.connect(tmp_path / "a.db")
    for number, town in enumerate(TOWNS):
        report = Report(
            place=town, title=f"Rockets hit {town}", day=f"2021-07-0{number + 1}", tail=f" {town} is quiet."
        )
        writing.add(db, *report.made, link)
    db.close()
    return tmp_path / "a.db"


@pytest.fixture
def db(path: Path) -> sqlite3.Connection:
    return store.connect(path)


def row(db: sqlite3.Connection, incident_id: int = 1) -> IncidentRow:
    found = feed.incident(db, incident_id)
    assert found
    return found


def test_a_mark_is_committed_before_it_returns(path: Path, db: sqlite3.Connection) -> None:
    step = triage.mark(db, "incident", [1], state="relevant", starred=True, user="ann")
    assert step is not None
    assert (step.action, step.label, step.subjects, step.user) == ("mark", "relevant, starred", 1, "ann")
    assert not db.in_transaction
    other = store.connect(path)
    assert (row(other).state, row(other).starred) == ("relevant", True)


def test_what_is_so_already_is_no_step(db: sqlite3.Connection) -> None:
    triage.mark(db, "incident", [1], state="read", user="ann")
    assert triage.mark(db, "incident", [1], state="read", user="ann") is None
    assert triage.mark(db, "incident", [99], state="read", user="ann") is None
    assert triage.mark(db, "incident", [], state="read", user="ann") is None
    assert triage.untag(db, "incident", [1], "border", user="ann") is None
    assert triage.note(db, "incident", 1, "  ", user="ann") is None
    assert len(triage.history(db)) == 1


def test_bulk_is_one_step_and_one_undo(db: sqlite3.Connection) -> None:
    triage.mark(db, "incident", [2], state="follow_up", user="ann")
    step = triage.mark(db, "incident", [1, 2, 3], state="read", user="ann")
    assert step is not None
    assert step.subjects == 3
    triage.undo(db, "ann")
    assert [row(db, each).state for each in (1, 2, 3, 4)] == ["new", "follow_up", "new", "new"]


def test_a_whole_view_is_one_step(db: sqlite3.Connection) -> None:
    triage.mark(db, "incident", [4], state="dismissed", user="ann")
    step = triage.mark_view(db, View(), state="read", user="ann")
    assert step is not None
    assert step.subjects == 3
    assert row(db, 4).state == "dismissed"
    tagged = triage.tag_view(db, View(show_dismissed=True), "july", user="ann")
    assert tagged is not None
    assert tagged.subjects == 4


def test_every_kind_of_step_is_undone_and_redone(db: sqlite3.Connection) -> None:
    triage.mark(db, "incident", [1], state="read", user="ann")
    triage.mark(db, "incident", [1], starred=True, user="ann")
    triage.tag(db, "incident", [1, 2], "#border", user="ann")
    triage.note(db, "incident", 1, "ask the ministry", user="ann")
    triage.note(db, "incident", 1, "asked the ministry", user="ann")
    triage.untag(db, "incident", [2], "border", user="ann")
    done = row(db), row(db, 2)
    steps = 0
    while triage.undo(db, "ann"):
        steps += 1
    assert steps == 6
    assert (row(db).state, row(db).starred, row(db).tags, row(db).noted) == ("new", False, (), False)
    while triage.redo(db, "ann"):
        steps -= 1
    assert steps == 0
    assert (row(db), row(db, 2)) == done
    assert triage.note_of(db, "incident", 1).text == "asked the ministry"  # type: ignore[union-attr]
    assert list(check.problems(db)) == []


def test_undo_goes_on_where_it_was_after_a_restart(path: Path) -> None:
    first = store.connect(path)
    triage.mark(first, "incident", [1], state="read", user="ann")
    triage.mark(first, "incident", [2], state="read", user="ann")
    triage.undo(first, "ann")
    first.close()
    second = store.connect(path)
    assert triage.redo(second, "ann") is not None
    assert [triage.undo(second, "ann") is not None for _ in range(3)] == [True, True, False]


def test_a_new_step_leaves_nothing_to_redo(db: sqlite3.Connection) -> None:
    triage.mark(db, "incident", [1], state="read", user="ann")
    triage.undo(db, "ann")
    triage.mark(db, "incident", [2], state="read", user="ann")
    assert triage.redo(db, "ann") is None


def test_each_user_undoes_their_own(db: sqlite3.Connection) -> None:
    triage.mark(db, "incident", [1], state="read", user="ann")
    triage.mark(db, "incident", [2], state="read", user="bob")
    triage.undo(db, "ann")
    assert (row(db, 1).state, row(db, 2).state) == ("new", "read")
    assert triage.undo(db, "ann") is None


def test_undo_refuses_what_somebody_else_has_changed_since(db: sqlite3.Connection) -> None:
    triage.mark(db, "incident", [1, 2], state="read", user="ann")
    triage.mark(db, "incident", [2], state="relevant", user="bob")
    with pytest.raises(
        store.StoreError, match=r"cannot undo “read”: bob \(relevant, .*\) has changed it since"
    ):
        triage.undo(db, "ann")
    assert (row(db, 1).state, row(db, 2).state) == ("read", "relevant")
    triage.undo(db, "bob")
    triage.undo(db, "ann")
    assert (row(db, 1).state, row(db, 2).state) == ("new", "new")


def test_another_field_changed_by_somebody_else_is_no_reason_to_refuse(db: sqlite3.Connection) -> None:
    triage.mark(db, "incident", [1], state="read", user="ann")
    triage.mark(db, "incident", [1], starred=True, user="bob")
    triage.tag(db, "incident", [1], "border", user="bob")
    triage.undo(db, "ann")
    assert (row(db).state, row(db).starred, row(db).tags) == ("new", True, ("border",))


def test_history_names_every_step_and_what_was_taken_back(db: sqlite3.Connection) -> None:
    triage.mark(db, "incident", [1], state="read", user="ann")
    triage.tag(db, "incident", [1], "border", user="bob")
    triage.undo(db, "bob")
    told = [(each.user, each.action, each.label, each.undone) for each in triage.history(db)]
    assert told == [
        ("bob", "undo", "tag border", False),
        ("bob", "tag", "tag border", True),
        ("ann", "mark", "read", False),
    ]
    assert len(triage.history(db, 2)) == 2


def test_a_tag_is_one_word_and_keeps_its_first_spelling(db: sqlite3.Connection) -> None:
    triage.tag(db, "incident", [1], "Border", user="ann")
    triage.tag(db, "incident", [2], "#border", user="ann")
    triage.tag(db, "incident", [2], "air", user="ann")
    assert triage.tags_of(db, "incident", 2) == ("Border", "air")
    assert row(db, 2).tags == ("Border", "air")
    assert triage.all_tags(db) == [("Border", 2), ("air", 1)]
    for wrong in ("two words", "", " # "):
        with pytest.raises(store.StoreError, match="one word"):
            triage.tag(db, "incident", [1], wrong, user="ann")


def test_tags_and_notes_are_cleaned(db: sqlite3.Connection) -> None:
    triage.note(db, "incident", 1, "see \x1b[31mthis\u202e line\nand [/b] that", user="ann")
    kept = triage.note_of(db, "incident", 1)
    assert kept is not None
    assert kept.text == "see this line\nand [/b] that"
    assert kept.author == "ann"


def test_quotations_and_documents_are_triaged_too(db: sqlite3.Connection) -> None:
    triage.mark(db, "quote", [1], starred=True, user="ann")
    triage.note(db, "document", 1, "translated badly", user="ann")
    assert db.execute("SELECT starred FROM triage WHERE subject_kind = 'quote'").fetchone() == (1,)
    assert row(db).noted is False
    assert triage.mark(db, "quote", [999], starred=True, user="ann") is None


def test_an_unknown_state_is_refused(db: sqlite3.Connection) -> None:
    with pytest.raises(store.StoreError, match="no state"):
        triage.mark(db, "incident", [1], state="gone", user="ann")  # type: ignore[arg-type]


def test_a_store_for_reading_only_says_so(path: Path) -> None:
    reading = store.connect(path, read_only=True)
    with pytest.raises(store.StoreError, match="for reading only"):
        triage.mark(reading, "incident", [1], state="read", user="ann")
    with pytest.raises(store.StoreError, match="for reading only"):
        triage.undo(reading, "ann")


def test_a_store_kept_busy_by_another_process_says_so(path: Path, db: sqlite3.Connection) -> None:
    other = store.connect(path)
    other.execute("BEGIN IMMEDIATE")
    db.execute("PRAGMA busy_timeout = 1")
    with pytest.raises(store.StoreError, match="busy"):
        triage.mark(db, "incident", [1], state="read", user="ann")
    other.execute("ROLLBACK")
    assert triage.mark(db, "incident", [1], state="read", user="ann")


def test_a_step_says_what_it_was_done_to(db: sqlite3.Connection) -> None:
    triage.mark(db, "incident", [2], state="read", user="ann")
    triage.mark(db, "incident", [1, 3], starred=True, user="ann")
    triage.mark(db, "quote", [1], starred=True, user="ann")
    triage.mark(db, "document", [1], starred=True, user="ann")
    triage.undo(db, "ann")
    told = [wording.step(each) for each in triage.history(db)]
    assert told == [
        f"undo of starred: Rockets hit {TOWNS[0]}",
        f"starred: Rockets hit {TOWNS[0]}",
        "starred: The roof came down on all of us",
        f"starred: 2 items, Rockets hit {TOWNS[0]} …",
        f"read: Rockets hit {TOWNS[1]}",
    ]
