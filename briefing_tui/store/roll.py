"""Who speaks in a document, and whether the store knows them already."""

from __future__ import annotations

import sqlite3

from briefing_tui.model import Document, Quote
from briefing_tui.store.linking import Linking, Person

CANDIDATES = 50


class Roll:
    """Who speaks in one document, by the name the document gives them. Looks each up in the store once."""

    def __init__(self, db: sqlite3.Connection, document: Document, link: Linking) -> None:
        self._db = db
        self._document = document
        self._link = link
        self._ids: dict[tuple[str, str], int] = {}
        self._claimants: dict[str, int | None] = {}

    def keep(self, quote: Quote, quote_id: int) -> None:
        """A quotation stored under that id still has the speaker it has, if the document names them as it did."""
        row = self._db.execute(
            "SELECT p.id, p.kind FROM quotes q JOIN speakers p ON p.id = q.speaker_id "
            "WHERE q.id = ? AND q.speaker_name = ?",
            (quote_id, quote.speaker_name or ""),
        ).fetchone()
        if row is None or row[1] != (quote.speaker_kind or "person"):
            return
        who = _who(quote)
        self._ids.setdefault((who.kind, who.name), row[0])
        _learn(self._db, row[0], who, self._document.published or "")

    def of_quote(self, quote: Quote) -> int | None:
        """The speaker of a quotation, made when new; None where the document does not tell."""
        if not quote.speaker_name:
            return None
        who = _who(quote)
        key = (who.kind, who.name)
        if key not in self._ids:
            self._ids[key] = known_or_new(self._db, who, self._document.published or "", self._link)
        return self._ids[key]

    def of_claimant(self, name: str | None) -> int | None:
        """The speaker who gave a figure, where it is one the document quotes or the store knows by that very name."""
        if not name:
            return None
        if name not in self._claimants:
            here = next(
                (id_ for (_, spoken), id_ in self._ids.items() if spoken.casefold() == name.casefold()), None
            )
            self._claimants[name] = here if here is not None else self._by_name(name)
        return self._claimants[name]

    def _by_name(self, name: str) -> int | None:
        if len(name.split()) < 2:  # never by a surname alone
            return None
        rows = self._db.execute(
            "SELECT DISTINCT coalesce(p.merged_into, p.id) FROM speaker_aliases a JOIN speakers p ON p.id = a.speaker_id "
            "WHERE a.alias = ? COLLATE NOCASE AND p.kind <> 'anonymous'",
            (name,),
        ).fetchall()
        return int(rows[0][0]) if len(rows) == 1 else None


def _who(quote: Quote) -> Person:
    kind = quote.speaker_kind or "person"
    name = quote.speaker_name or ""
    return Person(0, name, quote.role or "", quote.affiliation or "", kind, quote.aliases)


def known_or_new(db: sqlite3.Connection, who: Person, published: str, link: Linking) -> int:
    """The id of the speaker, found by what people decided, then by judgement, else made; the spellings are kept."""
    found = _decided(db, who)
    if found is None and who.kind != "anonymous":
        found = link.person(who, candidates(db, who, link))
    if found is None:
        written = db.execute(
            "INSERT INTO speakers(name, role, affiliation, kind, family) VALUES (?, ?, ?, ?, ?)",
            (
                who.name,
                who.role,
                who.affiliation,
                who.kind,
                link.name_key(who.name) if who.kind == "person" else "",
            ),
        )
        found = int(written.lastrowid or 0)
    else:
        _learn(db, found, who, published)
    db.executemany(
        "INSERT OR IGNORE INTO speaker_aliases(speaker_id, alias) VALUES (?, ?)",
        [(found, alias) for alias in dict.fromkeys((who.name, *who.aliases)) if alias],
    )
    return found


def candidates(db: sqlite3.Connection, who: Person, link: Linking) -> list[Person]:
    """Speakers of that kind with one of the spellings, or with a surname that sounds like it.

    A person may be known by a shorter or longer name that ends otherwise (Ramiro Andrade · Ramiro Andrade Quispe): what
    documents call both in short leads from one to the other.
    """
    spellings = [who.name]
    keys = {link.name_key(who.name)} if who.kind == "person" else set()
    if who.kind == "person" and len(who.name.split()) > 1:
        spellings.append(who.name.split()[-1])
        keys |= {link.name_key(alias) for alias in who.aliases}
    found: list[int] = []
    for spelling in spellings:
        rows = db.execute(
            "SELECT DISTINCT coalesce(p.merged_into, p.id) FROM speaker_aliases a JOIN speakers p ON p.id = a.speaker_id "
            "WHERE a.alias = ? COLLATE NOCASE AND p.kind = ? LIMIT ?",
            (spelling, who.kind, CANDIDATES),
        )
        found += [row[0] for row in rows]
    for key in sorted(keys - {""}):
        rows = db.execute(
            # The index holds those with a family name only, and SQLite must be told that this is one.
            "SELECT DISTINCT coalesce(merged_into, id) FROM speakers "
            "WHERE family = ? AND family <> '' AND kind = 'person' LIMIT ?",
            (key, CANDIDATES),
        )
        found += [row[0] for row in rows]
    return [_person(db, id_) for id_ in dict.fromkeys(found)]


def _person(db: sqlite3.Connection, speaker_id: int) -> Person:
    name, role, affiliation, kind = db.execute(
        "SELECT name, role, affiliation, kind FROM speakers WHERE id = ?", (speaker_id,)
    ).fetchone()
    spellings = db.execute(
        "SELECT DISTINCT alias FROM speaker_aliases WHERE speaker_id IN "
        "(SELECT ? UNION ALL SELECT id FROM speakers WHERE merged_into = ?)",
        (speaker_id, speaker_id),
    )
    return Person(speaker_id, name, role, affiliation, kind, tuple(row[0] for row in spellings))


def _decided(db: sqlite3.Connection, who: Person) -> int | None:
    """The speaker a person gave this full spelling to, by a merge or a split."""
    if who.kind == "anonymous" or (who.kind == "person" and len(who.name.split()) < 2):
        return None
    rows = db.execute(
        "SELECT DISTINCT coalesce(p.merged_into, p.id) FROM speaker_aliases a JOIN speakers p ON p.id = a.speaker_id "
        "WHERE a.alias = ? COLLATE NOCASE AND a.pinned = 1",
        (who.name,),
    ).fetchall()
    return int(rows[0][0]) if len(rows) == 1 else None


def _learn(db: sqlite3.Connection, speaker_id: int, who: Person, published: str) -> None:
    """Take over role and affiliation where none is known, or where this document is the newest with one."""
    db.execute(
        "UPDATE speakers SET role = iif(? <> '' AND (role = '' OR latest <= ?), ?, role), "
        "affiliation = iif(? <> '' AND (affiliation = '' OR latest <= ?), ?, affiliation) WHERE id = ?",
        (who.role, published, who.role, who.affiliation, published, who.affiliation, speaker_id),
    )
