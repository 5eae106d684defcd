"""CSV exports of ACLED and UCDP GED: a row is an incident that people have coded already, with their own figures.

Nothing is extracted from these: the row's columns become the facts, as claims of that source. The document's text
is the coders' note and the columns written out, so that every fact has its words and its span.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefing_tui.ingest.blob import MEGABYTE, Blob, Refused, UnreadableError, part_id
from briefing_tui.ingest.coded_rows import Coded, Row, acled, ucdp
from briefing_tui.ingest.encoding import decode

MOST_BYTES = 2_000 * MEGABYTE
_LONGEST_CELL = 1 * MEGABYTE
_SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Scheme:
    """A coded data set: the columns that give it away, and how a row of it is read."""

    name: str
    columns: frozenset[str]
    read: Callable[[Row], Coded]


SCHEMES = (
    Scheme("ACLED", frozenset({"event_id_cnty", "event_date", "event_type", "fatalities"}), acled),
    Scheme("UCDP GED", frozenset({"relid", "type_of_violence", "side_a", "best", "date_start"}), ucdp),
)


def looks(head: bytes) -> bool:
    """Whether the first line names the columns of a scheme."""
    return _scheme(_header(head)) is not None


def documents(blob: Blob) -> Iterator[Coded | Refused]:
    """A coded document a row; a row that makes no sense is refused with its line."""
    with blob.open() as stream:
        head = stream.read(_SAMPLE)
    encoding = "utf-8-sig" if _is_utf8(head) else "cp1252"
    header = _header(head)
    scheme = _scheme(header)
    if scheme is None:
        raise UnreadableError("a CSV file, but not an export of ACLED or UCDP")
    csv.field_size_limit(_LONGEST_CELL)
    with blob.open() as stream:
        lines = io.TextIOWrapper(stream, encoding, "replace", newline="")
        rows = csv.reader((line.replace("\0", "") for line in lines), delimiter=_delimiter(head))
        names = [name.strip().lower() for name in next(rows)]
        number = 0
        while True:
            number += 1
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield Refused(blob.id, f"not CSV: {error}", f"line {rows.line_num}")
                continue
            if not any(cells):
                continue
            try:
                raw = hashlib.sha256("\0".join(cells).encode("utf-8", "replace")).hexdigest()
                row = Row(dict(zip(names, cells, strict=False)), part_id(blob.id, number), raw)
                yield scheme.read(row)
            except UnreadableError as error:
                yield Refused(blob.id, error.reason, f"line {rows.line_num}")


def _is_utf8(head: bytes) -> bool:
    try:
        head[:-4].decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(head) - 8
    return True


def _delimiter(head: bytes) -> str:
    first = head.split(b"\n", 1)[0]
    return max((",", ";", "\t"), key=lambda mark: first.count(mark.encode()))


def _header(head: bytes) -> list[str]:
    try:
        first = decode(head.split(b"\n", 1)[0])
        return [name.strip().lower() for name in next(csv.reader([first], delimiter=_delimiter(head)))]
    except (UnreadableError, csv.Error, StopIteration):
        return []


def _scheme(names: list[str]) -> Scheme | None:
    return next((scheme for scheme in SCHEMES if scheme.columns <= set(names)), None)
