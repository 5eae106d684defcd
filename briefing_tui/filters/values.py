"""What stands after the colon: names, figures, dates and grades, each checked where it is written."""

from __future__ import annotations

import datetime
import re
import unicodedata
from typing import cast

from briefing_tui.filters.fields import SORTS, Field, choices, matching, near
from briefing_tui.filters.tree import Ago, And, Comparison, Days, FilterError, Grade, Node, Operator

_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_AGO = re.compile(r"(\d{1,5})\s*(h|hours?|d|days?|w|weeks?|m|months?|y|years?)", re.ASCII | re.IGNORECASE)
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_GRADE = re.compile(r"([A-F]?)([1-6]?)", re.ASCII | re.IGNORECASE)


def sorts() -> tuple[str, ...]:
    """What the feed can be sorted by."""
    return SORTS


def shown(text: str) -> str:
    """A piece of the expression inside a message: one line, quoted, cut where long."""
    cut = "".join(each if each.isprintable() else " " for each in text[:40])
    return f'"{cut}{"…" if len(text) > 40 else ""}"'


def not_known(message: str, word: str, known: tuple[str, ...]) -> str:
    """The message with what was probably meant, or with the whole list where it is short."""
    alike = near(word, known)
    if alike:
        return f"{message}; did you mean {' or '.join(alike)}?"
    if len(known) <= 15:
        return f"{message}; it can be {', '.join(known)}"
    return message


def words(text: str, column: int) -> str:
    """A word or phrase to look for, blanks made single. It needs a letter or digit: an index knows no others."""
    if not searchable(text):
        raise FilterError(f"{shown(text)} has no letter or digit to look for", column)
    return " ".join(text.split())


def searchable(text: str) -> bool:
    """Whether the full-text index could hold any of it: letters, digits and private-use characters."""
    return any(unicodedata.category(each)[0] in "LN" or unicodedata.category(each) == "Co" for each in text)


def terms(known: Field, given: list[tuple[str, int]]) -> tuple[str, ...]:
    """The values of a field that holds names; choices are spelt out, doubles dropped."""
    found: list[str] = []
    for text, column in given:
        if not text.strip():
            raise FilterError(f"{known.name}: needs a value", column)
        if known.kind == "choice":
            chosen = matching(known.name, text)
            if not chosen:
                about = f"{known.name}: cannot be {shown(text)}"
                raise FilterError(not_known(about, text, choices(known.name)), column)
            found.extend(chosen)
        elif text.strip() == "*":
            found.append("*")
        elif known.kind == "text":
            found.append(words(text, column))
        else:
            found.append(" ".join(text.split()))
    return tuple(dict.fromkeys(found))


def number(known: Field, sign: str, text: str, column: int) -> Node:
    """`5`, `5..10`, `5..`, `..10`, or `*` for any figure at all."""
    if text.strip() == "*":
        _only_equal(known, sign, column)
        return Comparison(known.name, "=", None)
    if ".." in text:
        _only_equal(known, sign, column)
        low, high = text.split("..", 1)
        ends = []
        if low.strip():
            ends.append(Comparison(known.name, ">=", _integer(known, low, column)))
        if high.strip():
            ends.append(Comparison(known.name, "<=", _integer(known, high, column + len(low) + 2)))
        if not ends:
            raise FilterError(f"{known.name}: needs a number, as in {known.example}", column)
        if len(ends) == 2 and cast(int, ends[0].value) > cast(int, ends[1].value):
            raise _backwards(text, low, high, column)
        return ends[0] if len(ends) == 1 else And(tuple(ends))
    return Comparison(known.name, _operator(sign), _integer(known, text, column))


def date(known: Field, sign: str, text: str, column: int) -> Node:
    """`2021`, `2021-07`, `2021-07-09`, `2021-07..2021-09`, `7d`, `today`, `yesterday`.

    `since:` and `until:` are `date>=` and `date<=`; `date:7d` is everything from seven days ago on.
    """
    name = known.name
    if name in {"since", "until"}:
        _only_equal(known, sign, column)
        sign = ">=" if name == "since" else "<="
        name = "date"
    elif ".." in text:
        _only_equal(known, sign, column)
        low, high = text.split("..", 1)
        first = _days(low, column) if low.strip() else Days("", "")
        last = _days(high, column + len(low) + 2) if high.strip() else Days("", "")
        if not (first.first or last.last):
            raise FilterError("a date is missing beside ..", column)
        if first.first and last.last and first.first > last.last:
            raise _backwards(text, low, high, column)
        return Comparison(name, "=", Days(first.first, last.last))
    plain = text.strip().casefold()
    if plain in {"today", "yesterday"}:
        return Comparison(name, _operator(sign), Ago(0 if plain == "today" else 1, "d"))
    ago = _AGO.fullmatch(plain)
    if ago:
        sign = ">=" if sign in {"=", "!="} else sign
        return Comparison(name, _operator(sign), Ago(int(ago[1]), ago[2][0]))
    return Comparison(name, _operator(sign), _days(text, column))


def grade(known: Field, sign: str, text: str, column: int) -> Node:
    """`B2`, `B`, `2`. Better is more: `grade>=B3` is a source of B or A and information of 3, 2 or 1."""
    found = _GRADE.fullmatch(text.strip())
    if found is None or not found[0]:
        raise FilterError(f"{shown(text)} is not a grade; write a letter A-F, a number 1-6 or both", column)
    return Comparison(known.name, _operator(sign), Grade(found[1].upper(), int(found[2] or 0)))


def _operator(sign: str) -> Operator:
    """`!=` is carried by a `Not` around the comparison."""
    return cast(Operator, "=" if sign == "!=" else sign)


def _only_equal(known: Field, sign: str, column: int) -> None:
    if sign not in {"=", "!="}:
        raise FilterError(f"{known.name}: takes no {sign} here", column)


def _backwards(text: str, low: str, high: str, column: int) -> FilterError:
    """Nothing lies in such a range: that it was meant is less likely than that it was mistyped."""
    turned = f"{high.strip()}..{low.strip()}"
    return FilterError(f"{shown(text)} runs backwards; did you mean {turned}?", column)


def _integer(known: Field, text: str, column: int) -> int:
    plain = text.strip()
    if len(plain) > 9 and plain.isascii() and plain.isdecimal():
        raise FilterError(f"{shown(text)} is larger than any figure here", column)
    if not _NUMBER.fullmatch(plain):
        raise FilterError(f"{shown(text)} is not a whole number; write it as in {known.example}", column)
    return int(plain)


def _days(text: str, column: int) -> Days:
    """The day, month or year written, as its first and last day."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        raise FilterError(
            f"{shown(text)} is not a date; write 2021-07-09, 2021-07, 2021, 7d, today or yesterday", column
        )
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        first = datetime.date(year, month or 1, day or 1)
    except ValueError:
        raise FilterError(f"{shown(text)} is not in the calendar", column) from None
    if day:
        last = first
    elif month:
        last = first.replace(day=month_days(year, month))
    else:
        last = first.replace(month=12, day=31)
    return Days(first.isoformat(), last.isoformat())


def month_days(year: int, month: int) -> int:
    """How many days a month has. Importing calendar for it would be felt by a status bar."""
    return 31 if month == 12 else (datetime.date(year, month + 1, 1) - datetime.timedelta(1)).day
