"""The formats, and writing them to a stream or a file."""

from __future__ import annotations

import datetime
import os
import sqlite3
import stat
import tempfile
from pathlib import Path
from typing import TextIO

from briefing_tui.store.views import View

FORMATS = {
    "sitrep": "situation report in Markdown",
    "html": "the same as a page of its own",
    "csv": "one incident a line, with ACLED, PLOVER and GTD codes",
    "jsonl": "one incident a line with all its claims, quotations and documents",
    "geojson": "incidents for a map",
}


class ExportError(Exception):
    """An export that cannot be made; the message is one clear line."""


def write(
    form: str, db: sqlite3.Connection, view: View, out: TextIO, *, today: datetime.date | None = None
) -> int:
    """Write the incidents of a view in a format and return how many there were.

    `today` dates the report (the machine's own day by default). Incidents are read one at a time, so that stores of
    any size will do. Raises `ExportError` for an unknown format, `OSError` where the stream cannot be written.
    """
    today = today or datetime.date.today()
    if form == "csv":
        from briefing_tui.export import table

        return table.write(db, view, out)
    if form == "jsonl":
        from briefing_tui.export import jsonl

        return jsonl.write(db, view, out)
    if form == "geojson":
        from briefing_tui.export import geojson

        return geojson.write(db, view, out)
    if form == "sitrep":
        from briefing_tui.export import markdown

        return markdown.write(db, view, out, today)
    if form == "html":
        from briefing_tui.export import page

        return page.write(db, view, out, today)
    raise ExportError(f"no format is called {form!r}; there are {', '.join(FORMATS)}")


def save(
    form: str, db: sqlite3.Connection, view: View, path: Path, *, today: datetime.date | None = None
) -> int:
    """Write to a file that only its owner may read: whole or not at all, in place of what was there.

    A pipe or device is written to as it is. Raises `ExportError`.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            if target.is_dir():
                raise ExportError(f"{path} is a folder")
            with target.open("w", encoding="utf-8", newline="") as out:
                return write(form, db, view, out, today=today)
        # mkstemp gives 0600; in the same folder, so that the last step is one rename.
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with open(handle, "w", encoding="utf-8", newline="") as out:
                written = write(form, db, view, out, today=today)
                out.flush()
                os.fsync(out.fileno())
            os.replace(name, target)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise ExportError(f"{path} cannot be written: {error.strerror or error}") from error
    return written
