"""Merging and splitting speakers, both ways: done, taken back, done again. Runs inside the journal's transactions."""

# ruff: noqa: S608 - what varies in the statements is chosen here, never typed by anybody; values are parameters

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from typing import Any, Literal

from briefing_tui.store import figures

_CLAIMS = ("casualty_claims", "damage_claims", "munition_claims")

# A merge stands while the speaker still points to the one it was merged into (or to none, when taken back).
MERGE_CHANGED = (
    "SELECT count(*) FROM journal j JOIN speakers p ON p.id = j.subject_id WHERE j.step = ? "
    "AND json_extract(j.{side}, '$.into') IS NOT p.merged_into"
)
# A split stands while the spelling belongs to the speaker it was given to.
SPLIT_CHANGED = (
    "SELECT count(*) FROM journal j WHERE j.step = ? AND NOT EXISTS ("
    "SELECT 1 FROM speaker_aliases a WHERE a.speaker_id = json_extract(j.{side}, '$.speaker') "
    "AND a.alias = json_extract(j.{side}, '$.alias'))"
)


def put_merge(db: sqlite3.Connection, step: int, side: Literal["before", "after"]) -> None:
    """Join the step's speaker to another, or set it free again with what was its own."""
    for speaker_id, before, after in _values(db, step):
        wanted = after if side == "after" else before
        into, quotes = wanted["into"], after["quotes"]
        owner = into if into is not None else speaker_id
        db.execute("UPDATE speakers SET merged_into = ? WHERE id = ?", (into, speaker_id))
        db.executemany(
            "UPDATE speakers SET merged_into = ? WHERE id = ?", [(owner, each) for each in after["children"]]
        )
        _move(db, quotes, owner)
        for table in _CLAIMS:
            db.executemany(
                f"UPDATE {table} SET claimant_id = ? WHERE id = ?", [(owner, each) for each in after[table]]
            )
        db.executemany(
            "UPDATE speaker_aliases SET pinned = ? WHERE speaker_id = ? AND alias = ?",
            [(int(side == "after"), speaker_id, alias) for alias in after["pinned"]],
        )
        settle_claims_of(db, speaker_id, after["into"])


def put_split(db: sqlite3.Connection, step: int, side: Literal["before", "after"]) -> None:
    """Give a spelling and what was said under it to the new speaker, or back to the old one."""
    for _, before, after in _values(db, step):
        owner, other = (after, before) if side == "after" else (before, after)
        db.execute(
            "DELETE FROM speaker_aliases WHERE speaker_id = ? AND alias = ?",
            (other["speaker"], other["alias"]),
        )
        db.execute(
            "INSERT INTO speaker_aliases(speaker_id, alias, pinned) VALUES (?, ?, ?) "
            "ON CONFLICT(speaker_id, alias) DO UPDATE SET pinned = excluded.pinned",
            (owner["speaker"], owner["alias"], owner["pinned"]),
        )
        _move(db, after["quotes"], owner["speaker"])
        for table in _CLAIMS:
            db.executemany(
                f"UPDATE {table} SET claimant_id = ? WHERE id = ?",
                [(owner["speaker"], each) for each in after[table]],
            )


def settle_claims_of(db: sqlite3.Connection, *speaker_ids: int) -> None:
    """Who gave a figure decides which figures supersede which: the incidents' ranges follow."""
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for speaker_id in speaker_ids:
        rows = db.execute(
            "SELECT DISTINCT e.incident_id FROM casualty_claims c JOIN events e ON e.id = c.event_id "
            "WHERE c.claimant_id = ? AND e.incident_id IS NOT NULL",
            (speaker_id,),
        ).fetchall()
        for (incident_id,) in rows:
            figures.settle(db, incident_id, at)


def belongings(db: sqlite3.Connection, speaker_id: int, alias: str | None = None) -> dict[str, list[int]]:
    """Ids of the quotations and claims of a speaker; of those under one spelling where one is given."""
    spelled = "" if alias is None else "AND speaker_name = ? COLLATE NOCASE"
    claimed = "" if alias is None else "AND claimant = ? COLLATE NOCASE"
    params = (speaker_id,) if alias is None else (speaker_id, alias)
    found = {
        "quotes": [
            row[0] for row in db.execute(f"SELECT id FROM quotes WHERE speaker_id = ? {spelled}", params)
        ]
    }
    for table in _CLAIMS:
        found[table] = [
            row[0] for row in db.execute(f"SELECT id FROM {table} WHERE claimant_id = ? {claimed}", params)
        ]
    return found


def _values(db: sqlite3.Connection, step: int) -> list[tuple[int, dict[str, Any], dict[str, Any]]]:
    rows = db.execute("SELECT subject_id, before, after FROM journal WHERE step = ?", (step,)).fetchall()
    return [(subject, json.loads(before), json.loads(after)) for subject, before, after in rows]


def _move(db: sqlite3.Connection, quotes: list[int], speaker_id: int) -> None:
    db.executemany("UPDATE quotes SET speaker_id = ? WHERE id = ?", [(speaker_id, each) for each in quotes])
