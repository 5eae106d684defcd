"""The text behind a parsed document, kept with it: spaCy puts `doc.text` together anew at every call."""

from __future__ import annotations

from typing import Any


def original(doc: Any) -> str:
    """The text as it came; offsets are those of the tokens."""
    return _kept(doc, "original")


def parsed(doc: Any) -> str:
    """The text as the parser saw it: the same length, maybe other case and line ends."""
    return _kept(doc, "parsed")


def _kept(doc: Any, key: str) -> str:
    text = doc.user_data.get(key)
    if text is None:
        text = doc.user_data[key] = doc.text
    return str(text)
