"""Which panes are seen, which has the focus, and what they follow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from textual.widget import Widget

from briefing_tui.reader.entries import Target
from briefing_tui.reader.resting import Rest
from briefing_tui.reader.screens.margins import Margins
from briefing_tui.reader.widgets.entry_list import EntryList
from briefing_tui.reader.widgets.line_list import LineList
from briefing_tui.reader.working import start
from briefing_tui.store import documents
from briefing_tui.store.rows import Hit, IncidentRow
from briefing_tui.store.views import Scope

if TYPE_CHECKING:
    from sqlite3 import Connection

    from briefing_tui.reader.panes.search import SearchPane
    from briefing_tui.reader.panes.source import SourcePane
    from briefing_tui.reader.widgets.movable import Movable

WIDE = 120
"""Columns from which the panes stand side by side."""
NARROW = 60
"""Columns below which the place in the list leaves what room it can to what is said beside it."""
BESIDE = 170
"""Columns from which the source has a column of its own."""


class Layout(Margins):
    """Panes, focus, zoom, scope, and what follows the selection."""

    zoomed: bool = False
    _source_open: bool = False
    _last_pane: str = "feed"
    _rest: Rest | None = None
    _to_follow: bool = False
    _found: SearchPane | None = None
    _source: SourcePane | None = None
    _note_shown: int | None = None

    # Panes

    @property
    def pane_names(self) -> tuple[str, ...]:
        """The panes in the order of tab, as they are now."""
        first = "search" if self.search_text else "feed"
        wanted = (*self.reader.config.panes, self._last_pane)
        beside = tuple(name for name in ("quotes", "losses") if name in wanted)
        return (first, *beside, *(("source",) if self._source_open else ()))

    def pane_widget(self, name: str) -> Widget:
        if name == "search":
            return self.found
        if name == "source":
            return self.source
        widgets: dict[str, Widget] = {"feed": self.feed, "quotes": self.quotes, "losses": self.losses}
        return widgets[name]

    @property
    def found(self) -> SearchPane:
        """The search results; made when the first search is."""
        if self._found is None:
            from briefing_tui.reader.panes.search import SearchPane

            self._found = SearchPane(self.reader.reading, id="found")
        return self._found

    @property
    def source(self) -> SourcePane:
        """The source; made when the first one is opened."""
        if self._source is None:
            from briefing_tui.reader.panes.source import SourcePane

            self._source = SourcePane(self.reader.reading, id="source")
        return self._source

    @property
    def pane_name(self) -> str:
        return self._last_pane

    @property
    def pane(self) -> Movable:
        return cast("Movable", self.pane_widget(self._last_pane))

    @property
    def source_is_open(self) -> bool:
        return self._source_open

    @property
    def single(self) -> bool:
        """Whether one pane has the screen to itself."""
        return self.zoomed or self.size.width < WIDE

    def show_pane(self, name: str, *, follow: bool = True) -> None:
        """Put the focus on a pane, and bring it on the screen if it is not; the other panes `follow` at once."""
        if name == "feed" and self.search_text:
            name = "search"
        self._last_pane = name
        self.lay_out_panes()
        self.set_focus(self.pane_widget(name))
        self.refresh_hints()
        if follow:
            self.follow(at_once=True)

    def turn_pane(self, step: int) -> None:
        """The focus to the next pane (or the previous one)."""
        names = self.pane_names
        at = names.index(self._last_pane) if self._last_pane in names else 0
        self.show_pane(names[(at + step) % len(names)])

    def lay_out_panes(self) -> None:
        """Show the panes that fit: all of them side by side, or the one with the focus."""
        seen = {self._last_pane} if self.single else set(self.pane_names)
        made: dict[str, Widget | None] = {"feed": self.feed, "quotes": self.quotes, "losses": self.losses}
        for name, widget in (made | {"search": self._found, "source": self._source}).items():
            if widget is not None and widget.is_attached:
                widget.display = name in seen
        right = self.query_one("#right")
        self.query_one("#facts").display = bool(seen & {"quotes", "losses"})
        right.display = bool(seen & {"quotes", "losses", "source"})
        self.query_one("#left").display = bool(seen & {"feed", "search"})
        self.query_one("#body").set_class(self.single, "-single")
        self.set_class(self.size.width >= BESIDE and not self.single, "-beside")
        self.set_class(self.size.width < NARROW, "-narrow")
        self.refresh_header()

    def toggle_zoom(self) -> None:
        """The pane alone, and back."""
        self.zoomed = not self.zoomed
        self.lay_out_panes()
        self.follow(at_once=True)

    def on_screen_resume(self) -> None:
        self.set_focus(self.pane_widget(self._last_pane))

    # What is selected

    def selected_incident(self) -> int | None:
        """The incident under the cursor of the feed, or that of the search hit."""
        row: IncidentRow | Hit | None = self.found.current if self.search_text else self.feed.current
        return row.incident_id if isinstance(row, Hit) else row.id if row is not None else None

    def scope_now(self) -> Scope | None:
        """What quotes and losses show."""
        if not self.follows_selection:
            return Scope(None, self.view)
        incident = self.selected_incident()
        return None if incident is None else Scope(incident, self.view)

    def toggle_scope(self) -> None:
        """Selected incident, or everything in the view."""
        self.follows_selection = not self.follows_selection
        shows = "the selected incident" if self.follows_selection else "everything in the view"
        self.say(f"quotes and losses show {shows}")
        self.refresh_header()
        self.follow(at_once=True)

    # Following

    def on_line_list_highlighted(self, event: LineList.Highlighted) -> None:
        if event.line_list is self.rows_shown and not isinstance(event, LineList.Selected):
            self.follow()

    def follow(self, *, at_once: bool = False) -> None:
        """Bring the other panes to the selection, once the cursor rests."""
        self._to_follow = not at_once
        if at_once:
            self._follow_panes()
        if self._rest is None:
            self._rest = Rest(self, self._rested)
        self._rest.stir()

    def _follow_panes(self) -> None:
        scope = self.scope_now()
        for pane in (self.quotes, self.losses):
            if pane.display:
                pane.follow(scope)

    @property
    def is_resting(self) -> bool:
        """Whether the cursor moved a moment ago and what follows it waits."""
        return self._rest is not None and self._rest.is_awaited

    def _rested(self) -> None:
        if self._to_follow:
            self._to_follow = False
            self._follow_panes()
        self.refresh_position()
        row = self.feed.current
        if row is not None and row.noted and not self.search_text and row.id != self._note_shown:
            start(self, self.tell_note, "note", exclusive=True)
        self._note_shown = None if row is None else row.id
        if self._source_open and self.source.display and self._last_pane in ("feed", "search"):
            start(self, partial(self._open_selected, focus=False), "source", exclusive=True)

    def on_entry_list_target_changed(self, event: EntryList.TargetChanged) -> None:
        if self._source_open and self.source.display and self.focused in (self.quotes, self.losses):
            self.source.follow(event.target)

    # The source

    async def enter(self) -> None:
        """What enter does in the pane with the focus; keys typed ahead wait until the source is there."""
        if self.pane_name in ("feed", "search"):
            await self._open_selected(focus=True)
        else:
            self.pane.select()

    def on_line_list_selected(self, event: LineList.Selected) -> None:
        if event.line_list is self.rows_shown:
            start(self, partial(self._open_selected, focus=True), "source", exclusive=True)

    async def on_entry_list_source_wanted(self, event: EntryList.SourceWanted) -> None:
        await self.open_source(event.target)

    async def show_source_pane(self) -> None:
        """The source of what is selected, wherever one is."""
        if self._source_open and self.source.document is not None:
            self.show_pane("source")
        else:
            await self._open_selected(focus=True)

    async def _open_selected(self, *, focus: bool) -> None:
        target = self.found.target() if self.search_text else None
        if target is None and (incident := self.selected_incident()) is not None:
            target = await self.reader.reading(lambda db: report_of(db, incident))
        if target is None:
            if focus:
                self.say("there is no source for this", problem=True)
        elif focus:
            await self.open_source(target)
        else:
            self.source.open(target)

    async def open_source(self, target: Target) -> None:
        """Open the source pane at a sentence and go there."""
        self._source_open = True
        if not self.source.is_attached:
            await self.query_one("#right").mount(self.source)
        self.source.open(target)
        self.show_pane("source")

    def close_source(self) -> None:
        """Take the source pane away."""
        self._source_open = False
        if self._last_pane == "source":
            self._last_pane = "search" if self.search_text else "feed"
        self.show_pane(self._last_pane)


def report_of(db: Connection, incident: int) -> Target | None:
    """Where an incident is reported first: its event in its first document."""
    found = documents.first_report(db, incident)
    if found is not None:
        document_id, event = found
        return Target(document_id, event.start, event.end, ("event", event.id))
    reports = documents.documents_of(db, incident)
    return Target(reports[0].id, 0, 0) if reports else None
