"""Every line of SQL: schema, migrations, reading, writing, triage, search.

Reading imports only the standard library; the writing path may import sqlite-utils lazily. All functions take a
`sqlite3.Connection` made by `connect`; each thread opens its own.
"""

from briefing_tui.store.connection import connect, default_path
from briefing_tui.store.errors import StoreError

__all__ = ["StoreError", "connect", "default_path"]
