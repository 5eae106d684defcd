"""The filter language: one expression for filtering, searching, saved views, exports and bulk actions.

    filters.parse("killed>=5 type:protest,riot -country:iraq since:7d sort:killed")

gives a frozen `Query`; `store.where` turns it into SQL parameters. Nothing here knows SQL or the clock.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefing_tui.filters.fields import FIELDS, Field, field, table
from briefing_tui.filters.parsing import parse
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

if TYPE_CHECKING:
    from briefing_tui.filters.completing import Completion, complete
    from briefing_tui.filters.writing import pointed, write

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

# Imported when asked for: a status bar that counts every few seconds needs neither.
_LATER = {"Completion": "completing", "complete": "completing", "pointed": "writing", "write": "writing"}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
