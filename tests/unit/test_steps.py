"""What the steps promise: the docs that `nlp.pipe` makes, whatever they are batched with."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing_tui.extract.parsing import abbreviations, pipeline, steps

ATTRIBUTES = ["TAG", "DEP", "HEAD", "POS", "MORPH", "LEMMA", "ENT_IOB", "ENT_TYPE", "SENT_START"]
TEXTS = [
    "Shells fell on Varn Bridge at dawn, killing a ferryman.\n\n“Let's not guess,” said Mayor Odile Brandt.",
    "There were no boats. They're gonna dredge it, and y'all gotta wait; I ain't told, c'm on.",
    "",
    " \n\n ",
    "It did what you had it do. That is the dog that bit. Do you have what I have?\nWhat's there is theirs.",
    "Doin' somethin' for 'em ol' folks, he'd gone an' the children's mother's been told it wo n't rain.",
]


def marks(doc: Any) -> tuple[str, list[list[int]]]:
    return doc.text, doc.to_array(ATTRIBUTES).tolist()


def run(texts: list[str], batch_size: int = 16) -> list[tuple[str, list[list[int]]]]:
    return [marks(doc) for doc in steps.Steps(pipeline.load()).run(texts, batch_size)]


def test_docs_are_what_spacy_makes_of_the_texts() -> None:
    assert run(TEXTS) == [marks(doc) for doc in pipeline.load().pipe(TEXTS)]


def test_words_that_a_pattern_reads_together_have_its_lemmas_every_time() -> None:
    forms = steps.Steps(pipeline.load())
    for _ in range(2):
        (doc,) = forms.run(["Let's go. We're gonna go. The dog's gone, let us pass."], 1)
        assert [token.lemma_ for token in doc if token.lower_ == "'s"] == ["us", "'s"]
        assert [token.lemma_ for token in doc if token.lower_ in ("gon", "na")] == ["go", "to"]


def test_the_patterns_look_at_nothing_but_spelling_tag_and_relation() -> None:
    rules = pipeline.load().get_pipe("attribute_ruler").patterns
    looked_at = {
        name for rule in rules for pattern in rule["patterns"] for token in pattern for name in token
    }
    assert looked_at <= {"ORTH", "TEXT", "LOWER", "IS_SPACE", "TAG", "DEP"}


@pytest.mark.parametrize("batch_size", [1, 2, 100])
def test_a_text_is_parsed_alike_whatever_stands_beside_it(
    batch_size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "_TOGETHER", 20)
    monkeypatch.setattr(steps, "_SIDE_BY_SIDE", {"ner": 10, "parser": 50})
    assert run(TEXTS, batch_size) == [marks(doc) for text in TEXTS for doc in pipeline.load().pipe([text])]


@given(st.lists(st.text(max_size=40), max_size=5))
@settings(max_examples=20, deadline=None)
def test_any_characters_come_out_as_they_went_in(texts: list[str]) -> None:
    docs = map(pipeline.load().make_doc, texts)
    assume(all(abbreviations.spelled_out(doc) is doc for doc in docs))  # "expl" is parsed as "explosion"
    assert run(texts) == [marks(doc) for doc in pipeline.load().pipe(texts)]
