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
    assert datelines.end("Dorba - Two soldiers were killed on Friday.", 0) == 0
    assert datelines.end("Manila - Two men were shot.\n\nDavao - A bus was burned.", 0) == 0


@pytest.mark.parametrize("opening", ["The fighting - which began at dawn", "Salis-led forces - the navy"])
def test_an_ordinary_dash_is_no_dateline(opening: str) -> None:
    assert datelines.end(opening, 0) == 0


def test_the_first_sentence_begins_after_the_dateline() -> None:
    doc = pipeline.parse("HALM, March 3 (Agency) - At least seven sailors were killed on Sunday.")
    assert [sentence.text for sentence in doc.sents][-1].startswith("At least seven")
