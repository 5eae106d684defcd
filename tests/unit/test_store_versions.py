"""Copies, versions and patterns: what tells a story again, what corrects it, and what only looks like it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from briefing_tui import store
from briefing_tui.store import arrivals, check, documents, losses, quotes, triage, writing
from briefing_tui.store.addresses import same_page
from briefing_tui.store.views import Scope
from tests.unit.reporting import TAIL, Report, add, shown

MARKET = Report()


@pytest.fixture
def db(tmp_path: Path) -> sqlite3.Connection:
    return store.connect(tmp_path / "a.db")


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


def test_a_version_that_comes_in_late_changes_nothing_that_counts(db: sqlite3.Connection) -> None:
    url = "https://wire.example/1"
    add(db, MARKET.but(url=url, killed=15, published="2021-07-09"))
    assert add(db, MARKET.but(url=url)).status == "added"
    (row,) = shown(db)
    assert (row.killed, row.documents) == ((15, 15), 1)
    assert [(each.id, each.superseded) for each in documents.documents_of(db, 1)] == [(1, False), (2, True)]
    assert quotes.count(db, Scope()) == 1
    assert list(check.problems(db)) == []


def test_an_address_is_one_article_however_much_is_rewritten_but_a_site_is_not(
    db: sqlite3.Connection,
) -> None:
    add(db, MARKET.but(url="https://wire.example/live"))
    rewritten = MARKET.but(
        url="https://wire.example/live", place="Delmar", weapon="shells", said="no", tail=" New."
    )
    assert add(db, rewritten).status == "updated"
    add(db, MARKET.but(url="https://herald.example/", source="Herald", killed=3, tail=" One."))
    other = MARKET.but(
        url="https://herald.example/", source="Herald", killed=4, title="Other news", place="Irsk", tail="."
    )
    assert add(db, other).status == "added"


@pytest.mark.parametrize(
    "url",
    ["http://wire.example/2026/salis", "https://www.wire.example/2026/salis/", "https://m.wire.example/2026/salis",
     "https://wire.example/2026/salis/amp/", "https://amp.wire.example/2026/salis", "https://www.wire.example/amp/2026/salis",
     "https://wire.example/2026/salis?amp=1", "https://wire.example/2026/salis?outputType=amp", "https://wire.example/2026/salis.amp"],
)  # fmt: skip
def test_a_page_is_known_under_its_other_addresses(db: sqlite3.Connection, url: str) -> None:
    ours = "https://wire.example/2026/salis"
    for first, second in ((ours, url), (url.replace("salis", "x"), ours.replace("salis", "x"))):
        add(db, MARKET.but(url=first, title="", tail=first))
        assert (
            add(db, MARKET.but(url=second, title="", killed=14, tail=first + " Corrected.")).status
            == "updated"
        )
        assert arrivals.has_url(db, second)


@pytest.mark.parametrize(
    ("one", "other"),
    [("https://wire.example/a?id=1", "https://wire.example/a?id=2"), ("https://wire.example/a", "https://wire.example/b"),
     ("https://wire.example/a", "https://wire.test/a"), ("urn:acled:1", "urn:acled:2"), ("https://m.example/a", "https://example/a")],
)  # fmt: skip
def test_other_pages_stay_other_pages(one: str, other: str) -> None:
    assert other not in json.loads(same_page(one))


def test_an_address_nobody_can_read_stands_for_itself() -> None:
    assert json.loads(same_page("http://[::1")) == ["http://[::1"]


def test_undated_versions_need_more_of_the_same_words(db: sqlite3.Connection) -> None:
    add(db, MARKET.but(published=None))
    assert add(db, MARKET.but(published=None, killed=14)).status == "updated"


def test_one_title_used_every_day_is_not_one_article(db: sqlite3.Connection) -> None:
    add(db, MARKET.but(title="Evening summary"))
    later = MARKET.but(
        title="Evening summary", published="2021-07-08", place="Delmar", weapon="shells", type="shelling",
        said="it began at dusk", speaker="Ilse Brand", tail=" A bridge on the northern road was closed to lorries.",
    )  # fmt: skip
    assert add(db, later).status == "added"
    assert len(shown(db)) == 2
