"""A paper, a photo or a report may be "it", and is no "he"."""

from __future__ import annotations

import pytest

from tests.unit.events_of import facts

PAPERS = [
    ("The report said 12 had died. He said help was late.", "report"),
    ("The paper said it was sorry. She said that was not enough.", "paper"),
    ('A photo on his page depicts him with the words "leader of Velda". In a video, he accused the president of helping rebels.', "photo"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "paper"), PAPERS)
def test_he_is_no_paper(text: str, paper: str) -> None:
    last = facts(text).quotes[-1]
    assert last.speaker is not None
    assert last.speaker.text.lower() in {"he", "she"}
    assert last.speaker_name != paper


def test_an_official_without_a_name_is_he() -> None:
    text = "An official said 12 had died. He said help was late."
    assert facts(text).quotes[-1].speaker_name == "official"
