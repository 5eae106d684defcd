"""The feed's columns: what an incident shows at every width."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from briefing_tui.reader.panes.feed import column_names, columns
from briefing_tui.reader.wording import known_day, rough_date
from tests.reader.made import HOSTILE, incident


def line(width: int, **changes: object) -> str:
    row = incident(**changes)
    return "".join(text for text, _ in columns(row, width, row.occurred_on, "", ""))


@pytest.mark.parametrize("width", [20, 30, 38, 44, 58, 64, 78, 100, 118, 200])
@pytest.mark.parametrize(
    "title", ["Rockets hit a market", "警報が市場で鳴り響いた夜の出来事", "قصفت الطائرات السوق", HOSTILE]
)
def test_columns_are_as_wide_as_the_pane_in_every_script(width: int, title: str) -> None:
    assert cell_len(line(width, title=title, source_names=title, place=title, tags=("border",))) == max(
        width, 21
    )


@pytest.mark.parametrize("width", [44, 58, 78, 118])
def test_the_names_stand_over_their_columns(width: int) -> None:
    names, row = column_names(width), line(width, source_names="Herald", killed=(7, 7), injured=None)
    assert cell_len(names) == width
    assert names.index("source") == row.index("Herald")
    assert names.index("killed") + len("killed") == row.index("7") + 1
    assert names.index("date") == row.index("2026")


@pytest.mark.parametrize("width", [30, 44, 78, 118])
def test_a_day_that_no_report_states_is_marked_and_takes_no_room(width: int) -> None:
    row = incident(date_precision="unknown")
    told = line(width)
    marked = "".join(
        text for text, _ in columns(row, width, known_day(row.occurred_on, row.date_precision), "", "")
    )
    assert marked.replace("~", " ") == told
    assert ("~2026-03-10" in marked) == ("2026-03-10" in told)


def test_every_width_says_which_source_said_it() -> None:
    for width in (20, 38, 58, 118):
        assert "Tessen" in line(width)


def test_shape_not_colour_says_state_star_note_and_tag() -> None:
    assert line(78, state="dismissed").startswith("×")
    assert line(78, state="follow_up", starred=True, noted=True).startswith("»★✎")
    assert "#border" in line(
        58, title="A very long title that would take the whole of the line", tags=("border",)
    )


def test_figures_are_ranges_and_vague_ones_are_not_invented() -> None:
    assert "3-5" in line(78, killed=(3, 5))
    assert "12+" in line(78, killed=(12, None))
    assert "?" in line(78, killed=(None, None))


@pytest.mark.parametrize(
    ("day", "precision", "written"),
    [
        ("2026-03-16", "week", "2026-W12"),
        ("2026-01-01", "week", "2026-W01"),
        ("2026-03-01", "month", "2026-03"),
        ("2026-01-01", "year", "2026"),
        ("nonsense", "week", "nonsense"),
    ],
)
def test_a_week_or_a_month_is_not_shown_as_a_day(day: str, precision: str, written: str) -> None:
    assert rough_date(day, precision) == written
