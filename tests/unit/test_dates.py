"""What dates promise: relative words against the day of publication only, and the precision of the words."""

from __future__ import annotations

import pytest

from briefing_tui.extract.dates.dates import expressions
from tests.unit.events_of import only

PUBLISHED = "2021-07-09"  # a Friday

READ = [
    ("on Tuesday", "2021-07-06", "2021-07-06", "day"),
    ("on Friday", "2021-07-09", "2021-07-09", "day"),
    ("last Friday", "2021-07-02", "2021-07-02", "day"),
    ("yesterday", "2021-07-08", "2021-07-08", "day"),
    ("last night", "2021-07-08", "2021-07-08", "overnight"),
    ("overnight", "2021-07-08", "2021-07-09", "overnight"),
    ("overnight on Tuesday", "2021-07-06", "2021-07-06", "overnight"),
    ("overnight Tuesday", "2021-07-06", "2021-07-06", "overnight"),
    ("on the night of March 3", "2021-03-03", "2021-03-03", "overnight"),
    ("two days ago", "2021-07-07", "2021-07-07", "day"),
    ("on 5 September", "2020-09-05", "2020-09-05", "day"),
    ("on 5 August", "2021-08-05", "2021-08-05", "day"),
    ("on Monday, 14 June 2021", "2021-06-14", "2021-06-14", "day"),
    ("on June 14, 2021", "2021-06-14", "2021-06-14", "day"),
    ("from 5-7 March", "2021-03-05", "2021-03-07", "range"),
    ("2021-06-30", "2021-06-30", "2021-06-30", "day"),
    ("2021/06/30", "2021-06-30", "2021-06-30", "day"),
    ("02.05.2019", "2019-05-02", "2019-05-02", "day"),
    ("30-06-2021", "2021-06-30", "2021-06-30", "day"),
    ("30JUN21", "2021-06-30", "2021-06-30", "day"),
    ("30-Jun-21", "2021-06-30", "2021-06-30", "day"),
    ("30/06/21", "2021-06-30", "2021-06-30", "day"),
    ("the night of 6/7 May", "2021-05-06", "2021-05-07", "overnight"),
    ("4 FEB 90 (", "1990-02-04", "1990-02-04", "day"),
    ("in January last year", "2020-01-01", "2020-01-31", "month"),
    ("last month", "2021-06-01", "2021-06-30", "month"),
    ("in October", "2020-10-01", "2020-10-31", "month"),
    ("last week", "2021-06-28", "2021-07-04", "week"),
    ("since 2015", "2015-01-01", "2015-12-31", "year"),
    ("three months ago", "2021-04-01", "2021-04-30", "month"),
    ("in the past few hours", "2021-07-09", "2021-07-09", "day"),
    ("in the last 24 hours", "2021-07-08", "2021-07-09", "range"),
    ("a few minutes ago", "2021-07-09", "2021-07-09", "day"),
]


@pytest.mark.parametrize(("words", "first", "last", "precision"), READ)
def test_an_expression_means_its_days(words: str, first: str, last: str, precision: str) -> None:
    (found,) = expressions(f"It happened {words}.", PUBLISHED)
    assert (str(found.first), str(found.last), found.precision) == (first, last, precision)


@pytest.mark.parametrize("words", ["on Tuesday", "last month", "two days ago", "overnight", "on 5 August"])
def test_without_a_day_of_publication_relative_words_stay_words(words: str) -> None:
    (found,) = expressions(f"It happened {words}.", None)
    assert found.text
    assert found.first is None


def test_numbers_and_names_are_no_dates() -> None:
    assert [one.text for one in expressions("In May 17 policemen died.", PUBLISHED)] == ["May"]
    assert expressions("The 19 April Movement may 122 mm.", PUBLISHED) == []
    assert expressions("A year earlier, or the previous day, 24 of 60 left.", PUBLISHED)[0].first is None


def test_an_event_takes_the_day_it_happened_not_the_day_it_was_told() -> None:
    event = only("Police said on Thursday that gunmen killed a judge in Selim on Tuesday.", PUBLISHED)
    assert (event.date_text, event.date_start, event.date_precision) == ("Tuesday", "2021-07-06", "day")


def test_spans_are_the_words() -> None:
    text = "On Monday, March 3, 2021, and again the night of 5 April, shells fell."
    for one in expressions(text, PUBLISHED):
        assert text[one.start : one.end] == one.text


def test_a_weekday_counted_from_another_day_stays_words() -> None:
    (found,) = expressions("The following Sunday it happened again.", PUBLISHED)
    assert (found.text, found.first, found.precision) == ("The following Sunday", None, "unknown")


def test_the_day_of_an_attack_is_not_that_of_the_claim() -> None:
    event = only("The group claimed responsibility on Friday for Wednesday's attack on the envoy.", PUBLISHED)
    assert event.date_start == "2021-07-07"


@pytest.mark.parametrize(
    ("words", "published", "day"),
    [
        ("03/12/2014", "2014-03-20", "2014-03-12"),  # the other has not come yet
        ("11/02/1994", "1994-11-10", "1994-11-02"),  # the other is nine months older
        ("03/12/2014", "2014-12-10", "2014-12-03"),
        ("03/04/2016", "2016-06-20", None),  # both are weeks old
        ("03/04/2016", "2016-02-20", None),  # neither has come yet
        ("03/04/2016", None, None),
    ],
)
def test_figures_that_are_two_days_mean_the_one_just_past(
    words: str, published: str | None, day: str | None
) -> None:
    (found,) = expressions(f"{words}: a bomb exploded.", published)
    assert (found.first.isoformat() if found.first else None) == day


@pytest.mark.parametrize(("first", "day"), [("05/27/2012", "2012-03-04"), ("27/05/2012", "2012-04-03")])
def test_a_text_writes_all_its_days_alike(first: str, day: str) -> None:
    found = expressions(f"{first}: a bomb exploded. He was freed on 03/04/2012.", None)
    assert str(found[1].first) == day


def test_a_text_that_writes_days_both_ways_tells_nothing_of_others() -> None:
    found = expressions("05/27/2012, 27/05/2012, 03/04/2012", None)
    assert [str(one.first) for one in found] == ["2012-05-27", "2012-05-27", "None"]


@pytest.mark.parametrize("words", ["24/7", "12/13/14", "10.10.10.10", "9/11", "a 5/10/85 split"])
def test_other_figures_are_no_days(words: str) -> None:
    assert all(one.first is None for one in expressions(f"It was {words}.", PUBLISHED))


def test_the_day_of_a_report_is_not_that_of_what_it_tells() -> None:
    event = only("As reported on 6 July, gunmen killed a judge in Selim on 4 July.", PUBLISHED)
    assert event.date_start == "2021-07-04"
    event = only(
        "Around 4 July 2021 (as reported), a US drone strike targeted a car on the outskirts of Selim, killing two men.",
        PUBLISHED,
    )
    assert event.date_start == "2021-07-04"


@pytest.mark.parametrize(
    "text",
    [
        "The group threatened to blow up the dam unless its men are freed by Friday.",
        "The rebels demanded that the army leave by Monday.",
        "It is the third kidnapping in the area this year.",
    ],
)
def test_terms_and_counts_say_no_day(text: str) -> None:
    assert expressions(text, PUBLISHED) == []


def test_a_toll_by_a_day_is_told_of_that_day() -> None:
    (when,) = expressions("By Monday the flood had reached the town.", PUBLISHED)
    assert str(when.first) == "2021-07-05"


@pytest.mark.parametrize(
    "text",
    ["born in 1988 and previously convicted", "Jan Moor (born 12 May 1990)", "DOB: 3 March 1971"],
)
def test_when_somebody_was_born_is_no_day_of_an_event(text: str) -> None:
    assert not expressions(text, "2024-06-05")
