"""Saved views, and the place where a reader was."""

from __future__ import annotations

import json
import sqlite3

from briefing_tui.store.transaction import transaction
from briefing_tui.store.views import SavedView


def views(db: sqlite3.Connection) -> list[SavedView]:
    """Saved views in their order."""
    rows = db.execute("SELECT name, expression, key, position FROM views ORDER BY position, name")
    return [SavedView(*row) for row in rows]


def save_view(db: sqlite3.Connection, name: str, expression: str, key: str = "") -> None:
    """Save or replace a view; a key belongs to one view only."""
    with transaction(db):
        if key:
            db.execute("UPDATE views SET key = '' WHERE key = ? AND name <> ?", (key, name))
        db.execute(
            "INSERT INTO views(name, expression, key, position) "
            "VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM views)) "
            "ON CONFLICT(name) DO UPDATE SET expression = excluded.expression, key = excluded.key",
            (name, expression, key),
        )


def delete_view(db: sqlite3.Connection, name: str) -> bool:
    """Forget a view; False when there is none of that name."""
    with transaction(db):
        return db.execute("DELETE FROM views WHERE name = ?", (name,)).rowcount > 0


def place(db: sqlite3.Connection, user: str) -> dict[str, object]:
    """Where this user was; {} when unknown."""
    row = db.execute("SELECT value FROM places WHERE user = ?", (user,)).fetchone()
    try:
        value = json.loads(row[0]) if row else {}
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def keep_place(db: sqlite3.Connection, user: str, value: dict[str, object]) -> None:
    """Remember where this user is (anything JSON can say)."""
    with transaction(db):
        db.execute(
            "INSERT INTO places(user, value) VALUES (?, ?) ON CONFLICT(user) DO UPDATE SET value = excluded.value",
            (user, json.dumps(value)),
        )
