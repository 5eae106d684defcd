"""The words that state an event are found in a text of any length."""

from __future__ import annotations

import pytest

from briefing_tui.extract.events import brevity, triggers
from briefing_tui.extract.parsing import pipeline

# Nothing happens in it, and it makes of a note a report.
FILLER = " ".join(
    ["The museum in the old harbour shows maps, lamps and small wooden boats to its guests."] * 10
)


def _told(text: str, sentence: str) -> list[tuple[str, str]]:
    doc = pipeline.parse(text)
    return [(one.type, one.words) for one in triggers.find(doc) if one.token.idx < len(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen killed two porters at the gate of the mill.",
        "The patrols had a long exchange of fire near the mill.",
        "Villagers set two lorries on fire at the gate.",
        "A bomb brought down the tower of the mill.",
        "A bomb derailed a train near the mill.",
        "Jets flew strikes against the depot at night.",
        "A rocket salvo woke the whole town.",
        "The porters were shot and robbed at the gate.",
        "Porters held a sit-in at the gate of the mill.",
        "Rebels seized the mill on the hill.",
        "The patrol fired grenades at the mill.",
    ],
)
def test_what_states_an_event_in_a_note_states_it_in_a_long_text(sentence: str) -> None:
    long_text = f"{sentence} {FILLER}"
    assert brevity.is_note(pipeline.parse(sentence))
    assert not brevity.is_note(pipeline.parse(long_text))
    assert _told(long_text, sentence) == _told(sentence, sentence) != []
