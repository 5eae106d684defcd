"""What people do to incidents, quotations and documents. Every function is one committed, journalled step.

Each returns the journal row of what it did, or None where nothing changed (the state was already so). They raise
`StoreError` with one clear line when the store cannot be written.
"""

# ruff: noqa: S608 - what varies in the statements is chosen here, never typed by anybody; values are parameters

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from briefing_tui import text
from briefing_tui.store import journal
from briefing_tui.store.errors import StoreError
from briefing_tui.store.journal import history, redo, undo
from briefing_tui.store.rows import STATES, JournalRow, NoteRow, State, SubjectKind
from briefing_tui.store.selecting import select
from briefing_tui.store.transaction import transaction
from briefing_tui.store.views import View

__all__ = [
    "all_tags", "history", "mark", "mark_view", "note", "note_of", "redo", "tag", "tag_view", "tags_of", "undo", "untag",
]  # fmt: skip

_TABLES = {"incident": "incidents", "quote": "quotes", "document": "documents"}


def mark(
    db: sqlite3.Connection,
    kind: SubjectKind,
    ids: Sequence[int],
    *,
    state: State | None = None,
    starred: bool | None = None,
    user: str,
) -> JournalRow | None:
    """Set the state, the star or both, of any number of subjects in one step."""
    with transaction(db):
        _choose(db, kind, ids)
        return _mark(db, kind, state, starred, user)


def mark_view(
    db: sqlite3.Connection, view: View, *, state: State | None = None, starred: bool | None = None, user: str
) -> JournalRow | None:
    """The same for every incident of a view, in one step."""
    with transaction(db):
        _choose_view(db, view)
        return _mark(db, "incident", state, starred, user)


def tag(
    db: sqlite3.Connection, kind: SubjectKind, ids: Sequence[int], tag: str, *, user: str
) -> JournalRow | None:
    """Add a tag (one word; a leading "#" is dropped). A tag already in use keeps its spelling."""
    with transaction(db):
        _choose(db, kind, ids)
        return _tag(db, kind, tag, True, user)


def untag(
    db: sqlite3.Connection, kind: SubjectKind, ids: Sequence[int], tag: str, *, user: str
) -> JournalRow | None:
    """Take a tag away."""
    with transaction(db):
        _choose(db, kind, ids)
        return _tag(db, kind, tag, False, user)


def tag_view(
    db: sqlite3.Connection, view: View, tag: str, *, on: bool = True, user: str
) -> JournalRow | None:
    """Add a tag to, or take it from, every incident of a view in one step."""
    with transaction(db):
        _choose_view(db, view)
        return _tag(db, "incident", tag, on, user)


def note(
    db: sqlite3.Connection, kind: SubjectKind, subject_id: int, text_: str, *, user: str
) -> JournalRow | None:
    """Set the note of a subject; an empty text takes it away."""
    written = text.clean(text_).strip()
    with transaction(db):
        _choose(db, kind, [subject_id])
        before = note_of(db, kind, subject_id)
        if written == (before.text if before else "") or not db.execute("SELECT 1 FROM chosen").fetchone():
            return None
        at = journal.now()
        was = {"note": before.text, "author": before.author, "at": before.at} if before else {"note": ""}
        step = journal.write(db, user, "note", "note", at)
        step.row(kind, subject_id, was, {"note": written, "author": user, "at": at})
        journal.put_note(db, kind, subject_id, {"note": written, "author": user, "at": at})
        return step.done()


def note_of(db: sqlite3.Connection, kind: SubjectKind, subject_id: int) -> NoteRow | None:
    """The note of a subject."""
    row = db.execute(
        "SELECT text, author, at FROM notes WHERE subject_kind = ? AND subject_id = ?", (kind, subject_id)
    ).fetchone()
    return NoteRow(*row) if row else None


def tags_of(db: sqlite3.Connection, kind: SubjectKind, subject_id: int) -> tuple[str, ...]:
    """The tags of a subject in alphabetical order."""
    rows = db.execute(
        "SELECT tag FROM tags WHERE subject_kind = ? AND subject_id = ? ORDER BY tag", (kind, subject_id)
    )
    return tuple(row[0] for row in rows)


def all_tags(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """Every tag in use and how often, most used first: for completion."""
    return db.execute("SELECT tag, count(*) FROM tags GROUP BY tag ORDER BY 2 DESC, 1").fetchall()


def _choose(db: sqlite3.Connection, kind: SubjectKind, ids: Iterable[int]) -> None:
    """Put the subjects that exist into the temporary table `chosen`."""
    _empty(db)
    db.executemany(
        f"INSERT OR IGNORE INTO chosen SELECT id FROM {_TABLES[kind]} WHERE id = ?",
        ((int(each),) for each in ids),
    )


def _choose_view(db: sqlite3.Connection, view: View) -> None:
    _empty(db)
    selected = select(view)
    db.execute(f"INSERT INTO chosen SELECT id FROM incidents WHERE {selected.condition}", selected.params)


def _empty(db: sqlite3.Connection) -> None:
    db.execute("CREATE TEMP TABLE IF NOT EXISTS chosen (id INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM chosen")


def _mark(
    db: sqlite3.Connection, kind: SubjectKind, state: State | None, starred: bool | None, user: str
) -> JournalRow | None:
    if state is not None and state not in STATES:
        raise StoreError(f"{state!r} is no state; one of {', '.join(STATES)}")
    values: dict[str, Any] = {
        "kind": kind,
        "state": state,
        "starred": None if starred is None else int(starred),
    }
    fields = [name for name in ("state", "starred") if values[name] is not None]
    if not fields:
        return None
    current = {"state": "coalesce(t.state, 'new')", "starred": "coalesce(t.starred, 0)"}
    before = ", ".join(f"'{name}', {current[name]}" for name in fields)
    after = ", ".join(f"'{name}', :{name}" for name in fields)
    differs = " OR ".join(f"{current[name]} <> :{name}" for name in fields)
    words = [str(state).replace("_", " ")] if state else []
    words += ["starred" if starred else "not starred"] if starred is not None else []
    step = journal.write(db, user, "mark", ", ".join(words))
    step.rows(
        f"SELECT :kind, chosen.id, json_object({before}), json_object({after}) FROM chosen "
        f"LEFT JOIN triage t ON t.subject_kind = :kind AND t.subject_id = chosen.id WHERE {differs}",
        values,
    )
    journal.put_marks(db, step.number, "after")
    return step.done()


def _tag(db: sqlite3.Connection, kind: SubjectKind, word: str, on: bool, user: str) -> JournalRow | None:
    word = _tag_word(word)
    known = db.execute("SELECT tag FROM tags WHERE tag = ? COLLATE NOCASE LIMIT 1", (word,)).fetchone()
    values = {"kind": kind, "tag": known[0] if known else word, "on": int(on)}
    step = journal.write(db, user, "tag" if on else "untag", f"{'tag' if on else 'no tag'} {values['tag']}")
    step.rows(
        "SELECT :kind, chosen.id, json_object('tag', :tag, 'on', 1 - :on), json_object('tag', :tag, 'on', :on) FROM chosen "
        "WHERE :on <> EXISTS (SELECT 1 FROM tags WHERE subject_kind = :kind AND subject_id = chosen.id AND tag = :tag)",
        values,
    )
    journal.put_tags(db, step.number, "after")
    return step.done()


def _tag_word(word: str) -> str:
    plain = text.display(word).strip().lstrip("#").strip()
    if not plain or any(each.isspace() for each in plain):
        raise StoreError("a tag is one word")
    return plain
