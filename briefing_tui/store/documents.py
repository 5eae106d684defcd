"""Documents and the facts in them, for the source view."""

from __future__ import annotations

import sqlite3

from briefing_tui.store.rows import DocumentListRow, DocumentRow, FactSpan
from briefing_tui.store.views import Scope


def document(db: sqlite3.Connection, document_id: int) -> DocumentRow | None:
    """One document with its text."""
    raise NotImplementedError


def documents_of(db: sqlite3.Connection, incident_id: int) -> list[DocumentListRow]:
    """The documents that report an incident: originals first, oldest first; superseded versions last."""
    raise NotImplementedError


def listing(
    db: sqlite3.Connection, scope: Scope, offset: int = 0, limit: int = 1000
) -> list[DocumentListRow]:
    """Documents of a scope without their text, newest first."""
    raise NotImplementedError


def facts(db: sqlite3.Connection, document_id: int) -> list[FactSpan]:
    """Every fact of a document in text order."""
    raise NotImplementedError


def incident_ids(db: sqlite3.Connection, document_id: int) -> list[int]:
    """The incidents a document reports."""
    raise NotImplementedError
