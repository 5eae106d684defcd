"""Is this text English? Rules for English on another language give nonsense that looks like facts.

The test counts function words that hardly any other language in Latin letters spells the same way. In English
prose they are a quarter of all words (Leech, Rayson and Wilson, Word Frequencies in Written and Spoken English).
"""

from __future__ import annotations

import re

from briefing_tui.extract.vocabulary import words as vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_SAMPLE = 4000  # words looked at
_ENOUGH = 25  # below this many words the share says nothing
_PROSE = 80  # from this many words on it says enough
_SHARE = 0.08


def not_english(text: str) -> str:
    """Why the text is taken not to be English, as one line; an empty string where it is or may be."""
    words: list[str] = []
    for match in _WORD.finditer(text):
        words.append(match.group().casefold())
        if len(words) == _SAMPLE:
            break
    if not words:
        return "no words"
    latin = sum(1 for word in words if _LATIN.match(word))
    if latin < len(words) / 2:
        return "not in Latin letters: only English is read"
    if len(words) < _ENOUGH:
        return ""
    known = vocabulary("language", "english")
    english = sum(1 for word in words if word in known)
    if len(words) < _PROSE and english > sum(
        1 for word in words if word in vocabulary("language", "foreign")
    ):
        return ""  # a bulletin of names and figures has few small words of any language
    return (
        ""
        if english / latin >= _SHARE
        else "not English as far as its small words tell: only English is read"
    )
