"""Taking documents and their facts in: one transaction a document, idempotent."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from briefing_tui.model import Document, Facts
from briefing_tui.store import filing, versions
from briefing_tui.store.addresses import AT_THIS_PAGE, same_page
from briefing_tui.store.linking import Linking
from briefing_tui.store.transaction import transaction
from briefing_tui.text import display


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document."""

    status: Literal["added", "updated", "unchanged"]
    document_id: int


def add(
    db: sqlite3.Connection,
    document: Document,
    facts: Facts,
    link: Linking,
    at: str = "",
    *,
    naming: bool = True,
) -> Added:
    """Store a document and its facts in one transaction.

    "unchanged" when this source's text is in the store already, "updated" when it is a new version of a stored
    document (same URL, or same source and nearly the same title or text). `link` is `briefing_tui.incidents.link`.
    Facts whose span is not inside the text are left out. `at` is when it came in (UTC, as `now` writes it; the
    present by default); `naming` as in `figures.settle`. Raises `StoreError`.
    """
    at = at or now()
    with transaction(db):
        known_id = known(db, document)
        if known_id is not None:
            return Added("unchanged", known_id)
        source_id = _source(db, document)
        version = versions.find(db, document, source_id, text_sha256(document), link)
        story_id = version.story_id or _story(db, document)
        document_id = _document(db, document, facts, (source_id, story_id, version.relation, at), link)
        db.executemany(
            "INSERT OR IGNORE INTO story_bands(band, document_id) VALUES (?, ?)",
            [(band, document_id) for band in version.bands],
        )
        if version.predecessor is not None:
            versions.supersede(db, version.predecessor, document_id)
        if version.successor is not None:
            versions.supersede(db, document_id, version.successor)
        filing.file(versions.Arrival(db, document_id, document, version, link, at, naming), facts)
        return Added("added" if version.predecessor is None else "updated", document_id)


def known(db: sqlite3.Connection, document: Document) -> int | None:
    """The id of a stored document with the same source (or URL) and text, so that it need not be extracted again."""
    row = db.execute(
        "SELECT d.id FROM documents d JOIN sources s ON s.id = d.source_id "  # noqa: S608 - ours
        f"WHERE d.text_sha256 = ? AND (s.name = ? OR (d.url <> '' AND {AT_THIS_PAGE})) LIMIT 1",
        (text_sha256(document), document.source or UNNAMED, same_page(document.url)),
    ).fetchone()
    return int(row[0]) if row else None


def text_sha256(document: Document) -> str:
    """What makes two texts the same text."""
    return hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def now() -> str:
    """The time as the store writes it: ISO, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


UNNAMED = "unnamed source"
_KINDS = ("wire", "outlet", "official", "ngo", "social")


def _source(db: sqlite3.Connection, document: Document) -> int:
    name = document.source or UNNAMED
    kind = document.source_kind if document.source_kind in _KINDS else ""
    reliability = document.reliability if document.reliability in tuple("ABCDE") else ""
    row = db.execute("SELECT id, kind, reliability FROM sources WHERE name = ?", (name,)).fetchone()
    if row is None:
        written = db.execute(
            "INSERT INTO sources(name, kind, reliability) VALUES (?, ?, ?)",
            (name, kind or "outlet", reliability or "F"),
        )
        return int(written.lastrowid or 0)
    if (kind and kind != row[1]) or (reliability and reliability != row[2]):
        db.execute(
            "UPDATE sources SET kind = ?, reliability = ? WHERE id = ?",
            (kind or row[1], reliability or row[2], row[0]),
        )
    return int(row[0])


def _story(db: sqlite3.Connection, document: Document) -> int:
    written = db.execute(
        "INSERT INTO stories(text_sha256, title) VALUES (?, ?)", (text_sha256(document), document.title)
    )
    return int(written.lastrowid or 0)


def _document(
    db: sqlite3.Connection, document: Document, facts: Facts, where: tuple[int, int, str, str], link: Linking
) -> int:
    source_id, story_id, relation, at = where
    written = db.execute(
        "INSERT INTO documents(source_id, story_id, relation, origin, url, title, title_key, byline, published_at, "
        "collected_at, language, text, raw_sha256, text_sha256, extractor_version, extracted, reason) "
        "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            source_id,
            story_id,
            relation,
            display(document.id),  # a file's name may hold anything
            document.url,
            document.title,
            link.title_key(document.title),
            document.byline,
            document.published,
            at,
            document.language,
            document.text,
            document.raw_sha256,
            text_sha256(document),
            facts.extractor_version,
            int(facts.extracted),
            facts.reason,
        ),
    )
    return int(written.lastrowid or 0)
