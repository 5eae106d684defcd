"""Who is meant by the words beside a quotation: roles explained by names, bodies by their kind, he and she."""

from __future__ import annotations

import pytest

from briefing_tui.extract import pipeline, quotes
from briefing_tui.model import Quote


def found(text: str) -> list[Quote]:
    return quotes.find(pipeline.parse(text))


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("A nurse at the clinic, Hawa Sankara, said nine people had been brought in.", "Hawa Sankara"),
        ("“It is late,” the chief mediator, Margit Oyelowo, told the press.", "Margit Oyelowo"),
        ("The ferry's operator, Callan Lines, said the boat was sound.", "Callan Lines"),
    ],
)
def test_a_name_that_explains_a_role_is_part_of_the_mention(text: str, mention: str) -> None:
    (quote,) = found(text)
    assert quote.speaker is not None
    assert quote.speaker.text.endswith(mention)
    assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.text
    assert quote.speaker_name == mention


def test_a_name_ends_a_long_role_behind_the_body_it_is_of() -> None:
    (quote,) = found("The CEO of the Refugee Board Enver Solis told reporters that the roof had been mended.")
    assert (quote.speaker_name, quote.role, quote.affiliation) == ("Enver Solis", "CEO", "Refugee Board")


def test_a_union_is_never_another_kind_of_body() -> None:
    got = found(
        "The Dockers' Union called a strike on Monday. The Port Authority refused to talk. “We will not move,” the "
        "union said."
    )
    assert [q.speaker_name for q in got] == ["Dockers' Union"]
    got = found(
        "The Association of Rail Drivers met on Monday. The Transport Office refused to talk. The union said it would "
        "wait."
    )
    assert [q.speaker_name for q in got] == ["Association of Rail Drivers"]


def test_a_body_with_a_name_of_its_own_is_no_other() -> None:
    got = found("The Court of Audit ruled on Monday. The Amber party said the judges had been misled.")
    assert got[-1].speaker_name == "Amber party"
