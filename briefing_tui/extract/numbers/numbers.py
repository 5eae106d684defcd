"""Counts in running text: figures, number words, ranges, vague counts, and the numbers that count nothing.

Everything works on lower-case words, so it is independent of the parser. `phrases` finds every number of a
list of words in one pass.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from briefing_tui.extract.numbers import ages_told, number_words, upper_ends
from briefing_tui.extract.numbers.number_words import HYPHENS, OPENERS, all_but, cardinal, in_tens, named
from briefing_tui.extract.vocabulary import load
from briefing_tui.extract.vocabulary import words as words_of
from briefing_tui.model import Qualifier

Sense = Literal["count", "unit", "year", "date", "time", "label", "money"]

_EXACT: Qualifier = "exact"
_AFTER: tuple[Qualifier, ...] = ("at_least", "about")  # what may also stand behind a figure


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number phrase: words `start:end` (qualifier included; `core` is where the number itself begins).

    `low`, `high` and `qualifier` follow the rules of `CasualtyClaim`. `sense` is "count" unless the words around
    it say that it measures, dates or names something. `shift` marks "from 31 to 33", which is a revision or a
    range depending on its verb.
    """

    start: int
    core: int
    end: int
    low: int | None
    high: int | None
    qualifier: Qualifier
    sense: Sense = "count"
    shift: bool = False

    @property
    def vague(self) -> bool:
        return self.qualifier == "vague"


_AGED = words_of("numbers", "aged_people")
_GOES = frozenset({"go", "goes", "gone", "went", "going", "rise", "risen", "climbed"})
_SAME = 8  # words from a count to "as many"
_OF_THEM = 16  # words from "of 24 rockets fired at the port" to "all but two"


def phrases(words: Sequence[str]) -> list[Quantity]:
    """Every number phrase of lower-case words, in order, none overlapping.

    Spelling out is bounded: a phrase is at most a few dozen words long, so the pass is linear.
    """
    found: list[Quantity] = []
    words = list(words)
    i, n, floor = 0, len(words), 0
    starts = OPENERS | lists().vague.keys()
    while i < n:
        word = words[i]
        if word in starts or word[:1].isdigit():
            quantity = _at(words, i, floor)
            if quantity is not None and found and ages_told.one_more(words, found[-1], quantity):
                quantity = replace(quantity, sense="label")
            if quantity is not None:
                raised = upper_ends.raised(words, found[-1], quantity) if found else None
                if raised is not None:
                    found[-1], quantity = raised, replace(quantity, sense="label")
                found.append(quantity)
                i = floor = quantity.end
                continue
        again = (_as_many if word == "as" else _all_but)(words, i, found) if word in ("as", "all") else None
        if again is not None:
            found.append(again)
            i = floor = again.end
            continue
        i += 1
    return found


def _as_many(words: Sequence[str], i: int, found: Sequence[Quantity]) -> Quantity | None:
    """ "Two were killed and as many injured": the count just given, once more."""
    if list(words[i : i + 2]) != ["as", "many"] or "as" in words[i + 2 : i + 3] or not found:
        return None
    whole = [q for q in found[-2:] if "including" not in words[max(q.start - 1, 0) : q.start]]
    if not whole:
        return None
    last = whole[-1]  # "eight miners, including two brothers, were killed and as many injured"
    if last.sense != "count" or i - found[-1].end > _SAME or words[i - 1] == "well":  # "as well as many vans"
        return None
    return replace(last, start=i, core=i + 1, end=i + 2)


def _all_but(words: Sequence[str], i: int, found: Sequence[Quantity]) -> Quantity | None:
    """ "All but two of the 14 passengers": twelve, and vague where no whole is told; never the two."""
    told = all_but(words, i)
    if told is None:
        return None
    left, whole, end = told
    last = found[-1] if found and whole is None else None
    if last is not None and last.sense == "count" and last.low == last.high and i - last.end <= _OF_THEM:
        of_them = "of" in words[max(0, last.start - 2) : last.start]
        if of_them and not {".", ";"} & set(words[last.end : i]):  # "of 24 rockets fired, all but two"
            whole = last.low
    count = whole - left if whole is not None and whole > left else None
    return Quantity(i, i, end, count, count, "exact" if count is not None else "vague")


def _at(words: Sequence[str], i: int, floor: int) -> Quantity | None:
    as_many = i and words[i - 1] == "as" and words[i - 2 : i - 1] != ["well"]
    vague = 0 if as_many else _longest(words, i, lists().vague)
    core = cardinal(words, i)
    if core is None or (vague and vague > core[1]):
        return Quantity(_qualified(words, i, floor)[0], i, vague, None, None, "vague") if vague else None
    value, end, scaled = core
    start, end = number_words.said_again(words, i, end, value)
    hedge: Qualifier = "about" if words[i : i + 2] == ["a", "couple"] else "exact"
    quantity = Quantity(max(start, floor), i, end, value, value, hedge)
    quantity = _ranged(words, quantity, scaled)
    quantity = replace(quantity, sense=_sense(words, quantity))
    if quantity.sense != "count":
        return quantity
    start, qualifier = _qualified(words, quantity.start, floor)
    end, after = _suffix(words, quantity.end, bool(words[quantity.end - 1].endswith("+")))
    return _with(replace(quantity, start=start, end=end), after or qualifier)


def _with(quantity: Quantity, qualifier: Qualifier) -> Quantity:
    if quantity.qualifier == "range" or qualifier == "exact":
        return quantity
    if qualifier in ("at_least", "more_than"):
        return replace(quantity, high=None, qualifier=qualifier)
    if qualifier == "up_to":
        return replace(quantity, low=None, qualifier=qualifier)
    return replace(quantity, qualifier=qualifier)


def _ranged(words: Sequence[str], first: Quantity, scaled: bool) -> Quantity:
    """The phrase with its second end, where "10 to 15", "10-15", "two or three", "between 10 and 15" follows."""
    n, j = len(words), first.end
    if j + 1 >= n or first.low is None:
        return first
    before = words[first.core - 1] if first.core else ""
    joint = words[j]
    most = upper_ends.behind(words, j) if joint == "," else None
    if most is not None and most[0] > first.low:
        return replace(first, end=most[1], high=most[0], qualifier="range")
    loose = joint == "," and in_tens(words, first.core, first.end)
    if not (loose or joint in HYPHENS or joint in ("to", "or") or (joint == "and" and before == "between")):
        return first
    if joint == "to" and before in lists().months and 1800 <= first.low <= 2100:
        return first  # "the toll since 7 October 2023 to 42,071"
    k = j + 1
    if joint in ("to", "or") and words[k] in ("as", "even") and words[k + 1 : k + 3] == ["many", "as"]:
        k += 3
    second = cardinal(words, k) if k < n else None
    if second is None:
        return first
    value, end, scaled_too = second
    low = first.low
    if scaled_too and not scaled and low < 100:
        unit = next((u for u in (12, 20, 100, 1000, 10**6) if words[end - 1] in named(u)), 1)
        if low * unit < value:
            low *= unit
    if before != "from" and (value <= low or (joint == "or" and value > 2 * low + 2)):
        return first
    start = first.core - 1 if before in ("between", "from") else first.core
    low, high = min(low, value), max(low, value)
    shifted = before == "from"
    bounds = (first.low, value) if shifted else (low, high)
    return Quantity(start, first.core, end, bounds[0], bounds[1], "range", shift=shifted)


def _sense(words: Sequence[str], q: Quantity) -> Sense:
    """What the number does, from its neighbours. The source of each group is in vocabulary/numbers.toml."""
    v = lists()
    before = words[q.core - 1] if q.core else ""
    after = words[q.end] if q.end < len(words) else ""
    behind = words[q.end + 1] if q.end + 1 < len(words) else ""
    first = words[q.core]
    if before in ("$", "£", "€", "us$"):
        return "money"
    if (
        after in ("night", "day")
        and (q.low or 0) > 1
        and any(_counts(word) for word in words[q.end + 1 : q.end + 4])
    ):
        return "count"  # "four night-shift workers", "two day labourers"
    if after in v.units or (after in HYPHENS and behind in v.units):
        # "four barrel bombs"
        return "count" if after == "barrel" and behind in ("bomb", "bombs") else "unit"
    if (
        (before in v.labels and "who" not in words[max(q.core - 2, 0) : q.core - 1])
        or (before == "of" and words[q.core - 2 : q.core - 1] and words[q.core - 2] in _AGED)
        or ages_told.is_age(words, q.core, q.end, q.low)
    ):
        return "label"
    if after in (":", ".") and behind.isdigit() and len(behind) == 2 and first.isdigit() and int(first) < 25:
        return "time"
    if first.isdigit() and q.end == q.core + 1:
        if len(first) == 4 and first[0] == "0":
            return "time"  # "repeated at 0500"
        if len(first) == 4 and 1800 <= int(first) <= 2100 and (before in v.year_before or before in v.months):
            return (
                "count" if _counts(after) and before in ("the", "and", ",", "around", "of", "to") else "year"
            )
        if after in v.months and 1 <= int(first) <= 31 and (after != "may" or not behind.isalpha()):
            return "date"
        if before in v.months and 1 <= int(first) <= 31:
            opener = words[q.core - 2] if q.core > 1 else ""
            if opener.isdigit() and after.isalpha():
                return "count"
            return "count" if opener in ("in", "since", "during") and _counts(after) else "date"
        if len(first) == 4 and first[0] in "012" and after in ("local", "hours", "hrs", "gmt"):
            return "time"
    return "count"


def _counts(after: str) -> bool:
    return len(after) > 3 and after.endswith(("s", "men", "people", "children", "police")) and after != "this"


def _qualified(words: Sequence[str], core: int, floor: int) -> tuple[int, Qualifier]:
    """Where the words that qualify the number at `core` begin, and what they make of it."""
    start, qualifier = core, _EXACT
    table = lists().before
    for _ in range(3):
        for left in range(max(start - 4, floor), start):
            found = table.get(tuple(words[left:start]))
            risen = words[left] == "up" and words[max(left - 1, 0)] in _GOES  # "the toll has gone up to 17"
            if found is not None and not risen:
                start = left
                if qualifier in ("exact", "about") and found != "exact":
                    qualifier = found
                break
        else:
            break
    return start, qualifier


def _suffix(words: Sequence[str], end: int, plus: bool) -> tuple[int, Qualifier | None]:
    if words[end : end + 1] in (["x"], ["×"]) and "".join(words[end + 1 : end + 2])[:1].isalpha():
        end += 1  # "2 x pickup"
    if plus:
        return end, "at_least"
    if words[end : end + 1] == ["+"]:
        return end + 1, "at_least"
    if words[end : end + 1] and words[end] in HYPHENS and words[end + 1 : end + 2] in (["plus"], ["odd"]):
        return end + 2, "at_least" if words[end + 1] == "plus" else "about"  # "thirty-odd cars"
    for size in (2, 1):
        found = lists().after.get(tuple(words[end : end + size]))
        if found is not None:
            return end + size, found
    return end, None


def _longest(words: Sequence[str], i: int, table: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    """End of the longest vague phrase at `i`, or 0."""
    fits = (p for p in table.get(words[i], ()) if tuple(words[i : i + len(p)]) == p)
    return next((i + len(phrase) for phrase in fits), 0)


@dataclass(frozen=True, slots=True)
class _Lists:
    before: dict[tuple[str, ...], Qualifier]
    after: dict[tuple[str, ...], Qualifier]
    vague: dict[str, tuple[tuple[str, ...], ...]]
    units: frozenset[str]
    months: frozenset[str]
    year_before: frozenset[str]
    labels: frozenset[str]


@lru_cache(maxsize=1)
def lists() -> _Lists:
    """The word groups of vocabulary/numbers.toml, ready for look-up."""
    data = load("numbers")
    before: dict[tuple[str, ...], Qualifier] = {
        tuple(p.split()): name for name, group in data["qualifier"].items() for p in group["phrases"]
    }
    after = {tuple(p.split()): name for name in _AFTER for p in data["after"][name]}
    vague: dict[str, list[tuple[str, ...]]] = {}
    for phrase in data["vague"]["phrases"]:
        words = tuple(phrase.split())
        vague.setdefault(words[0], []).append(words)
    return _Lists(
        before,
        after,
        {first: tuple(sorted(group, key=len, reverse=True)) for first, group in vague.items()},
        frozenset(data["units"]["words"]),
        frozenset(data["months"]["words"]),
        frozenset(data["year_before"]["words"]),
        frozenset(data["label_before"]["words"]),
    )
