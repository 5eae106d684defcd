"""The word lists of claims: every group names its source and holds lower-case words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from briefing_tui.extract.vocabulary import load

TOPICS = ["numbers", "victims", "casualties", "claims", "damage", "munitions"]


def groups(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for name, value in table.items():
        if isinstance(value, dict):
            if any(isinstance(entry, list) for entry in value.values()):
                yield f"{path}{name}", value
            else:
                yield from groups(value, f"{path}{name}.")


@pytest.mark.parametrize("topic", TOPICS)
def test_every_group_names_its_source(topic: str) -> None:
    assert [name for name, group in groups(load(topic)) if not group.get("source")] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_words_are_lower_case_and_never_blank(topic: str) -> None:
    for name, group in groups(load(topic)):
        for word in group.get("words", ()):
            assert word == word.strip() != "", (name, word)
            assert word == word.lower(), (name, word)
