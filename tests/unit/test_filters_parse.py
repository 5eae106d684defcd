"""What the filter language means, and how it says what is wrong."""

from __future__ import annotations

import pickle
import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing_tui import filters
from briefing_tui.filters import (
    Ago,
    And,
    Comparison,
    Days,
    FilterError,
    Grade,
    Not,
    Or,
    Query,
    Sort,
    Term,
    Words,
    parse,
    parsing,
)
from briefing_tui.filters.building import Part


def test_blank_matches_everything() -> None:
    for blank in ("", "  ", "\t\n"):
        assert parse(blank) == Query(blank, None, None)


@pytest.mark.parametrize(
    ("expression", "root"),
    [
        ("type:protest", Term("type", ("protest",))),
        ("TYPE:Protest", Term("type", ("protest",))),
        ("type:protest,riot", Term("type", ("protest", "riot"))),
        ("type:protest , riot", Term("type", ("protest", "riot"))),
        ('type:"air strike"', Term("type", ("air_strike",))),
        ("type:air-strike", Term("type", ("air_strike",))),
        (
            "type:*_attack",
            Term("type", ("drone_attack", "rocket_attack", "missile_attack", "property_attack")),
        ),
        ("is:unread", Term("is", ("unread",))),
        ("is:follow-up", Term("is", ("follow_up",))),
        ("outlet:herald", Term("source", ("herald",))),
        ('place:"Ain  Tarma",Harasta', Term("place", ("Ain Tarma", "Harasta"))),
        ("place:*", Term("place", ("*",))),
        ("place!=Douma", Not(Term("place", ("Douma",)))),
        ("-place:Douma", Not(Term("place", ("Douma",)))),
        ("not not place:Douma", Term("place", ("Douma",))),
        ("killed>=5", Comparison("killed", ">=", 5)),
        ("killed >= 5", Comparison("killed", ">=", 5)),
        ("killed:>=5", Comparison("killed", ">=", 5)),
        ("wounded<10", Comparison("injured", "<", 10)),
        ("killed:5", Comparison("killed", "=", 5)),
        ("killed:5..10", And((Comparison("killed", ">=", 5), Comparison("killed", "<=", 10)))),
        ("killed:5..", Comparison("killed", ">=", 5)),
        ("killed:*", Comparison("killed", "=", None)),
        ("killed!=5", Not(Comparison("killed", "=", 5))),
        ("killed:1,3", Or((Comparison("killed", "=", 1), Comparison("killed", "=", 3)))),
        ("date:>=2021-07-01", Comparison("date", ">=", Days("2021-07-01", "2021-07-01"))),
        ("date:2024-02", Comparison("date", "=", Days("2024-02-01", "2024-02-29"))),
        ("date:2021", Comparison("date", "=", Days("2021-01-01", "2021-12-31"))),
        ("date:2021-07..2021-08", Comparison("date", "=", Days("2021-07-01", "2021-08-31"))),
        ("date:..2021-08", Comparison("date", "=", Days("", "2021-08-31"))),
        ("since:7d", Comparison("date", ">=", Ago(7, "d"))),
        ("last:24h", Comparison("date", ">=", Ago(24, "h"))),
        ("last 24h", Comparison("date", ">=", Ago(24, "h"))),
        ("last 3 months", Comparison("date", ">=", Ago(3, "m"))),
        ("until:yesterday", Comparison("date", "<=", Ago(1, "d"))),
        ("date:today", Comparison("date", "=", Ago(0, "d"))),
        ("grade:b2", Comparison("grade", "=", Grade("B", 2))),
        ("grade>=C", Comparison("grade", ">=", Grade("C", 0))),
        ("grade:3", Comparison("grade", "=", Grade("", 3))),
        ("convoy", Words(("convoy",))),
        ("al-Asad 10:30", Words(("al-Asad", "10:30"))),
        (
            'fuel "air base" type:riot burn*',
            And((Words(("fuel", "air base", "burn*")), Term("type", ("riot",)))),
        ),
        ("“air base”", Words(("air base",))),
        ("“type:riot”", Words(("type:riot",))),
        ("last week", Words(("last", "week"))),
        ("android orbit notable", Words(("android", "orbit", "notable"))),
        ("حلب", Words(("حلب",))),
    ],
)
def test_an_expression_means(expression: str, root: filters.Node) -> None:
    assert parse(expression).root == root


def test_and_binds_tighter_than_or_and_not_tightest() -> None:
    a, b, c = (Term("place", (name,)) for name in "abc")
    assert parse("place:a place:b or place:c").root == Or((And((a, b)), c))
    assert parse("place:a and (place:b or place:c)").root == And((a, Or((b, c))))
    assert parse("not place:a place:b").root == And((Not(a), b))
    assert parse("-(place:a or place:b)").root == Not(Or((a, b)))
    assert parse("place:a OR place:b Or place:c").root == Or((a, b, c))


def test_words_of_a_conjunction_are_looked_for_together() -> None:
    assert parse("a and b (c d)").root == Words(("a", "b", "c", "d"))
    assert parse("a or b").root == Or((Words(("a",)), Words(("b",))))
    assert parse("a -b").root == And((Words(("a",)), Not(Words(("b",)))))


def test_sort_stands_beside_the_condition() -> None:
    assert parse("sort:killed") == Query("sort:killed", None, Sort("killed"))
    assert parse("type:riot sort:date-").sort == Sort("date", reverse=True)
    assert parse("sort:-grade").sort == Sort("grade", reverse=True)
    assert parse("(type:riot or type:protest) sort:sources").sort == Sort("sources")


@pytest.mark.parametrize(
    ("expression", "column", "says"),
    [
        ("foo:bar", 0, 'no field is called "foo"'),
        ("type:riot pace:x", 10, "did you mean place"),
        ("type:protets", 5, "did you mean protest?"),
        ("type:riot,protets", 10, "did you mean protest?"),
        ('type:"protets"', 6, "did you mean protest?"),
        ("is:zzz", 3, "cannot be"),
        ("state:qqq", 6, "it can be new, read"),
        ("type:", 5, "needs a value"),
        ("(type:) or b", 6, "needs a value"),
        ("killed>=x", 8, "not a whole number"),
        ("killed>=9999999999", 8, "larger than any figure"),
        ("killed>=-3", 8, "not a whole number"),
        ("killed:5..x", 10, "not a whole number"),
        ("killed:..", 7, "needs a number"),
        ("killed:10..5", 7, "runs backwards; did you mean 5..10?"),
        ("date:2021-09..2021-07", 5, "did you mean 2021-07..2021-09?"),
        ("killed>1,2", 9, "one value"),
        ("killed>5..7", 7, "takes no >"),
        ("date:2021-13", 5, "not in the calendar"),
        ("date:2021-02-30", 5, "not in the calendar"),
        ("date:0000", 5, "not in the calendar"),
        ("date:soon", 5, "not a date"),
        ("date:2021-07..soon", 14, "not a date"),
        ("date:..", 5, "a date is missing"),
        ("since>7d", 6, "takes no >"),
        ("grade:G", 6, "not a grade"),
        ("grade:", 6, "needs a value"),
        ("type>riot", 4, "has no order"),
        ("sort:size", 5, "cannot sort by"),
        ("sort:date sort:killed", 10, "second sort"),
        ("a or sort:date", 5, "cannot stand beside or"),
        ("-sort:date", 1, "cannot be negated"),
        ("(a", 0, "never closed"),
        ('("x)" a', 0, "never closed"),
        ("a (b (c)", 2, "never closed"),
        ("a)", 1, "closes nothing"),
        ("()", 1, "nothing stands between"),
        ("a or", 4, 'must follow "or"'),
        ("a and )", 6, 'must follow "and"'),
        ("or a", 0, 'must stand before "or"'),
        ("(and a)", 1, 'must stand before "and"'),
        ('say "no', 4, "no partner"),
        ("a - b", 2, "right before what it excludes"),
        ("> 5", 0, "needs a field before it"),
        ("type:riot,", 10, "missing after the comma"),
        ("!!!", 0, "no letter or digit"),
        ('place:"..."', 7, "no letter or digit"),
        ('tag:" "', 5, "needs a value"),
        ('""', 1, "no letter or digit"),
    ],
)
def test_an_error_points_at_the_place(expression: str, column: int, says: str) -> None:
    with pytest.raises(FilterError) as caught:
        parse(expression)
    assert (caught.value.column, says in caught.value.message) == (column, True), caught.value.message
    assert caught.value.message.isprintable()


def test_an_error_survives_the_way_between_processes() -> None:
    error = pickle.loads(pickle.dumps(FilterError("no", 3)))
    assert (error.message, error.column) == ("no", 3)


def test_an_error_is_shown_under_its_place() -> None:
    with pytest.raises(FilterError) as caught:
        parse("爆発 foo:1")
    first, second = filters.pointed("爆発 foo:1", caught.value).split("\n")
    assert first == "爆発 foo:1"
    assert second.startswith("     ^ no field")


def test_a_long_expression_is_shown_around_the_place() -> None:
    expression = "word " * 100 + "foo:1"
    with pytest.raises(FilterError) as caught:
        parse(expression)
    first, second = filters.pointed(expression, caught.value).split("\n")
    assert len(first) <= 100
    assert first[second.index("^") :].startswith("foo:1")


def test_control_characters_and_lone_surrogates_are_blanks() -> None:
    assert parse("a\x1b\x00b\udc80c").root == Words(("a", "b", "c"))


@pytest.mark.parametrize(
    "expression",
    [
        "(" * 5000 + "a" + ")" * 5000,
        "-" * 9999 + "a",
        "not " * 2500 + "a",
        "a or (b " * 1250 + ")" * 1250,
        "(" * 10_000,
        ")" * 10_000,
        '"' * 9_999,
        "a " * 5000,
        "a or " * 2000 + "a",
        "type:" + "*" * 9000 + "x",
        "type:" + "*a" * 4000,
        "a" * 10_000,
        "a" * 9_990 + " >= 5",
        "killed" + " " * 9_000 + ">= x",
        "a:" * 5000,
        "place:" + "a," * 4999,
        "last " * 2000,
        "x" * 100_000,
    ],
)
def test_hostile_length_and_depth_cost_little_and_at_worst_a_filter_error(expression: str) -> None:
    parse("warm")
    began = time.process_time()
    outcome = _attempt(expression)
    assert isinstance(outcome, FilterError) or hash(outcome) == hash(parse(expression))
    assert time.process_time() - began < 2


def _attempt(expression: str) -> Query | FilterError:
    """The query, or the error with its place and words already checked."""
    try:
        return parse(expression)
    except FilterError as error:
        outcome = error
    assert 0 <= outcome.column <= len(expression)
    assert outcome.message.isprintable()
    assert outcome.message in filters.pointed(expression, outcome)
    return outcome


_PIECES = st.sampled_from(
    ["type:", "killed", ">=", "5", "(", ")", "or", "and", "not", "-", '"', "“", "”", ",", ":", "sort:", "date", "=",
     "2021-07", "..", "7d", "*", "a", "grade:", "B2", "last 7d", " ", "is:read", "protest", "\x00", "\ud800", "<", "!"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(_PIECES, max_size=20).map("".join),
        st.lists(_PIECES, max_size=12).map(" ".join),
    )
)
@example("a:\u2028b")
@example("date:٢٠٢١")
@example("killed:٥")
@example("killed>=²")
def test_whatever_the_text_it_is_a_query_or_a_filter_error(expression: str) -> None:
    outcome = _attempt(expression)
    if isinstance(outcome, Query):
        again = parse(filters.write(outcome))
        assert (again.root, again.sort) == (outcome.root, outcome.sort)


_conditions = st.tuples(
    st.sampled_from(["", "-", "--"]),
    st.sampled_from([*(field.name for field in filters.FIELDS), "Type", "foo"]),
    st.sampled_from([":", ":>=", ">=", "<", "=", "!=", ":!=", ">"]),
    st.sampled_from(
        [
            "5",
            "riot",
            "*",
            "2021-07",
            "7d",
            "B2",
            "5..7",
            "..3",
            "al-Asad",
            "or",
            "-x",
            "a,b",
            "#t",
            "x:y",
            "Ünlü",
            "",
        ]
    ),
).map("".join)


_words = st.tuples(
    st.sampled_from(["", "-", "--"]),
    st.sampled_from(
        [
            "fish", "al-Asad", "Ünlü", "7d", "7", "or", "AND", "not", "orchard", "last", "last 7d", "Last", "lasting", "since",
            '"fuel depot"', '"or"', '""', '"-"', '"a:b"', "“depot”", "“", '"', "a.b", "it's", "O’Hara", "a,b", "x*", "*",
            "killed", "killed >= 5", ">=", "_", "a…b", "(a)", "C++", "50%", "#tag", "م", "3.", "…", "a/b",
        ]
    ),
).map("".join)  # fmt: skip


@settings(max_examples=600, deadline=None)
@given(st.lists(_conditions | _words, min_size=1, max_size=4).map(" ".join))
def test_the_short_way_for_plain_conditions_means_what_the_grammar_means(expression: str) -> None:
    def outcome(way: Callable[[str], Part | None]) -> object:
        try:
            found = way(expression)
        except FilterError as error:
            return error.message, error.column
        return found and (found.node, found.sort, found.column)

    short = outcome(parsing._plain)
    assert short is None or short == outcome(parsing._by_grammar)


@pytest.mark.parametrize(
    "expression", ["is:unread killed>=5 since:7d", 'fish market type:protest -calm "fuel depot"']
)
def test_the_usual_question_of_a_status_bar_needs_no_parser(expression: str) -> None:
    code = f"import sys; from briefing_tui.filters import parse; parse({expression!r}); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not set(ran.stdout.split()) & {"lark", "importlib.resources", "pathlib"}


def test_the_table_of_fields_shows_examples_that_parse() -> None:
    for field in filters.FIELDS:
        parse(field.example)
        assert f"| `{field.name}:`" in filters.table()
