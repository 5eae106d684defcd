"""Quotation marks: what stands between them, whatever marks and however broken."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.extract.parsing import paragraphs
from briefing_tui.extract.quotes import marks

MARKS = "“”„«»\"'‘’‹›`＂"


def inside(text: str) -> list[str]:
    return [text[m.start : m.end] for m in marks.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“We saw it,” she said.",
        '"We saw it," she said.',
        "''We saw it,'' she said.",
        "``We saw it,'' she said.",
        "«We saw it,» she said.",
        "„We saw it,“ she said.",
        "‘We saw it,’ she said.",
        "'We saw it,' she said.",
        "＂We saw it,＂ she said.",
    ],
)
def test_every_kind_of_mark_is_read(text: str) -> None:
    assert inside(text) == ["We saw it,"]


def test_a_quotation_inside_a_quotation_stays_part_of_it() -> None:
    assert inside("“He said ‘run’ and we ran,” she said.") == ["He said ‘run’ and we ran,"]
    assert inside('"He shouted “run” twice," she said.') == ["He shouted “run” twice,"]


def test_apostrophes_are_not_marks() -> None:
    assert inside("The boys' school wasn't hit in '96, it's closed. Rock 'n' roll.") == []


def test_inches_are_not_marks() -> None:
    assert inside('A 6" pipe and a 12" gun stood there.') == []


def test_paragraphs_that_open_again_are_one_quotation_going_on() -> None:
    found = marks.find("“First thing.\n\n“Second thing,” he said.")
    assert [m.goes_on for m in found] == [True, False]


def test_a_quotation_may_run_over_a_paragraph_without_a_new_mark() -> None:
    text = 'She said, "It was late.\n\nNobody came." Then she left.'
    assert inside(text) == ["It was late.", "Nobody came."]


def test_a_lost_closing_mark_ends_with_the_paragraph() -> None:
    assert inside("He said: “Nobody came\n\nThe road is open.") == ["Nobody came"]


def test_a_double_mark_closed_with_a_single_one_is_closed() -> None:
    assert inside("She wrote: “Let us go.’ Then she left the room.") == ["Let us go."]


def test_a_lost_opening_mark_is_put_where_the_paragraph_begins() -> None:
    assert inside("We lost everything,” said the baker.") == ["We lost everything,"]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from(list(MARKS + " \n.,abcAB")), max_size=120))
def test_any_jumble_of_marks_gives_ordered_stretches_inside_the_text(text: str) -> None:
    position = 0
    for marked in marks.find(text):
        assert position <= marked.open <= marked.start < marked.end <= marked.close <= len(text)
        position = marked.close


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_paragraphs_are_ordered_and_hold_every_word(text: str) -> None:
    found = paragraphs.spans(text)
    assert all(a < b for a, b in found)
    assert sorted(found) == list(found)
    assert sum(len(text[a:b].split()) for a, b in found) >= len(text.split())
