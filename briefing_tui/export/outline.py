"""The order of a situation report, whatever it is laid out in: days, places, incidents, then the documents cited."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from briefing_tui import wording
from briefing_tui.export.report import Item, item
from briefing_tui.store import documents, dossiers, feed
from briefing_tui.store.rows import DocumentRow
from briefing_tui.store.views import View


@dataclass(frozen=True, slots=True)
class Heading:
    """What the report is about. `scope` is the filter's expression, '' for everything not dismissed."""

    period: str
    incidents: int
    prepared: str
    scope: str


@dataclass(slots=True)
class References:
    """Documents by the number they are cited with, in the order of citing."""

    numbers: dict[int, int] = field(default_factory=dict)

    def number(self, document: int) -> int:
        """The number of a document, given at its first citing."""
        return self.numbers.setdefault(document, len(self.numbers) + 1)


def heading(db: sqlite3.Connection, view: View, today: datetime.date) -> Heading:
    """The period the incidents span, how many they are, the filter, the day of the report."""
    days = feed.days(db, view)
    first, last = (days[-1].day, days[0].day) if days else ("", "")
    period = wording.day(last) if first == last else f"{wording.day(first)} to {wording.day(last)}"
    return Heading(
        period=period if days else "no incidents",
        incidents=sum(each.incidents for each in days),
        prepared=wording.day(today.isoformat()),
        scope=_scope(view),
    )


def _scope(view: View) -> str:
    """The filter in words; without its sort:, as a report goes by day and place."""
    if view.query is None:
        return ""
    if view.query.sort is None:
        return " ".join(view.query.expression.split())
    from briefing_tui.filters import write

    return write(replace(view.query, sort=None))


def by_day(db: sqlite3.Connection, view: View) -> Iterator[tuple[str, Iterator[tuple[str, Iterator[Item]]]]]:
    """Days (newest first) with their places, each with its incidents; to be read in this order."""
    found = dossiers.details(db, view, by_place=True)
    for day, of_day in groupby(found, key=lambda each: each.occurred_on):
        places = groupby(of_day, key=lambda each: (each.country, each.admin1, each.place))
        yield (
            wording.day(day),
            (
                (
                    ", ".join(dict.fromkeys(filter(None, (place, admin1, country)))) or "Place not known",
                    (item(dossiers.dossier(db, each)) for each in of_place),
                )
                for (country, admin1, place), of_place in places
            ),
        )


def cited(db: sqlite3.Connection, references: References) -> Iterator[tuple[int, DocumentRow]]:
    """The documents cited, by their numbers."""
    for id_, number in references.numbers.items():
        found = documents.document(db, id_)
        if found is not None:
            yield number, found
