"""Wrapping by offsets: no line too wide, no letter lost, no grapheme torn."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.reader.entries import Pieces, crop, length, spread
from briefing_tui.reader.wrapping import cells, folded, line_of, steady, wrap

ANY = st.text() | st.text(alphabet="ab é漢\u0301👩\u200d\n\ufe0f❤ ש", max_size=60)


@given(ANY, st.integers(2, 30))
def test_no_line_is_wider_than_asked_and_only_blanks_are_left_out(text: str, width: int) -> None:
    at = 0
    for start, end in wrap(text, width):
        assert at <= start <= end
        assert text[at:start].strip() == ""
        assert cell_len(steady(text[start:end])) <= width
        at = end
    assert text[at:].strip() == ""


def test_line_feeds_end_lines_and_empty_lines_stay() -> None:
    assert [(s, e) for s, e in wrap("ab\n\ncd\n", 10)] == [(0, 2), (3, 3), (4, 6)]


def test_words_stay_whole_where_they_fit() -> None:
    text = "the bridge over the river"
    assert [text[s:e] for s, e in wrap(text, 10)] == ["the bridge", "over the", "river"]


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert folded("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_wide_characters_break_at_any_place_but_never_in_half() -> None:
    assert folded("警報が鳴った", 5) == ["警報", "が鳴", "った"]


def test_a_mark_stays_with_its_letter() -> None:
    assert folded("e\u0301" * 6, 4) == ["e\u0301" * 4, "e\u0301" * 2]


def test_joiners_are_not_painted_because_terminals_disagree_about_them() -> None:
    assert steady("👩\u200d👩 ❤\ufe0f") == "👩👩 ❤"
    assert cells("👩\u200d👩") == 4


def test_a_cut_paragraph_says_so() -> None:
    assert folded("one two three four five six", 9, 2) == ["one two", "three…"]


def test_the_line_of_an_offset_is_the_one_it_stands_in() -> None:
    starts = [0, 10, 20]
    assert [line_of(starts, n) for n in (0, 9, 10, 25)] == [0, 0, 1, 2]


PIECES = st.lists(st.tuples(st.text(alphabet="ab漢e\u0301 ", max_size=12), st.just("")), max_size=5).map(
    tuple
)


@given(PIECES, PIECES, st.integers(0, 40))
def test_two_sides_of_a_line_fill_it_exactly(left: Pieces, right: Pieces, width: int) -> None:
    assert length(spread(left, right, width)) == width


@given(PIECES, st.integers(0, 40))
def test_what_is_cut_says_so(pieces: Pieces, width: int) -> None:
    cut = crop(pieces, width)
    assert length(cut) <= width
    assert cut == pieces or width == 0 or "…" in cut[-1][0]
