"""Word lists as data: `NAME.toml` in this folder, one file a topic. Each names the public source its groups come from."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Any


@lru_cache(maxsize=64)
def load(name: str) -> dict[str, Any]:
    """The tables of a topic. Raises FileNotFoundError for one that does not exist."""
    return tomllib.loads(resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1024)
def words(name: str, *path: str) -> frozenset[str]:
    """The words of one group: `words("roles", "titles")`, `words("casualties", "killed", "transitive")`.

    A file writes a group as a list, as one string with white space between the words, or as a table with such `words`
    and their source; a table without them has none. Raises KeyError for a group that does not exist.
    """
    group: Any = load(name)
    for key in path:
        group = group[key]
    if isinstance(group, dict):
        group = group.get("words", ())
    return frozenset(group.split() if isinstance(group, str) else group)


@lru_cache(maxsize=64)
def classes(name: str, *path: str, key: str = "words") -> dict[str, tuple[str, ...]]:
    """word -> the groups it stands under, in the order of the file, over a topic or the part of it below `path`."""
    groups: Any = load(name)
    for step in path:
        groups = groups[step]
    found: dict[str, tuple[str, ...]] = {}
    for group, body in groups.items():
        for word in body.get(key, ()) if isinstance(body, dict) else ():
            found[word] = (*found.get(word, ()), group)
    return found
