"""The feed: windows over the incidents of a view, at any offset, fast at 1,000,000 rows."""

from __future__ import annotations

import sqlite3
from typing import Literal

from briefing_tui.store.rows import DayRow, IncidentRow
from briefing_tui.store.views import View


def count(db: sqlite3.Connection, view: View) -> int:
    """How many incidents the view holds."""
    raise NotImplementedError


def unread(db: sqlite3.Connection, view: View) -> int:
    """How many of them are still in state "new"."""
    raise NotImplementedError


def window(db: sqlite3.Connection, view: View, offset: int, limit: int) -> list[IncidentRow]:
    """The rows at positions offset ... offset + limit - 1 of the view; fewer at its end."""
    raise NotImplementedError


def offset_of(db: sqlite3.Connection, view: View, incident_id: int) -> int | None:
    """The position of an incident in the view, or None where the view does not hold it."""
    raise NotImplementedError


def next_unread(db: sqlite3.Connection, view: View, offset: int, direction: Literal[1, -1]) -> int | None:
    """The position of the nearest "new" incident after (1) or before (-1) `offset`, or None. `offset` -1 starts at the top."""
    raise NotImplementedError


def incident(db: sqlite3.Connection, incident_id: int) -> IncidentRow | None:
    """One incident, whether a view shows it or not."""
    raise NotImplementedError


def days(db: sqlite3.Connection, view: View) -> list[DayRow]:
    """Incidents and casualties a day, newest day first, for the timeline."""
    raise NotImplementedError
