"""What dates promise: relative words against the day of publication only, and the precision of the words."""

from __future__ import annotations

import pytest

from briefing_tui.extract.dates.dates import expressions
from tests.unit.events_of import events, only

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
    ("the night before last", "2021-07-07", "2021-07-07", "overnight"),
    ("in the last 48 hours", "2021-07-07", "2021-07-09", "range"),
    ("between Tuesday night and Wednesday morning", "2021-07-06", "2021-07-07", "overnight"),
    ("between Tuesday evening and Thursday morning", "2021-07-06", "2021-07-08", "range"),
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
    ("overnight on 6/7 May", "2021-05-06", "2021-05-07", "overnight"),
    ("overnight from Saturday to Sunday", "2021-07-03", "2021-07-04", "overnight"),
    ("in the night from Friday to Saturday", "2021-07-02", "2021-07-03", "overnight"),
    ("on the 3rd", "2021-07-03", "2021-07-03", "day"),
    ("on the 24th", "2021-06-24", "2021-06-24", "day"),
    ("on the night of the 6th", "2021-07-06", "2021-07-06", "overnight"),
    ("on 5/7/21", "2021-07-05", "2021-07-05", "day"),
    ("this noon", "2021-07-09", "2021-07-09", "day"),
    ("a few minutes ago", "2021-07-09", "2021-07-09", "day"),
    ("over the weekend", "2021-07-03", "2021-07-04", "range"),
    ("at the weekend", "2021-07-03", "2021-07-04", "range"),
    ("earlier in the week", "2021-07-05", "2021-07-11", "week"),
    ("earlier in the month", "2021-07-01", "2021-07-31", "month"),
    ("the week before last", "2021-06-21", "2021-06-27", "week"),
    ("in the past week", "2021-07-02", "2021-07-09", "week"),
    ("over the past three days", "2021-07-06", "2021-07-09", "range"),
    ("a fortnight ago", "2021-06-22", "2021-06-28", "week"),
    ("two nights ago", "2021-07-07", "2021-07-07", "overnight"),
    ("overnight into Tuesday", "2021-07-05", "2021-07-06", "overnight"),
    ("on Tuesday overnight", "2021-07-06", "2021-07-06", "overnight"),
    ("Tuesday last week", "2021-06-29", "2021-06-29", "day"),
    ("Tuesday lunchtime", "2021-07-06", "2021-07-06", "day"),
    ("on Monday and Tuesday", "2021-07-05", "2021-07-06", "range"),
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


def test_a_day_of_the_month_is_of_the_month_told_last() -> None:
    found = expressions(
        "Three raids in Orva on 2-4 May 2021. On the 3rd a chief was shot, two men on the 4th.", PUBLISHED
    )
    assert [str(one.first) for one in found] == ["2021-05-02", "2021-05-03", "2021-05-04"]


@pytest.mark.parametrize(
    "text",
    [
        "They live on the 3rd floor.",
        "Men of the 3rd, 4th and 5th brigades came.",
        "The 2nd, a teacher, died.",
        "It fell on the 4th Brigade.",
    ],
)
def test_other_things_are_counted_too(text: str) -> None:
    assert expressions(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("DORBA, 6 JUL 21 (RADIO ORVA) -- [TEXT]", "2021-07-05"),
        ("DORBA (KELLAND), 6 JUL 21 (RADIO ORVA) -- [TEXT]", "2021-07-05"),
        ("PORT SALIS, July 6 (Agency) -", "2021-07-05"),
        ("Dorba, Tuesday 6 July. -", "2021-07-05"),
        ("DORBA, Sulen (July 6) —", "2021-07-05"),
        ("DORBA, July 6:", "2021-07-05"),
        ("DORBA, 6 MAY 21 (RADIO ORVA) -- [TEXT]", "2021-05-05"),
        ("DORBA, 6 MAY (RADIO ORVA) --", "2021-07-08"),  # too old to be the day of filing
        ("In Dorba, 6 July brought rain. He said:", "2021-07-08"),
        ("DORBA (Agency) -", "2021-07-08"),
    ],
)
def test_the_words_of_a_dispatch_count_from_the_day_it_was_filed(dateline: str, day: str) -> None:
    found = expressions(f"{dateline} A bomb went off in Karvel yesterday.", PUBLISHED)
    assert str(found[-1].first) == day


def test_a_dateline_with_its_year_needs_no_day_of_publication() -> None:
    assert (
        str(expressions("DORBA, 6 JUL 88 (RADIO) -- A bomb went off last night.", None)[-1].first)
        == "1988-07-05"
    )


def test_on_the_same_day_means_the_one_day_of_a_text_however_far_above() -> None:
    text = "A bomb went off in Karvel on 3 May 2021.\n\nHe spoke.\n\nNobody came.\n\nOn the same day a judge was shot."
    assert str(expressions(text, PUBLISHED)[-1].first) == "2021-05-03"
    assert expressions(text.replace("He spoke.", "On 5 May 2021 he spoke."), PUBLISHED)[-1].first is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Eighty were detained at the camp, of whom nine were freed on Monday.", None),
        ("Gunmen killed nine outside Selim, a toll above the one announced on Tuesday.", None),
        ("Gunmen killed nine outside Selim. Nobody had claimed the attack by Tuesday.", None),
        ("Gunmen killed nine in Dorba, Sulen, on Monday, police said.", "2021-07-05"),
        ("Gunmen killed nine in Dorba, police said on Monday.", None),
        ("Eighty were detained at the camp on Monday, of whom nine were freed.", "2021-07-05"),
    ],
)
def test_days_of_what_came_of_an_event_are_not_its_day(text: str, day: str | None) -> None:
    assert only(text, PUBLISHED).date_start == day


@pytest.mark.parametrize("label", ["Event date:", "Date of incident:", "Date:"])
def test_a_day_behind_its_label_is_that_of_the_note(label: str) -> None:
    assert (
        only(f"{label} 16 May 2021. Rebels attacked the Karvel dam with drones.", PUBLISHED).date_start
        == "2021-05-16"
    )


def test_a_feast_is_its_weekday_only_when_it_has_just_been() -> None:
    assert (
        only("Gunmen killed nine people in Orva on Easter Sunday.", "2021-04-06").date_start == "2021-04-04"
    )
    (event,) = events("Bombers killed 90 people in Orva on Easter Sunday in 2016.", PUBLISHED)
    assert (event.date_start, event.date_precision) == ("2016-01-01", "year")


def test_the_week_of_an_old_story_is_not_that_of_the_news() -> None:
    assert (
        expressions("In May 2019 a mill burned. It had been raided earlier in the week.", PUBLISHED)[1].first
        is None
    )


def test_a_day_in_brackets_behind_a_weekday_is_no_dateline() -> None:
    text = "A shell hit a mill in Orva, Sulen's second city, on Tuesday (29 June), killing two. On Thursday a mill burned."
    assert [str(when.first) for when in expressions(text, PUBLISHED)][-1] == "2021-07-08"


def test_the_month_of_what_is_due_is_not_that_of_the_blast() -> None:
    (event,) = events(
        "A blast killed nine people in Mosul. It came ahead of a vote due next month.", PUBLISHED
    )
    assert event.date_start is None
