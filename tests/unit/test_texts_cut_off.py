"""Headlines and feeds break off anywhere: no text is too short, and none ends too early."""

from __future__ import annotations

import pytest

from briefing_tui.extract import extract_many
from briefing_tui.extract.asjson import to_json
from briefing_tui.model import Document

_SENTENCES = (
    "Rebels took eight suspected guards captive, or eleven according to the mayor, and left for Orva on foot",
    "The dead are still more than 40, up from the 12 first reported, police said, 14 of them children",
    "The council member counted 3 injured, said to be guards; it gave a lower figure of seven, by the union's count",
    "A crew of six, lost in the storm, perished and 30 head of cattle drowned",
    "KIA 1 WIA 2 per the army, 8 per the governor, with nine more wounded",
    "The army holds the town, and its losses came to 12 of its men",
    "Gunmen on a motorbike shot dead Judge Ana Moor, 41, a mother of two, late on Monday",
    "Put the toll at 5 dead and 11 wounded, listed as killed",
    "Jets hit a depot and three vans, setting them ablaze, as well as 14 of the 36 drones fired at the port",
)


@pytest.mark.parametrize(
    "word",
    [
        "MORGUE",
        "strikes",
        "or eleven",
        "KIA",
        "We hold all",
        "The dead are still",
        ", in Orva on 11 March. The Task Force: two died.",
    ],
)
def test_a_text_may_be_a_word_or_two(word: str) -> None:
    (facts,) = extract_many([Document(word, published="2024-03-12")])
    assert facts.extracted


@pytest.mark.parametrize("sentence", _SENTENCES)
def test_a_text_may_end_or_begin_with_any_word(sentence: str) -> None:
    words = sentence.split()
    cut = [" ".join(words[:k]) for k in range(1, len(words) + 1)]
    cut += [" ".join(words[k:]) for k in range(1, len(words))]
    documents = [Document(text.rstrip(",;"), published="2024-03-12") for text in cut]
    for document, facts in zip(documents, extract_many(documents), strict=True):
        told = to_json(document, facts)
        assert all(0 <= event["start"] < event["end"] <= len(document.text) for event in told["events"])
