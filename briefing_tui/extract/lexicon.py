"""Vocabulary files read once a process: `vocabulary/NAME.toml` as plain tables."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=32)
def table(name: str) -> dict[str, Any]:
    """The TOML table of `vocabulary/<name>.toml`. Raises FileNotFoundError for a topic that is not there."""
    path = files("briefing_tui.extract") / "vocabulary" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def words(name: str, entry: str, key: str = "words") -> frozenset[str]:
    """The set of words under `[entry] key = [...]` of a topic; empty where the entry has no such key."""
    return frozenset(table(name)[entry].get(key, ()))


@lru_cache(maxsize=16)
def classes(name: str, key: str = "words") -> dict[str, tuple[str, ...]]:
    """word -> the entries it stands under, over a whole topic."""
    found: dict[str, tuple[str, ...]] = {}
    for entry, body in table(name).items():
        for word in body.get(key, ()):
            found[word] = (*found.get(word, ()), entry)
    return found
