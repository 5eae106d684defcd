"""A filter as SQL finds what a plain reading of the rows finds."""

from __future__ import annotations

import datetime
import random
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui import filters, store
from briefing_tui.filters import (
    Ago,
    And,
    Comparison,
    Days,
    Grade,
    Node,
    Not,
    Or,
    Query,
    Sort,
    Term,
    Words,
)
from briefing_tui.incidents import link
from briefing_tui.store import (
    beginning,
    documents,
    dossiers,
    feed,
    listing,
    losses,
    quotes,
    triage,
    where,
    writing,
)
from briefing_tui.store.views import Scope, View
from tests.unit import plain_filter
from tests.unit.reporting import Report

TODAY = datetime.date(2021, 7, 20)

_PLACES = (("Qarra", "Halvard"), ("Tel Marún", "Halvard"), ("Old Port", "Republic of Sérane"), ("", ""))
_TYPES = (("rocket_attack", "rockets"), ("protest", "stones"), ("shelling", "mortar shells"))
_SPEAKERS = ("Omar Tadel", "Colonel Ana Vélez", "Tadel Omar", "")
_SOURCES = ("Wire", "Harbour Herald", "Official Gazette")
_SAID = ("the roof came down on all of us", "nobody warned the fish market", "we heard nine blasts")


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    opened = store.connect(Path(tmp_path_factory.mktemp("where"), "store.db"))
    chance = random.Random(7)
    for number in range(60):
        place, country = chance.choice(_PLACES)
        kind, weapon = chance.choice(_TYPES)
        report = Report(
            source=chance.choice(_SOURCES),
            title=f"Report {number} of {chance.choice(('fire', 'smoke', 'a cease-fire'))}",
            place=place,
            country=country,
            type=kind,
            weapon=weapon,
            day=f"2021-{chance.choice((5, 6, 7)):02}-{chance.randint(1, 28):02}",
            published=f"2021-07-{chance.randint(1, 28):02}",
            killed=chance.choice((0, 1, 3, 12)),
            qualifier=chance.choice(("exact", "at_least", "up_to")),
            claimant=chance.choice(("the Interior Ministry", "residents", "")),
            speaker=chance.choice(_SPEAKERS[:3]),
            said=chance.choice(_SAID),
            tail=f" Seen {number} times." + " Ünlü words." * (number % 2),
            main=number % 7 > 0,
        )
        document, facts = report.made
        graded = replace(document, reliability={"Wire": "B", "Harbour Herald": "C"}.get(document.source, "F"))
        writing.add(opened, graded, facts, link)
    ids = [row[0] for row in opened.execute("SELECT id FROM incidents")]
    for number, state in enumerate(("read", "relevant", "dismissed", "follow_up", "reported")):
        triage.mark(opened, "incident", ids[number::9], state=state, user="ann")  # type: ignore[arg-type]
    triage.mark(opened, "incident", ids[::5], starred=True, user="ann")
    triage.tag(opened, "incident", ids[::4], "border", user="ann")
    triage.tag(opened, "incident", ids[::6], "Check-Later", user="ann")
    triage.note(opened, "incident", ids[3], "Ask the harbour master again", user="ann")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def rows(db: sqlite3.Connection) -> list[plain_filter.Row]:
    return plain_filter.rows(db)


def found(db: sqlite3.Connection, query: Query) -> set[int]:
    condition, params = where.compile(query, TODAY)
    return {row[0] for row in db.execute(f"SELECT id FROM incidents WHERE {condition}", params)}  # noqa: S608


_text = st.sampled_from(
    ["Qarra", "tel marun", "MARÚN", "port", "old", "halvard", "serane", "Tadel", "omar tadel", "ana*", "vel*", "herald",
     "wire", "mortar", "mortar shells", "rockets", "shop", "stalls", "ministry", "residents", "army", "fish market",
     "fire", "cease-fire", "nine", "roof came", "unlu", "Ünlü", "harbour master", "tadel rockets", "zzz", "border"]
)  # fmt: skip
_fields = st.sampled_from(
    [
        "place",
        "country",
        "actor",
        "speaker",
        "source",
        "weapon",
        "damage",
        "claimant",
        "title",
        "text",
        "note",
    ]
)
_operators = st.sampled_from(["=", "<", "<=", ">", ">="])
_dates = st.one_of(
    st.sampled_from([Days("2021-07-05", "2021-07-05"), Days("2021-06-01", "2021-06-30"), Days("2021-01-01", "2021-12-31")]),
    st.builds(Ago, st.integers(0, 60), st.sampled_from("hdwmy")),
)  # fmt: skip
_leaves: st.SearchStrategy[Node] = st.one_of(
    st.builds(lambda words: Words(tuple(words)), st.lists(_text, min_size=1, max_size=2)),
    st.builds(lambda field, values: Term(field, tuple(values)), _fields, st.lists(_text, min_size=1, max_size=2)),
    st.builds(lambda field: Term(field, ("*",)), st.one_of(_fields, st.just("tag"))),
    st.builds(lambda tag: Term("tag", (tag,)), st.sampled_from(["border", "BORDER", "check-later", "bor*", "b_rder", "%*"])),
    st.builds(lambda kind: Term("type", (kind,)), st.sampled_from(["rocket_attack", "protest", "riot"])),
    st.builds(lambda state: Term("state", (state,)), st.sampled_from(["new", "read", "dismissed"])),
    st.builds(lambda name: Term("is", (name,)), st.sampled_from(filters.fields.IS)),
    st.builds(Comparison, st.sampled_from(["killed", "injured", "sources", "documents"]), _operators, st.integers(0, 13)),
    st.builds(lambda field: Comparison(field, "=", None), st.sampled_from(["killed", "injured"])),
    st.builds(Comparison, st.sampled_from(["date", "updated"]), _operators, _dates),
    st.builds(lambda first, last: Comparison("date", "=", Days(first, last)), st.just("2021-06-10"), st.sampled_from(["", "2021-07-02"])),
    st.builds(Comparison, st.just("grade"), _operators, st.builds(Grade, st.sampled_from(["", "B", "F"]), st.integers(1, 6))),
)  # fmt: skip
_trees: st.SearchStrategy[Node] = st.recursive(
    _leaves,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(lambda parts: And(tuple(parts)), st.lists(inner, min_size=2, max_size=3)),
        st.builds(lambda parts: Or(tuple(parts)), st.lists(inner, min_size=2, max_size=3)),
    ),
    max_leaves=6,
)


@settings(max_examples=250, deadline=None)
@given(_trees)
def test_the_database_finds_what_a_plain_reading_finds(
    db: sqlite3.Connection, rows: list[plain_filter.Row], tree: Node
) -> None:
    expected = {row.id for row in rows if plain_filter.matches(row, tree, TODAY)}
    assert found(db, Query("", tree)) == expected


@settings(max_examples=150, deadline=None)
@given(
    _trees,
    st.sampled_from(
        [None, Sort("killed"), Sort("killed", reverse=True), Sort("date", reverse=True), Sort("grade")]
    ),
)
def test_the_first_rows_of_a_view_are_the_same_before_and_after_all_of_it_is_evaluated(
    db: sqlite3.Connection, tree: Node, sort: Sort | None
) -> None:
    view = View(Query("", tree), sort=sort)
    listing.forget()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(beginning, "LOOKED_AT", (7, 21))
        first = feed.top(db, view, 3)
    whole = feed.window(db, view, 0, 99)
    assert first is None or first == whole[:3]
    assert {row.id for row in whole} == {id_ for id_ in range(70) if feed.holds(db, view, id_)}
    assert feed.top(db, view, 3) is None
    listing.forget()
    assert feed.window(db, view, 0, 99) == whole


def test_the_first_rows_that_a_common_word_finds_are_there_before_all_are(db: sqlite3.Connection) -> None:
    listing.forget()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(beginning, "LOOKED_AT", (30, 60))
        for expression in (
            "text:tuesday",
            "-speaker:velez",
            "tuesday sort:killed",
            "claimant:*",
            "killed>=0",
            "killed>=0 sort:sources",
            "-type:riot sort:date-",
        ):
            assert feed.top(db, View(filters.parse(expression)), 5), expression
        for expression in ("", "text:nowhere", "tuesday sort:sources"):
            assert feed.top(db, View(filters.parse(expression)), 5) is None, expression
        # Of a word and a year the year's incidents are looked at, wherever they stand.
        patch.setattr(beginning, "LOOKED_AT", (5,))
        last = feed.window(db, View(filters.parse("sort:date")), 0, 99)[-1].occurred_on
        listing.forget()
        assert feed.top(db, View(filters.parse(f"text:tuesday date:{last[:4]}")), 1)
    # A store as small as this is evaluated as soon.
    assert feed.top(db, View(filters.parse("text:tuesday")), 5) is None


@pytest.mark.parametrize("expression", [field.example for field in filters.FIELDS])
def test_every_example_of_the_manual_is_a_valid_statement(db: sqlite3.Connection, expression: str) -> None:
    found(db, filters.parse(expression))


def test_the_examples_find_something(db: sqlite3.Connection) -> None:
    for expression in (
        "type:protest", "place:qarra", "country:serane", "actor:army", "speaker:tadel", "source:herald", "damage:shop",
        "weapon:mortar", "claimant:ministry", "tag:border", "is:unread", "is:background", "note:harbour", "killed>=12",
        "grade:F6", "grade>=C", "date:2021-06", "since:30d", "“nine blasts”", "text:roof", "-type:protest killed<5", "killed:*",
    ):  # fmt: skip
        hits = found(db, filters.parse(expression))
        assert 0 < len(hits) < len(found(db, Query())), expression


def test_what_the_user_wrote_never_becomes_sql(db: sqlite3.Connection) -> None:
    hostile = "x') OR 1=1 --"
    for field in ("place", "tag", "actor", "text"):
        condition, params = where.compile(Query("", Term(field, (hostile,))), TODAY)
        assert "1=1" not in condition
        assert any("1=1" in str(param) for param in params)
        assert found(db, Query("", Term(field, (hostile,)))) == set()


@given(st.text(min_size=1, max_size=30).filter(filters.values.searchable))
@settings(max_examples=150, deadline=None)
def test_any_searchable_text_is_a_valid_match(db: sqlite3.Connection, text: str) -> None:
    readable = text.encode("utf-8", "replace").decode()
    found(db, Query("", Or((Words((readable,)), Term("place", (readable,)), Term("tag", (readable,))))))


@pytest.mark.parametrize(
    "expression",
    [
        " ".join(f"word{number}" for number in range(200)),
        " or ".join(f"word{number}" for number in range(200)),
        " ".join(f"-grade:F{number % 6 + 1}" for number in range(200)),
        "place:" + ",".join(f"p{number}" for number in range(200)),
        "tag:" + ",".join(f"t{number}*" for number in range(200)),
    ],
)
def test_the_largest_expressions_are_still_statements(db: sqlite3.Connection, expression: str) -> None:
    found(db, filters.parse(expression))


@pytest.mark.parametrize("leaf", ["word", "tag:a*", "-is:background", "place:*", "killed:3..5"])
def test_the_deepest_expressions_are_still_statements_wherever_they_stand(
    db: sqlite3.Connection, leaf: str
) -> None:
    expression, deeper = leaf, f"killed>1 or (injured>1 {leaf})"
    while True:
        try:
            query = filters.parse(deeper)
        except filters.FilterError:
            break
        expression, deeper = deeper, f"killed>1 or (injured>1 -({deeper}))"
    assert expression.count("(") > 5
    view = View(filters.parse(expression))
    scope = Scope(None, view)
    feed.count(db, view)
    feed.unread(db, view)
    feed.days(db, view)
    quotes.speakers(db, scope)
    quotes.count(db, scope, None)
    losses.claims(db, scope, 5)
    losses.responsibility(db, scope)
    documents.listing(db, scope)
    documents.count(db, scope)
    next(dossiers.details(db, view, by_place=True), None)
    triage.mark_view(db, View(query), starred=True, user="ann")
    triage.undo(db, "ann")


@pytest.mark.parametrize(
    ("ago", "day"),
    [
        (Ago(0, "d"), "2024-03-31"),
        (Ago(7, "d"), "2024-03-24"),
        (Ago(1, "h"), "2024-03-30"),
        (Ago(25, "h"), "2024-03-29"),
        (Ago(2, "w"), "2024-03-17"),
        (Ago(1, "m"), "2024-02-29"),
        (Ago(4, "m"), "2023-11-30"),
        (Ago(1, "y"), "2023-03-31"),
        (Ago(99999, "y"), "0001-01-01"),
        (Ago(99999, "w"), "0107-09-25"),
    ],
)
def test_so_long_ago_is_a_day(ago: Ago, day: str) -> None:
    assert where.before(datetime.date(2024, 3, 31), ago).isoformat() == day
