"""Full-text search over incidents, quotations and documents. Any input is a valid search."""

from __future__ import annotations

import sqlite3

from briefing_tui.store.rows import Hit, HitCounts


def match_expression(text: str) -> str:
    """User input as an FTS5 expression: every word quoted, "phrases" kept, all required; "" when nothing is left."""
    raise NotImplementedError


def search(db: sqlite3.Connection, text: str, offset: int = 0, limit: int = 50) -> list[Hit]:
    """Hits over everything, dismissed and read too: incidents first, then quotations, then documents, newest first."""
    raise NotImplementedError


def counts(db: sqlite3.Connection, text: str) -> HitCounts:
    """How many hits of each kind."""
    raise NotImplementedError
