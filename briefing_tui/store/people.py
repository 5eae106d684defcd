"""Speakers known across documents: merge and split, journalled and undoable (by `triage.undo`) and remembered."""

from __future__ import annotations

import sqlite3

from briefing_tui.store.rows import JournalRow


def merge(db: sqlite3.Connection, speaker_id: int, into: int, *, user: str) -> JournalRow | None:
    """Two speakers are one: all quotations and spellings of the first go to `into`, and later ones too."""
    raise NotImplementedError


def split(db: sqlite3.Connection, speaker_id: int, alias: str, *, user: str) -> JournalRow | None:
    """One spelling is somebody else: its quotations go to a new speaker, and later ones too."""
    raise NotImplementedError
