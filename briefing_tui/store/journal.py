"""The journal of what people did: written with every step, read for undo, redo and audit.

A step is one or more rows with what was so before and what was made of it, as JSON. Undo puts the "before" back,
redo the "after", and both are journalled themselves; a step undone carries the step that undid it.
"""

# ruff: noqa: S608 - what varies in the statements is chosen here, never typed by anybody; values are parameters

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple

from briefing_tui.store import people_journal
from briefing_tui.store.errors import StoreError
from briefing_tui.store.rows import JournalRow
from briefing_tui.store.transaction import transaction

Side = Literal["before", "after"]


class Step(NamedTuple):
    """A step being written, inside a transaction."""

    db: sqlite3.Connection
    number: int
    head: tuple[Any, ...]

    def row(self, kind: str, subject_id: int, before: dict[str, Any], after: dict[str, Any]) -> None:
        """Note one subject."""
        self.db.execute(
            "INSERT INTO journal(at, user, step, action, label, subject_kind, subject_id, before, after) "
            "VALUES (?,?,?,?,?,?,?,?,?)",
            (
                *self.head,
                kind,
                subject_id,
                json.dumps(before, ensure_ascii=False),
                json.dumps(after, ensure_ascii=False),
            ),
        )

    def rows(self, select: str, values: dict[str, Any]) -> None:
        """Note every subject that a statement selects: kind, id, before, after."""
        names = ("_at", "_user", "_step", "_action", "_label")
        self.db.execute(
            "INSERT INTO journal(at, user, step, action, label, subject_kind, subject_id, before, after) "
            f"SELECT {', '.join(':' + name for name in names)}, * FROM ({select})",
            {**values, **dict(zip(names, self.head, strict=True))},
        )

    def done(self) -> JournalRow | None:
        """The step as history shows it; None when it holds nothing."""
        return _step(self.db, self.number)


def write(db: sqlite3.Connection, user: str, action: str, label: str, at: str = "") -> Step:
    """Begin a step; its number is the id of its first row."""
    number = int(db.execute("SELECT coalesce(max(id), 0) + 1 FROM journal").fetchone()[0])
    return Step(db, number, (at or now(), user, number, action, label))


def undo(db: sqlite3.Connection, user: str) -> JournalRow | None:
    """Take back the user's last step that still stands; None when there is none.

    The row is the step taken back. Raises `StoreError` saying who changed it when somebody else has changed one of
    its subjects since; nothing is changed then.
    """
    with transaction(db):
        found = db.execute(
            "SELECT step FROM journal WHERE user = ? AND action NOT IN ('undo', 'redo') AND undone_by IS NULL "
            "ORDER BY step DESC LIMIT 1",
            (user,),
        ).fetchone()
        return None if found is None else _turn(db, user, found[0], "undo")


def redo(db: sqlite3.Connection, user: str) -> JournalRow | None:
    """Do again what the user's last undo took back; None when there is nothing to redo (or a new step came between)."""
    with transaction(db):
        found = db.execute(
            "SELECT step FROM journal WHERE user = :user AND action NOT IN ('undo', 'redo') AND undone_by > "
            "(SELECT max(step) FROM journal WHERE user = :user AND action NOT IN ('undo', 'redo')) "
            "ORDER BY undone_by DESC LIMIT 1",
            {"user": user},
        ).fetchone()
        return None if found is None else _turn(db, user, found[0], "redo")


def history(db: sqlite3.Connection, limit: int = 100) -> list[JournalRow]:
    """The last steps of everybody, newest first, undone ones marked; undo and redo are steps too."""
    steps = db.execute("SELECT DISTINCT step FROM journal ORDER BY step DESC LIMIT ?", (limit,)).fetchall()
    return [row for (number,) in steps if (row := _step(db, number)) is not None]


def now() -> str:
    """The time as the journal writes it: ISO, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def put_marks(db: sqlite3.Connection, step: int, side: Side) -> None:
    """Set state and star of a step's subjects to one side of it."""
    db.execute(
        "INSERT INTO triage(subject_kind, subject_id, state, starred) "
        f"SELECT j.subject_kind, j.subject_id, coalesce(json_extract(j.{side}, '$.state'), t.state, 'new'), "
        f"coalesce(json_extract(j.{side}, '$.starred'), t.starred, 0) FROM journal j "
        "LEFT JOIN triage t ON t.subject_kind = j.subject_kind AND t.subject_id = j.subject_id WHERE j.step = ? "
        "ON CONFLICT(subject_kind, subject_id) DO UPDATE SET state = excluded.state, starred = excluded.starred",
        (step,),
    )


def put_tags(db: sqlite3.Connection, step: int, side: Side) -> None:
    """Add or take away the tag of a step's subjects."""
    db.execute(
        f"INSERT OR IGNORE INTO tags SELECT subject_kind, subject_id, json_extract({side}, '$.tag') FROM journal "
        f"WHERE step = ? AND json_extract({side}, '$.on') = 1",
        (step,),
    )
    db.execute(
        "DELETE FROM tags WHERE (subject_kind, subject_id, tag) IN ("
        f"SELECT subject_kind, subject_id, json_extract({side}, '$.tag') FROM journal "
        f"WHERE step = ? AND json_extract({side}, '$.on') = 0)",
        (step,),
    )


def put_note(db: sqlite3.Connection, kind: str, subject_id: int, note: dict[str, Any]) -> None:
    """Write a note, or take it away where its text is empty."""
    if note["note"]:
        db.execute(
            "INSERT INTO notes(subject_kind, subject_id, text, author, at) VALUES (?,?,?,?,?) "
            "ON CONFLICT(subject_kind, subject_id) DO UPDATE SET text = excluded.text, author = excluded.author, "
            "at = excluded.at",
            (kind, subject_id, note["note"], note.get("author", ""), note.get("at", "")),
        )
    else:
        db.execute("DELETE FROM notes WHERE subject_kind = ? AND subject_id = ?", (kind, subject_id))


def _put_notes(db: sqlite3.Connection, step: int, side: Side) -> None:
    for kind, subject_id, value in db.execute(
        f"SELECT subject_kind, subject_id, {side} FROM journal WHERE step = ?", (step,)
    ).fetchall():
        put_note(db, kind, subject_id, json.loads(value))


_PUT: dict[str, Callable[[sqlite3.Connection, int, Side], None]] = {
    "mark": put_marks,
    "tag": put_tags,
    "untag": put_tags,
    "note": _put_notes,
    "merge": people_journal.put_merge,
    "split": people_journal.put_split,
}
# How many of a step's subjects are no longer as one side of the step left them.
_CHANGED = {
    "mark": "SELECT count(*) FROM journal j LEFT JOIN triage t ON t.subject_kind = j.subject_kind "
    "AND t.subject_id = j.subject_id WHERE j.step = ? AND ("
    "coalesce(json_extract(j.{side}, '$.state') <> coalesce(t.state, 'new'), 0) "
    "OR coalesce(json_extract(j.{side}, '$.starred') <> coalesce(t.starred, 0), 0))",
    "tag": "SELECT count(*) FROM journal j WHERE j.step = ? AND json_extract(j.{side}, '$.on') <> EXISTS ("
    "SELECT 1 FROM tags g WHERE g.subject_kind = j.subject_kind AND g.subject_id = j.subject_id "
    "AND g.tag = json_extract(j.{side}, '$.tag'))",
    "note": "SELECT count(*) FROM journal j LEFT JOIN notes n ON n.subject_kind = j.subject_kind "
    "AND n.subject_id = j.subject_id WHERE j.step = ? AND json_extract(j.{side}, '$.note') <> coalesce(n.text, '')",
    "merge": people_journal.MERGE_CHANGED,
    "split": people_journal.SPLIT_CHANGED,
}
_CHANGED["untag"] = _CHANGED["tag"]


def _turn(db: sqlite3.Connection, user: str, step: int, way: Literal["undo", "redo"]) -> JournalRow | None:
    action, label = db.execute("SELECT action, label FROM journal WHERE step = ? LIMIT 1", (step,)).fetchone()
    here, there = ("after", "before") if way == "undo" else ("before", "after")
    changed = db.execute(_CHANGED[action].format(side=here), (step,)).fetchone()[0]
    if changed:
        raise StoreError(
            f"cannot {way} “{label}”: {_who_changed(db, user, step, changed)}; nothing was changed"
        )
    side: Side = "before" if there == "before" else "after"
    _PUT[action](db, step, side)
    turned = write(db, user, way, label)
    turned.rows(
        f"SELECT subject_kind, subject_id, {here}, {there} FROM journal WHERE step = :it", {"it": step}
    )
    db.execute(
        "UPDATE journal SET undone_by = ? WHERE step = ?", (turned.number if way == "undo" else None, step)
    )
    return _step(db, step)


def _who_changed(db: sqlite3.Connection, user: str, step: int, changed: int) -> str:
    other = db.execute(
        "SELECT n.user, n.label, n.at FROM journal j JOIN journal n ON n.subject_kind = j.subject_kind "
        "AND n.subject_id = j.subject_id AND n.id > j.id AND n.user <> ? WHERE j.step = ? ORDER BY n.id DESC LIMIT 1",
        (user, step),
    ).fetchone()
    who = f"{other[0]} ({other[1]}, {other[2]})" if other else "somebody"
    things = "it" if changed == 1 else f"{changed} of them"
    return f"{who} has changed {things} since"


def _step(db: sqlite3.Connection, number: int) -> JournalRow | None:
    row = db.execute(
        "SELECT step, at, user, action, label, (SELECT count(*) FROM journal WHERE step = :step), undone_by IS NOT NULL, "
        "subject_kind, subject_id FROM journal WHERE step = :step ORDER BY id LIMIT 1",
        {"step": number},
    ).fetchone()
    if row is None:
        return None
    about = db.execute(_ABOUT[row[7]], (row[8],)).fetchone() if row[7] in _ABOUT else None
    return JournalRow(*(*row[:6], bool(row[6]), about[0] if about else ""))


# What people know a subject by; who is merged or split stands in the label of the step.
_ABOUT = {
    "incident": "SELECT title FROM incidents WHERE id = ?",
    "document": "SELECT title FROM documents WHERE id = ?",
    "quote": "SELECT substr(text, 1, 200) FROM quotes WHERE id = ?",
}
