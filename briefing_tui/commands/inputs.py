"""Options and arguments about what is read in, shared by `add`, `extract` and `text`."""

from __future__ import annotations

import datetime
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from briefing_tui.ingest import Blob, Refused, files, standard_input
from briefing_tui.ingest.blob import MOST_BYTES

PATHS = click.argument("paths", metavar="PATH… | -", nargs=-1, required=True)


def _date(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date like 2021-07-09") from None


PUBLISHED = click.option(
    "--published",
    metavar="DATE",
    callback=_date,
    help="Publication date (YYYY-MM-DD) of documents that state none; relative dates in a text resolve against it.",
)


def blobs(paths: Sequence[str], *, keep_offsets: bool = False) -> Iterator[Blob | Refused]:
    """The files that the arguments name; "-" is standard input."""
    for path in paths:
        if path == "-":
            yield from _standard_input(keep_offsets)
        else:
            yield from files([path], keep_offsets=keep_offsets)


def _standard_input(keep_offsets: bool) -> Iterator[Blob]:
    """What comes in, in memory; more than fits there goes through a file that is gone afterwards."""
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) <= MOST_BYTES:
        yield standard_input(data, keep_offsets=keep_offsets)
        return
    with tempfile.NamedTemporaryFile(prefix="briefing-") as spooled:
        spooled.write(data)
        del data
        shutil.copyfileobj(sys.stdin.buffer, spooled)
        spooled.flush()
        yield Blob("-", Path(spooled.name), keep_offsets=keep_offsets)
