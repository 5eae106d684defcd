"""What people do to incidents, quotations and documents. Every function is one committed, journalled step.

Each returns the journal row of what it did, or None where nothing changed (the state was already so). They raise
`StoreError` with one clear line when the store cannot be written.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from briefing_tui.store.rows import JournalRow, NoteRow, State, SubjectKind
from briefing_tui.store.views import View


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
    raise NotImplementedError


def mark_view(
    db: sqlite3.Connection,
    view: View,
    *,
    state: State | None = None,
    starred: bool | None = None,
    user: str,
) -> JournalRow | None:
    """The same for every incident of a view, in one step."""
    raise NotImplementedError


def tag(
    db: sqlite3.Connection, kind: SubjectKind, ids: Sequence[int], tag: str, *, user: str
) -> JournalRow | None:
    """Add a tag (one word; a leading "#" is dropped)."""
    raise NotImplementedError


def untag(
    db: sqlite3.Connection, kind: SubjectKind, ids: Sequence[int], tag: str, *, user: str
) -> JournalRow | None:
    """Take a tag away."""
    raise NotImplementedError


def note(
    db: sqlite3.Connection, kind: SubjectKind, subject_id: int, text: str, *, user: str
) -> JournalRow | None:
    """Set the note of a subject; an empty text takes it away."""
    raise NotImplementedError


def note_of(db: sqlite3.Connection, kind: SubjectKind, subject_id: int) -> NoteRow | None:
    """The note of a subject."""
    raise NotImplementedError


def tags_of(db: sqlite3.Connection, kind: SubjectKind, subject_id: int) -> tuple[str, ...]:
    """The tags of a subject in alphabetical order."""
    raise NotImplementedError


def all_tags(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """Every tag in use and how often, most used first: for completion."""
    raise NotImplementedError


def undo(db: sqlite3.Connection, user: str) -> JournalRow | None:
    """Take back the user's last step that still stands; None when there is none.

    Raises `StoreError` saying who changed it when somebody else has changed one of its subjects since.
    """
    raise NotImplementedError


def redo(db: sqlite3.Connection, user: str) -> JournalRow | None:
    """Do again what the user's last undo took back; None when there is nothing to redo."""
    raise NotImplementedError


def history(db: sqlite3.Connection, limit: int = 100) -> list[JournalRow]:
    """The last steps of everybody, newest first."""
    raise NotImplementedError
