"""Speakers as people correct them: merged and split, journalled, undoable and remembered."""

from __future__ import annotations

import sqlite3

from briefing_tui.store import journal, people_journal
from briefing_tui.store.errors import StoreError
from briefing_tui.store.rows import JournalRow
from briefing_tui.store.transaction import transaction


def merge(db: sqlite3.Connection, speaker_id: int, into: int, *, user: str) -> JournalRow | None:
    """Two speakers are one: all quotations and spellings of the first go to `into`, and later ones too.

    Undone by `triage.undo`. None when they are one already; `StoreError` when there is no such speaker.
    """
    with transaction(db):
        first, second = _root(db, speaker_id), _root(db, into)
        if first == second:
            return None
        children = [row[0] for row in db.execute("SELECT id FROM speakers WHERE merged_into = ?", (first,))]
        spellings = db.execute(
            "SELECT alias FROM speaker_aliases WHERE speaker_id = ? AND pinned = 0", (first,)
        ).fetchall()
        moved = people_journal.belongings(db, first)
        after = {"into": second, "children": children, "pinned": [row[0] for row in spellings], **moved}
        step = journal.write(db, user, "merge", f"{_name(db, first)} is {_name(db, second)}")
        step.row("speaker", first, {"into": None}, after)
        people_journal.put_merge(db, step.number, "after")
        return step.done()


def split(db: sqlite3.Connection, speaker_id: int, alias: str, *, user: str) -> JournalRow | None:
    """One spelling is somebody else: its quotations go to a new speaker, and later ones too.

    Undone by `triage.undo`. None when it is the speaker's only spelling; `StoreError` when it is none of theirs.
    """
    with transaction(db):
        root = _root(db, speaker_id)
        rows = db.execute(
            "SELECT a.speaker_id, a.alias, a.pinned FROM speaker_aliases a JOIN speakers p ON p.id = a.speaker_id "
            "WHERE coalesce(p.merged_into, p.id) = ?",
            (root,),
        ).fetchall()
        holder = next(((owner, pinned) for owner, spelling, pinned in rows if spelling == alias), None)
        if holder is None:
            raise StoreError(f"{alias} is no spelling of {_name(db, root)}")
        if len({spelling for _, spelling, _ in rows}) < 2:
            return None
        role, affiliation, kind, family = db.execute(
            "SELECT role, affiliation, kind, family FROM speakers WHERE id = ?", (root,)
        ).fetchone()
        made = db.execute(
            "INSERT INTO speakers(name, role, affiliation, kind, family) VALUES (?, ?, ?, ?, ?)",
            (alias, role, affiliation, kind, family),
        )
        moved = people_journal.belongings(db, root, alias)
        step = journal.write(db, user, "split", f"{alias} is not {_name(db, root)}")
        step.row(
            "speaker",
            root,
            {"speaker": holder[0], "alias": alias, "pinned": holder[1]},
            {"speaker": made.lastrowid, "alias": alias, "pinned": 1, **moved},
        )
        people_journal.put_split(db, step.number, "after")
        return step.done()


def _root(db: sqlite3.Connection, speaker_id: int) -> int:
    row = db.execute("SELECT coalesce(merged_into, id) FROM speakers WHERE id = ?", (speaker_id,)).fetchone()
    if row is None:
        raise StoreError(f"there is no speaker {speaker_id}")
    return int(row[0])


def _name(db: sqlite3.Connection, speaker_id: int) -> str:
    return str(db.execute("SELECT name FROM speakers WHERE id = ?", (speaker_id,)).fetchone()[0])
