"""Whatever the text, claims come back with valid spans and figures that keep the contract; none takes for ever."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui.extract.claims import casualties, damage, munitions
from briefing_tui.extract.parsing import pipeline
from briefing_tui.model import CasualtyClaim, DamageClaim, MunitionClaim

WORDS = [
    "killed",
    "wounded",
    "dead",
    "injured",
    "missing",
    "destroyed",
    "damaged",
    "burned",
    "rockets",
    "fired",
    "hit",
    "fell",
    "no",
    "nobody",
    "none",
    "one",
    "two",
    "12",
    "1,200",
    "dozen",
    "at",
    "least",
    "between",
    "and",
    "or",
    "of",
    "the",
    "a",
    "from",
    "to",
    "people",
    "soldiers",
    "Maria",
    "Lopez",
    "them",
    "they",
    "who",
    "were",
    "was",
    "had",
    "been",
    "by",
    "toll",
    "rose",
    "including",
    "among",
    "said",
    "army",
    "according",
    ",",
    ".",
    ";",
    ":",
    "“",
    "”",
    "(",
    ")",
    "-",
    "\n",
    "\n\n",
    "122",
    "mm",
    "%",
    "$",
    "40",
    "May",
    "2016",
    "each",
    "other",
    "日本",
    "é",
    "\u200d",
    "😀",
    "TOTAL",
    "KILLED",
]

SHAPES: dict[str, Callable[[CasualtyClaim], bool]] = {
    "exact": lambda c: c.low is not None and c.low == c.high,
    "about": lambda c: c.low is not None and c.low == c.high,
    "at_least": lambda c: c.low is not None and c.high is None,
    "more_than": lambda c: c.low is not None and c.high is None,
    "up_to": lambda c: c.low is None and c.high is not None,
    "range": lambda c: c.low is not None and c.high is not None and c.low <= c.high,
    "vague": lambda c: c.low is None and c.high is None,
    "none": lambda c: (c.low, c.high) == (0, 0),
}


def check(text: str) -> int:
    doc = pipeline.parse(text)
    hurt = casualties.find(doc, ())
    spans = {(claim.start, claim.end) for claim in hurt}
    for claim in hurt:
        assert isinstance(claim, CasualtyClaim)
        assert SHAPES[claim.qualifier](claim), claim
        assert claim.part_of is None or claim.part_of in spans
        assert claim.supersedes is None or claim.supersedes in spans
    found: list[CasualtyClaim | DamageClaim | MunitionClaim] = [
        *hurt,
        *damage.find(doc, ()),
        *munitions.find(doc, ()),
    ]
    for anything in found:
        assert 0 <= anything.start < anything.end <= len(text)
        assert anything.rule
    return len(found)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_words_of_war_in_any_order(text: str) -> None:
    check(text)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_any_characters(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army said that "
        + "two soldiers and three rebels were killed and a house was destroyed and " * 250
        + "no more.",
        "The blast killed " + ", ".join(f"{n} soldiers" for n in range(2, 1200)) + " and a boy.",
        "| Karo | 12 killed | 3 injured |\n" * 500,
        "killed wounded dead 12 people " * 700,
        "destroyed a house, a car, " * 700,
        "one hundred and " * 1200,
        "dozens of " * 1200,
        "The army ended the siege " + "by killing men " * 1500,
    ],
    ids=["one sentence", "list", "table", "verbs", "things", "number", "sets", "means"],
)
def test_hostile_text_does_not_hold_the_rules_up(text: str) -> None:
    doc = pipeline.parse(text)
    started = time.process_time()
    for find in (casualties.find, damage.find, munitions.find):
        find(doc, ())
    # Far above what linear work takes, far below what quadratic work would: what it costs is for the benchmark.
    assert time.process_time() - started < 8
