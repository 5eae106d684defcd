"""Promises of extracting again: facts are the new ones, and nothing that people did is lost."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui import store
from briefing_tui.incidents import link
from briefing_tui.model import Facts
from briefing_tui.store import changes, check, documents, feed, losses, quotes, refreshing, search, triage
from briefing_tui.store.views import EVERYTHING, Scope
from tests.unit.reporting import Report, add, shown

MARKET = Report()
NEW = "test 2"


@pytest.fixture
def db(tmp_path: Path) -> sqlite3.Connection:
    return store.connect(tmp_path / "a.db")


def again(db: sqlite3.Connection, facts: Facts, document_id: int = 1) -> refreshing.Refreshed:
    """Extract a document again, with this outcome; the store is whole afterwards."""
    done = refreshing.refresh(db, document_id, replace(facts, extractor_version=NEW), link)
    assert list(check.problems(db)) == []
    return done


def two_events(report: Report) -> Facts:
    """The facts of a report that tells of an arrest in another town too."""
    document, facts = report.made
    start = document.text.index("Two stalls")
    arrest = replace(
        facts.events[0],
        type="arrest",
        location="Delmar",
        start=start,
        end=start + 10,
        casualties=(),
        damage=(),
        munitions=(),
        responsibility=(),
        targets=(),
        weapons=(),
    )
    return replace(facts, events=(*facts.events, arrest))


def everything(db: sqlite3.Connection) -> list[object]:
    """What the panes show, without the ids of claims."""
    scope = Scope(None, EVERYTHING)
    claims = [row._replace(id=0, event_id=0) for row in losses.claims(db, scope)]
    return [shown(db), quotes.quotes(db, scope), claims, feed.days(db, EVERYTHING)]


def test_the_same_facts_leave_everything_as_it_was(db: sqlite3.Connection) -> None:
    add(db, MARKET)
    add(db, MARKET.but(source="Herald", killed=14, tail=" Nobody else came.", claimant="the Health Ministry"))
    add(db, MARKET.but(source="Post", place="Delmar", day="2021-07-02", title="Delmar", tail=""))
    before = everything(db)
    for number, report in (
        (1, MARKET),
        (2, MARKET.but(killed=14, tail=" Nobody else came.", claimant="the Health Ministry")),
        (3, MARKET.but(place="Delmar", day="2021-07-02", title="Delmar", tail="")),
    ):
        done = again(db, report.made[1], number)
        assert (done.deleted, done.orphaned) == (0, 0)
    assert everything(db) == before


def test_documents_of_another_version_are_found_once(db: sqlite3.Connection) -> None:
    add(db, MARKET)
    add(db, MARKET.but(source="Herald"))
    db.execute("UPDATE documents SET extractor_version = 'ACLED columns' WHERE id = 2")
    ((document_id, document),) = refreshing.stale(db, NEW)
    assert (document_id, refreshing.count(db, NEW)) == (1, 1)
    made = MARKET.made[0]
    assert (document.text, document.title, document.published, document.source) == (
        made.text,
        made.title,
        made.published,
        made.source,
    )
    again(db, MARKET.made[1])
    assert list(refreshing.stale(db, NEW)) == []
    assert db.execute("SELECT extractor_version FROM documents WHERE id = 1").fetchone() == (NEW,)


def test_better_figures_come_to_the_incident_that_people_worked_on(db: sqlite3.Connection) -> None:
    add(db, MARKET)
    (row,) = shown(db)
    triage.mark(db, "incident", [row.id], state="relevant", starred=True, user="ann")
    triage.tag(db, "incident", [row.id], "market", user="ann")
    triage.note(db, "incident", row.id, "ask the port", user="ann")
    facts = MARKET.made[1]
    claim = replace(facts.events[0].casualties[0], low=13, high=13)
    again(db, replace(facts, events=(replace(facts.events[0], casualties=(claim,), type="shelling"),)))
    (after,) = shown(db)
    assert (after.id, after.killed, after.type) == (row.id, (13, 13), "shelling")
    assert (after.state, after.starred, after.tags, after.noted) == ("relevant", True, ("market",), True)
    triage.undo(db, "ann")
    assert triage.note_of(db, "incident", row.id) is None


def test_an_incident_nobody_worked_on_goes_when_its_event_is_no_longer_found(db: sqlite3.Connection) -> None:
    facts = MARKET.made[1]
    add(db, MARKET)
    again(db, two_events(MARKET))
    assert sorted(row.type for row in shown(db)) == ["arrest", "rocket_attack"]
    done = again(db, facts)
    assert done.deleted == 1
    assert [(row.id, row.type) for row in shown(db)] == [(1, "rocket_attack")]
    assert feed.count(db, EVERYTHING) == 1


def test_an_incident_people_worked_on_stays_and_stands_for_its_document(db: sqlite3.Connection) -> None:
    add(db, MARKET)
    again(db, two_events(MARKET))
    (arrest,) = [row for row in shown(db) if row.type == "arrest"]
    triage.note(db, "incident", arrest.id, "the mayor again", user="ann")
    done = again(db, MARKET.made[1])
    assert (done.deleted, done.orphaned) == (0, 1)
    kept = feed.incident(db, arrest.id)
    assert kept is not None
    assert (kept.type, kept.title, kept.noted) == ("statement", MARKET.title, True)
    assert [row.id for row in documents.documents_of(db, arrest.id)] == [1]
    again(db, two_events(MARKET))
    assert len(shown(db)) == 3
    assert feed.incident(db, arrest.id).noted  # type: ignore[union-attr]


def test_a_document_without_events_keeps_its_one_incident(db: sqlite3.Connection) -> None:
    add(db, MARKET)
    again(db, Facts())
    assert [(row.id, row.type) for row in shown(db)] == [(1, "statement")]
    again(db, MARKET.made[1])
    assert [(row.id, row.type, row.killed) for row in shown(db)] == [(1, "rocket_attack", (12, 12))]


def test_what_another_document_reports_stays(db: sqlite3.Connection) -> None:
    add(db, MARKET)
    add(db, MARKET.but(source="Herald", killed=14, tail=" Nobody else came.", claimant="the Health Ministry"))
    (row,) = shown(db)
    assert row.documents == 2
    facts = MARKET.made[1]
    elsewhere = replace(
        facts.events[0],
        location="Port Salis",
        country="Marund",
        date_start="2021-06-01",
        date_end="2021-06-01",
    )
    done = again(db, replace(facts, events=(elsewhere,)))
    assert done.deleted == 0
    assert {(each.id, each.place, each.killed) for each in shown(db)} == {
        (row.id, "Qarra", (14, 14)),
        (row.id + 1, "Port Salis", (12, 12)),
    }


def test_a_quotation_keeps_its_note_and_one_with_a_note_is_never_lost(db: sqlite3.Connection) -> None:
    add(db, MARKET)
    (quote,) = quotes.quotes(db, Scope(None, EVERYTHING))
    triage.note(db, "quote", quote.id, "check the wording", user="ann")
    facts = MARKET.made[1]
    longer = replace(facts.quotes[0], role="fishmonger", cue=None)
    again(db, replace(facts, quotes=(longer,)))
    (after,) = quotes.quotes(db, Scope(None, EVERYTHING))
    assert (after.id, after.role) == (quote.id, "fishmonger")
    again(db, replace(facts, quotes=()))
    assert [row.id for row in quotes.quotes(db, Scope(None, EVERYTHING))] == [quote.id]
    assert triage.note_of(db, "quote", quote.id) is not None


def test_a_speaker_stays_the_same_one_and_learns_a_better_role(db: sqlite3.Connection) -> None:
    witness = MARKET.but(kind="anonymous", speaker="a witness")
    monk = MARKET.but(source="Herald", speaker="Elias", said="we rang the bell until noon", tail=" No.")
    add(db, witness)
    add(db, monk)
    before = {row.speaker: row.speaker_id for row in quotes.quotes(db, Scope(None, EVERYTHING))}
    again(db, witness.made[1], 1)
    again(db, replace(monk.made[1], quotes=(replace(monk.made[1].quotes[0], role="monk"),)), 2)
    after = quotes.quotes(db, Scope(None, EVERYTHING))
    assert {row.speaker: row.speaker_id for row in after} == before
    assert db.execute("SELECT count(*) FROM speakers").fetchone() == (2,)
    assert {row.role for row in after} == {"baker", "monk"}


def test_a_quotation_without_a_note_goes_from_search_and_speakers_too(db: sqlite3.Connection) -> None:
    add(db, MARKET)
    again(db, replace(MARKET.made[1], quotes=()))
    scope = Scope(None, EVERYTHING)
    assert quotes.quotes(db, scope) == []
    assert quotes.speakers(db, scope, "count") == []
    assert [hit for hit in search.search(db, "roof", 0, 10) if hit.kind == "quote"] == []


def test_a_superseded_version_still_counts_for_nothing(db: sqlite3.Connection) -> None:
    first = MARKET.but(url="https://wire.example/market")
    add(db, first)
    assert add(db, first.but(killed=13)).status == "updated"
    before = everything(db)
    again(db, first.made[1], 1)
    again(db, first.but(killed=13).made[1], 2)
    assert everything(db) == before


def test_versions_and_copies_stay_one_incident_when_their_event_is_read_otherwise(
    db: sqlite3.Connection,
) -> None:
    first = MARKET.but(url="https://wire.example/market")
    second = first.but(killed=13)
    add(db, first)
    add(db, second)
    add(db, second.but(source="Herald", url=""))
    (row,) = shown(db)
    for number, report in enumerate((first, second, second), start=1):
        facts = report.made[1]
        event = replace(
            facts.events[0], type="protest", location="Delmar", date_start="2021-07-03", date_end=None
        )
        again(db, replace(facts, events=(event,)), number)
    assert [(each.id, each.type, each.documents) for each in shown(db)] == [(row.id, "protest", 2)]


def test_an_open_reader_notices_new_facts(db: sqlite3.Connection, tmp_path: Path) -> None:
    add(db, MARKET)
    other = store.connect(tmp_path / "a.db")
    seen, _ = changes.look(other)
    again(db, MARKET.made[1])
    assert changes.look(other, seen)[1]
    other.close()


def test_what_fails_half_way_changes_nothing(db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    add(db, MARKET)
    before = everything(db)

    def fails(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("briefing_tui.store.figures.settle", fails)
    with pytest.raises(RuntimeError):
        refreshing.refresh(db, 1, Facts(extractor_version=NEW), link)
    assert everything(db) == before
    assert refreshing.count(db, NEW) == 1


_EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["rocket_attack", "shelling", "arrest", "protest"]),
        st.sampled_from(["Qarra", "Delmar", ""]),
        st.sampled_from(["2021-07-06", "2021-07-02", None]),
        st.booleans(),
        st.integers(0, 3),
    ),
    max_size=3,
)


def facts_of(report: Report, events: list[tuple[str, str, str | None, bool, int]], said: bool) -> Facts:
    """Facts with other events than the report's own, each standing somewhere in its text."""
    facts = report.made[1]
    made = [
        replace(facts.events[0], type=kind, location=place or None, date_start=day, date_end=day, background=past, start=at * 30, end=at * 30 + 20)
        for kind, place, day, past, at in events
    ]  # fmt: skip
    return Facts(facts.quotes if said else (), tuple(made), NEW)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 4), _EVENTS, st.booleans()), min_size=1, max_size=6),
    st.sets(st.integers(1, 4)),
)
def test_whatever_is_found_instead_the_store_is_whole_and_no_note_is_lost(
    rounds: list[tuple[int, list[tuple[str, str, str | None, bool, int]], bool]], noted: set[int]
) -> None:
    reports = [
        MARKET,
        MARKET.but(source="Herald"),
        MARKET.but(source="Post", killed=14, tail=" Nobody else came.", claimant="the Health Ministry"),
        MARKET.but(source="Echo", place="Delmar", day="2021-07-02", title="Delmar", tail=" It rained."),
    ]
    with tempfile.TemporaryDirectory() as folder, closing(store.connect(f"{folder}/a.db")) as db:
        for report in reports:
            add(db, report)
        again(db, two_events(MARKET))
        kept = [row.id for row in shown(db) if row.id in noted]
        said = [row[0] for row in db.execute("SELECT id FROM quotes") if row[0] in noted]
        for kind, ids in (("incident", kept), ("quote", said)):
            for each in ids:
                triage.note(db, kind, each, "mine", user="ann")  # type: ignore[arg-type]
        for number, events, quoted in rounds:
            again(db, facts_of(reports[number - 1], events, quoted), number)
        assert all(feed.incident(db, each).noted for each in kept)  # type: ignore[union-attr]
        assert {row[0] for row in db.execute("SELECT id FROM quotes")} >= set(said)
