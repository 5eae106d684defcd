"""What the parts of the main screen share: the panes, the store, the status line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from textual.widget import Widget

from briefing_tui.reader.actions import Call
from briefing_tui.reader.widgets.status import StatusLine
from briefing_tui.store import StoreError
from briefing_tui.store.views import Scope, View

if TYPE_CHECKING:
    from sqlite3 import Connection

    from textual.screen import Screen

    from briefing_tui.reader.application import BriefingApp
    from briefing_tui.reader.asking import Ask
    from briefing_tui.reader.panes.feed import FeedPane
    from briefing_tui.reader.panes.losses import LossesPane
    from briefing_tui.reader.panes.quotes import QuotesPane
    from briefing_tui.reader.panes.search import SearchPane
    from briefing_tui.reader.panes.source import SourcePane
    from briefing_tui.reader.widgets.movable import Movable

    Base = Screen[None]
else:
    # Parts of the screen are no screens themselves: each class of screens is felt at the start of the program.
    Base = object

Result = TypeVar("Result")

SLOW = 0.7
"""Seconds a write may take before the screen says that it is at work."""


class Desk(Base):
    """The attributes the mixins of the main screen rely on. Not a screen by itself."""

    feed: FeedPane
    quotes: QuotesPane
    losses: LossesPane
    view: View
    search_text: str = ""
    follows_selection: bool = True

    @property
    def reader(self) -> BriefingApp:
        """The app, by its own type."""
        return cast("BriefingApp", self.app)

    @property
    def store_is_read_only(self) -> bool:
        """Whether nothing may be written."""
        return self.reader.reading.read_only

    @property
    def expression(self) -> str:
        """The filter that is on, "" without one."""
        return self.view.query.expression if self.view.query is not None else ""

    @property
    def rows_shown(self) -> FeedPane | SearchPane:
        """The list at the left: the search results while there are some, else the feed."""
        return self.found if self.search_text else self.feed

    def say(self, text: str, *, problem: bool = False) -> None:
        """Put one line into the status line. `text` may hold words of documents; they are made safe there."""
        self.query_one(StatusLine).say(text, problem=problem)

    @property
    def way_out(self) -> str:
        """What is said to who tries to leave otherwise; it is true at the root only, so the next key takes it away."""
        return f"{self.reader.keymap.shown('pane.close')} quits"

    async def write(self, write: Callable[[Connection], Result]) -> tuple[bool, Result | None]:
        """Write to the store: (True, what it returned), committed; or (False, None), and the screen says why.

        Who calls says what was done; where that takes long, the screen says that it is at work.
        """
        waiting = self.set_timer(SLOW, lambda: self.say("working …"))
        try:
            return True, await self.reader.reading.write(write)
        except StoreError as error:
            self.say(str(error), problem=True)
            return False, None
        finally:
            waiting.stop()

    # What other parts offer each other

    @property
    def found(self) -> SearchPane:
        raise NotImplementedError

    @property
    def source(self) -> SourcePane:
        raise NotImplementedError

    @property
    def pane(self) -> Movable:
        raise NotImplementedError

    @property
    def pane_name(self) -> str:
        raise NotImplementedError

    @property
    def pane_names(self) -> tuple[str, ...]:
        raise NotImplementedError

    @property
    def single(self) -> bool:
        raise NotImplementedError

    @property
    def source_is_open(self) -> bool:
        raise NotImplementedError

    async def ask(self, ask: Ask) -> None:
        raise NotImplementedError

    def show_pane(self, name: str, *, follow: bool = True) -> None:
        raise NotImplementedError

    def scope_now(self) -> Scope | None:
        raise NotImplementedError

    def follow(self, *, at_once: bool = False) -> None:
        raise NotImplementedError

    def pane_widget(self, name: str) -> Widget:
        raise NotImplementedError

    def selected_incident(self) -> int | None:
        raise NotImplementedError

    async def do(self, action_id: str, call: Call | None = None) -> None:
        raise NotImplementedError

    async def show_view(self, view: View, *, keep: int | None = None, cursor: int = 0) -> None:
        raise NotImplementedError

    async def show_expression(self, expression: str) -> None:
        raise NotImplementedError

    async def reread(self) -> None:
        raise NotImplementedError

    async def tell_note(self) -> None:
        raise NotImplementedError

    zoomed: bool = False

    def lay_out_panes(self) -> None:
        raise NotImplementedError

    def show_position(self) -> None:
        raise NotImplementedError

    def refresh_position(self) -> None:
        raise NotImplementedError

    def refresh_overview(self) -> None:
        raise NotImplementedError

    def count_unread(self, before: tuple[str, ...], after: str) -> None:
        raise NotImplementedError

    async def go_to_day(self, day: str) -> None:
        raise NotImplementedError

    def refresh_header(self) -> None:
        raise NotImplementedError
