"""The nearest mention of a claim is found without measuring to each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.extract.parsing import pipeline, wording
from briefing_tui.extract.parsing.layout import Layout

TEXT = "Nobody came. The mill burned on Monday.\n\n" * 12


@dataclass(frozen=True)
class Stretch:
    start: int
    end: int


@lru_cache(maxsize=1)
def of_text() -> Layout:
    return Layout(pipeline.parse(TEXT))


stretches = st.builds(
    lambda start, length: Stretch(start, start + length), st.integers(0, len(TEXT)), st.integers(0, 90)
)


@given(st.lists(stretches, min_size=1, max_size=12), stretches)
@settings(max_examples=200, deadline=None)
def test_the_gap_is_the_shortest_distance(mentions: list[Stretch], claim: Stretch) -> None:
    layout = of_text()
    each = [layout.distance(one.start, one.end, claim.start, claim.end) for one in mentions]
    assert layout.gap(mentions, claim) == min(each)


@given(stretches, stretches, st.sampled_from([Layout.SENTENCE, Layout.CLOSE, Layout.FAR]))
def test_what_is_beyond_a_distance_is_as_far_at_least(one: Stretch, claim: Stretch, distance: float) -> None:
    layout = of_text()
    if layout.beyond(claim, distance)(one):
        assert layout.distance(one.start, one.end, claim.start, claim.end) >= distance


def test_the_sentence_of_a_word_is_the_parser_s() -> None:
    doc = of_text().doc
    assert all(wording.sentence(token) == token.sent for token in doc)
