"""Search: any input is valid, hits lead to their sentence, nothing is hidden."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui import store
from briefing_tui.incidents import link
from briefing_tui.store import documents, search, triage, writing
from tests.unit.reporting import Report


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    db = store.connect(tmp_path_factory.mktemp("search") / "a.db")
    for number, town in enumerate(("Qarra", "Delmar", "São Telmo")):
        report = Report(
            place=town, title=f"Rockets hit {town}", day=f"2021-07-0{number + 1}", said=f"{town} is on fire"
        )
        writing.add(db, *report.made, link)
    return db


@given(text=st.text(max_size=40) | st.text("\"*^:(){}+-AND OR NOT NEAR'", max_size=30))
@settings(max_examples=200, deadline=None)
def test_any_input_is_a_valid_search(db: sqlite3.Connection, text: str) -> None:
    hits = search.search(db, text, 0, 5)
    assert search.counts(db, text).total >= len(hits)


@pytest.mark.parametrize("nothing", ["", "   ", '"', '""', "*", "!?", "\0"])
def test_input_without_words_finds_nothing(db: sqlite3.Connection, nothing: str) -> None:
    assert search.match_expression(nothing) == ""
    assert search.search(db, nothing) == []
    assert search.counts(db, nothing).total == 0


def test_words_are_all_required_phrases_are_kept_and_operators_are_words() -> None:
    assert (
        search.match_expression('fish "old customs house" NOT tram*')
        == '"fish" "old customs house" "NOT" "tram"*'
    )
    assert search.match_expression('say "unclosed') == '"say" "unclosed"'
    assert search.match_expression("title:boom -x") == '"title:boom" "-x"'


def test_incidents_come_first_then_quotations_then_documents_and_pages_join(db: sqlite3.Connection) -> None:
    hits = search.search(db, "qarra")
    assert [hit.kind for hit in hits] == ["incident", "quote", "document"]
    everything = search.search(db, "hit", 0, 50)
    assert len(everything) == search.counts(db, "hit").total == 6
    for size in (1, 2, 4):
        paged = [hit for start in range(0, 8, size) for hit in search.search(db, "hit", start, size)]
        assert paged == everything


def test_matches_are_marked_and_a_document_opens_at_its_first(db: sqlite3.Connection) -> None:
    (hit,) = [each for each in search.search(db, "customs delmar") if each.kind == "document"]
    assert {hit.text[start:end] for start, end in hit.marks} & {"customs", "Delmar"}
    assert hit.incident_id == 2
    text = documents.document(db, hit.document_id or 0).text  # type: ignore[union-attr]
    assert text[hit.start : hit.end] in ("customs", "Delmar")


def test_accents_and_case_do_not_matter(db: sqlite3.Connection) -> None:
    assert search.counts(db, "SAO telmo").incidents == 1


def test_a_beginning_finds_the_word(db: sqlite3.Connection) -> None:
    assert search.counts(db, "delm").total == 0
    assert search.counts(db, "delm*").incidents == 1


def test_dismissed_and_tags_and_notes_are_found(db: sqlite3.Connection) -> None:
    triage.mark(db, "incident", [2], state="dismissed", user="ann")
    triage.tag(db, "incident", [2], "harbourside", user="ann")
    triage.note(db, "incident", 2, "compare the satellite picture", user="ann")
    for words in ("harbourside", "satellite picture", "rockets hit delmar"):
        (hit,) = [each for each in search.search(db, words) if each.kind == "incident"]
        assert (hit.id, hit.state) == (2, "dismissed")
    triage.undo(db, "ann")
    assert search.search(db, "satellite") == []


@pytest.mark.parametrize("word", ["tadel", "fire"])
def test_a_quotation_is_found_with_who_said_what(db: sqlite3.Connection, word: str) -> None:
    hit = next(each for each in search.search(db, word) if each.kind == "quote")
    who, _, said = hit.text.partition(": ")
    assert who == "Omar Tadel"
    assert said.endswith("is on fire")
    assert [hit.text[start:end].lower() for start, end in hit.marks] == [word]
