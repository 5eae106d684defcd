"""Whatever comes in: no exception, every span inside the text, no matter how long the sentence."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui.extract.assembly import assemble
from briefing_tui.extract.claims import responsibility
from briefing_tui.extract.events import events
from briefing_tui.extract.explain import explanation
from briefing_tui.extract.parsing import pipeline
from briefing_tui.extract.places import country_evidence
from briefing_tui.model import Document, Event, Facts

WORDS = st.sampled_from(
    [
        "killed",
        "attack",
        "bomb",
        "on",
        "Tuesday",
        "3",
        "two",
        "the",
        "gunmen",
        "soldiers",
        "in",
        "Selim",
        "and",
        ",",
        ".",
        "(",
        ")",
        '"',
        "'",
        "[",
        "]",
        "--",
        "exploded",
        "claimed",
        "responsibility",
        "for",
        "5",
        "May",
        "ATTACK",
        "KILLED",
        "\n",
        "\n\n",
        "\t",
        "he",
        "who",
        "was",
        "by",
        "of",
        "to",
        "said",
        "denied",
        "\u202e",
        "́",
        "😀",
        "12-14",
        "2021",
        "Mosul",
        "Iraq",
    ]
)


def found(text: str, published: str | None) -> tuple[Event, ...]:
    doc = pipeline.parse(text)
    told = events.find(doc, published)
    return assemble.assemble(doc, told, [], [], [], responsibility.find(doc, []), published)


def sound(text: str, made: tuple[Event, ...]) -> None:
    for event in made:
        spans = [(event.start, event.end)]
        spans += [(one.start, one.end) for one in (*event.actors, *event.targets)]
        spans += [(one.start, one.end) for one in event.responsibility]
        assert all(0 <= start < end <= len(text) for start, end in spans)
    assert explanation(Document(text=text), Facts(events=made))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=60).map(" ".join), st.sampled_from([None, "2021-07-09", "nonsense"]))
def test_any_words_in_any_order(text: str, published: str | None) -> None:
    sound(text, found(text, published))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_any_characters(text: str) -> None:
    sound(text, found(text, "2021-07-09"))


@pytest.mark.parametrize(
    "text",
    [
        " and ".join(["bombed", "attacked", "killed"] * 700),
        "the militants attacked a village and killed three men and then " * 150 + "fled.",
        "Rebels killed " + ", ".join(f"Person{n}" for n in range(600)) + " in Mosul.",
        '"' * 800 + " attack killed " + "(" * 200,
        "The army ended the siege " + "by killing men " * 1500,
    ],
    ids=["deeds", "clauses", "names", "marks", "means"],
)
def test_a_very_long_sentence_costs_what_its_length_costs(text: str) -> None:
    doc = pipeline.parse(text)
    before = time.process_time()
    made = assemble.assemble(
        doc, events.find(doc, "2021-07-09"), [], [], [], responsibility.find(doc, []), "2021-07-09"
    )
    assert time.process_time() - before < 10
    sound(text, made)


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_no_name_is_bared_to_none(text: str) -> None:
    assert country_evidence.bare(text) == text.strip()
