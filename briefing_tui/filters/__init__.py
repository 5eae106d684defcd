"""The filter language: one expression for filtering, searching, saved views, exports and bulk actions.

    filters.parse("killed>=5 type:protest,riot -country:iraq since:7d sort:killed")

gives a frozen `Query`; `store.where` turns it into SQL parameters. Nothing here knows SQL or the clock.
"""

from __future__ import annotations

from briefing_tui.filters.complete import Completion, complete
from briefing_tui.filters.fields import FIELDS, Field, field, table
from briefing_tui.filters.parse import parse
from briefing_tui.filters.tree import (
    Ago,
    And,
    Comparison,
    Days,
    FilterError,
    Grade,
    Node,
    Not,
    Or,
    Query,
    Sort,
    Term,
    Words,
)
from briefing_tui.filters.write import pointed, write

__all__ = [
    "FIELDS",
    "Ago",
    "And",
    "Comparison",
    "Completion",
    "Days",
    "Field",
    "FilterError",
    "Grade",
    "Node",
    "Not",
    "Or",
    "Query",
    "Sort",
    "Term",
    "Words",
    "complete",
    "field",
    "parse",
    "pointed",
    "table",
    "write",
]
