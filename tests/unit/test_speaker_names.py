"""Names of many countries: found whole where they first stand, and known again by any part of them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from briefing_tui.extract.parsing import pipeline
from briefing_tui.extract.quotes import quotes

NAMES = tomllib.loads(
    (Path(__file__).parent / "data" / "names_of_many_countries.toml").read_text(encoding="utf-8")
)["name"]

PASSAGES = {
    "said behind the quotation": (
        "The bridge at Ostrava Bay has been closed since Monday.\n\n"
        "“The water came up to the third step,” said {full}, a schoolteacher in the port.\n\n"
        "The town has asked for boats. “Nobody had a plan for this,” {short} said.\n\n"
        "{title} {short} said the school would stay shut until June."
    ),
    "behind a role": (
        "The bridge at Ostrava Bay has been closed since Monday.\n\n"
        "Deputy governor {full} told reporters that the water had reached the third step. “Nobody had a plan for "
        "this,” {pronoun} added.\n\nAccording to {short}, the schools will stay shut until June."
    ),
    "in a story": (
        "{full}, who runs the ferry, lost a boat in the first hour. “The water came up to the third step,” {pronoun} "
        "says.\n\nThe town has asked for help. {title} {short} wants none of it. “Nobody had a plan for this,” says "
        "{short}."
    ),
}


@cache
def _speakers() -> dict[tuple[str, str], list[str]]:
    keys, texts = [], []
    for passage, text in PASSAGES.items():
        for name in NAMES:
            keys.append((passage, name["full"]))
            pronoun = "he" if name["gender"] == "m" else "she"
            texts.append(text.format(pronoun=pronoun, **name))
    docs = pipeline.parse_many(texts)
    return {key: [str(q.speaker_name) for q in quotes.find(doc)] for key, doc in zip(keys, docs, strict=True)}


@pytest.mark.parametrize("passage", PASSAGES)
def test_somebody_keeps_the_whole_name_under_every_part_of_it(passage: str) -> None:
    wrong = {}
    for name in NAMES:
        full = name["full"]
        bare = [said.removeprefix("U ").removeprefix("Daw ") for said in _speakers()[passage, full]]
        if not bare or set(bare) != {full}:
            wrong[full] = bare
    assert not wrong
