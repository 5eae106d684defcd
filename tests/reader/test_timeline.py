"""The timeline strip: incidents gathered by time, casualties as height, a click or a step leads to a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.reader.calendar import gather, ticks
from briefing_tui.reader.widgets.bars import columns, parts_bar, span_bar
from briefing_tui.reader.widgets.timeline import WORDS, Timeline
from briefing_tui.store.rows import DayRow
from tests.reader.made import PaneApp, screen_text


def shown(reading: object) -> Timeline:
    strip = Timeline()
    strip.add_class("-shown")
    return strip


def days(number: int, every: int = 1) -> list[DayRow]:
    last = date(2026, 3, 10)
    return [DayRow((last - timedelta(days=n * every)).isoformat(), 2, 1, n % 5, 1) for n in range(number)]


@pytest.mark.parametrize(("number", "unit"), [(60, "day"), (300, "week"), (1500, "month"), (20_000, "year")])
def test_the_finest_unit_that_fits_is_chosen(number: int, unit: str) -> None:
    assert gather(days(number), 80).unit == unit


@given(
    st.lists(st.dates(), max_size=40),
    st.integers(1, 90),
)
def test_columns_follow_each_other_fit_the_width_and_hold_what_falls_in_them(
    dates: list[date], most: int
) -> None:
    rows = [DayRow(day.isoformat(), 1, 0, 2, 0) for day in dates if day.year < 9999]
    chart = gather(rows, most)
    assert len(chart.columns) <= most
    for before, following in zip(chart.columns, chart.columns[1:], strict=False):
        assert following.first == before.last + timedelta(days=1)
    counted = sum(column.incidents for column in chart.columns)
    assert counted == len(rows) or chart.earlier
    for row in rows:
        place = chart.place_of(row.day)
        if place is not None:
            assert chart.columns[place].first <= date.fromisoformat(row.day) <= chart.columns[place].last


def test_one_stray_old_date_does_not_coarsen_the_rest() -> None:
    chart = gather([*days(60), DayRow("1979-01-01", 1, 0, 0, 0)], 80)
    assert chart.unit == "day"
    assert chart.earlier


def test_days_that_are_no_dates_are_left_out() -> None:
    assert gather([DayRow("soon", 1, 0, 0, 0)], 80).columns == ()


def test_dates_under_the_columns_name_the_year_where_it_changes() -> None:
    line = ticks(gather(days(100), 120), 1)
    assert "2025" in line.split("Jan")[0]


def test_anything_above_nothing_shows_and_nothing_does_not() -> None:
    rows = columns([0, 1, 10_000], 2)
    assert [row[0] for row in rows] == [" ", " "]
    assert rows[1][1] != " "
    assert [row[2] for row in rows] == ["█", "█"]


def test_a_bar_tells_exact_range_and_open_end_apart() -> None:
    assert span_bar(4, 4, 8, 8) == "━━━━    "
    assert span_bar(4, 6, 8, 8) == "━━━━┄┄  "
    assert span_bar(4, None, 8, 8).strip().endswith("▸")
    assert span_bar(None, 4, 8, 8) == "┄┄┄┄    "
    assert span_bar(None, None, 8, 8).strip() == ""


@given(st.none() | st.integers(0, 10**6), st.none() | st.integers(0, 10**6), st.integers(0, 20))
def test_bars_have_their_width(low: int | None, high: int | None, width: int) -> None:
    largest = max(low or 0, high or 0)
    assert len(span_bar(low, high, largest, width)) == width
    assert len(parts_bar(low or 0, [(high, "█")], width)) == width


async def test_the_column_of_the_cursor_is_told_in_words() -> None:
    app = PaneApp(shown)
    async with app.run_test(size=(100, 8)) as pilot:
        strip = app.query_one(Timeline)
        strip.show_days([DayRow("2026-03-10", 3, 2, 9, 0), DayRow("2026-03-02", 1, 0, 0, 4)])
        strip.point_to("2026-03-10")
        await pilot.pause()
        text = screen_text(strip)
        assert "10 Mar 2026" in text
        assert "3 incidents, 2 unread" in text
        assert "killed: at least 9" in text
        assert "injured: no figure" in text
        assert "3" in text.split("\n")[2]


async def test_a_click_asks_for_the_newest_day_of_the_column() -> None:
    app = PaneApp(shown)
    async with app.run_test(size=(100, 8)) as pilot:
        strip = app.query_one(Timeline)
        strip.show_days([DayRow("2026-03-10", 3, 2, 9, 0), DayRow("2026-03-09", 1, 0, 0, 4)])
        await pilot.pause()
        await pilot.click(Timeline, offset=(1 + WORDS + 1, 2))
        await pilot.pause()
        (wanted,) = app.seen
        assert isinstance(wanted, Timeline.DayWanted)
        assert wanted.day == "2026-03-09"
