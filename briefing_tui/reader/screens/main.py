"""The main screen: feed, quotes, losses and source, and what happens in them."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from briefing_tui.reader.compositing import SparingCompositor
from briefing_tui.reader.expressions import parse
from briefing_tui.reader.opening import Opening
from briefing_tui.reader.panes.feed import NAMED_FROM, ColumnNames, FeedPane
from briefing_tui.reader.panes.losses import LossesPane
from briefing_tui.reader.panes.quotes import QuotesPane
from briefing_tui.reader.resting import after
from briefing_tui.reader.screens.dispatch import Dispatch
from briefing_tui.reader.screens.exporting import Exporting
from briefing_tui.reader.screens.finding import Finding
from briefing_tui.reader.screens.layout import Layout
from briefing_tui.reader.screens.notes import Noting
from briefing_tui.reader.screens.overview import Overview
from briefing_tui.reader.screens.people import Speaking
from briefing_tui.reader.screens.watching import Watching
from briefing_tui.reader.widgets.frames import Columns, Rows
from briefing_tui.reader.widgets.line_list import GUTTER, LineList
from briefing_tui.reader.widgets.status import HeaderLine, KeyHints, Position, StatusLine
from briefing_tui.reader.widgets.timeline import Timeline
from briefing_tui.reader.working import StoreFailed, start
from briefing_tui.store import feed, triage
from briefing_tui.store.rows import Hit
from briefing_tui.store.views import SavedView, View

if TYPE_CHECKING:
    from sqlite3 import Connection

    from briefing_tui.reader.panes.following import Following

FIRST_PAINT = 0.3
"""Seconds the first paint waits for the panes at most."""


class MainScreen(Dispatch, Layout, Overview, Noting, Finding, Exporting, Watching, Speaking, Screen[None]):
    """Puts the parts together; what each does stands in its own module."""

    AUTO_FOCUS = ""
    _release: Callable[[], None] | None = None
    is_painted = False

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self._compositor = SparingCompositor()
        self.view = opening.view
        self.follows_selection = opening.place.get("follows") is not False
        self._opening = opening

    def compose(self) -> ComposeResult:
        reading = self.reader.reading
        self.feed = FeedPane(reading, id="feed")
        self.quotes, self.losses = QuotesPane(reading, id="quotes"), LossesPane(reading, id="losses")
        yield HeaderLine()
        yield Timeline()
        with Columns(id="body"):
            with Rows(id="left"):
                yield ColumnNames(id="columns")
                yield self.feed
            with Rows(id="right"), Rows(id="facts"):
                yield self.quotes
                yield self.losses
        with Columns(id="status"):
            yield StatusLine()
            yield Position()
        yield KeyHints()

    def on_mount(self) -> None:
        """Everything the first screen shows is here before it is painted.

        The search and source panes and the prompt are mounted when they are first wanted.
        """
        opening = self._opening
        self._paint_once()
        # Textual hides its empty rack of notes a moment later, which would paint the whole screen once more.
        for rack in self.query("ToastRack"):
            rack.display = False
        config = self.reader.config
        self.set_dates(relative=config.dates == "relative")
        self.set_class(config.density == "comfortable", "-comfortable")
        for word in self.feed.keys_of:
            self.feed.keys_of[word] = self.reader.keymap.shown(f"find.{word}")
        self.feed.show(opening.view, opening.screenful)
        self.query_one(Timeline).show_days(opening.days)
        pane = opening.place.get("pane")
        self._last_pane = pane if pane in ("quotes", "losses") else "feed"
        self.lay_out_panes()
        self.refresh_hints()
        self.set_focus(self.pane_widget(self._last_pane))
        self.refresh_position()
        self.follow(at_once=True)
        if self.reader.problems:
            first, *others = self.reader.problems
            more = f"{len(others)} more (`briefing config` shows them); " if others else ""
            self.say(f"{more}{first}", problem=True)
            self._note_shown = self.selected_incident()  # No note takes their place.
        if not self.feed.whole:
            self.show_rest()
        self.start_watching()
        self._paint_when_read()  # One pane alone waits for no other.

    def _paint_once(self) -> None:
        """Hold the first paint back until the panes have what they show: one paint instead of four."""
        held = ExitStack()
        held.enter_context(self.app.batch_update())

        def paint() -> None:
            if self._release is not None:
                self._release = None
                self.is_painted = True
                held.close()
                gc.freeze()
                gc.enable()
                self.check_idle()

        self._release = paint
        after(self, FIRST_PAINT, paint)

    def _compositor_refresh(self) -> None:
        """Textual renders while a batch holds its painting back, and throws away what it rendered: not here.

        Nor is the whole screen painted once for its layout and then again for itself.
        """
        if self._release is not None:
            return
        whole = self._compositor.size.region in self._compositor._dirty_regions
        super()._compositor_refresh()
        if whole:
            self._repaint_required = False
            self._dirty_widgets.clear()

    def on_screen_resume(self, event: events.ScreenResume) -> None:  # type: ignore[override]
        """Every widget was styled when it was mounted: coming to the screen for the first time changes none of them."""
        event.refresh_styles = event.refresh_styles and self.is_painted

    def on_following_loaded(self, event: Following.Loaded) -> None:
        self._paint_when_read()

    def _paint_when_read(self) -> None:
        """The first paint, once every pane on the screen has what it shows."""
        if self._release is not None and all(
            p.rows is not None or not p.display for p in (self.quotes, self.losses)
        ):
            self.call_after_refresh(self._release)

    # Sizes and the strip

    def on_resize(self, event: events.Resize) -> None:
        self.lay_out_panes()
        scope = self.scope_now()
        if any(pane.display and pane.scope != scope for pane in (self.quotes, self.losses)):
            self.follow(at_once=True)  # A wider screen may bring panes that have not followed.
        self.refresh_overview()

    def lay_out_panes(self) -> None:
        super().lay_out_panes()
        named = self.feed.display and (not self.single or self.size.width - GUTTER >= NAMED_FROM)
        self.query_one(ColumnNames).display = bool(named)
        self.query_one(Timeline).display = self.shows_timeline

    def refresh_position(self) -> None:
        super().refresh_position()
        row = self.rows_shown.current
        if row is not None and self.shows_timeline:
            self.query_one(Timeline).point_to((row.date if isinstance(row, Hit) else row.occurred_on)[:10])
        self.keep_place_soon()

    def toggle_dates(self) -> None:
        """Dates, or days ago."""
        relative = not self.feed.relative_dates
        self.set_dates(relative=relative)
        self.say("dates as days ago" if relative else "dates as dates")

    def set_dates(self, *, relative: bool) -> None:
        """How all panes write dates."""
        self.feed.relative_dates = self.quotes.relative_dates = self.losses.relative_dates = relative

    # Levels

    async def go_back(self, *, quit_at_root: bool) -> None:
        """One level back: marks, then the source, the search, the zoom; at the root quit, if asked to."""
        shown = self.rows_shown
        if shown.marked or shown.range_from is not None:
            shown.clear_marks()
            self.say("")
        elif self.source_is_open:
            self.close_source()
        elif self.search_text:
            self.end_search()
        elif self.zoomed:
            self.toggle_zoom()
        elif self.pane_name != "feed" and self.single:
            self.show_pane("feed")
        elif quit_at_root:
            await self.leave()
        else:
            self.say(self.way_out)

    # Screens over this one

    def show_help(self) -> None:
        """Keys and fields."""
        from briefing_tui.reader.screens.help import HelpLines, HelpScreen, rows

        width = min(110, self.size.width * 9 // 10) - 6
        lines = rows(self.reader.keymap, self.pane_name, width)
        self.app.push_screen(HelpScreen("Help", HelpLines(), lines, "esc closes"))

    async def show_history(self) -> None:
        """The journal."""
        from briefing_tui.reader.screens.lists import History, HistoryScreen

        steps = await self.reader.reading(lambda db: triage.history(db, 1000))
        if not steps:
            self.say("nothing has been done yet")
            return
        self.app.push_screen(HistoryScreen("History", History(), steps, "newest first"))

    def list_views(self, views: list[SavedView]) -> None:
        if not views:
            key = self.reader.keymap.shown("find.save_view")
            self.say(f"no saved views yet: filter, then {key} saves it")
            return
        start(self, partial(self._list_views, views), "views", exclusive=True)

    async def _list_views(self, views: list[SavedView]) -> None:
        from briefing_tui.reader.screens.lists import ViewList, ViewsScreen

        def counts(db: Connection) -> list[tuple[SavedView, int | None]]:
            return [(view, count_of(db, view.expression)) for view in views]

        rows = await self.reader.reading(counts)

        async def chosen(name: str | None) -> None:
            if name:
                await self.choose_view(name)

        self.app.push_screen(ViewsScreen("Views", ViewList(), rows, "enter shows one"), chosen)

    def change_theme(self, name: str) -> None:
        """The named theme, or the next one."""
        self.say(f"theme {self.reader.change_theme(name)}")

    def redraw(self) -> None:
        """Everything anew, whatever the terminal shows now."""
        self.reader.canvas.forget()
        for name in self.pane_names:
            self.pane_widget(name).refresh()
        self.refresh(layout=True)

    def on_store_failed(self, event: StoreFailed) -> None:
        self.say(str(event.error), problem=True)

    def on_line_list_load_failed(self, event: LineList.LoadFailed) -> None:
        self.say(str(event.error), problem=True)


def count_of(db: Connection, expression: str) -> int | None:
    """How many incidents an expression matches; None where it no longer parses."""
    query, wrong = parse(expression)
    return None if wrong is not None else feed.count(db, View(query))
