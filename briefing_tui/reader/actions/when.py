"""When actions apply: each function returns "" or the reason why not, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.reader.screens.main import MainScreen


def writable(desk: MainScreen) -> str:
    """The store may be written."""
    return "the store is open for reading only" if desk.store_is_read_only else ""


def triageable(desk: MainScreen) -> str:
    """Something is selected and the store may be written."""
    return writable(desk) or selected(desk)


def selected(desk: MainScreen) -> str:
    """Something is selected."""
    return "" if desk.something_selected() else "nothing is selected"


def searching(desk: MainScreen) -> str:
    """There are search results."""
    return "" if desk.search_text else "no search yet: / starts one"
