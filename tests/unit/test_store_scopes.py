"""The panes follow the selected incident, or everything the feed shows, whatever filters it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from briefing_tui import filters, store
from briefing_tui.incidents import link
from briefing_tui.model import Event
from briefing_tui.store import documents, feed, losses, quotes, triage, writing
from briefing_tui.store.views import Scope, View
from tests.unit.reporting import Report

EVERYTHING = Scope()


def view(expression: str) -> View:
    return View(filters.parse(expression))


@pytest.fixture
def db(tmp_path: Path) -> sqlite3.Connection:
    """Five incidents; the speakers Ada (three quotations), Ben and Cem (one each)."""
    db = store.connect(tmp_path / "a.db")
    told = [
        ("Qarra", "Ada Brand", "shelling"),
        ("Delmar", "Ada Brand", "protest"),
        ("Ubrek", "Ben Holt", "shelling"),
        ("Ansel", "Cem Lund", "riot"),
        ("Tolm", "Ada Brand", "shelling"),
    ]
    for number, (town, speaker, kind) in enumerate(told):
        report = Report(
            place=town, title=f"News of {town}", type=kind, day=f"2021-07-0{number + 1}", published=f"2021-07-0{number + 1}",
            speaker=speaker, killed=number + 1, said=f"{town} will rise", tail=f" Rain fell on {town}.",
        )  # fmt: skip
        writing.add(db, *report.made, link)
    return db


def names(
    db: sqlite3.Connection, scope: Scope, order: quotes.SpeakerOrder = "count"
) -> list[tuple[str, int]]:
    return [(row.name, row.quotes) for row in quotes.speakers(db, scope, order)]


def test_an_incident_shows_what_its_documents_say(db: sqlite3.Connection) -> None:
    assert names(db, Scope(3)) == [("Ben Holt", 1)]
    assert [row.text for row in quotes.quotes(db, Scope(3))] == ["Ubrek will rise"]
    assert {row.incident_id for row in losses.claims(db, Scope(3))} == {3}
    assert [row.id for row in documents.listing(db, Scope(3))] == [3]


def test_a_filter_narrows_every_pane(db: sqlite3.Connection) -> None:
    scope = Scope(view=view("type:shelling"))
    assert names(db, scope) == [("Ada Brand", 2), ("Ben Holt", 1)]
    assert quotes.count(db, scope) == 3
    assert quotes.count(db, scope, 1) == 2
    assert [row.text for row in quotes.quotes(db, scope, 1)] == ["Tolm will rise", "Qarra will rise"]
    assert [row.low for row in losses.claims(db, scope) if row.family == "casualty"] == [5, 3, 1]
    assert len(losses.responsibility(db, scope)) == 3
    assert documents.count(db, scope) == 3
    assert [row.id for row in feed.window(db, scope.view, 0, 9)] == [5, 3, 1]


def test_a_filter_and_a_sort_go_together(db: sqlite3.Connection) -> None:
    scope = Scope(view=view("killed>=2 sort:killed"))
    assert [row.id for row in feed.window(db, scope.view, 1, 2)] == [4, 3]
    assert feed.offset_of(db, scope.view, 2) == 3
    assert feed.offset_of(db, scope.view, 1) is None
    assert [row.low for row in losses.claims(db, scope, 2) if row.family == "casualty"] == [5, 4]


def test_what_is_dismissed_leaves_every_pane_unless_asked_for(db: sqlite3.Connection) -> None:
    triage.mark(db, "incident", [1, 2, 4], state="dismissed", user="ann")
    for scope in (EVERYTHING, Scope(view=view("killed>=0"))):
        assert names(db, scope) == [("Ada Brand", 1), ("Ben Holt", 1)]
        assert names(db, scope, "recent") == [("Ada Brand", 1), ("Ben Holt", 1)]
        assert quotes.count(db, scope) == 2
        assert documents.count(db, scope) == 2
        assert len([row for row in losses.claims(db, scope) if row.family == "casualty"]) == 2
        assert len(quotes.speakers(db, scope, "count", 1)) == 1
    assert quotes.count(db, Scope(view=View(show_dismissed=True))) == 5
    assert names(db, Scope(view=view("is:dismissed"))) == [("Ada Brand", 2), ("Cem Lund", 1)]
    assert names(db, Scope(view=view("state:dismissed or type:shelling")))[0] == ("Ada Brand", 3)
    assert quotes.count(db, Scope(1)) == 1


def test_a_document_with_one_incident_left_in_the_feed_stays(db: sqlite3.Connection) -> None:
    document, facts = Report(place="Irsk", title="Two things", day="2021-09-01", speaker="Dov Karam").made
    second = Event(
        "accident", document.text.index("A tram"), document.text.index("A tram") + 6, location="Irsk"
    )
    added = writing.add(db, document, type(facts)(facts.quotes, (*facts.events, second)), link)
    first, other = documents.incident_ids(db, added.document_id)
    triage.mark(db, "incident", [first], state="dismissed", user="ann")
    assert ("Dov Karam", 1) in names(db, EVERYTHING)
    triage.mark(db, "incident", [other], state="dismissed", user="ann")
    assert ("Dov Karam", 1) not in names(db, EVERYTHING)


def test_a_quotation_about_one_incident_is_not_shown_with_another_of_its_document(
    db: sqlite3.Connection,
) -> None:
    document, facts = Report(place="Irsk", title="Two things", day="2021-09-01").made
    second = Event(
        "accident", document.text.index("A tram"), document.text.index("A tram") + 6, location="Irsk"
    )
    added = writing.add(db, document, type(facts)(facts.quotes, (*facts.events, second)), link)
    first, other = documents.incident_ids(db, added.document_id)
    assert quotes.count(db, Scope(first)) == quotes.count(db, Scope(other)) == 1
    db.execute(
        "UPDATE quotes SET event_id = (SELECT id FROM events WHERE incident_id = ?) WHERE document_id = ?",
        (first, added.document_id),
    )
    assert (quotes.count(db, Scope(first)), quotes.count(db, Scope(other))) == (1, 0)


def test_bulk_over_a_filter_touches_only_what_it_shows(db: sqlite3.Connection) -> None:
    step = triage.mark_view(db, view("type:shelling killed>=3"), state="read", user="ann")
    assert step is not None
    assert step.subjects == 2
    assert feed.unread(db, View()) == 3
    assert feed.count(db, view("is:unread")) == 3
    triage.undo(db, "ann")
    assert feed.unread(db, View()) == 5


def test_the_timeline_follows_a_filter(db: sqlite3.Connection) -> None:
    assert [(day.day, day.killed) for day in feed.days(db, view("type:shelling"))] == [
        ("2021-07-05", 5),
        ("2021-07-03", 3),
        ("2021-07-01", 1),
    ]


def test_next_unread_walks_a_filtered_view(db: sqlite3.Connection) -> None:
    shelling = view("type:shelling")
    triage.mark(db, "incident", [3], state="read", user="ann")
    assert feed.next_unread(db, shelling, 0, 1) == 2
    assert feed.next_unread(db, shelling, 2, -1) == 0
    assert feed.next_unread(db, shelling, 2, 1) is None
