"""The sentence that stands in for a title is whole: it is not cut at a stop inside it."""

from __future__ import annotations

import pytest

from briefing_tui.model import Document
from briefing_tui.store.filing import headline

BEFORE = "Talks had failed the day before. "
AFTER = " The road was closed."


@pytest.mark.parametrize(
    "sentence",
    [
        "Qarra, Feb. 3 - Rockets struck the mill",
        "Gunmen came at 2 a.m. and killed a guard",
        "At 2 a.m. Tuesday shells killed a guard",
        "Troops under Gen. Orsk shelled the mill and killed a guard",
        "Convoy No. 14 was shelled near the mill by men under J. Orsk",
        "Guards at the U.S. mission were killed",
    ],
)
def test_a_sentence_is_not_cut_at_an_abbreviation(sentence: str) -> None:
    text = f"{BEFORE}{sentence}.{AFTER}"
    for word in ("killed", "struck", "shelled"):
        if word in sentence:
            start = text.index(word)
            assert headline(Document(text), start, start + len(word)) == sentence


@pytest.mark.parametrize("end", [".", "!", "?", ".”", "\n"])
def test_a_sentence_ends_where_it_ends(end: str) -> None:
    text = f"Talks failed{end} Shells killed a guard{end} 14 more shells fell"
    start = text.index("killed")
    told = headline(Document(text), start, start + len("killed"))
    assert told.startswith("Shells killed a guard")
    assert "14" not in told
    assert "Talks" not in told
