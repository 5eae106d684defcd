"""What goes to stderr (messages, one line each) and to stdout (data, nothing else)."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from briefing_tui.text import csv_cell, display, json_text


def say(message: str) -> None:
    """One line on stderr."""
    print(display(message), file=sys.stderr, flush=True)


def json_line(value: Any) -> None:
    """One JSON value on a line of stdout; what a terminal would obey is escaped."""
    sys.stdout.write(json_text(json.dumps(value, ensure_ascii=False)) + "\n")


def json_array(values: Iterable[Any]) -> None:
    """One JSON array on stdout, an element a line, written as it comes."""
    separator = "[\n"
    for value in values:
        sys.stdout.write(separator + json_text(json.dumps(value, ensure_ascii=False)))
        separator = ",\n"
    sys.stdout.write("[]\n" if separator == "[\n" else "\n]\n")


def csv_rows(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """A CSV table on stdout with a header line; cells that a spreadsheet would take for formulas are neutralised."""
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([csv_cell(row.get(column)) for column in columns])


def line(*cells: object) -> None:
    """One line of data for people: cells that are empty are left out, the others two spaces apart."""
    words = (display(str(cell)) for cell in cells if cell not in (None, ""))
    sys.stdout.write("  ".join(words) + "\n")
