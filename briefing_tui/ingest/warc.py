"""WARC web archives, packed or not: each page that was answered is a part."""

from __future__ import annotations

import contextlib
import io
import logging
from collections.abc import Iterator
from typing import Any, BinaryIO

from briefing_tui.ingest.blob import MEGABYTE, Blob, Hints, Refused, UnreadableError
from briefing_tui.ingest.metadata import web_address

MOST_BYTES = 20 * MEGABYTE  # of one page
_WANTED = (
    "text/",
    "application/xhtml",
    "application/pdf",
    "application/rss",
    "application/atom",
    "application/xml",
    "application/json",
)
_UNWANTED = ("text/css", "text/javascript")


def documents(blob: Blob) -> Iterator[Blob | Refused]:
    """The answers with status 200 that may hold text, as parts with their URL. Needs warcio."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise UnreadableError("WARC needs the extra [warc]: pip install 'briefing-tui[warc]'") from None
    logging.getLogger("warcio").setLevel(logging.CRITICAL)
    number = 0
    with blob.open() as stream:
        try:
            for record in _in_silence(ArchiveIterator(stream, arc2warc=True)):
                if not _wanted(record):
                    continue
                number += 1
                url = record.rec_headers.get_header("WARC-Target-URI") or ""
                content = _content(record)
                if len(content) > MOST_BYTES:
                    yield Refused(blob.id, f"larger than {MOST_BYTES // MEGABYTE} MB", url)
                    continue
                kind = record.http_headers.get_header("Content-Type") or "" if record.http_headers else ""
                _, _, charset = kind.partition("charset=")
                hints = Hints(url=web_address(url), charset=charset.strip(" \"'"))
                yield Blob(f"{blob.id}#{number}", None, content, blob.depth + 1, hints=hints, label=url)
        except (ArchiveLoadFailed, EOFError, OSError, ValueError, AttributeError) as error:
            raise UnreadableError(f"a damaged WARC file: {error}", f"record {number + 1}") from None


def _in_silence(records: Iterator[Any]) -> Iterator[Any]:
    """The records without what warcio writes to stderr of broken ones: pieces of them, as they are."""
    while True:
        with contextlib.redirect_stderr(io.StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _wanted(record: Any) -> bool:
    if record.rec_type not in ("response", "resource"):
        return False
    kind = record.rec_headers.get_header("Content-Type") or ""
    if record.http_headers:
        if record.http_headers.get_statuscode() != "200":
            return False
        kind = record.http_headers.get_header("Content-Type") or "text/html"
    kind = kind.lower()
    return kind.startswith(_WANTED) and not kind.startswith(_UNWANTED)


def _content(record: Any) -> bytes:
    stream: BinaryIO = record.content_stream()
    pieces = io.BytesIO()
    while pieces.tell() <= MOST_BYTES and (piece := stream.read(MEGABYTE)):
        pieces.write(piece)
    return pieces.getvalue()
