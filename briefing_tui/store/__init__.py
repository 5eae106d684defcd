"""Every line of SQL: schema, migrations, reading, writing, triage, search.

Reading imports only the standard library; the writing path may import sqlite-utils lazily. All functions take a
`sqlite3.Connection` made by `connect`; each thread opens its own.
"""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers know it by its name; importing typing would cost `briefing count` 5 ms

if TYPE_CHECKING:
    from briefing_tui.store.connection import connect, default_path
    from briefing_tui.store.errors import StoreError
else:

    def __getattr__(name: str) -> object:
        # Imported when asked for: `briefing count` must not pay for what it does not use.
        if name in ("connect", "default_path"):
            from briefing_tui.store import connection

            return getattr(connection, name)
        if name == "StoreError":
            from briefing_tui.store.errors import StoreError

            return StoreError
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = ["StoreError", "connect", "default_path"]
