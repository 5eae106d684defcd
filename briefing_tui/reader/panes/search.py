"""Search results: incidents, quotations and documents, read and dismissed ones too, with the matches marked."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len

from briefing_tui.reader.entries import Target, shown
from briefing_tui.reader.panes.feed import STATE_SIGNS
from briefing_tui.reader.widgets.cells import clip, fit
from briefing_tui.reader.widgets.line_list import LineList
from briefing_tui.store import StoreError, search
from briefing_tui.store.rows import Hit, HitCounts

if TYPE_CHECKING:
    from briefing_tui.reader.reading import Reading

FIRST = 64
KIND_WORDS = {"incident": "incident", "quote": "quote", "document": "report"}


class SearchPane(LineList[Hit]):
    """The hits of one search, in the feed's place while it lasts."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"search--quiet", "search--match", "search--kind"}

    DEFAULT_CSS = """
    SearchPane {
        & > .search--quiet { color: $text-muted; }
        & > .search--kind { color: $text-secondary; }
        & > .search--match { color: $text-warning; text-style: bold underline; }
    }
    """

    def __init__(self, reading: Reading, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._reading = reading
        self.text = ""
        self.counts = HitCounts(0, 0, 0)
        self.whole = True
        """Whether all hits have been counted, not only those of the first page."""
        self._begun = 0

    async def get_ready(self) -> None:
        """Open the store for searches, so that the first one finds it open."""
        await self._reading(lambda db: search.search(db, "a", 0, 1), "search")

    async def search(self, text: str) -> None:
        """Show the first page of a search. Where there is more the pane is not `whole` until `complete` has counted."""
        self._begun += 1
        self._reading.interrupt("search")
        first = await self._reading(lambda db: search.search(db, text, 0, FIRST), "search")
        self.text = text
        kinds = [hit.kind for hit in first]
        self.counts = HitCounts(kinds.count("incident"), kinds.count("quote"), kinds.count("document"))
        self.whole = len(first) < FIRST
        self.marked.clear()
        self.show_source(self._fetch, len(first), 0, 0, first)

    async def complete(self) -> bool:
        """Count all hits; the cursor stays where it is by now. False: another search has been begun since."""
        begun, text = self._begun, self.text
        try:
            counts = await self._reading(lambda db: search.counts(db, text), "search")
        except StoreError:
            if begun == self._begun:
                raise
            return False
        if begun == self._begun:
            first = [row for _, row in self.rows_in_memory()]
            self.counts, self.whole = counts, True
            self.show_source(self._fetch, counts.total, self.cursor, 0, first)
        return begun == self._begun

    async def _fetch(self, offset: int, limit: int) -> Sequence[Hit]:
        text = self.text
        return await self._reading(lambda db: search.search(db, text, offset, limit), "search")

    async def reread(self) -> None:
        """The same search as the store is now; the cursor stays where it is."""
        text, cursor = self.text, self.cursor
        offset = max(0, cursor - FIRST // 2)
        rows = await self._reading(lambda db: search.search(db, text, offset, FIRST), "search")
        self.counts, self.whole = await self._reading(lambda db: search.counts(db, text), "search"), True
        self.show_source(self._fetch, self.counts.total, cursor, offset, rows)

    def target(self) -> Target | None:
        """Where the hit under the cursor stands."""
        hit = self.current
        if hit is None or hit.document_id is None:
            return None
        return Target(hit.document_id, hit.start, hit.end)

    def key_of(self, row: Hit) -> Hashable:
        return row.kind, row.id

    def cells(self, row: Hit, index: int, width: int) -> Iterable[tuple[str, str]]:
        yield STATE_SIGNS.get(row.state, " ") + "   ", ""
        yield fit(KIND_WORDS[row.kind], 9), "search--kind"
        source_width = max(8, min(24 if width >= 100 else 14, width // 5)) if width >= 44 else 0
        date_width = 11 if width >= 60 else 0
        if date_width:
            yield fit(row.date[:10], date_width), "search--quiet"
        room = max(8, width - 13 - date_width - source_width - (1 if source_width else 0))
        yield from marked_text(row, room)
        if source_width:
            yield " " + fit(shown(row.source), source_width), "search--quiet"


def marked_text(row: Hit, room: int) -> Iterable[tuple[str, str]]:
    """The hit's text in exactly `room` cells, from a little before its first match, the matches marked."""
    text = row.text or row.title
    first = row.marks[0][0] if row.marks else 0
    begin = max(0, min(first - room // 3, len(text) - room)) if first > room * 2 // 3 else 0
    # From the next word on, rather than from the middle of one.
    begin = begin and (text.find(" ", begin, first) + 1 or begin)
    pieces: list[tuple[str, str]] = [("…", "search--quiet")] if begin else []
    at = begin
    for start, end in row.marks:
        if start >= at:
            pieces += [(text[at:start], ""), (text[start:end], "search--match")]
            at = end
    pieces.append((text[at : at + room * 2], ""))
    for piece, look in pieces:
        safe = shown(piece)
        cut = clip(safe, room)
        yield cut, look
        room -= cell_len(cut)
        if cut != safe or room <= 0:
            break
    if room > 0:
        yield " " * room, ""
