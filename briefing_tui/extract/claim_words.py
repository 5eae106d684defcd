"""The vocabulary of claims: word groups, each with its source, ready for look-up."""

from __future__ import annotations

from functools import lru_cache

from briefing_tui.extract.vocabulary import load


@lru_cache(maxsize=256)
def words(topic: str, *path: str) -> frozenset[str]:
    """The words of one group, for example `words("casualties", "killed", "transitive")`."""
    group = load(topic)
    for name in path:
        group = group[name]
    return frozenset(group["words"])


@lru_cache(maxsize=64)
def by_word(topic: str, *path: str) -> dict[str, str]:
    """word → the name of its group, over all groups below `path`; the first group that lists a word keeps it."""
    groups = load(topic)
    for name in path:
        groups = groups[name]
    found: dict[str, str] = {}
    for name, group in groups.items():
        if isinstance(group, dict):
            for word in group.get("words", ()):
                found.setdefault(word, name)
    return found
