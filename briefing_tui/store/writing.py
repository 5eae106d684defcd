"""Taking documents and their facts in: one transaction a document, idempotent."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Literal

from briefing_tui.model import Document, Facts
from briefing_tui.store.linking import Linking


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document."""

    status: Literal["added", "updated", "unchanged"]
    document_id: int


def add(db: sqlite3.Connection, document: Document, facts: Facts, link: Linking) -> Added:
    """Store a document and its facts in one transaction.

    "unchanged" when this source's text is in the store already, "updated" when it is a new version of a stored
    document (same URL, or same source and nearly the same title). `link` is `briefing_tui.incidents.link`.
    """
    raise NotImplementedError


def known(db: sqlite3.Connection, document: Document) -> int | None:
    """The id of a stored document with the same source and bytes or text, so that it need not be extracted again."""
    raise NotImplementedError
