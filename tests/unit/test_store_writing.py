"""What goes in: once, whole, to the right incident, with figures nobody made up."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui import store
from briefing_tui.incidents import link
from briefing_tui.model import CasualtyClaim, Document, Event, Facts
from briefing_tui.store import check, documents, feed, losses, quotes, triage, writing
from briefing_tui.store.rows import IncidentRow
from briefing_tui.store.views import Scope, View
from tests.unit.reporting import TAIL, Report

MARKET = Report()


@pytest.fixture
def db(tmp_path: Path) -> sqlite3.Connection:
    return store.connect(tmp_path / "a.db")


def add(db: sqlite3.Connection, report: Report) -> writing.Added:
    return writing.add(db, *report.made, link)


def shown(db: sqlite3.Connection) -> list[IncidentRow]:
    return feed.window(db, View(), 0, 100)


def test_a_report_becomes_one_row_of_the_feed_with_all_its_facts(db: sqlite3.Connection) -> None:
    assert add(db, MARKET) == writing.Added("added", 1)
    (row,) = shown(db)
    assert (row.type, row.title, row.occurred_on) == (
        "rocket_attack",
        "Rockets hit the fish market in Qarra",
        "2021-07-06",
    )
    assert (row.place, row.country, row.killed, row.injured) == ("Qarra", "Halvard", (12, 12), None)
    assert (row.documents, row.sources, row.source_names, row.grade, row.state) == (1, 1, "Wire", "F6", "new")
    families = [(claim.family, claim.what, claim.claimant) for claim in losses.claims(db, Scope(row.id))]
    assert families == [
        ("casualty", "people", "the Interior Ministry"),
        ("damage", "stalls", ""),
        ("munition", "rockets", ""),
    ]
    assert [(each.role, each.name) for each in losses.responsibility(db, Scope(row.id))] == [
        ("denied_by", "the army")
    ]
    assert [each.name for each in losses.roles(db, row.id)] == ["fish market"]
    (said,) = quotes.quotes(db, Scope(row.id))
    text = documents.document(db, said.document_id).text  # type: ignore[union-attr]
    assert (said.speaker, said.role, text[said.start : said.end]) == ("Omar Tadel", "baker", said.text)
    assert [fact.kind for fact in documents.facts(db, 1)] == [
        "event", "munition", "casualty", "damage", "responsibility", "quote",
    ]  # fmt: skip
    assert list(check.problems(db)) == []


def test_adding_the_same_text_again_changes_nothing(db: sqlite3.Connection) -> None:
    add(db, MARKET)
    before = list(db.iterdump())
    assert add(db, MARKET) == writing.Added("unchanged", 1)
    assert add(db, MARKET.but(title="Another title")).status == "unchanged"
    assert list(db.iterdump()) == before


def test_the_same_text_from_two_sources_is_two_documents_of_one_story_and_one_voice(
    db: sqlite3.Connection,
) -> None:
    add(db, MARKET)
    assert add(db, MARKET.but(source="Herald")).status == "added"
    (row,) = shown(db)
    assert (row.documents, row.sources, row.source_names, row.killed) == (2, 1, "Wire, Herald", (12, 12))
    first, second = documents.documents_of(db, row.id)
    assert (first.story_id, first.relation, second.relation) == (second.story_id, "original", "wire_copy")
    assert documents.document(db, 2).outlets == ("Wire", "Herald")  # type: ignore[union-attr]
    assert len(quotes.quotes(db, Scope(row.id))) == 1
    assert len([each for each in losses.claims(db, Scope(row.id)) if each.family == "casualty"]) == 1
    assert list(check.problems(db)) == []


def test_a_copy_with_a_word_changed_here_and_there_is_still_a_copy(db: sqlite3.Connection) -> None:
    long = TAIL * 3
    add(db, MARKET.but(tail=long))
    add(db, MARKET.but(source="Herald", tail=long.replace("tram", "bus", 1)))
    assert [each.relation for each in documents.documents_of(db, 1)] == ["original", "wire_copy"]
    assert shown(db)[0].sources == 1


def test_a_copy_that_gives_another_figure_is_no_mere_copy(db: sqlite3.Connection) -> None:
    add(db, MARKET.but(tail=TAIL * 3))
    add(db, MARKET.but(source="Herald", tail=TAIL * 3, killed=14, claimant="the Health Ministry"))
    (row,) = shown(db)
    assert (row.sources, row.killed) == (1, (12, 14))
    assert [each.relation for each in documents.documents_of(db, row.id)] == ["original", "near_duplicate"]
    assert len(quotes.quotes(db, Scope(row.id))) == 1


def test_one_outlets_reports_after_one_pattern_stay_apart(db: sqlite3.Connection) -> None:
    add(db, MARKET.but(tail=TAIL * 5))
    add(db, MARKET.but(tail=TAIL * 5, place="Delmar", title="Rockets strike the Delmar fish market"))
    assert [row.place for row in shown(db)] == ["Delmar", "Qarra"]


def test_two_outlets_that_report_one_attack_are_two_voices_of_one_incident(db: sqlite3.Connection) -> None:
    add(db, MARKET)
    add(
        db,
        MARKET.but(
            source="Herald",
            title="Fish market struck, at least 14 dead in Qarra",
            killed=14,
            qualifier="at_least",
            claimant="hospital staff",
            speaker="Lena Orsk",
            role="nurse",
            said="we ran out of beds before noon",
            tail=" The wards of Saint Ilan were full by the afternoon, and families slept in the corridors.",
        ),
    )
    (row,) = shown(db)
    assert (row.documents, row.sources, row.killed) == (2, 2, (12, None))
    assert {each.name for each in quotes.speakers(db, Scope(row.id))} == {"Omar Tadel", "Lena Orsk"}


@pytest.mark.parametrize(
    "other",
    [
        {"place": "Delmar", "title": "Rockets hit the fish market in Delmar"},
        {"day": "2021-07-13", "published": "2021-07-14"},
        {"country": "Ostland"},
        {"type": "protest"},
        {"target": "power station", "killed": 3, "title": "Rockets hit the power station in Qarra"},
    ],
)
def test_what_differs_in_place_time_kind_or_target_stays_apart(
    db: sqlite3.Connection, other: dict[str, str]
) -> None:
    add(db, MARKET)
    add(db, MARKET.but(source="Herald", tail=" Nobody else was near.", said="nothing was left", **other))
    assert len(shown(db)) == 2


def test_a_corrected_article_is_a_new_version_and_the_old_figures_no_longer_count(
    db: sqlite3.Connection,
) -> None:
    add(db, MARKET.but(url="https://wire.example/1"))
    triage.mark(db, "incident", [1], state="relevant", starred=True, user="ann")
    corrected = MARKET.but(url="https://wire.example/1", killed=9, title="CORRECTED: Rockets hit fish market")
    assert add(db, corrected) == writing.Added("updated", 2)
    (row,) = shown(db)
    assert (row.killed, row.documents, row.sources, row.state, row.starred) == (
        (9, 9),
        1,
        1,
        "relevant",
        True,
    )
    new, old = documents.documents_of(db, row.id)
    assert (new.relation, new.superseded, old.superseded, new.story_id) == (
        "update",
        False,
        True,
        old.story_id,
    )
    assert [each.low for each in losses.claims(db, Scope(row.id)) if each.family == "casualty"] == [9]
    assert len(quotes.quotes(db, Scope(row.id))) == 1
    assert quotes.speakers(db, Scope())[0].quotes == 1
    assert list(check.problems(db)) == []


def test_what_was_noted_of_a_quotation_stands_on_the_new_version_too(db: sqlite3.Connection) -> None:
    add(db, MARKET.but(url="https://wire.example/1"))
    triage.mark(db, "quote", [1], starred=True, user="ann")
    triage.tag(db, "quote", [1], "use", user="ann")
    triage.note(db, "document", 1, "by phone", user="ann")
    add(db, MARKET.but(url="https://wire.example/1", killed=9))
    (said,) = quotes.quotes(db, Scope(1))
    assert (said.id, said.starred) == (2, True)
    assert triage.tags_of(db, "quote", 2) == ("use",)
    assert triage.note_of(db, "document", 2).text == "by phone"  # type: ignore[union-attr]
    assert list(check.problems(db)) == []


def test_a_new_version_is_known_by_source_and_title_without_an_address(db: sqlite3.Connection) -> None:
    add(db, MARKET.but(title="Rockets kill 12 at fish market"))
    assert (
        add(db, MARKET.but(title="UPDATE 1 - Rockets kill 15 at fish market", killed=15)).status == "updated"
    )
    assert shown(db)[0].killed == (15, 15)


def test_one_title_used_every_day_is_not_one_article(db: sqlite3.Connection) -> None:
    add(db, MARKET.but(title="Evening summary"))
    later = MARKET.but(
        title="Evening summary", published="2021-07-08", place="Delmar", weapon="shells", type="shelling",
        said="it began at dusk", speaker="Ilse Brand", tail=" A bridge on the northern road was closed to lorries.",
    )  # fmt: skip
    assert add(db, later).status == "added"
    assert len(shown(db)) == 2


def test_a_document_without_an_event_is_in_the_feed_as_a_statement(db: sqlite3.Connection) -> None:
    document, facts = MARKET.made
    writing.add(db, document, replace(facts, events=()), link)
    writing.add(
        db,
        Document("Zwei Sätze auf Deutsch. Mehr nicht.", language="de"),
        Facts(extracted=False, reason="de"),
        link,
    )
    assert [(row.type, row.title, row.source_names) for row in shown(db)] == [
        ("statement", "(untitled)", "unnamed source"),
        ("statement", MARKET.title, "Wire"),
    ]
    assert len(quotes.quotes(db, Scope(1))) == 1
    assert list(check.problems(db)) == []


def test_background_alone_is_a_statement_too(db: sqlite3.Connection) -> None:
    add(db, MARKET.but(main=False))
    (row,) = shown(db)
    assert (row.type, row.killed) == ("statement", None)
    assert losses.claims(db, Scope(row.id))[0].background


def test_two_events_of_one_document_are_two_incidents_with_their_own_names(db: sqlite3.Connection) -> None:
    document, facts = MARKET.made
    (event,) = facts.events
    start = document.text.index("A tram driver")
    second = Event("accident", start, start + 13, date_start="2021-07-06", location="Qarra")
    writing.add(db, document, replace(facts, events=(event, second)), link)
    titles = {row.type: row.title for row in shown(db)}
    assert titles["rocket_attack"] == MARKET.title
    assert titles["accident"].startswith("A tram driver carried two of the hurt")


def test_events_that_only_add_to_one_another_are_one_incident_however_they_are_ordered(
    db: sqlite3.Connection,
) -> None:
    document, facts = MARKET.made
    (event,) = facts.events
    vague, vaguer = Event("bombing", 0, 4), Event("missile_attack", 5, 12)
    other = Event("protest", 20, 30)
    writing.add(db, document, replace(facts, events=(vague, event, vaguer, other)), link)
    assert [(row.type, row.documents) for row in shown(db)] == [("protest", 1), ("rocket_attack", 1)]
    writing.add(db, replace(document, text="x" * 80, title="", source="Herald"), Facts((), (vague, vaguer)), link)
    assert len(shown(db)) == 3
    assert list(check.problems(db)) == []


def test_facts_outside_the_text_are_left_out_and_the_document_is_kept(db: sqlite3.Connection) -> None:
    document, facts = MARKET.made
    (event,) = facts.events
    beyond = len(document.text) + 5
    bad = CasualtyClaim("injured", None, "unknown", 3, 3, "exact", "3", beyond, beyond + 2)
    quote = replace(facts.quotes[0], end=beyond)
    wrong = Facts((quote,), (replace(event, casualties=(*event.casualties, bad)), replace(event, start=-4)))
    writing.add(db, document, wrong, link)
    assert shown(db)[0].injured is None
    assert list(check.problems(db)) == []


def test_a_failure_half_way_leaves_nothing_of_the_document(db: sqlite3.Connection) -> None:
    document, facts = MARKET.made
    before = list(db.iterdump())
    wrong = replace(facts.events[0], type=None)  # type: ignore[arg-type]
    with pytest.raises(store.StoreError, match="NOT NULL"):
        writing.add(db, document, replace(facts, events=(wrong,)), link)
    assert list(db.iterdump()) == before


def test_what_is_known_of_a_source_is_kept_and_completed(db: sqlite3.Connection) -> None:
    document, facts = MARKET.made
    writing.add(db, replace(document, reliability="B", source_kind="wire"), facts, link)
    add(db, MARKET.but(title="Another day", day="2021-08-01", published="2021-08-02", tail="", said="no"))
    assert db.execute("SELECT name, kind, reliability FROM sources").fetchall() == [("Wire", "wire", "B")]
    assert {row.grade for row in shown(db)} == {"B6"}
