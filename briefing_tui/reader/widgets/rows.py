"""Rows read in pages: the part of a long list that is in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Row = TypeVar("Row")
Fetch = Callable[[int, int], Awaitable[Sequence[Row]]]

PAGE = 64
CHUNK = 2000
KEPT = 24


class Pages(Generic[Row]):
    """At most `KEPT` pages of `PAGE` rows each, read by `fetch(offset, limit)`; or all rows at once."""

    size = PAGE

    def __init__(self, fetch: Fetch[Row] | None = None, count: int = 0) -> None:
        self.count = count
        self.windowed = fetch is not None
        self._fetch = fetch
        self._all: list[Row] = []
        self._pages: OrderedDict[int, list[Row | None]] = OrderedDict()

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Pages[Row]:
        """Rows that are all here."""
        pages: Pages[Row] = cls(None, len(rows))
        pages._all = list(rows)
        return pages

    def get(self, index: int) -> Row | None:
        """The row, or None where it has not been read (or does not exist)."""
        if self._fetch is None:
            return self._all[index] if 0 <= index < self.count else None
        page = self._page(index // PAGE)
        return page[index % PAGE] if page is not None and index >= 0 else None

    def _page(self, number: int) -> list[Row | None] | None:
        page = self._pages.get(number)
        if page is not None:
            self._pages.move_to_end(number)
        return page

    def _keep(self, number: int, page: list[Row | None]) -> None:
        self._pages[number] = page
        self._pages.move_to_end(number)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)

    def put(self, offset: int, rows: Sequence[Row]) -> None:
        """Keep rows that were read from `offset` on. Pages that they fill only in part are read again later."""
        for place, row in enumerate(rows, offset):
            number = place // PAGE
            page = self._pages.get(number)
            if page is None:
                page = [None] * PAGE
                self._keep(number, page)
            page[place % PAGE] = row

    def replace(self, index: int, row: Row) -> None:
        """Put a changed row in the place of the old one, if that is in memory."""
        if self._fetch is None:
            self._all[index] = row
        elif (page := self._pages.get(index // PAGE)) is not None:
            page[index % PAGE] = row

    def items(self) -> list[tuple[int, Row]]:
        """Every row in memory with its place."""
        if self._fetch is None:
            return list(enumerate(self._all))
        return [
            (number * PAGE + place, row)
            for number in list(self._pages.keys())
            for place, row in enumerate(self._pages.get(number) or ())
            if row is not None
        ]

    async def each(self, places: range) -> AsyncIterator[Row]:
        """The rows at these places, in order. What is not in memory is read in chunks and not kept."""
        for start in range(places.start, places.stop, CHUNK):
            part = range(start, min(start + CHUNK, places.stop))
            rows = [self.get(index) for index in part]
            if None in rows and self._fetch is not None:
                rows = list(await self._fetch(part.start, len(part)))
            for row in rows:
                if row is not None:
                    yield row

    async def load(self, index: int) -> None:
        """Read the page that holds `index`."""
        if self._fetch is None:
            return
        offset = index // PAGE * PAGE
        rows = list(await self._fetch(offset, PAGE))
        page: list[Row | None] = [*rows, *[None] * (PAGE - len(rows))]
        self._keep(offset // PAGE, page)
        if len(rows) < min(PAGE, self.count - offset):
            # Another process took rows away since the count: what is gone is not asked for again.
            self.count = min(self.count, offset + len(rows))

    def next_missing(self, top: int, height: int) -> int | None:
        """The first row of the next page worth reading: those in sight first, then one either side."""
        if not self.windowed or not self.count:
            return None
        first: int = max(0, top) // PAGE
        last: int = max(0, min(top + height, self.count) - 1) // PAGE
        for number in [*range(first, last + 1), last + 1, first - 1]:
            offset: int = number * PAGE
            if 0 <= offset < self.count and not self._complete(number):
                return offset
        return None

    def _complete(self, number: int) -> bool:
        page = self._pages.get(number)
        if page is None:
            return False
        return None not in page[: min(PAGE, self.count - number * PAGE)]
