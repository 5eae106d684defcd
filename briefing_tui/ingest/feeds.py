"""RSS and Atom feeds, well-formed or not: an entry is a document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from briefing_tui.ingest.blob import MEGABYTE, Blob, Refused, UnreadableError, part_id
from briefing_tui.ingest.clutter import without_clutter
from briefing_tui.ingest.markup import fragment_words
from briefing_tui.ingest.metadata import document
from briefing_tui.model import Document

MOST_BYTES = 32 * MEGABYTE
MOST_ENTRIES = 10_000


def documents(blob: Blob) -> Iterator[Document | Refused]:
    """A document an entry. Raises UnreadableError for a feed without entries."""
    # Bytes only: a string that looks like an address or a path would be opened.
    feed = read(blob.read(MOST_BYTES), blob.hints.charset)
    about = feed.get("feed", {})
    if not feed.get("entries"):
        raise UnreadableError(_why_empty(feed))
    for number, entry in enumerate(feed["entries"], 1):
        if number > MOST_ENTRIES:
            yield Refused(
                blob.id, f"more than {MOST_ENTRIES:,} entries: the rest is left out", f"entry {number}"
            )
            return
        text = entry_text(entry)
        if not any(char.isalnum() for char in text):
            yield Refused(blob.id, "no text in it", f"entry {number}")
            continue
        yield document(
            blob,
            text,
            {
                "title": _plain(entry.get("title")),
                "byline": _plain(entry.get("author")),
                "published": _date(entry),
                "url": entry.get("link"),
                "source": _plain(entry.get("source", {}).get("title")) or _plain(about.get("title")),
                "language": entry_language(entry) or about.get("language"),
            },
            id=part_id(blob.id, number),
            raw_sha256=_fingerprint(entry, text),
        )


def read(data: bytes, charset: str = "") -> Mapping[str, Any]:
    """feedparser's view of a feed. Raises UnreadableError where it gives up."""
    import feedparser

    headers = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    try:
        found: Mapping[str, Any] = feedparser.parse(data, response_headers=headers)
    except (RecursionError, MemoryError):
        raise
    except Exception as error:
        raise UnreadableError(f"no feed that can be read: {type(error).__name__}: {error}") from None
    return found


def entry_text(entry: Mapping[str, Any]) -> str:
    """The longest text an entry brings (content or summary) as paragraphs; its title where it brings none."""
    written = [part.get("value") or "" for part in entry.get("content", [])]
    written.append(entry.get("summary") or entry.get("description") or "")
    words = [fragment_words(part) for part in written]
    return max(map(without_clutter, words), key=len) or _plain(entry.get("title")) or max(words, key=len)


def entry_language(entry: Mapping[str, Any]) -> str:
    """The language an entry's content says it is in."""
    for part in [*entry.get("content", []), entry.get("summary_detail") or {}]:
        if part.get("language"):
            return str(part["language"])
    return ""


def _date(entry: Mapping[str, Any]) -> str:
    # Past feedparser's own `get`, which takes one of the dates for another and warns of it.
    written = dict(entry)
    return str(written.get("published") or written.get("updated") or written.get("created") or "")


def _plain(value: Any) -> str:
    return " ".join(fragment_words(value).split()) if isinstance(value, str) else ""


def _fingerprint(entry: Mapping[str, Any], text: str) -> str:
    # The entry's own bytes are gone once a feed is parsed; what it says stands for them.
    said = "\0".join(
        str(dict(entry).get(key) or "") for key in ("id", "link", "title", "published", "updated")
    )
    return hashlib.sha256(f"{said}\0{text}".encode("utf-8", "replace")).hexdigest()


def _why_empty(feed: Mapping[str, Any]) -> str:
    problem = feed.get("bozo_exception")
    if feed.get("version"):
        return "a feed without entries"
    return f"no feed that can be read: {problem}" if problem else "XML, but neither a feed nor a news item"
