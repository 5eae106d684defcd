"""Quotations by speaker."""

from __future__ import annotations

import sqlite3
from typing import Literal

from briefing_tui.store.rows import QuoteRow, SpeakerRow
from briefing_tui.store.views import Scope

SpeakerOrder = Literal["count", "recent", "name"]


def speakers(
    db: sqlite3.Connection, scope: Scope, order: SpeakerOrder = "count", limit: int = 1000
) -> list[SpeakerRow]:
    """Who is quoted in the scope. Quotations without a known speaker come last, under `id` None and name ""."""
    raise NotImplementedError


def count(db: sqlite3.Connection, scope: Scope, speaker_id: int | Literal["any"] | None = "any") -> int:
    """How many quotations: of one speaker, of nobody known (None), or of all ("any")."""
    raise NotImplementedError


def quotes(
    db: sqlite3.Connection,
    scope: Scope,
    speaker_id: int | Literal["any"] | None = "any",
    offset: int = 0,
    limit: int = 200,
) -> list[QuoteRow]:
    """Quotations of the scope, newest document first and in text order within it."""
    raise NotImplementedError


def quote(db: sqlite3.Connection, quote_id: int) -> QuoteRow | None:
    """One quotation."""
    raise NotImplementedError


def said_by(db: sqlite3.Connection, speaker_id: int, offset: int = 0, limit: int = 200) -> list[QuoteRow]:
    """A speaker's page: all they said, across documents, oldest first."""
    raise NotImplementedError


def speaker(db: sqlite3.Connection, speaker_id: int) -> SpeakerRow | None:
    """One speaker (a merged one answers as the one it was merged into)."""
    raise NotImplementedError


def aliases(db: sqlite3.Connection, speaker_id: int) -> list[str]:
    """Every spelling the texts use for this speaker."""
    raise NotImplementedError
