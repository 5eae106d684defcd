"""Which format is this? By what the bytes say first, by the name only where they leave it open."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefing_tui.ingest.blob import Blob, Refused, UnreadableError
from briefing_tui.model import Document

Found = Document | Refused | Blob


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its module under `briefing_tui.ingest` (with `documents(blob)`), and how it is recognised.

    `looks` judges the first 64 KiB; `suffixes` decide among formats whose bytes look like any text.
    """

    name: str
    module: str
    looks: Callable[[bytes], bool] | None = None
    suffixes: tuple[str, ...] = ()
    container: bool = False  # holds parts of its own, cheaply told apart

    def documents(self, blob: Blob) -> Iterator[Found]:
        """What the file holds: documents, refusals, and parts to be recognised in their turn. May raise UnreadableError."""
        found: Iterator[Found] = importlib.import_module(f"briefing_tui.ingest.{self.module}").documents(blob)
        return found


def _front_matter(head: bytes) -> bool:
    return bool(re.match(rb"(?:\xef\xbb\xbf)?---\r?\n[ \t]*(?:[\w-]+[ \t]*:|#|---)", head))


def _json_lines(head: bytes) -> bool:
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")
    if not head.startswith(b"{"):
        return False
    first = head.split(b"\n", 1)[0]
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        # A first line longer than the head: it is one object a line if no line ends within it.
        return len(head) > 60_000 and b"\n" not in head


FORMATS: tuple[Format, ...] = (
    Format("markdown", "markdown", _front_matter, (".md", ".markdown", ".mdown")),
    Format("json lines", "jsonlines", _json_lines, (".jsonl", ".ndjson"), container=True),
    Format("text", "plain", None, (".txt", ".text", "")),
)
_NOT_TEXT = (
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
)


def recognise(blob: Blob) -> Format:
    """The format of a file. Raises UnreadableError for an empty file and for what is plainly no text."""
    head = blob.head()
    if not head.strip(b" \t\r\n\0"):
        raise UnreadableError("empty")
    for magic, what in _NOT_TEXT:
        if head.startswith(magic):
            raise UnreadableError(f"not text ({what})")
    for format in FORMATS:
        if format.looks and format.looks(head):
            return format
    for format in FORMATS:
        if any(suffix and blob.name.endswith(suffix) for suffix in format.suffixes):
            return format
    return FORMATS[-1]
