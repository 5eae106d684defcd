"""`briefing list`: the headless twin of each pane."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

import click

from briefing_tui.commands.messages import csv_rows, json_array, line
from briefing_tui.commands.options import filter_option, settings

_WINDOW = 500
_ALL = 1_000_000_000
Row = dict[str, Any]


@click.command("list")
@click.argument("what", type=click.Choice(["incidents", "quotes", "losses", "documents", "refusals"]))
@click.option("--json", "as_json", is_flag=True, help="One JSON array.")
@click.option("--csv", "as_csv", is_flag=True, help="CSV with a header line; formulas neutralised.")
def list_command(what: str, as_json: bool, as_csv: bool) -> int:
    """Print incidents, quotes, losses or documents: what the pane of that name shows.

    Also refusals: what could not be taken in, and has not been since.
    """
    from briefing_tui import store
    from briefing_tui.commands.views import view

    if as_json and as_csv:
        raise click.UsageError("--json or --csv, not both")
    given = settings()
    db = store.connect(given.existing(), read_only=True)
    try:
        rows = _READERS[what](db, view(db, given.expression))
        if as_json:
            json_array(map(_row, rows))
        elif as_csv:
            csv_rows(_COLUMNS[what](), map(_flat, rows))
        else:
            for row in rows:
                line(*(_WORDED[what](row) if what in _WORDED else _cells(_row(row), _SHOWN[what])))
    finally:
        db.close()
    return 0


list_command.params.append(filter_option())


def _incidents(db: sqlite3.Connection, view: Any) -> Iterator[Any]:
    from briefing_tui.store import feed

    yield from _windows(lambda offset: feed.window(db, view, offset, _WINDOW))


def _quotes(db: sqlite3.Connection, view: Any) -> Iterator[Any]:
    from briefing_tui.store import quotes
    from briefing_tui.store.views import Scope

    yield from _windows(lambda offset: quotes.quotes(db, Scope(None, view), "any", offset, _WINDOW))


def _losses(db: sqlite3.Connection, view: Any) -> Iterator[Any]:
    from briefing_tui.store import losses
    from briefing_tui.store.views import Scope

    yield from losses.claims(db, Scope(None, view), _ALL)


def _documents(db: sqlite3.Connection, view: Any) -> Iterator[Any]:
    from briefing_tui.store import documents
    from briefing_tui.store.views import Scope

    yield from _windows(lambda offset: documents.listing(db, Scope(None, view), offset, _WINDOW))


def _refusals(db: sqlite3.Connection, _: Any) -> Iterator[Any]:
    from briefing_tui.store import arrivals

    for at, name, reason in arrivals.refusals(db, _ALL):
        yield {"at": at, "name": name, "reason": reason}


def _windows(read: Callable[[int], list[Any]]) -> Iterator[Any]:
    offset = 0
    while window := read(offset):
        yield from window
        offset += len(window)


def _row(row: Any) -> Row:
    """A row of the store as a JSON object: a range becomes two figures."""
    if isinstance(row, dict):
        return row
    values: Row = {}
    stated = row.stated() if hasattr(row, "stated") else row._asdict()
    for name, value in stated.items():
        if name in _RANGES:
            values.update(zip(_RANGES[name], value or (None, None), strict=True))
        else:
            values[name] = value
    return values


def _flat(row: Any) -> Row:
    return {name: _joined(value) for name, value in _row(row).items()}


def _cells(row: Row, names: tuple[str, ...]) -> list[Any]:
    return [_joined(row[name]) for name in names]


def _incident(row: Any) -> tuple[object, ...]:
    """An incident in the words of the feed."""
    from briefing_tui import wording

    when = wording.known_day(row.occurred_on, row.date_precision)
    told = (row.id, when, row.type, row.title, row.place, row.country, *wording.toll(row))
    return *told, row.grade, row.state, row.source_names


def _claim(row: Any) -> tuple[object, ...]:
    """A claim in the words of the losses pane."""
    from briefing_tui import wording

    where = wording.origin(row.source, row.published)
    return row.id, wording.stated(row), wording.standing(row), wording.claimant(row), where


def _joined(value: Any) -> Any:
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else value


def _columns(name: str) -> Callable[[], list[str]]:
    def columns() -> list[str]:
        from briefing_tui.store import rows

        names = getattr(rows, name)._fields
        return [column for one in names for column in _RANGES.get(one, (one,))]

    return columns


def _refusal_columns() -> list[str]:
    return ["at", "name", "reason"]


_RANGES = {"killed": ("killed_low", "killed_high"), "injured": ("injured_low", "injured_high")}
_READERS = {
    "incidents": _incidents,
    "quotes": _quotes,
    "losses": _losses,
    "documents": _documents,
    "refusals": _refusals,
}
_COLUMNS = {
    "incidents": _columns("IncidentRow"),
    "quotes": _columns("QuoteRow"),
    "losses": _columns("LossRow"),
    "documents": _columns("DocumentListRow"),
    "refusals": _refusal_columns,
}
_WORDED = {"incidents": _incident, "losses": _claim}
_SHOWN = {
    "quotes": ("id", "published", "speaker", "role", "type", "text", "source"),
    "documents": ("id", "published", "title", "source"),
    "refusals": ("at", "name", "reason"),
}
