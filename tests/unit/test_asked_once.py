"""What is kept with a text: asked for once, and looked up by where it stands."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.dates import dates
from briefing_tui.extract.parsing import note_headers, pipeline, wording
from briefing_tui.extract.parsing.layout import Layout

_TEXT = "Gunmen raided Orva on 3 May 2019. Police came on Monday and left on Tuesday. Nobody was hurt."


def test_what_is_asked_of_a_word_is_worked_out_once_a_document() -> None:
    asked: list[str] = []

    @wording.once_a_word
    def letters(word: Any) -> list[str]:
        asked.append(word.text)
        return list(word.text)

    doc, other = pipeline.parse(_TEXT), pipeline.parse(_TEXT)
    letters(doc[0]).clear()
    assert letters(doc[0]) == list("Gunmen")  # an asker may change its list
    letters(doc[1])
    letters(other[0])
    assert asked == ["Gunmen", "raided", "Gunmen"]


def test_the_days_of_a_sentence_are_those_that_begin_in_it() -> None:
    doc = pipeline.parse(_TEXT)
    layout = Layout(doc)
    told = [
        [when.text for when in dates.within(doc, "2019-05-08", *layout.sentence_ends(one.start_char))]
        for one in doc.sents
    ]
    assert [len(one) for one in told] == [1, 2, 0]
    assert "Monday" in told[1][0]
    assert "Tuesday" in told[1][1]


def test_the_text_as_it_was_parsed_is_that_of_the_tokens() -> None:
    for text in (
        _TEXT,
        "GUNMEN RAIDED ORVA ON MONDAY. TWO MEN WERE HURT.",
        "~300 left.\n\n4 KIA/9 WIA - Lomu",
    ):
        doc = pipeline.parse(text)
        assert wording.parsed(doc) == "".join(token.text_with_ws for token in doc)


def test_the_header_over_an_offset_is_that_of_its_paragraph() -> None:
    text = "3 May 2019, Dorba: Two men were shot.\n\nIt had rained.\n\n5 May 2019, Karven: A bus was burned."
    headed = note_headers.every(text)
    assert [start for start, _, _ in headed] == [0, text.index("5 May")]
    assert note_headers.over(text, text.index("shot")) == headed[0][2]
    assert note_headers.over(text, text.index("rained")) is None
    assert note_headers.over(text, text.index("burned")) == headed[1][2]
