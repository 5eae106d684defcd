"""Knowing a speaker again across documents: by name, affiliation and spelling, never by a surname alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Protocol

from rapidfuzz import fuzz

SPELLING = 84.0  # of 100: how near two spellings of one word of a name must be
LONGER = 90.0  # what a longer form of a name is worth: as much as a near spelling
EVIDENCE = 80.0  # how near two affiliations or roles must be to speak for one person
CONTRADICTION = 50.0  # below this, two affiliations or roles speak against it


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PARTICLES = _set("al el ul ur as ash at ad an az bin ibn ben abu abd de da di del la le van von der")
_TITLES = _set(
    "mr mrs ms miss dr prof professor sir gen general lt lieutenant col colonel maj major brig brigadier capt captain sgt "
    "sergeant adm admiral cmdr commander president minister sheikh shaikh ayatollah imam judge senator rep"
)
_SOUNDS = (
    (re.compile(r"sch|sh|ch"), "s"),
    (re.compile(r"kh|ck|q|c"), "k"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"ph|v|w"), "f"),
    (re.compile(r"dh|th|zh"), "z"),
    (re.compile(r"ts|tz"), "s"),
    (re.compile(r"dj|j"), "g"),
    (re.compile(r"[aeiouyh]"), ""),
)


_OWN_NAME = 102.0  # an institution called by its own name, and not by one that others go by too


class Named(Protocol):
    """A speaker as a document or the store knows them; `id` 0 is new."""

    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def role(self) -> str: ...
    @property
    def affiliation(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


def same_speaker(who: Named, candidates: Sequence[Named]) -> int | None:
    """The id of the candidate who is the same speaker; None when nobody is, or when two might be."""
    if who.kind == "anonymous":
        return None
    judged = sorted(((_alike(who, other), other.id) for other in candidates), reverse=True)
    if not judged or judged[0][0] <= 0:
        return None
    if who.kind == "organisation" and judged[0][0] >= _OWN_NAME:
        # One by its name. Were there two, by some mistake, a third would make it worse: the first known is it.
        return min(id_ for score, id_ in judged if score >= _OWN_NAME)
    if len(judged) > 1 and judged[0][0] - judged[1][0] < 1:
        return None
    return judged[0][1]


def key(name: str) -> str:
    """The sound of the surname: vowels dropped, letters that transliterations exchange made one."""
    parts = parts_of(name)
    if not parts:
        return ""
    sound = parts[-1]
    first = "a" if sound[0] in "aeiou" else ""
    for pattern, letter in _SOUNDS:
        sound = pattern.sub(letter, sound)
    return first + re.sub(r"(.)\1+", r"\1", sound)


def parts_of(name: str) -> list[str]:
    """The words of a person's name: lower case, no accents, titles and particles ("al-", "bin", "de") left out."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    plain = re.sub(
        r"\b(ab[du]+[aeu]?l)[-\s]+", r"\1", re.sub(r"['’`ʿʾ]", "", plain)
    )  # Abdul Rahman, Abdel-Rahman
    found = re.findall(r"[^\W\d_]+", plain)
    while found and found[0] in _TITLES and len(found) > 1:
        found.pop(0)
    return [each for each in found if each not in _PARTICLES] or found


def _alike(who: Named, other: Named) -> float:
    """0 for "somebody else"; the higher the surer."""
    if who.kind != other.kind or other.kind == "anonymous":
        return 0
    if who.kind == "organisation":
        name = _institution(who.name)
        if name == _institution(other.name):
            return _OWN_NAME
        return 100.0 if name in {_institution(each) for each in _spellings(other)} else 0
    belongs, does = _evidence(who.affiliation, other.affiliation), _evidence(who.role, other.role)
    best = max((_names_alike(ours, theirs) for ours, theirs in _comparable(who, other)), default=0.0)
    if best >= 100:  # the same full name: enough, unless everything else says otherwise
        return 0 if belongs < 0 and does < 0 else 100 + 10 * belongs + 5 * does
    if best > 0:  # a near spelling, an initial, or a surname: only with what they are and for whom
        sure = belongs > 0 and does >= 0 if best >= SPELLING else belongs > 0 and does > 0
        return best + 10 * belongs + 5 * does if sure else 0
    return 0


def _comparable(who: Named, other: Named) -> list[tuple[str, str]]:
    """The spellings to compare: full names with full names where both have one, so that a surname joins nobody."""
    ours, theirs = _spellings(who), _spellings(other)
    full = [[each for each in spellings if len(parts_of(each)) > 1] for spellings in (ours, theirs)]
    if all(full):
        ours, theirs = tuple(full[0]), tuple(full[1])
    return [(one, another) for one in ours for another in theirs]


def _spellings(who: Named) -> tuple[str, ...]:
    return tuple(dict.fromkeys((who.name, *who.aliases)))


def _institution(name: str) -> str:
    return re.sub(r"^the\s+", "", " ".join(name.casefold().split()))


def _evidence(ours: str, theirs: str) -> int:
    """1 speaks for the same person, -1 against, 0 says nothing."""
    if not ours or not theirs:
        return 0
    near = fuzz.token_set_ratio(ours.casefold(), theirs.casefold())
    return 1 if near >= EVIDENCE else -1 if near < CONTRADICTION else 0


def _names_alike(ours: str, theirs: str) -> float:
    """100: the same full name; 84-99: a near spelling of a full name; 50: surname or initials only; 0: not alike."""
    left, right = parts_of(ours), parts_of(theirs)
    if not left or not right:
        return 0
    surname = _word_alike(left[-1], right[-1])
    if surname < SPELLING:
        return LONGER if _longer_form(left, right) or _longer_form(right, left) else 0
    if len(left) == 1 or len(right) == 1:
        return 50 if len(left) != len(right) or left == right else 0
    if left == right:
        return 100
    first = _first_alike(left[:-1], right[:-1])
    if first == 50:
        return 50
    return min(surname, first, 99.0) if first >= SPELLING else 0


def _longer_form(short: list[str], full: list[str]) -> bool:
    """Whether one name is the other without its last words: Ramiro Andrade, of Ramiro Andrade Quispe."""
    if not 2 <= len(short) < len(full) or short[0] != full[0]:
        return False
    rest = iter(full[1:])
    return all(word in rest for word in short[1:])


def _word_alike(left: str, right: str) -> float:
    if left == right:
        return 100
    near = fuzz.ratio(left, right)
    # Transliterations of one name differ in vowels and doubled letters; their skeletons agree.
    return max(near, 90.0) if len(key(left)) > 1 and key(left) == key(right) and near >= 60 else near


def _first_alike(left: list[str], right: list[str]) -> float:
    if len(left[0]) == 1 or len(right[0]) == 1:
        return 50 if left[0][0] == right[0][0] else 0
    return _word_alike(left[0], right[0])
