"""Whose words a claim stands in, where quotations overlap."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.extract.claims.claimants import Claimants
from briefing_tui.extract.parsing import pipeline
from briefing_tui.model import Quote

TEXT = "oil " * 40


@lru_cache(maxsize=1)
def doc() -> Any:
    return pipeline.parse(TEXT)


def quote(start: int, length: int, name: str) -> Quote:
    end = min(start + length, len(TEXT))
    return Quote(start, end, ((start, end),), "direct", TEXT[start:end], speaker_name=name or None)


quotes = st.lists(
    st.builds(
        quote, st.integers(0, 150), st.integers(1, 70), st.sampled_from(["", "12", "Ada Wirth", "Bo Lund"])
    ),
    max_size=8,
)


@given(quotes, st.integers(0, 39))
@settings(max_examples=200, deadline=None)
def test_the_first_quotation_around_the_word_says_who(found: list[Quote], trigger: int) -> None:
    place = doc()[trigger].idx
    around = [
        q.speaker_name
        for q in sorted(found, key=lambda q: q.start)
        if q.start <= place < q.end and q.speaker_name and q.speaker_name != "12"
    ]
    expected = around[0] if around else None
    assert Claimants(doc(), found).of(trigger, place, place + 3)[0] == expected
