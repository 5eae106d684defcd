"""Of two people of one surname the text calls by it alone the one whose kin the other is."""

from __future__ import annotations

import pytest

from tests.unit.events_of import facts

NAMED = [
    ("Teo Velk and his brother, Ivo Velk, were held on Monday. Velk said he had done nothing.", "Teo Velk"),
    ("Mayor Anna Dovik said the town was calm. Her husband, Teo Dovik, was hurt. Dovik said help had come.", "Anna Dovik"),
    ("Police said Teo Harrow shot his wife, Anna Harrow, at their home. Harrow told officers that he was drunk.", "Teo Harrow"),
    ("Ahmad Haleem came from Velda. Haleem called the massacre by his son, Tariq Haleem, a crime. In a video, Haleem said he was sad.", "Ahmad Haleem"),
    ("Ivo Velk, her brother, came with Anna Velk. Velk said she would stay.", "Anna Velk"),
    ("Anna Velk spoke of her uncle, Teo Marn, on Monday. Marn said he would stay.", "Teo Marn"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_the_surname_alone_is_of_whom_the_text_is_about(text: str, name: str) -> None:
    assert facts(text).quotes[-1].speaker_name == name


def test_the_elder_is_no_office() -> None:
    text = "Ahmad Haleem came from Velda with his son, Tariq Haleem. The elder Haleem said that he was sad."
    (quote,) = facts(text).quotes
    assert (quote.speaker_name, quote.role) == ("Ahmad Haleem", None)


def test_a_sons_role_is_not_what_he_did() -> None:
    text = "Haleem called the massacre by his son, Tariq Haleem, a crime. Tariq Haleem said he had done it."
    assert facts(text).quotes[-1].role == "son"
