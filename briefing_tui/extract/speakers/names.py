"""Names of people: taken apart, compared, the same person recognised under another spelling."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from briefing_tui.extract.vocabulary import words

_SUFFIX = frozenset(("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"))
# Letters behind a name that say what somebody holds, and are no part of it.
_HONOURS = frozenset(
    ("KC", "QC", "SC", "MP", "MSP", "MEP", "MBE", "OBE", "CBE", "KBE", "DBE", "CMG", "RN", "FRS")
)
_ARTICLE = re.compile(r"^(?:al|el|as|ash|an|ar|at|az|ad|es)[-–’' ]", re.I)
_OWNER = re.compile(r"[’']s?$")
_ALIKE = 0.90  # Jaro-Winkler: Kadhimi/Kazemi 0.87 is too far, Khafaji/Khafagi 0.94 is the same name


@lru_cache(maxsize=20_000)
def key(word: str) -> str:
    """A word of a name reduced to what spellings share: no case, accents, article or possessive."""
    plain = unicodedata.normalize("NFKD", _OWNER.sub("", word.strip('.,;:()[]"“”‘')))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return re.sub(r"[’'`\-]", "", _ARTICLE.sub("", plain))


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
    mine, theirs = _articles_joined(mine, theirs), _articles_joined(theirs, mine)
    if len(mine) == 1 or len(theirs) == 1:
        single, full = (mine, theirs) if len(mine) == 1 else (theirs, mine)
        return _word_of(key(single[0]), full)
    if _stretch_of(mine, theirs) or _stretch_of(theirs, mine):
        return True
    if not alike(surname(name), surname(other)):
        return False
    return _given_fit(given(name), given(other))


def _articles_joined(parts: list[str], others: list[str]) -> list[str]:
    """A name with its Arabic article as one word, where the other name writes it so: Al Hakimi, of Yusra al-Hakimi."""
    if len(parts) < 2 or not _ARTICLE.match(f"{parts[-2]} ") or "-" in parts[-1]:
        return parts
    written = any(_ARTICLE.match(w) and key(w) == key(parts[-1]) for w in others)
    return [*parts[:-2], f"{parts[-2]}-{parts[-1]}"] if written else parts


def _stretch_of(short: list[str], full: list[str]) -> bool:
    """Whether the words of one name are a stretch of the other, or its first word and some that follow.

    Ag Alhassane · Aung Myat | Soe · Xiomara | Del Valle | Pereira · Víctor Oyarzún, of Víctor Manuel Oyarzún Paredes.
    """
    if not 2 <= len(short) < len(full):
        return False
    asked, words_of = [key(w) for w in short], [key(w) for w in full]
    if any(words_of[k : k + len(asked)] == asked for k in range(len(words_of) - len(asked) + 1)):
        return True
    rest = iter(words_of[1:])
    return asked[0] == words_of[0] and all(word in rest for word in asked[1:])


def _word_of(single: str, full: list[str]) -> bool:
    if alike(single, surname(" ".join(full))) or single in _halves(full):
        return True
    return len(full) > 1 and single == key(full[0]) and len(single) > 1 and not is_particle(full[0])


def _halves(full: list[str]) -> list[str]:
    """The halves of a double surname: Ndikumana-Ruzibiza; none for an Arabic article or a particle."""
    parts = [w for w in full if key(w) not in _SUFFIX]
    if not parts or "-" not in parts[-1].strip("-"):
        return []
    return [key(half) for half in parts[-1].split("-") if len(half) > 3]


@lru_cache(maxsize=50_000)
def by_middle(single: str, full: str) -> bool:
    """Whether one word is a surname inside a longer name: Pérez for Juan Pérez Gómez. Weak: only where nobody else fits."""
    parts = [key(w) for w in full.split() if key(w) not in _SUFFIX]
    return len(parts) > 2 and len(single) > 1 and key(single) in parts[1:-1] and not is_particle(single)


def _given_fit(one: str, other: str) -> bool:
    if one == other or alike(one, other):
        return True
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    return len(one) >= 3 and len(other) >= 3 and (one.startswith(other) or other.startswith(one))


def shared_keys(name: str) -> set[str]:
    """What two names must share at least one of to be one person: a word, half a surname, the start of a surname."""
    parts = name.split()
    found = {key(w) for w in parts} | set(_halves(parts))
    last = surname(name)
    return found | {f"{last[:1]}*"} if len(last) >= 5 else found


def initials(name: str) -> tuple[str, str]:
    """The first letters of a name's words, with those behind hyphens and without: KRM and KR of Kalevi Rautio-Mäkinen."""
    parts = [w for w in name.split() if w[:1].isupper()]
    pieces = [piece for w in parts for piece in re.split(r"[-–]", w) if piece[:1].isupper()]
    return "".join(w[0] for w in pieces), "".join(w[0] for w in parts)


def is_suffix(word: str) -> bool:
    """Whether a word ends a name without being its surname: Jr., III."""
    return key(word) in _SUFFIX


def is_honour(word: str) -> bool:
    """Whether letters behind a name are no part of it: Rosalind Tarn | KC."""
    return word in _HONOURS


def is_particle(word: str) -> bool:
    """Whether a lower-case word belongs to a name: van, bin, al."""
    return word.casefold().rstrip("-") in words("roles", "particles")
