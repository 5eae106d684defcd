"""The days that relative words mean, counted from the day of publication: "on Tuesday", "two days ago", "last month"."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from briefing_tui.extract.numbers import number_words
from briefing_tui.model import DatePrecision

WEEKDAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
SMALL = {word: number for number, word in enumerate(number_words.ONES[:13])}
SMALL |= {"a": 1, "an": 1, "several": 0, "some": 0, "few": 0, "a few": 0}
NUMBER = (
    r"(?:\d{1,3}|a\s+few|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some)"
)

Answer = tuple[date | None, date | None, DatePrecision]
NOTHING: Answer = (None, None, "unknown")


def last_hours(words: str, base: date) -> Answer:
    """ "In the past few hours" is today; the last twenty-four began yesterday, the last 48 the day before."""
    if words.endswith("week"):
        return base - timedelta(days=7), base, "week"
    if words.endswith("days"):
        match = re.search(rf"({NUMBER})\s+days", words)
        count = (int(match[1]) if match[1].isdigit() else SMALL[match[1]]) if match else 0
        return (base - timedelta(days=count), base, "range") if count else NOTHING
    number = re.search(r"\d+", words)
    if "few" in words or "several" in words or (number is not None and int(number.group()) <= 12):
        return base, base, "day"
    days = -(-int(number.group()) // 24) if number is not None else 1
    return base - timedelta(days=days), base, "range"


def weekday(words: str, base: date) -> Answer:
    """ "On Tuesday": the last one up to publication; "next" the one after it, "of last week" that of the week before."""
    name = next(w for w in words.split() if w in WEEKDAYS)
    back = (base.weekday() - WEEKDAYS[name]) % 7
    if words.endswith(" last week"):
        day = base - timedelta(days=base.weekday() + 7 - WEEKDAYS[name])
    elif words.startswith("next "):
        day = base + timedelta(days=7 - back)
    else:
        day = base - timedelta(days=7 if words.startswith("last ") and back == 0 else back)
    night = words.startswith(("the night ", "night ", "overnight")) or words.endswith("overnight")
    return day, day, "overnight" if night else "day"


def night_into(words: str, base: date) -> Answer:
    """ "Overnight into Monday": the night that the last Monday ended."""
    day = weekday(words, base)[0]
    return (day - timedelta(days=1), day, "overnight") if day else NOTHING


def night_between(words: str, base: date) -> Answer:
    """ "The night from Friday to Saturday": the one that the last such Saturday ended, if one follows the other."""
    first, last = (WEEKDAYS[name] for name in re.findall(r"[a-z]+day\b", words))
    day = base - timedelta(days=(base.weekday() - last) % 7)
    one = timedelta(days=1)
    return (day - one, day, "overnight") if (first + 1) % 7 == last else NOTHING


def days_between(words: str, base: date) -> Answer:
    """ "Between Friday and Sunday", "on Saturday and Sunday": the last such days, one after the other.

    "Between Friday night and Saturday morning" is a night.
    """
    first, last = (WEEKDAYS[name] for name in re.findall(r"[a-z]+day\b", words) if name in WEEKDAYS)
    if words.startswith("on ") and (last - first) % 7 != 1:
        return weekday(words, base)
    end = base - timedelta(days=(base.weekday() - last) % 7)
    night = (last - first) % 7 == 1 and re.search(r"\b(?:evening|night) (?:and|to|until|through)\b", words)
    dark = bool(night) and words.endswith((" morning", " dawn"))
    return end - timedelta(days=(last - first) % 7), end, "overnight" if dark else "range"


def ago(words: str, base: date) -> Answer:
    """ "Two days ago" is a day, "three months ago" a month."""
    match = re.search(rf"({NUMBER})\s+(day|night|week|fortnight|month|year|hour|minute)s?", words)
    if not match:
        return NOTHING
    number = int(match[1]) if match[1].isdigit() else SMALL[match[1]]
    unit = match[2]
    if unit == "minute" and words.endswith("ago"):
        return base, base, "day"
    # "Two days earlier" counts from another event, not from today.
    if not number or not words.endswith("ago"):
        return NOTHING
    if unit in {"hour", "minute"}:
        return (
            (base, base, "day")
            if unit == "minute" or number <= 12
            else (base - timedelta(days=1), base, "range")
        )
    if unit == "day":
        day = base - timedelta(days=number)
        return day, day, "day"
    if unit == "night":
        day = base - timedelta(days=number)
        return day, day, "overnight"
    if unit in {"week", "fortnight"}:
        day = base - timedelta(days=(7 if unit == "week" else 14) * number)
        return day - timedelta(days=3), day + timedelta(days=3), "week"
    if unit == "month":
        year, month = divmod(base.year * 12 + base.month - 1 - number, 12)
        return (
            date(year, month + 1, 1),
            date(year, month + 1, calendar.monthrange(year, month + 1)[1]),
            "month",
        )
    return date(base.year - number, 1, 1), date(base.year - number, 12, 31), "year"


def relative(words: str, base: date) -> Answer:
    """ "Yesterday", "last weekend", "this month", "overnight"."""
    one = timedelta(days=1)
    if words == "the day before yesterday":
        return base - 2 * one, base - 2 * one, "day"
    if "yesterday" in words:
        return base - one, base - one, "overnight" if words.endswith("night") else "day"
    if "tomorrow" in words:
        return base + one, base + one, "day"
    if (
        "today" in words
        or ("this " in words and words.endswith(("morning", "noon", "midday", "afternoon", "evening")))
        or "tonight" in words
    ):
        return base, base, "day"
    if words.startswith("since "):
        return base, base, "day"  # "since the morning"
    if words == "overnight":
        return base - one, base, "overnight"
    if words.endswith("last night"):
        return base - one, base - one, "overnight"
    if words.endswith(("last evening", "last afternoon")):
        return base - one, base - one, "day"
    monday = base - timedelta(days=base.weekday())
    if words == "the night before last":
        return base - 2 * one, base - 2 * one, "overnight"
    if words == "the week before last":
        return monday - 14 * one, monday - 8 * one, "week"
    if words.startswith(("the ", "that ")):
        return NOTHING
    if "weekend" in words:
        back = 7 if "last" in words and base.weekday() >= 5 else 0
        saturday = monday - 2 * one if base.weekday() < 5 else monday + 5 * one - timedelta(days=back)
        return saturday, saturday + one, "range"
    sign = -1 if re.search(r"\b(?:last|past|previous)\b", words) else 1 if "next" in words else 0
    if words.endswith("week"):
        first = monday + timedelta(days=7 * sign)
        return first, first + 6 * one, "week"
    if words.endswith("month"):
        year, month = divmod(base.year * 12 + base.month - 1 + sign, 12)
        return (
            date(year, month + 1, 1),
            date(year, month + 1, calendar.monthrange(year, month + 1)[1]),
            "month",
        )
    if words.endswith("year"):
        return date(base.year + sign, 1, 1), date(base.year + sign, 12, 31), "year"
    return NOTHING
