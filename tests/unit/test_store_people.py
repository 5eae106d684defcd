"""Speakers across documents: known again by name, affiliation and spelling; corrected by people, and that remembered."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from briefing_tui import store
from briefing_tui.incidents import link
from briefing_tui.model import Mention
from briefing_tui.store import check, feed, people, quotes, triage, writing
from briefing_tui.store.views import Scope, View
from tests.unit.reporting import Report

GENERAL = Report(speaker="Tarek al-Samadi", role="army spokesman", affiliation="Halvard Army")


@pytest.fixture
def db(tmp_path: Path) -> sqlite3.Connection:
    return store.connect(tmp_path / "a.db")


def says(db: sqlite3.Connection, report: Report, number: int, **changes: object) -> int | None:
    """Another article, about something else, that quotes the speaker; gives the speaker's id."""
    town = ("Qarra", "Delmar", "Ubrek", "Ansel", "Tolm", "Irsk", "Merton")[number]
    report = report.but(
        place=town, title=f"News of {town}", day=f"2021-08-0{number + 1}", published=f"2021-08-0{number + 1}",
        tail=f" {town} was calm by night.", said=f"{town} will be safe", **changes,
    )  # fmt: skip
    added = writing.add(db, *report.made, link)
    row = db.execute("SELECT speaker_id FROM quotes WHERE document_id = ?", (added.document_id,)).fetchone()
    return row[0]  # type: ignore[no-any-return]


def test_the_same_full_name_is_one_speaker_with_all_they_said_in_order(db: sqlite3.Connection) -> None:
    second, first = says(db, GENERAL, 1), says(db, GENERAL, 0)
    assert first == second
    assert [row.text for row in quotes.said_by(db, first or 0)] == [
        "Qarra will be safe",
        "Delmar will be safe",
    ]
    (speaker,) = quotes.speakers(db, Scope())
    assert (speaker.quotes, speaker.latest, speaker.affiliation) == (2, "2021-08-02", "Halvard Army")


def test_another_spelling_with_the_same_affiliation_is_the_same_speaker_and_is_kept(
    db: sqlite3.Connection,
) -> None:
    assert says(db, GENERAL, 0) == says(db, GENERAL, 1, speaker="Tareq Al Samadi")
    assert quotes.aliases(db, 1) == ["Tarek al-Samadi", "Tareq Al Samadi"]


def test_a_longer_form_of_a_name_with_the_same_affiliation_is_the_same_speaker_whichever_came_first(
    db: sqlite3.Connection,
) -> None:
    union = {"role": "president", "affiliation": "Copper Workers Union"}
    long, short = "Ramiro Andrade Quispe", "Ramiro Andrade"
    full = says(db, GENERAL, 0, speaker=long, aliases=("Andrade",), **union)
    assert says(db, GENERAL, 1, speaker=short, aliases=("Andrade",), **union) == full
    other = says(db, GENERAL, 2, speaker="Delia Soto", aliases=("Soto",), **union)
    assert says(db, GENERAL, 3, speaker="Delia Soto Mendez", aliases=("Soto",), **union) == other
    elsewhere = {"role": "coach", "affiliation": "Ansel United"}
    assert says(db, GENERAL, 4, speaker=short, aliases=("Andrade",), **elsewhere) != full
    assert says(db, GENERAL, 5, speaker="Elena Andrade", aliases=("Andrade",), **union) not in (full, other)


@pytest.mark.parametrize(
    "other",
    [
        {"speaker": "al-Samadi", "role": "shopkeeper", "affiliation": ""},
        {"speaker": "al-Samadi", "role": "army spokesman", "affiliation": ""},
        {"speaker": "Nour al-Samadi"},
        {"speaker": "Tareq al-Samadi", "role": "surgeon", "affiliation": "Saint Ilan Hospital"},
        {"speaker": "Tarek al-Samadi", "role": "surgeon", "affiliation": "Saint Ilan Hospital"},
        {"kind": "organisation"},
    ],
)
def test_a_surname_another_first_name_or_another_life_is_another_speaker(
    db: sqlite3.Connection, other: dict[str, str]
) -> None:
    assert says(db, GENERAL, 0) != says(db, GENERAL, 1, **other)


def test_anonymous_speakers_of_two_documents_are_never_one(db: sqlite3.Connection) -> None:
    nobody = GENERAL.but(speaker="senior official", kind="anonymous")
    assert says(db, nobody, 0) != says(db, nobody, 1)
    assert {row.kind for row in quotes.speakers(db, Scope())} == {"anonymous"}


def test_a_quotation_nobody_is_known_to_have_said_is_kept_under_no_name(db: sqlite3.Connection) -> None:
    document, facts = GENERAL.made
    quote = facts.quotes[0]
    lost = type(quote)(quote.start, quote.end, quote.parts, quote.type, quote.text, Mention("Two", 0, 3))
    writing.add(db, document, type(facts)((lost,), facts.events), link)
    (speaker,) = quotes.speakers(db, Scope(1))
    assert (speaker.id, speaker.name, speaker.quotes) == (None, "", 1)
    assert quotes.count(db, Scope(), None) == 1
    assert [row.text for row in quotes.quotes(db, Scope(), None)] == [quote.text]


def test_speakers_are_sorted_by_count_recency_or_name(db: sqlite3.Connection) -> None:
    for number, name in enumerate(("Zora Lund", "Ada Brand", "Zora Lund", "Mika Holt")):
        says(db, GENERAL, number, speaker=name, affiliation=name)
    for scope in (Scope(), Scope(view=View(show_dismissed=True))):
        assert [row.name for row in quotes.speakers(db, scope, "count")] == [
            "Zora Lund",
            "Ada Brand",
            "Mika Holt",
        ]
        assert [row.name for row in quotes.speakers(db, scope, "recent")] == [
            "Mika Holt",
            "Zora Lund",
            "Ada Brand",
        ]
        assert [row.name for row in quotes.speakers(db, scope, "name")] == [
            "Ada Brand",
            "Mika Holt",
            "Zora Lund",
        ]


def test_a_merge_joins_what_two_said_is_undone_and_is_remembered(db: sqlite3.Connection) -> None:
    first, second = (
        says(db, GENERAL, 0),
        says(db, GENERAL, 1, speaker="Abu Nasr", role="commander", affiliation=""),
    )
    assert first
    assert second
    step = people.merge(db, second, first, user="ann")
    assert step is not None
    assert (step.action, step.label) == ("merge", "Abu Nasr is Tarek al-Samadi")
    assert quotes.speaker(db, second) == quotes.speaker(db, first)
    assert len(quotes.said_by(db, second)) == 2
    assert quotes.aliases(db, first) == ["Abu Nasr", "Tarek al-Samadi"]
    assert says(db, GENERAL, 2, speaker="Abu Nasr", role="commander", affiliation="") == first
    triage.undo(db, "ann")
    assert [row.quotes for row in quotes.speakers(db, Scope(), "name")] == [1, 2]
    assert triage.redo(db, "ann") is not None
    assert len(quotes.said_by(db, first)) == 3
    assert people.merge(db, first, second, user="ann") is None
    assert list(check.problems(db)) == []


def test_merges_of_merges_come_apart_in_order(db: sqlite3.Connection) -> None:
    ids = [
        says(db, GENERAL, n, speaker=name, affiliation=name) or 0
        for n, name in enumerate(("A One", "B Two", "C Three"))
    ]
    people.merge(db, ids[0], ids[1], user="ann")
    people.merge(db, ids[1], ids[2], user="ann")
    assert [row.quotes for row in quotes.speakers(db, Scope())] == [3]
    assert quotes.speaker(db, ids[0]).name == "C Three"  # type: ignore[union-attr]
    triage.undo(db, "ann")
    assert sorted((row.name, row.quotes) for row in quotes.speakers(db, Scope())) == [
        ("B Two", 2),
        ("C Three", 1),
    ]
    triage.undo(db, "ann")
    assert sorted(row.name for row in quotes.speakers(db, Scope())) == ["A One", "B Two", "C Three"]
    assert list(check.problems(db)) == []


def test_a_split_gives_one_spelling_to_somebody_else_is_undone_and_is_remembered(
    db: sqlite3.Connection,
) -> None:
    first = says(db, GENERAL, 0)
    assert says(db, GENERAL, 1, speaker="Tareq Al Samadi") == first
    assert first
    step = people.split(db, first, "Tareq Al Samadi", user="ann")
    assert step is not None
    assert step.label == "Tareq Al Samadi is not Tarek al-Samadi"
    other = says(db, GENERAL, 2, speaker="Tareq Al Samadi")
    assert other != first
    assert says(db, GENERAL, 3) == first
    assert [len(quotes.said_by(db, each or 0)) for each in (first, other)] == [2, 2]
    triage.undo(db, "ann")
    assert len(quotes.said_by(db, first)) == 3
    assert quotes.aliases(db, first) == ["Tarek al-Samadi", "Tareq Al Samadi"]
    assert list(check.problems(db)) == []


def test_what_cannot_be_split_or_merged_is_said(db: sqlite3.Connection) -> None:
    first = says(db, GENERAL, 0) or 0
    assert people.split(db, first, "Tarek al-Samadi", user="ann") is None
    with pytest.raises(store.StoreError, match="no spelling of"):
        people.split(db, first, "Somebody", user="ann")
    with pytest.raises(store.StoreError, match="no speaker 99"):
        people.merge(db, 99, first, user="ann")


def test_who_gave_a_figure_follows_a_merge(db: sqlite3.Connection) -> None:
    base = Report(
        claimant="Tarek al-Samadi", speaker="Tarek al-Samadi", affiliation="Halvard Army", killed=12
    )
    writing.add(db, *base.made, link)
    later = base.but(
        claimant="Abu Nasr", speaker="Abu Nasr", affiliation="", role="commander", killed=15, published="2021-07-09",
        title="Another toll for the fish market", tail=" It rained.",
    )  # fmt: skip
    writing.add(db, *later.made, link)
    assert feed.incident(db, 1).killed == (12, 15)  # type: ignore[union-attr]
    people.merge(db, 2, 1, user="ann")
    assert feed.incident(db, 1).killed == (15, 15)  # type: ignore[union-attr]
    triage.undo(db, "ann")
    assert feed.incident(db, 1).killed == (12, 15)  # type: ignore[union-attr]
