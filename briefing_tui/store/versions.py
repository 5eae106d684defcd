"""Whether a document is a new version, a wire copy or a near-duplicate of one the store has."""

# ruff: noqa: S608 - what varies in the statements is named in this file; values are parameters

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import urlsplit

from briefing_tui.model import Document
from briefing_tui.store.addresses import AT_THIS_PAGE, same_page
from briefing_tui.store.linking import Linking

COPY = 0.8  # shared word runs: above this another outlet's text is the same text
NEAR = 0.5  # above this it tells the same story
PASSAGE = 0.05  # above this a page at the same address still has something of the old one
VERSION = 0.3  # above this, with the same address or title, it is the same article written over
DAYS = 3  # a text repeated later than this is not the same news
CANDIDATES = 20

Relation = Literal["original", "update", "wire_copy", "near_duplicate"]


@dataclass(frozen=True, slots=True)
class Version:
    """How a new document relates to the stored ones. `bands` are its keys for finding near-duplicates later.

    It takes the place of `predecessor`; a version that comes in late has its `successor` in the store already.
    """

    relation: Relation
    story_id: int | None
    predecessor: int | None
    bands: tuple[int, ...]
    successor: int | None = None


@dataclass(frozen=True, slots=True)
class _Stored:
    id: int
    story_id: int
    text: str
    title_key: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document on its way in: stored under `id`, its facts not yet. `at` is now, ISO; `naming` as in `figures.settle`."""

    db: sqlite3.Connection
    id: int
    document: Document
    version: Version
    link: Linking
    at: str
    naming: bool = True


def find(
    db: sqlite3.Connection, document: Document, source_id: int, text_sha256: str, link: Linking
) -> Version:
    """Look for the same text, an earlier version and near-duplicates, in this order of weight."""
    bands = link.bands(document.text)
    stored = _same_article(db, document, source_id, link)
    if (
        stored is not None
        and document.published
        and stored.published
        and document.published < stored.published
    ):
        return Version("original", stored.story_id, None, bands, successor=stored.id)
    if stored is not None:
        return Version("update", stored.story_id, stored.id, bands)
    same = db.execute(
        "SELECT story_id FROM documents WHERE text_sha256 = ? ORDER BY id LIMIT 1", (text_sha256,)
    ).fetchone()
    if same is not None:
        return Version("wire_copy", same[0], None, bands)
    best: tuple[float, int, int, str] | None = None
    for id_, story_id, other_source, text in _sharing_bands(db, document, bands):
        if (
            other_source == source_id
        ):  # one outlet's reports of a kind follow one pattern: that makes no story
            continue
        alike = link.resemblance(document.text, text)
        if alike >= NEAR and (best is None or alike > best[0]):
            best = (alike, id_, story_id, text)
    if best is None:
        return Version("original", None, None, bands)
    alike, _, story_id, text = best
    copied = alike >= COPY and link.same_numbers(document.text, text)
    return Version("wire_copy" if copied else "near_duplicate", story_id, None, bands)


def supersede(db: sqlite3.Connection, predecessor: int, document_id: int) -> None:
    """Mark the old version and everything before it; its facts stay and no longer count."""
    db.execute("UPDATE documents SET superseded_by = ? WHERE id = ?", (document_id, predecessor))
    db.execute("UPDATE quotes SET live = 0 WHERE document_id = ?", (predecessor,))


def carry_triage(db: sqlite3.Connection, predecessor: int, document_id: int) -> None:
    """What people noted of the old version, and of quotations the new one still has, stands on the new one too."""
    ids = {"old": predecessor, "new": document_id}
    for table, columns in (("triage", "state, starred"), ("notes", "text, author, at"), ("tags", "tag")):
        kept = ", ".join(f"t.{column.strip()}" for column in columns.split(","))
        db.execute(
            f"INSERT OR IGNORE INTO {table}(subject_kind, subject_id, {columns}) "
            f"SELECT 'document', :new, {kept} FROM {table} t WHERE t.subject_kind = 'document' AND t.subject_id = :old "
            f"UNION SELECT 'quote', n.id, {kept} FROM quotes o JOIN {table} t ON t.subject_kind = 'quote' "
            "AND t.subject_id = o.id JOIN quotes n ON n.document_id = :new AND n.text = o.text WHERE o.document_id = :old",
            ids,
        )


def _same_article(
    db: sqlite3.Connection, document: Document, source_id: int, link: Linking
) -> _Stored | None:
    """The stored version of an article: at the same address, or by the same source under the same title that day."""
    title_key = link.title_key(document.title)
    if (
        urlsplit(document.url).path.strip("/") or urlsplit(document.url).query
    ):  # the address of a page, not of a site
        for stored in _stored(db, f"{AT_THIS_PAGE} AND d.url <> ''", same_page(document.url)):
            named_alike = title_key == stored.title_key or not title_key or not stored.title_key
            if named_alike or link.resemblance(document.text, stored.text) >= PASSAGE:
                return stored
    if title_key:
        for stored in _stored(
            db, "d.title_key = ? AND d.title_key <> '' AND d.source_id = ?", title_key, source_id
        ):
            days = _days_between(document.published, stored.published)
            enough = NEAR if days is None else VERSION
            if (days is None or days <= DAYS) and link.resemblance(document.text, stored.text) >= enough:
                return stored
    return None


def _stored(db: sqlite3.Connection, which: str, *params: object) -> list[_Stored]:
    """Documents that no other supersedes, latest first."""
    rows = db.execute(
        "SELECT d.id, d.story_id, d.text, d.title_key, d.published_at FROM documents d "
        f"WHERE {which} AND d.superseded_by IS NULL ORDER BY d.id DESC LIMIT ?",
        (*params, CANDIDATES),
    )
    return [_Stored(*row) for row in rows]


def _days_between(one: str | None, other: str | None) -> int | None:
    try:
        return abs((date.fromisoformat(one or "") - date.fromisoformat(other or "")).days)
    except ValueError:
        return None


def _sharing_bands(
    db: sqlite3.Connection, document: Document, bands: tuple[int, ...]
) -> list[tuple[int, int, int, str]]:
    if not bands:
        return []
    marks = ",".join("?" * len(bands))
    return db.execute(
        "SELECT d.id, d.story_id, d.source_id, d.text FROM ("
        f"SELECT document_id, count(*) AS shared FROM story_bands WHERE band IN ({marks}) "
        "GROUP BY document_id ORDER BY shared DESC LIMIT ?) "
        "JOIN documents d ON d.id = document_id WHERE d.superseded_by IS NULL "
        "AND (d.published_at IS NULL OR ? IS NULL OR abs(julianday(d.published_at) - julianday(?)) <= ?)",
        (*bands, CANDIDATES, document.published, document.published, DAYS),
    ).fetchall()
