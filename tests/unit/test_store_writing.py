"""What goes in: once, whole, to the right incident, with figures nobody made up."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui import store
from briefing_tui.incidents import link
from briefing_tui.model import CasualtyClaim, Document, Event, Facts
from briefing_tui.store import check, documents, losses, quotes, writing
from briefing_tui.store.views import Scope
from tests.unit.reporting import Report, add, shown

MARKET = Report()


@pytest.fixture
def db(tmp_path: Path) -> sqlite3.Connection:
    return store.connect(tmp_path / "a.db")


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
        ("statement", "Zwei Sätze auf Deutsch. Mehr nicht.", "unnamed source"),
        ("statement", MARKET.title, "Wire"),
    ]
    assert len(quotes.quotes(db, Scope(1))) == 1
    assert list(check.problems(db)) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Shells fell. " * 20, "Shells fell. " * 7 + "Shells…"),
        ("\n\nA line.\nAnother.", "A line."),
        ("据报道炮弹落在港口" * 20, ("据报道炮弹落在港口" * 20)[:99] + "…"),
    ],
    ids=["long", "lines", "a script without spaces"],
)
def test_a_text_without_a_title_goes_by_its_first_words(
    db: sqlite3.Connection, text: str, title: str
) -> None:
    writing.add(db, Document(text), Facts(extracted=False, reason="not tried"), link)
    assert [row.title for row in shown(db)] == [title]


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
    writing.add(
        db, replace(document, text="x" * 80, title="", source="Herald"), Facts((), (vague, vaguer)), link
    )
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


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Situation update no. 14", "On 4 May shells hit a camp near Tarsin"),
        ("Shells hit camp near Tarsin, four dead", "Shells hit camp near Tarsin, four dead"),
    ],
)
def test_the_title_of_a_note_on_many_incidents_tells_of_none_of_them(
    db: sqlite3.Connection, title: str, first: str
) -> None:
    text = "On 4 May shells hit a camp near Tarsin.\n- On 5 May gunmen shot a nurse in Wadi Ober."
    shells = Event("shelling", 0, 37, date_start="2024-05-04", date_precision="day", location="Tarsin")
    gunmen = Event("shooting", 42, 82, date_start="2024-05-05", date_precision="day", location="Wadi Ober")
    writing.add(
        db, Document(text, title=title, published="2024-05-06"), Facts((), (shells, gunmen), "test 1"), link
    )
    assert {row.title for row in shown(db)} == {first, "On 5 May gunmen shot a nurse in Wadi Ober"}
