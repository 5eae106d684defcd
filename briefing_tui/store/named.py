"""What a filter that people give stands for: an expression, or a saved view by its name. Imports nothing else."""

from __future__ import annotations

TYPE_CHECKING = False  # as in the package: `briefing count` pays for every import

if TYPE_CHECKING:
    from sqlite3 import Connection


def meant(db: Connection, given: str) -> str:
    """The expression of the saved view that is called so, else what was given. A word in quotation marks is no name."""
    row = db.execute("SELECT expression FROM views WHERE name = ?", (given.strip(),)).fetchone()
    return given if row is None else str(row[0])
