"""A dateline belongs to no sentence."""

from __future__ import annotations

import pytest

from briefing_tui.extract.parsing import datelines, pipeline


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT SALIS, March 3 (Agency) - ",
        "TESSEN, Marvania (Agency) — ",
        "TESSEN - ",
        "Tessen (Agency) – ",
        "PORT SALIS, 3 Mar -- ",
    ],
)
def test_a_dateline_ends_where_the_report_begins(dateline: str) -> None:
    assert datelines.end(dateline + "The navy said", 0) == len(dateline)


def test_a_town_alone_opens_a_dispatch_where_the_gazetteer_knows_it_and_no_other_paragraph_opens_so() -> None:
    assert datelines.end("Manila - Two soldiers were killed on Friday.", 0) == len("Manila - ")
    assert datelines.end("A bus burned.\n\nDorba - Two soldiers were killed on Friday.", 15) == 15
    assert datelines.end("Manila - Two men were shot.\n\nDavao - A bus was burned.", 0) == 0


@pytest.mark.parametrize("opening", ["The fighting - which began at dawn", "Salis-led forces - the navy"])
def test_an_ordinary_dash_is_no_dateline(opening: str) -> None:
    assert datelines.end(opening, 0) == 0


def test_the_first_sentence_begins_after_the_dateline() -> None:
    doc = pipeline.parse("HALM, March 3 (Agency) - At least seven sailors were killed on Sunday.")
    assert [sentence.text for sentence in doc.sents][-1].startswith("At least seven")


def test_a_word_and_a_dash_that_open_the_text_are_a_dateline() -> None:
    text = "Dunmar - Two men were shot dead on Monday."
    assert datelines.end(text, 0) == len("Dunmar - ")
    assert datelines.end("Red Dawn - Marn's oldest militia - shelled a mill.", 0) == 0
    assert datelines.end("A mill burned.\n\nDunmar - Two men were shot.", 16) == 16
