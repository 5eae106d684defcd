"""Names of people: taken apart, compared, the same person recognised under another spelling."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from briefing_tui.extract.vocabulary import words

_SUFFIX = frozenset(("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"))
_ARTICLE = re.compile(r"^(?:al|el|as|ash|an|ar|at|az|ad|es)[-–’' ]", re.I)
_OWNER = re.compile(r"[’']s?$")
_ALIKE = 0.90  # Jaro-Winkler: Kadhimi/Kazemi 0.87 is too far, Khafaji/Khafagi 0.94 is the same name


@lru_cache(maxsize=20_000)
def key(word: str) -> str:
    """A word of a name reduced to what spellings share: no case, accents, article or possessive."""
    plain = unicodedata.normalize("NFKD", _OWNER.sub("", word.strip('.,;:()[]"“”‘')))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return re.sub(r"[’'`\-]", "", _ARTICLE.sub("", plain))


def without_titles(name: str) -> tuple[str, str]:
    """(titles, name): "Lt. Gen. Sara Oyelaran" → ("Lt. Gen.", "Sara Oyelaran")."""
    parts = _OWNER.sub("", name.strip(' ,.;:—–-"“”')).split()
    titles = words("roles", "titles")
    first = 0
    while first < len(parts) - 1 and parts[first].rstrip(".").casefold() in titles:
        first += 1
    return " ".join(parts[:first]), " ".join(parts[first:])


@lru_cache(maxsize=50_000)
def surname(name: str) -> str:
    """The key of the family name: the last word that is no suffix."""
    parts = [part for part in name.split() if key(part) and key(part) not in _SUFFIX]
    return key(parts[-1]) if parts else ""


def given(name: str) -> str:
    """The key of the first word, an empty string where the name is one word."""
    parts = name.split()
    return key(parts[0]) if len(parts) > 1 else ""


def alike(one: str, other: str) -> bool:
    """Whether two keys are near spellings of one name, as transliterations are."""
    if one == other:
        return bool(one)
    if min(len(one), len(other)) < 5 or one[0] != other[0]:
        return False
    return bool(JaroWinkler.similarity(one, other) >= _ALIKE)


@lru_cache(maxsize=50_000)
def same_person(name: str, other: str) -> bool:
    """Whether two names (without titles) can be one person: never on a surname alone when both have given names."""
    mine, theirs = name.split(), other.split()
    if not mine or not theirs:
        return False
    if [key(w) for w in mine] == [key(w) for w in theirs]:
        return True
    if len(mine) == 1 or len(theirs) == 1:
        single, full = (mine, theirs) if len(mine) == 1 else (theirs, mine)
        return _word_of(key(single[0]), full)
    if not alike(surname(name), surname(other)):
        return False
    return _given_fit(given(name), given(other))


def _word_of(single: str, full: list[str]) -> bool:
    return alike(single, surname(" ".join(full))) or (
        len(full) > 1 and single == key(full[0]) and len(single) > 2
    )


def _given_fit(one: str, other: str) -> bool:
    if one == other or alike(one, other):
        return True
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    return len(one) >= 3 and len(other) >= 3 and (one.startswith(other) or other.startswith(one))


def is_particle(word: str) -> bool:
    """Whether a lower-case word belongs to a name: van, bin, al."""
    return word.casefold().rstrip("-") in words("roles", "particles")
