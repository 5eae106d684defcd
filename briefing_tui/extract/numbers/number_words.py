"""Cardinal numbers in words and figures: reading one at a place in a list of words."""

from __future__ import annotations

import re
from collections.abc import Sequence

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_NOT_COUNTED = frozenset({"and", "or", "were", "was", "are", "killed", "wounded", "injured", "hurt", "dead", "missing"})  # fmt: skip
_SMALL = {word: n for n, word in enumerate(ONES)}
_TEN = {word: 10 * n for n, word in enumerate(TENS) if n > 1} | {"fourty": 40}
_SCALES = {"thousand": 1_000, "million": 1_000_000, "mn": 1_000_000, "billion": 1_000_000_000}
_SHARES = {
    ("half", "a"): 0.5,
    ("half", "of", "a"): 0.5,
    ("half",): 0.5,
    ("quarter", "of", "a"): 0.25,
    ("three", "quarters", "of", "a"): 0.75,
}
_BEHIND_SCORE = frozenset({"of", "were", "are", "more", "others", "have", "had"})  # "a score were hurt"
_SETS = {"dozen": 12, "score": 20}
_BEFORE_DOZEN = frozenset({"some", "another", "the", "this", "these"})  # "some dozen guards"
_PAIRS = {"couple": 2, "pair": 2, "duo": 2, "trio": 3, "twin": 2, "both": 2}
_FIGURE = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d+)?\+?$")
HYPHENS = frozenset("-–—‑")
OPENERS = (
    frozenset(_SMALL)
    | frozenset(_TEN)
    | frozenset(_SETS)
    | frozenset(_PAIRS)
    | {"a", "an", "half", "quarter", "hundred", "thousand", "million"}
)

MAX_VALUE = 10**12


def said_again(words: Sequence[str], i: int, end: int, value: int) -> tuple[int, int]:
    """Where the number at `i:end` begins and ends with its figure: "two (02) civilians", or "(02) civilians" alone."""
    if words[end : end + 1] == ["("] and words[end + 2 : end + 3] == [")"]:
        again = words[end + 1]
        if again.isdecimal() and int(again) == value:
            return i, end + 3
    if words[i][0] == "0" and i and words[i - 1] == "(" and words[end : end + 1] == [")"]:
        return i - 1, end + 1
    return i, end


def cardinal(words: Sequence[str], i: int) -> tuple[int, int, bool] | None:
    """(value, end, scaled) of the plain number at `i`; `scaled` when it ends on dozen, hundred, thousand…"""
    parts = _parts_of_a_scale(words, i)
    if parts is not None:
        return parts
    n, word = len(words), words[i]
    if word in ("a", "an"):
        nxt = words[i + 1] if i + 1 < n else ""
        if nxt in _PAIRS and nxt != "both":
            return _PAIRS[nxt], i + 2, False
        if nxt == "half" and words[i + 2 : i + 3] == ["dozen"]:
            return 6, i + 3, False
        if nxt in _SETS or nxt in _SCALES or nxt == "hundred":
            other = nxt == "score" and "".join(words[i + 2 : i + 3]) not in _BEHIND_SCORE  # "a score line"
            return None if other else _spelled(words, i + 1, 1)
        return None
    if word == "half":
        j = i + 1
        while j < n and (words[j] in HYPHENS or words[j] in ("a", "the")):
            j += 1
        return (6, j + 1, False) if j < n and words[j] == "dozen" else None
    if word in _PAIRS:
        return (_PAIRS[word], i + 1, False) if word in ("twin", "both") else None
    if word in _SETS:
        bare = word == "dozen" and i and words[i - 1] in _BEFORE_DOZEN
        return (12, i + 1, True) if bare else None
    if _FIGURE.match(word):
        return _figures(words, i)
    return _spelled(words, i, None)


def _parts_of_a_scale(words: Sequence[str], i: int) -> tuple[int, int, bool] | None:
    """ "Half a million", "a quarter of a million", "two and a half million", "a million and a half"."""
    head = list(words[i : i + 6])
    if _SCALES.keys().isdisjoint(head):
        return None
    if head[:1] == ["a"] and head[1:2] in (["half"], ["quarter"]):
        head, i = head[1:], i + 1
    for opening, share in _SHARES.items():
        size = len(opening)
        if tuple(head[:size]) == opening and head[size : size + 1] and head[size] in _SCALES:
            return round(share * _SCALES[head[size]]), i + size + 1, True
    scale = _SCALES.get(head[1]) if len(head) > 1 and head[0] == "a" else None
    if scale and head[2:5] == ["and", "a", "half"]:
        return scale * 3 // 2, i + 5, True
    whole = _SMALL.get(head[0]) if head else None
    if whole and head[1:4] == ["and", "a", "half"] and head[4:5] and head[4] in _SCALES:
        return (2 * whole + 1) * _SCALES[head[4]] // 2, i + 5, True
    return None


def _figures(words: Sequence[str], i: int) -> tuple[int, int, bool] | None:
    word = words[i].rstrip("+").replace(",", "")
    nxt = words[i + 1] if i + 1 < len(words) else ""
    factor = _SCALES.get(nxt) or _SETS.get(nxt) or (100 if nxt == "hundred" else None)
    if "." in word:
        if factor is None:
            return None
        return round(float(word) * factor), i + 2, True
    if factor is None:
        return int(word), i + 1, False
    return min(int(word) * factor, MAX_VALUE), i + 2, True


def _spelled(words: Sequence[str], i: int, implied: int | None) -> tuple[int, int, bool] | None:
    """Number words from `i`; `implied` is the 1 of "a hundred"."""
    n, total, current, end, scaled = len(words), 0, implied, i, False
    room, last_scale = 100, 10**15  # what may still be added by "and"; the scale last used
    while end < n and end < i + 40:
        word, step = words[end], end + 1
        if end > i and current is not None and step < n and (word in HYPHENS or word == "and"):
            after = words[step]
            if word == "and":
                fits = scaled and 0 < (_SMALL.get(after, 0) or _TEN.get(after, 0)) < room
            else:
                fits = 20 <= current % 100 < 100 and current % 10 == 0 and 0 < _SMALL.get(after, 0) < 10
            if not fits:
                break
            word, step = after, end + 2
        if word in _SMALL or word in _TEN:
            value = _SMALL.get(word, _TEN.get(word, 0))
            ten_and_one = current is not None and current % 100 >= 20 and current % 10 == 0 and 0 < value < 10
            if not (current is None or scaled or ten_and_one):
                break
            current, scaled = (current or 0) + value, False
        elif word == "hundred" and current is not None and 0 < current < 100:
            current, scaled, room = current * 100, True, 100
        elif word in _SETS and current is not None and 0 < current < 100 and not total:
            return current * _SETS[word], step, True
        elif word in _SCALES and current and _SCALES[word] < last_scale:
            last_scale = room = _SCALES[word]
            total, current, scaled = total + current * last_scale, 0, True
        else:
            break
        end = step
    if current is None or end == i:
        return None
    return min(total + current, MAX_VALUE), end, scaled


def all_but(words: Sequence[str], i: int) -> tuple[int, int | None, int] | None:
    """What is left out by "all but two of the 14" at word `i`, the whole where it is told, and where that ends."""
    if words[i] != "all" or i + 2 >= len(words) or words[i + 1] not in ("but", "except", "save", "bar"):
        return None
    core = cardinal(words, i + 2 + (words[i + 2] == "for"))
    if core is None or words[core[1] : core[1] + 1] in (["percent"], ["per"], ["%"]):
        return None
    left, end, _ = core
    of = end + 1 + (words[end + 1 : end + 2] in (["the"], ["its"], ["their"], ["his"]))
    whole = cardinal(words, of) if words[end : end + 1] == ["of"] and of < len(words) else None
    return (left, whole[0], whole[1]) if whole is not None else (left, None, end)


def in_tens(words: Sequence[str], start: int, end: int) -> bool:
    """ "Thirty, forty bodies", as people speak: one ten (words `start:end`), the next, and then what is counted."""
    k = end + 1
    one, other = words[start], words[k]
    if end != start + 1 or one not in TENS or other not in TENS[TENS.index(one) + 1 :][:1]:
        return False
    behind = next((w for w in words[k + 1 : k + 3] if w not in "\"”’'"), "")
    return behind.isalpha() and behind not in _NOT_COUNTED


def named(unit: int) -> tuple[str, ...]:
    """The words of a unit that is counted in: ("dozen",) of 12."""
    names = {12: ("dozen",), 20: ("score",), 100: ("hundred",), 1000: ("thousand",)}
    return names.get(unit, ("million", "mn"))
