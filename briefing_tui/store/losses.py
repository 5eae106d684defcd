"""Casualty, damage and munition claims, and who claims, denies or is blamed."""

from __future__ import annotations

import sqlite3

from briefing_tui.store.rows import LossRow, ResponsibilityRow
from briefing_tui.store.views import Scope


def claims(db: sqlite3.Connection, scope: Scope, limit: int = 1000) -> list[LossRow]:
    """Claims of the scope: casualties, then damage, then munitions; main before background, in document and text order.

    With an incident: its own claims, and the background claims of the documents that report it.
    Without: the claims of the newest incidents of the view, `limit` of them at most.
    """
    raise NotImplementedError


def responsibility(db: sqlite3.Connection, scope: Scope, limit: int = 1000) -> list[ResponsibilityRow]:
    """Who claims ("claimed_by"), denies ("denied_by") or is blamed ("blamed") in the scope."""
    raise NotImplementedError


def roles(db: sqlite3.Connection, incident_id: int) -> list[ResponsibilityRow]:
    """Actors and targets ("actor", "target") of an incident as the documents name them."""
    raise NotImplementedError
