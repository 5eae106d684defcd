"""The feed: one line an incident, however many documents report it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from briefing_tui.reader import wording
from briefing_tui.reader.entries import shown
from briefing_tui.reader.opening import Screenful, read_around, read_top
from briefing_tui.reader.widgets.cells import clip, fit
from briefing_tui.reader.widgets.line_list import GUTTER, LineList
from briefing_tui.store import StoreError, feed
from briefing_tui.store.rows import IncidentRow
from briefing_tui.store.views import EVERYTHING, View

if TYPE_CHECKING:
    from briefing_tui.reader.reading import Reading

STATE_SIGNS = {"new": "•", "read": " ", "relevant": "+", "follow_up": "»", "reported": "✓", "dismissed": "×"}
"""Shape, not colour, says where triage stands."""


NAMED_FROM = 44
"""Cells from which a row has dates and figures, and columns have names."""


class FeedPane(LineList[IncidentRow]):
    """Incidents of a view. It keeps the incident under the cursor through every reading anew."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "feed--new",
        "feed--plain",
        "feed--quiet",
        "feed--figure",
        "feed--dismissed",
    }

    DEFAULT_CSS = """
    FeedPane {
        & > .feed--new { text-style: bold; }
        & > .feed--quiet { color: $text-muted; }
        & > .feed--figure { color: $text-accent; }
        & > .feed--dismissed { color: $text-disabled; }
    }
    """

    relative_dates: var[bool] = var(False, init=False)

    def __init__(self, reading: Reading, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._reading = reading
        self.view = EVERYTHING
        self.unread: int | None = None
        self.whole = True
        self.keys_of = {"filter": "\\", "everything": "*"}
        """Keys that the pane names, as they are configured."""
        self.begun = 0
        """Which view this is, by how often one was begun."""
        self.today = date.today()

    # Reading

    async def load(self, view: View, *, keep: int | None = None, cursor: int = 0) -> None:
        """Show a view, with the cursor on the incident `keep` if the view holds it, else at `cursor`."""
        self.show(view, await self._reading(lambda db: read_around(db, view, keep, cursor)))

    async def begin(self, view: View, *, keep: int | None = None, cursor: int = 0) -> None:
        """The same; of a view that takes its time the first rows only, which leaves the pane not `whole`."""
        self.begun += 1
        self._reading.interrupt("views")
        got = await self._reading(lambda db: read_top(db, view, keep, cursor))
        if got is None:
            await self.load(view, keep=keep, cursor=cursor)
        else:
            self.show(view, got)

    async def complete(self, begun: int) -> bool:
        """The rest of the rows; the cursor stays where it is by now. False: another view has been begun since."""
        view = self.view
        if begun == self.begun:
            try:
                await self._reading(lambda db: feed.window(db, view, 0, 1), "views")
            except StoreError:
                if begun == self.begun:
                    raise
        if begun == self.begun:
            await self.reread()
        return begun == self.begun

    def show(self, view: View, got: Screenful) -> None:
        """Show what was read of a view."""
        self.view = view
        self.unread = got.unread
        self.whole = got.whole
        self.show_source(self._fetch, got.count, got.cursor, got.offset, got.rows)

    async def _fetch(self, offset: int, limit: int) -> Sequence[IncidentRow]:
        view = self.view
        return await self._reading(lambda db: feed.window(db, view, offset, limit))

    async def reread(self) -> None:
        """Read the view as it stands; the cursor stays on its incident, and lines that did not change are left."""
        current = self.current
        await self.load(self.view, keep=current.id if current else None, cursor=self.cursor)

    async def reread_rows(self, ids: Iterable[int]) -> None:
        """Read single incidents anew and paint those in sight, without asking what the view holds now."""
        wanted = set(ids)
        places = {index: row.id for index, row in self.rows_in_memory() if row.id in wanted}
        got = await self._reading(lambda db: {i: feed.incident(db, i) for i in set(places.values())})
        for index, incident_id in places.items():
            if (row := got.get(incident_id)) is not None:
                self.replace_row(index, row)

    # What the list asks

    @property
    def if_empty(self) -> Sequence[str]:
        """Why nothing is here, and the way on."""
        if self.view.query is None:
            return (
                "No incidents yet.",
                "",
                "briefing add FILE...   takes reports in",
                "briefing demo          shows a store with some",
            )
        return (
            "Nothing matches this filter.",
            "",
            f"{self.keys_of['filter']}  changes it",
            f"{self.keys_of['everything']}  shows everything",
        )

    def key_of(self, row: IncidentRow) -> Hashable:
        return row.id

    def cells(self, row: IncidentRow, index: int, width: int) -> Iterable[tuple[str, str]]:
        plain = {"new": "feed--new", "dismissed": "feed--dismissed"}.get(row.state, "feed--plain")
        quiet = "feed--quiet" if row.state != "dismissed" else "feed--dismissed"
        yield from columns(row, width, self.when(row), plain, quiet)

    def when(self, row: IncidentRow) -> str:
        """The date as the pane shows it now, no more exact than it is known."""
        if self.relative_dates:
            return wording.known_day(
                row.occurred_on, row.date_precision, lambda day: wording.relative_day(day, self.today)
            )
        return wording.known_day(row.occurred_on, row.date_precision)

    def watch_relative_dates(self) -> None:
        self.forget_strips()


def columns(row: IncidentRow, width: int, when: str, plain: str, quiet: str) -> Iterable[tuple[str, str]]:
    """One incident in columns that fit the width: state, date, what happened, where, figures, sources, grade."""
    star = "★" if row.starred else " "
    note = "✎" if row.noted else " "
    tags = clip("".join(f" #{shown(tag)}" for tag in row.tags), title_room(width) // 2)
    title = shown(row.title) or wording.type_words(row.type)
    source = shown(row.source_names) or "source not named"
    figures = (
        wording.short_figure(row.killed, row.killed_top),
        wording.short_figure(row.injured, row.injured_top),
    )
    wide = width >= 100
    date_width = 0 if width < NAMED_FROM else 11
    source_width, figure_width = source_room(width), figure_room(width)
    room = title_room(width)
    # Few changes of style: each costs some forty bytes on the line, and a move paints two rows.
    about = "~" if date_width and when.startswith("~") else " "
    yield STATE_SIGNS.get(row.state, "?") + star + note + about + fit(when.lstrip("~"), date_width), quiet
    yield fit(title, room - cell_len(tags)) + tags, plain
    if wide:
        yield " " + fit(shown(row.place or row.country), 17), quiet
    if figure_width:
        numbers = "".join(fit(figure, figure_width, "right") for figure in figures)
        yield numbers, "feed--figure" if any(figures) else quiet
    yield " " + fit(source, source_width) + (" " + fit(row.grade, 2) if wide else ""), quiet


class ColumnNames(Widget):
    """The line over the feed that names its columns."""

    DEFAULT_CSS = "ColumnNames { height: 1; color: $text-muted; text-style: underline; }"

    def render(self) -> Content:
        return Content(" " * GUTTER + column_names(max(0, self.size.width - GUTTER)))


def source_room(width: int) -> int:
    """Cells of the source column."""
    return max(8, min(24 if width >= 100 else 14, width // 6))


def figure_room(width: int) -> int:
    """Cells of each of the two columns of figures."""
    return 0 if width < NAMED_FROM else 6 if width < 100 else 8


def title_room(width: int) -> int:
    """Cells left for what happened, when every other column has its own."""
    fixed = 4 + (11 if width >= NAMED_FROM else 0) + (21 if width >= 100 else 0) + 1
    return max(8, width - fixed - 2 * figure_room(width) - source_room(width))


def column_names(width: int) -> str:
    """The heading over the columns of that width; "" where there is no room for figures."""
    if width < NAMED_FROM:
        return ""
    room, wide = figure_room(width), width >= 100
    place, grade = (" " + fit("where", 17), " gr") if wide else ("", "")
    figures = fit("killed", room, "right") + fit("injured" if room > 7 else "hurt", room, "right")
    source = fit("source", source_room(width))
    return f"    {fit('date', 11)}{fit('incident', title_room(width))}{place}{figures} {source}{grade}"
