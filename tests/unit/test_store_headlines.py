"""The sentence that stands in for a title is whole: it is not cut at a stop inside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_tui.model import Document, Event, Mention, Quote
from briefing_tui.store import headlines


def headline(
    document: Document, start: int, end: int, *, day: str = "", quotes: tuple[Quote, ...] = ()
) -> str:
    """What heads an event whose words stand there."""
    return headlines.told(document, Event("attack", start, end, date_text=day or None), quotes)


BEFORE = "Talks had failed the day before. "
AFTER = " The road was closed."


@pytest.mark.parametrize(
    "sentence",
    [
        "Rockets that hit Qarra on Feb. 3 struck the mill",
        "Gunmen came at 2 a.m. and killed a guard",
        "Shells fell at 2 a.m. Tuesday and killed a guard",
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


@pytest.mark.parametrize(
    ("sentence", "day", "news"),
    [
        ("QARRA, Feb. 3 (Agency) - Rockets struck the mill.", "", "Rockets struck the mill"),
        ("Qarra, Feb. 3 - Rockets struck the mill.", "", "Rockets struck the mill"),
        ("At 1430 rockets struck the mill.", "", "Rockets struck the mill"),
        ("0615: Rockets struck the mill.", "", "Rockets struck the mill"),
        ("At about 2 a.m. Tuesday rockets struck the mill.", "", "At about 2 a.m. Tuesday rockets struck the mill"),
        ("14:20 Rockets struck the mill.", "", "Rockets struck the mill"),
        ("Around 3 p.m. rockets struck the mill.", "", "Around 3 p.m. rockets struck the mill"),
        ("120 rockets struck the mill.", "", "120 rockets struck the mill"),
        ("2500 people fled after rockets struck the mill.", "", "2500 people fled after rockets struck the mill"),
        ("About 120 people fled after rockets struck.", "", "About 120 people fled after rockets struck"),
        ("Around 1400 shells struck the mill.", "", "Around 1400 shells struck the mill"),
        ("3.50 million tonnes burned when rockets struck.", "", "3.50 million tonnes burned when rockets struck"),
        ("Since Monday 40 rockets struck the mill.", "Monday", "Since Monday 40 rockets struck the mill"),
        ("Two weeks ago rockets struck the mill.", "Two weeks ago", "Rockets struck the mill"),
        ("On Tuesday evening, rockets struck the mill.", "Tuesday", "Rockets struck the mill"),
        ("On Tuesday and on Friday rockets struck the mill.", "Tuesday", "On Tuesday and on Friday rockets struck the mill"),
        ("Men - some in uniform - struck the mill.", "", "Men - some in uniform - struck the mill"),
        ("Rockets struck on Tuesday.", "Tuesday", "Rockets struck on Tuesday"),
    ],
)  # fmt: skip
def test_what_has_a_column_of_its_own_does_not_stand_before_the_news(
    sentence: str, day: str, news: str
) -> None:
    start = sentence.index("struck")
    assert headline(Document(sentence), start, start + len("struck"), day=day) == news


def saying(text: str, speaker: str, content: str, name: str | None = None, cue: str = "said") -> Quote:
    """A quotation whose speaker opens the text."""
    start = text.index(content)
    at = text.index(cue)
    return Quote(
        start, start + len(content), ((start, start + len(content)),), "indirect", content,
        speaker=Mention(speaker, 0, len(speaker)), speaker_name=name or speaker, cue=Mention(cue, at, at + len(cue)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "speaker", "content", "name", "head"),
    [
        ("It said drones had struck the mill.", "It", "drones had struck the mill", "navy", "Drones had struck the mill, navy said"),
        ("The navy said that drones struck the mill.", "The navy", "drones struck the mill", "navy",
         "Drones struck the mill, the navy said"),
        ("It said it had struck the mill.", "It", "it had struck the mill", "navy", "Navy said it had struck the mill"),
        ("The navy said it had struck the mill.", "The navy", "it had struck the mill", "navy", "The navy said it had struck the mill"),
        ("It said drones struck the mill, where two guards died.", "It", "drones struck the mill", "navy",
         "Navy said drones struck the mill, where two guards died"),
        ("It said drones had struck the mill.", "It", "drones had struck the mill", None, "It said drones had struck the mill"),
        ("The navy said “drones struck the mill”.", "The navy", "drones struck the mill", "navy", "The navy said “drones struck the mill”"),
        ("The navy said drones struck the mill, but a guard saw none.", "The navy", "drones struck the mill", "navy",
         "The navy said drones struck the mill, but a guard saw none"),
    ],
)  # fmt: skip
def test_what_happened_stands_before_who_says_so(
    text: str, speaker: str, content: str, name: str | None, head: str
) -> None:
    quote = saying(text, speaker, content, name)
    if name is None:
        quote = replace(quote, speaker_name=None)
    start = text.index("struck")
    assert headline(Document(text), start, start + 6, quotes=(quote,)) == head


def test_who_says_so_is_never_cut_off() -> None:
    text = "The navy said drones struck the mill " + "and the yard " * 30 + "at Qarra."
    content = text[len("The navy said ") : -1]
    start = text.index("struck")
    told = headline(Document(text), start, start + 6, quotes=(saying(text, "The navy", content),))
    assert told.startswith("Drones struck the mill and the yard")
    assert told.endswith("…, the navy said")
    assert len(told) <= headlines.LENGTH
