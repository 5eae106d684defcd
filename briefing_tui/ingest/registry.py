"""Which format is this? By what the bytes say first, by the name only where they leave it open."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefing_tui.ingest import looks
from briefing_tui.ingest.blob import Blob, Refused, UnreadableError
from briefing_tui.ingest.coded_rows import Coded
from briefing_tui.ingest.opml import Feed
from briefing_tui.model import Document

Found = Document | Coded | Feed | Refused | Blob


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its module under `briefing_tui.ingest` (with `documents(blob)`), and how it is recognised.

    `looks` judges the first 64 KiB; `suffixes` decide where no bytes do: what has a mark of its own needs none. A `container` holds several documents or
    parts: it is opened before what is in it is compared with the store; everything else is compared whole.
    """

    name: str
    module: str
    looks: Callable[[bytes], bool] | None = None
    suffixes: tuple[str, ...] = ()
    container: bool = False

    def documents(self, blob: Blob) -> Iterator[Found]:
        """What the file holds: documents, refusals, and parts to be recognised in their turn. May raise UnreadableError."""
        found: Iterator[Found] = importlib.import_module(f"briefing_tui.ingest.{self.module}").documents(blob)
        return found


FORMATS: tuple[Format, ...] = (
    Format("PDF", "pdf", looks.pdf),
    Format("zip", "archives", looks.zip_archive, container=True),
    Format("packed file", "compressed", looks.packed, container=True),
    Format("tar", "tarred", looks.tar, container=True),
    Format("WARC", "warc", looks.warc, container=True),
    Format("mailbox", "mailbox", looks.mailbox, (".mbox",), container=True),
    Format("mail", "mail", looks.mail, (".eml", ".mht", ".mhtml")),
    Format("markdown", "markdown", looks.front_matter, (".md", ".markdown", ".mdown")),
    Format("JSON Lines", "jsonlines", looks.json_lines, (".jsonl", ".ndjson"), container=True),
    Format("JSON", "newsjson", looks.json, (".json",), container=True),
    Format("OPML", "opml", looks.opml, (".opml",), container=True),
    Format("news XML", "newsxml", looks.news_xml, (".nitf",), container=True),
    Format("web page", "webpage", looks.web_page, (".html", ".htm", ".xhtml")),
    Format("feed", "feeds", looks.feed, (".rss", ".atom", ".rdf", ".xml"), container=True),
    Format("coded CSV", "coded", looks.coded, (".csv", ".tsv"), container=True),
    Format("text", "plain", None, (".txt", ".text")),
)
_TEXT = FORMATS[-1]


def recognise(blob: Blob) -> Format:
    """The format of a file. Raises UnreadableError for an empty file and for what is plainly no text."""
    head = blob.head()
    if not head.strip(b" \t\r\n\0"):
        raise UnreadableError("empty")
    if what := looks.no_text(head):
        raise UnreadableError(f"not text ({what})")
    for format in FORMATS:
        if format.looks and format.looks(head):
            return format
    for format in FORMATS:
        if blob.name.endswith(format.suffixes):
            return format
    return _TEXT
