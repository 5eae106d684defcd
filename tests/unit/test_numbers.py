"""Counts in text: what is written out is read back, and numbers that count nothing are told apart."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.extract.numbers.number_words import ONES, TENS
from briefing_tui.extract.numbers.numbers import Quantity, phrases

_WORDS = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?|\d+(?:,\d{3})*(?:\.\d+)?\+?|\S")
whole = st.integers(min_value=0, max_value=10**9 - 1)
small = st.integers(min_value=1, max_value=999)


def in_words(n: int) -> str:
    """A whole number from 0 up to a billion in English words."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{ONES[n // 100]} hundred" + (f" and {in_words(n % 100)}" if n % 100 else "")
    name, size = ("million", 10**6) if n >= 10**6 else ("thousand", 1000)
    rest = n % size
    joint = " and " if 0 < rest < 100 else " "
    return f"{in_words(n // size)} {name}" + (f"{joint}{in_words(rest)}" if rest else "")


def read(text: str) -> Quantity | None:
    """The first number phrase of a string, or None."""
    return next(iter(phrases([word.lower() for word in _WORDS.findall(text)])), None)


def got(text: str) -> tuple[int | None, int | None, str]:
    quantity = read(text)
    assert quantity is not None, text
    return quantity.low, quantity.high, quantity.qualifier


@given(whole)
def test_a_number_in_words_is_read_back(n: int) -> None:
    assert got(f"{in_words(n)} people") == (n, n, "exact")


@given(whole)
def test_a_number_in_figures_is_read_back(n: int) -> None:
    assert got(f"{n:,} people") == (n, n, "exact")


@given(small, st.sampled_from(["at least {}", "no fewer than {}", "a minimum of {}", "{} or more"]))
def test_a_lower_bound_has_no_upper_end(n: int, form: str) -> None:
    assert got(form.format(in_words(n)) + " people") == (n, None, "at_least")


@given(small, st.sampled_from(["more than {}", "over {}", "upwards of {}"]))
def test_more_than_is_a_lower_bound_of_its_own_name(n: int, form: str) -> None:
    assert got(form.format(n) + " people") == (n, None, "more_than")


@given(small, st.sampled_from(["up to {}", "as many as {}", "no more than {}", "fewer than {}"]))
def test_an_upper_bound_has_no_lower_end(n: int, form: str) -> None:
    assert got(form.format(in_words(n)) + " people") == (None, n, "up_to")


@given(small, st.sampled_from(["about {}", "some {}", "nearly {}", "an estimated {}", "{} or so"]))
def test_about_keeps_the_figure(n: int, form: str) -> None:
    assert got(form.format(n) + " people") == (n, n, "about")


@given(
    small,
    st.integers(min_value=1, max_value=999),
    st.sampled_from(["{} to {}", "between {} and {}", "{}-{}"]),
)
def test_a_range_has_both_ends(low: int, more: int, form: str) -> None:
    assert got(form.format(low, low + more) + " people") == (low, low + more, "range")


@given(st.integers(min_value=2, max_value=99))
def test_dozens_are_counted(n: int) -> None:
    assert got(f"{in_words(n)} dozen rockets") == (12 * n, 12 * n, "exact")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("half a dozen men", (6, 6, "exact")),
        ("more than half a million people", (500_000, None, "more_than")),
        ("a half million people", (500_000, 500_000, "exact")),
        ("a quarter of a million people", (250_000, 250_000, "exact")),
        ("two and a half million people", (2_500_000, 2_500_000, "exact")),
        ("a million and a half people", (1_500_000, 1_500_000, "exact")),
        ("a dozen men", (12, 12, "exact")),
        ("at least a dozen men", (12, None, "at_least")),
        ("a score of men", (20, 20, "exact")),
        ("two to three dozen men", (24, 36, "range")),
        ("2.5 million people", (2_500_000, 2_500_000, "exact")),
        ("a hundred and twenty people", (120, 120, "exact")),
        ("one or two people", (1, 2, "range")),
        ("a couple of people", (2, 2, "about")),
        ("100+ people", (100, None, "at_least")),
        ("a total of 24 rockets", (24, 24, "exact")),
        ("all six men", (6, 6, "exact")),
    ],
)
def test_sets_scales_and_idioms(text: str, expected: tuple[int | None, int | None, str]) -> None:
    assert got(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "dozens of people",
        "several people",
        "a number of people",
        "tens of thousands of people",
        "an unknown number of people",
    ],
)
def test_vague_counts_have_no_figure(text: str) -> None:
    assert got(text) == (None, None, "vague")


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("122 mm rockets", "unit"),
        ("25 yards away", "unit"),
        ("40 percent of them", "unit"),
        ("on 17 May", "date"),
        ("on May 17, 2016", "date"),
        ("17 May 2016", "date"),
        ("in 1995", "year"),
        ("$500", "money"),
        ("9:02 in the morning", "time"),
        ("route 66", "label"),
    ],
)
def test_numbers_that_count_nothing(text: str, sense: str) -> None:
    quantity = read(text)
    assert quantity is not None
    assert quantity.sense == sense


@pytest.mark.parametrize("text", ["In May 17 policemen died", "on 23 September 28 bodies were found"])
def test_a_count_after_a_month_is_a_count(text: str) -> None:
    words = text.lower().split()
    assert [q.low for q in phrases(words) if q.sense == "count"] in ([17], [28])


def test_a_revision_is_marked() -> None:
    quantity = read("from 31 to 33")
    assert quantity is not None
    assert (quantity.low, quantity.high, quantity.shift) == (31, 33, True)


@given(
    st.lists(
        st.sampled_from(
            sorted(
                [
                    "a",
                    "an",
                    "and",
                    "at",
                    "between",
                    "but",
                    "dozen",
                    "from",
                    "half",
                    "hundred",
                    "in",
                    "least",
                    "many",
                    "million",
                    "more",
                    "no",
                    "of",
                    "one",
                    "or",
                    "over",
                    "score",
                    "seven",
                    "some",
                    "than",
                    "thousand",
                    "to",
                    "total",
                    "twenty",
                    "two",
                    "up",
                    "-",
                    "+",
                    "12",
                    "1,200",
                    "3.5",
                    "1995",
                    "may",
                    "people",
                    "as",
                ]
            )
        ),
        max_size=60,
    )
)
def test_any_words_give_ordered_phrases_inside_them(words: list[str]) -> None:
    last = 0
    for quantity in phrases(words):
        assert isinstance(quantity, Quantity)
        assert last <= quantity.start <= quantity.core < quantity.end <= len(words)
        last = quantity.end
        if quantity.low is not None and quantity.high is not None and not quantity.shift:
            assert 0 <= quantity.low <= quantity.high
