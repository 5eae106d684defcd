"""Numbers that are the ages of people: "most were under five", "patients over 65", "the youngest was four", "18 or younger"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_tui.extract.vocabulary import words as words_of

if TYPE_CHECKING:
    from briefing_tui.extract.numbers.numbers import Quantity

_OLDEST = 120
_LIMITS = frozenset({"under", "over", "above", "below"})
_COMPARED = frozenset({"younger", "older"})
_FROM_AN_AGE = frozenset({"under", "over", "above", "below", "up", "upwards", "younger", "older"})
_BE = frozenset({"was", "were", "is", "are", "be", "been", "being"})
_BETWEEN = frozenset(
    {"all", "both", "mostly", "mainly", "still", "each", "only", "just", "well", "also", "then"}
)
_GOES_ON = frozenset(
    {"and", "or", "but", "who", "when", "at", "in", "with", "while", "whose", "as", "had", "were", "was"}
)
# What may stand behind an age: "boys aged nine and 12 were hurt".
_AFTER = frozenset({"and", "or", "was", "were", "is", "are", "had", "have", "who", "in", "at", "on", "from", "when", "respectively", "died", "as", "while", "during", "by", "near", "outside", "inside", "after", "before"})  # fmt: skip
_COUNTED = words_of("numbers", "counts_of_people")
_OF_AN_AGE = words_of("numbers", "aged_people") | words_of("numbers", "people_of_an_age")
_ONE = words_of("numbers", "one_of_an_age")
_YEARS_OF_SCHOOL = frozenset({"form", "standard", "class", "primary", "grade", "year"})
_PUPILS = frozenset(
    {"pupil", "pupils", "student", "students", "girl", "girls", "boy", "boys", "learner", "learners"}
)
_SUBJECT = 8  # words before "were under five" in which the subject stands
_STOPS = frozenset({".", ";", "?", "!", ":"})


def is_age(words: Sequence[str], core: int, end: int, value: int | None) -> bool:
    """Whether the number over lower-case words `core:end` is an age: "most of the victims were under five"."""
    if value is None or not 0 < value <= _OLDEST:
        return False
    before = words[core - 1] if core else ""
    behind = tuple(words[end : end + 3])
    if before in _YEARS_OF_SCHOOL and behind[:1] and behind[0] in _PUPILS:
        return True  # "two Form Three pupils"
    closed = not behind or not behind[0][:1].isalnum() or behind[0] in _GOES_ON
    if behind[:1] in (("and",), ("or",)) and behind[1:2] and behind[1] in _FROM_AN_AGE:
        return len(behind) < 3 or not behind[2].isdigit()  # "18 or younger", "children 12 and under"
    if behind[:1] == ("and",) and tuple(words[end + 2 : end + 4]) == ("years", "old"):
        return True  # "were 17 and 21 years old"
    if before == "than":
        return core > 1 and words[core - 2] in _COMPARED
    if before in _LIMITS:
        return _of_people_under(words, core - 1, behind[:1], closed=closed)
    if before in _ONE:
        return closed  # "the youngest was four and the oldest 71"
    if before in ("from", "between") and core > 1 and words[core - 2] in ("age", "ages"):
        return True
    return closed and before in ("was", "is") and core > 1 and words[core - 2] in _ONE


def one_more(words: Sequence[str], age: Quantity, q: Quantity) -> bool:
    """ "Two boys aged nine and 12 were hurt": the 12 is an age too, that of "a man aged 50 and 12 soldiers" is none."""
    before = words[age.core - 1] if age.core else ""
    known = before in ("aged", "ages") or (before in ("and", ",") and age.sense == "label")
    after = words[q.end] if q.end < len(words) else ""
    return (
        known
        and list(words[age.end : q.core]) in (["and"], [","])
        and (not after.isalpha() or after in _AFTER)
    )


def _of_people_under(words: Sequence[str], limit: int, behind: tuple[str, ...], *, closed: bool) -> bool:
    """ "Patients under 45", "all of them under 12", "were mostly over 60"; not "the toll was under 50", "killed over 60"."""
    i = limit - 1
    if i < 0:
        return False
    if words[i] in _OF_AN_AGE:
        return closed or not behind[0].endswith("s")  # "patients under 45 admitted to the hospitals"
    if not closed:
        return False
    while i >= 0 and words[i] in _BETWEEN:
        i -= 1
    if i < 0 or words[i] not in _BE:
        return False
    told = words[max(i - _SUBJECT, 0) : i]
    for k in range(len(told) - 1, -1, -1):
        if told[k] in _STOPS:
            told = told[k + 1 :]
            break
    return bool(told) and not _COUNTED & set(told)
