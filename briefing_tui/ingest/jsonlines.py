"""JSON Lines of documents: {"id", "text", "published", "title"?, "source"?, "url"?, "byline"?, …} a line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from briefing_tui.ingest.blob import MEGABYTE, Blob, Refused, UnreadableError, part_id
from briefing_tui.ingest.encoding import decode
from briefing_tui.ingest.metadata import document
from briefing_tui.model import Document
from briefing_tui.text import clean, same_length

LONGEST_LINE = 16 * MEGABYTE


def documents(blob: Blob) -> Iterator[Document | Refused]:
    """A document or a refusal a line, read as a stream. Blank lines are passed over."""
    with blob.open() as stream:
        number = 0
        while line := stream.readline(LONGEST_LINE + 1):
            number += 1
            if len(line) > LONGEST_LINE:
                yield Refused(blob.id, f"longer than {LONGEST_LINE // MEGABYTE} MB", f"line {number}")
                while not line.endswith(b"\n") and (line := stream.readline(MEGABYTE)):
                    pass
                continue
            if not line.strip(b" \t\r\n\0\xef\xbb\xbf"):
                continue
            try:
                yield _document(blob, number, line)
            except UnreadableError as error:
                yield Refused(blob.id, error.reason, f"line {number}")


def _document(blob: Blob, number: int, line: bytes) -> Document:
    try:
        found = json.loads(decode(line))
    except json.JSONDecodeError as error:
        raise UnreadableError(f"not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise UnreadableError("not JSON we read: nested too deep") from None
    except ValueError as error:
        raise UnreadableError(f"not JSON we read: {error}") from None
    return from_object(blob, found, part_id(blob.id, number), line)


def from_object(blob: Blob, found: Any, id: str, raw: bytes) -> Document:
    """A document of a JSON object. Raises UnreadableError when it has no text."""
    if not isinstance(found, dict):
        raise UnreadableError("not a JSON object")
    text = found.get("text")
    if not isinstance(text, str):
        raise UnreadableError('no "text" in it' if text is None else '"text" is not a string')
    if not text.strip():
        raise UnreadableError('"text" is empty')
    given = found.get("id")
    return document(
        blob,
        same_length(text) if blob.keep_offsets else clean(text),
        found,
        id=str(given) if isinstance(given, str | int) and str(given) else id,
        raw_sha256=hashlib.sha256(raw.strip()).hexdigest(),
        as_given=blob.keep_offsets,
    )
