"""Saved views, and the place where a reader was."""

from __future__ import annotations

import sqlite3

from briefing_tui.store.views import SavedView


def views(db: sqlite3.Connection) -> list[SavedView]:
    """Saved views in their order."""
    raise NotImplementedError


def save_view(db: sqlite3.Connection, name: str, expression: str, key: str = "") -> None:
    """Save or replace a view; a key belongs to one view only."""
    raise NotImplementedError


def delete_view(db: sqlite3.Connection, name: str) -> bool:
    """Forget a view; False when there is none of that name."""
    raise NotImplementedError


def place(db: sqlite3.Connection, user: str) -> dict[str, object]:
    """Where this user was; {} when unknown."""
    raise NotImplementedError


def keep_place(db: sqlite3.Connection, user: str, value: dict[str, object]) -> None:
    """Remember where this user is (anything JSON can say)."""
    raise NotImplementedError
