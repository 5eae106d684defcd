"""What the quotes and losses panes share: they follow a scope, reading off the event loop."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar

from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.reactive import var

from briefing_tui.reader.entries import Entry
from briefing_tui.reader.widgets.entry_list import EntryList
from briefing_tui.reader.wording import Dated, dates
from briefing_tui.reader.working import start
from briefing_tui.store.views import Scope
from briefing_tui.text import display

if TYPE_CHECKING:
    from sqlite3 import Connection

    from briefing_tui.reader.reading import Reading

Rows = TypeVar("Rows")


class Following(EntryList, Generic[Rows]):
    """A pane over what `query_store` reads of a scope."""

    BORDER_WORDS: ClassVar[str] = ""

    class Loaded(Message):
        """A pane shows what it has read of its scope."""

        def __init__(self, pane: Following[Any]) -> None:
            super().__init__()
            self.pane = pane

        @property
        def control(self) -> Following[Any]:
            return self.pane

    relative_dates: var[bool] = var(False, init=False)
    """Whether dates are written as days ago."""

    def __init__(self, reading: Reading, *, id: str | None = None) -> None:
        self._titling = False
        self._title = ""
        super().__init__(id=id)
        self._reading = reading
        self.scope: Scope | None = None
        self.rows: Rows | None = None
        self.today = date.today()

    # What a pane says about itself

    def query_store(self, db: Connection, scope: Scope) -> Rows:
        """What the pane needs of a scope. Runs in a reading thread."""
        raise NotImplementedError

    def make_entries(self, rows: Rows, dated: Dated, width: int) -> list[Entry]:
        """The entries for a width in cells, dates written by `dated`."""
        raise NotImplementedError

    def summary(self, rows: Rows) -> str:
        """What the border says about it: counts and order."""
        raise NotImplementedError

    @property
    def empty_words(self) -> str:
        """What stands in the pane when the scope holds nothing."""
        return "Nothing here."

    def copy_text(self) -> str:
        """What a copy of the thing under the cursor holds; "" when there is none."""
        raise NotImplementedError

    def begin_scope(self) -> None:
        """Another scope than before is about to be read."""

    # Following

    def on_mount(self) -> None:
        self._entitle(self.BORDER_WORDS)

    def follow(self, scope: Scope | None) -> None:
        """Show a scope; None shows nothing. The pane keeps what it shows until the new rows are there."""
        if scope != self.scope or self.rows is None:
            self._read(scope)

    def watch_relative_dates(self) -> None:
        self._show_rows_read(moved=False)

    def reread(self) -> None:
        """Read the same scope again: something changed in the store or in how the pane shows it."""
        if self.scope is not None:
            self._read(self.scope)

    def _read(self, scope: Scope | None) -> None:
        moved = scope != self.scope
        self.scope = scope
        if moved:
            self.begin_scope()
        if scope is None:
            self.rows = None
            self._show_rows_read(moved)
            return
        start(self, lambda: self._read_scope(scope, moved), "read", exclusive=True)

    async def _read_scope(self, scope: Scope, moved: bool) -> None:
        rows = await self._reading(lambda db: self.query_store(db, scope))
        if rows == self.rows and not moved:
            self._entitle(
                f"{self.BORDER_WORDS} · {self.summary(rows)}"
            )  # the same rows in another order are so named
            return
        self.rows = rows
        self._show_rows_read(moved)
        self.post_message(self.Loaded(self))

    def _entitle(self, words: str) -> None:
        """Say it in the border, and paint only the border anew: a title alone would repaint the pane."""
        if words != self._title:
            self._title = words
            self._titling = True
            self.border_title = Content(display(words))
            self._titling = False

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        if self._titling and not regions:
            regions = (Region(-self.gutter.left, -self.gutter.top, self.outer_size.width, 1),)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def _show_rows_read(self, moved: bool) -> None:
        rows, dated = self.rows, dates(self.today, relative=self.relative_dates)
        if rows is None:
            self._entitle(self.BORDER_WORDS)
            self.show_entries(lambda width: [])
            return
        self._entitle(f"{self.BORDER_WORDS} · {self.summary(rows)}")

        def make(width: int) -> list[Entry]:
            made = self.make_entries(rows, dated, width)
            return made or [Entry((((self.empty_words, "quiet"),),))]

        self.show_entries(make, keep=not moved)
