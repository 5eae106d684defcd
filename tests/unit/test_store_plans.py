"""No question a reader asks, and nothing a writer asks while it writes, reads a large table whole."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator

import pytest

from briefing_tui import filters, store
from briefing_tui.incidents import link
from briefing_tui.store import documents, feed, losses, people, quotes, search, triage, writing
from briefing_tui.store.views import Scope, View
from tests.unit.reporting import Report

# These grow with the store. Walks in the order asked for, which end at the limit, are no reading whole.
LARGE = re.compile(
    r"SCAN (incidents|reports|r|documents|d|events|e|quotes|q|casualty_claims|damage_claims|munition_claims|c|"
    r"event_roles|o|stories|story_bands|speaker_aliases|a|speakers|p|journal|j|triage|t|notes|tags|incident_names)\b(?! .*VIRTUAL)"
)
# An index SQLite makes for one statement, reading all of a table.
MADE_FOR_IT = re.compile("BLOOM|AUTOMATIC")
WALKS = ("SCAN incidents USING COVERING INDEX incidents_walk", "SCAN q USING INDEX quotes_latest")
FILTERED = View(filters.parse("type:rocket_attack killed>=1"))


# What ANALYZE finds in a store of a million incidents by six outlets.
LARGE_STORE = [
    ("casualty_claims", "casualty_claims_event", "466385 1"),
    ("damage_claims", "damage_claims_event", "300050 1"),
    ("documents", "documents_published", "200000 55 1"),
    ("documents", "documents_story", "200000 1"),
    ("documents", "documents_text", "200000 1"),
    ("documents", "sqlite_autoindex_documents_1", "200000 33334 1"),
    ("event_roles", "event_roles_event", "1000000 1"),
    ("event_roles", "event_roles_name", "1000000 100000 100000 1"),
    ("events", "events_document", "1000000 5"),
    ("events", "events_incident", "1000000 1 1"),
    ("incidents", "incidents_first", "1000000 5"),
    ("incidents", "incidents_injured", "1000000 1000000 274 1 1"),
    ("incidents", "incidents_killed", "1000000 2494 12 1 1"),
    ("incidents", "incidents_state", "1000000 1000000 274 1"),
    ("incidents", "incidents_type", "1000000 125000 35 1 1"),
    ("incidents", "incidents_walk", "1000000 274 1 1 1 1 1 1 1 1 1 1 1 1 1 1"),
    ("quotes", "quotes_latest", "400207 110 3 1"),
    ("quotes", "quotes_speaker", "400207 2780 2780 2 1"),
    ("reports", "reports", "1000000 1 1"),
    ("reports", "reports_document", "1000000 5 1"),
    ("sources", "sqlite_autoindex_sources_1", "6 1"),
    ("speaker_aliases", "speaker_aliases", "144 1 1"),
    ("speaker_aliases", "speaker_aliases_alias", "144 1"),
    ("speakers", None, "144"),
    ("speakers", "speakers_latest", "144 24 1"),
    ("speakers", "speakers_name", "144 1"),
    ("speakers", "speakers_quotes", "144 2 1"),
]


@pytest.fixture(scope="module", params=["without statistics", "with those of a large store"])
def db(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    db = store.connect(tmp_path_factory.mktemp("plans") / "a.db")
    for number, town in enumerate(("Qarra", "Delmar", "Ubrek")):
        report = Report(
            place=town, title=f"News of {town}", day=f"2021-07-0{number + 1}", tail=f" {town}.", said=town
        )
        writing.add(db, *report.made, link)
    triage.mark(db, "incident", [3], state="dismissed", user="ann")
    if "large" in request.param:
        db.execute("ANALYZE")
        db.execute("DELETE FROM sqlite_stat1")
        db.executemany("INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", LARGE_STORE)
        db.execute("ANALYZE sqlite_schema")
    return db


def plans(db: sqlite3.Connection, ask: Callable[[], object]) -> Iterator[tuple[str, str]]:
    """Every statement `ask` makes SQLite run, with each line of how it goes about it."""
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    try:
        ask()
    finally:
        db.set_trace_callback(None)
    for statement in asked:
        if re.match(r"\s*(SELECT|WITH|UPDATE|DELETE|INSERT)", statement):
            for *_, line in db.execute("EXPLAIN QUERY PLAN " + statement):
                yield statement, line


READS: dict[str, Callable[[sqlite3.Connection], object]] = {
    "count": lambda db: (feed.count(db, View()), feed.unread(db, View())),
    "window": lambda db: feed.window(db, View(), 1, 50),
    "position": lambda db: feed.offset_of(db, View(), 1),
    "next unread": lambda db: (feed.next_unread(db, View(), 0, 1), feed.next_unread(db, View(), 1, -1)),
    "timeline": lambda db: feed.days(db, View()),
    "quotes of an incident": lambda db: (
        quotes.speakers(db, Scope(1)),
        quotes.quotes(db, Scope(1)),
        quotes.count(db, Scope(1)),
    ),
    "losses of an incident": lambda db: (
        losses.claims(db, Scope(1)),
        losses.responsibility(db, Scope(1)),
        losses.roles(db, 1),
    ),
    "first speakers": lambda db: quotes.speakers(db, Scope()),
    "first quotes": lambda db: quotes.quotes(db, Scope()),
    "first losses": lambda db: (losses.claims(db, Scope()), losses.responsibility(db, Scope())),
    "a speaker": lambda db: (quotes.said_by(db, 1), quotes.speaker(db, 1), quotes.aliases(db, 1)),
    "a document": lambda db: (
        documents.document(db, 1),
        documents.facts(db, 1),
        documents.documents_of(db, 1),
    ),
    "search": lambda db: (search.search(db, "market"), search.counts(db, "market")),
    "filtered window": lambda db: (feed.window(db, FILTERED, 0, 50), feed.next_unread(db, FILTERED, -1, 1)),
}
WRITES: dict[str, Callable[[sqlite3.Connection], object]] = {
    "a mark and its undo": lambda db: (
        triage.mark(db, "incident", [1], state="read", user="ann"), triage.undo(db, "ann"), triage.redo(db, "ann"),
    ),
    "a tag": lambda db: (triage.tag(db, "incident", [1], "x", user="ann"), triage.undo(db, "ann")),
    "a note": lambda db: (triage.note(db, "incident", 1, "x", user="ann"), triage.undo(db, "ann")),
    "a document": lambda db: writing.add(db, *Report(source="Herald", killed=13, tail=" It rained all day.").made, link),
    "a copy": lambda db: writing.add(db, *Report(source="Courier", title="News of Qarra", tail=" Qarra.", said="Qarra").made, link),
    "a version": lambda db: writing.add(db, *Report(title="News of Qarra", killed=11, tail=" Qarra.", said="Qarra").made, link),
    "a known document": lambda db: writing.add(db, *Report(source="Herald", killed=13, tail=" It rained all day.").made, link),
    "a merge": lambda db: people.merge(db, 1, newest(db), user="ann"),
}  # fmt: skip


def two_people(db: sqlite3.Connection) -> None:
    """A second speaker, to be merged with the first."""
    writing.add(
        db,
        *Report(speaker="Lena Orsk", title="Elsewhere", place="Irsk", day="2021-01-01", tail=".").made,
        link,
    )


def newest(db: sqlite3.Connection) -> int:
    """Id of the speaker made last."""
    return int(db.execute("SELECT max(id) FROM speakers").fetchone()[0])


@pytest.mark.parametrize("question", READS)
def test_a_read_goes_by_an_index(db: sqlite3.Connection, question: str) -> None:
    for statement, line in plans(db, lambda: READS[question](db)):
        assert not MADE_FOR_IT.search(line), f"{line}: {statement}"
        assert not LARGE.search(line) or line in WALKS, f"{line}: {statement}"


@pytest.mark.parametrize("change", WRITES)
def test_a_write_goes_by_an_index(db: sqlite3.Connection, change: str) -> None:
    two_people(db)
    for statement, line in plans(db, lambda: WRITES[change](db)):
        assert not MADE_FOR_IT.search(line), f"{line}: {statement}"
        assert not LARGE.search(line), f"{line}: {statement}"


def test_a_type_with_a_figure_and_a_state_is_answered_from_one_index(db: sqlite3.Connection) -> None:
    view = View(filters.parse("type:rocket_attack killed>=1 grade>=F6 is:unread"))
    ways = [line for _, line in plans(db, lambda: feed.count(db, view)) if "incidents" in line]
    assert ways == ["SEARCH incidents USING COVERING INDEX incidents_type (type=?)"]
