"""The days that a text reports on: the day it counts from, and the month or the quarter that a tally or a brief is of."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from briefing_tui.extract.dates import dates, filed
from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.parsing import wording

DAYS_KNOWN = frozenset({"day", "overnight", "range"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HEADLINE = 8  # tokens that a headline may have, and a sentence of a report has not
_OPENING = 4  # sentences among which the first that reports something is looked for
_ISSUED = 45  # days after its end within which a report of a month or a quarter comes out
_LONGEST = 100  # days that such a report is of
_QUARTERS = frozenset({"quarter", "quarterly"})
_QUARTER = timedelta(days=92)


def anchor(doc: Any, published: str | None) -> str | None:
    """The day a text reports on: that of publication, or the day its first sentence gives where that is older.

    A note written up months later opens with its day ("On 3 March 2019 gunmen ..."); that is no history then.
    """
    key = ("anchor", published)
    if key not in doc.user_data:
        found = published
        first = _first_told(doc)
        for when in dates.of(doc, published):
            if first is None or when.start >= first.end_char:
                break
            if when.last is not None and when.precision in DAYS_KNOWN and not _subordinate(doc, when):
                found = when.last.isoformat() if published is None else min(published, when.last.isoformat())
                break
        doc.user_data[key] = found
    kept: str | None = doc.user_data[key]
    return kept


def _first_told(doc: Any) -> Any | None:
    """The first sentence that reports something: past headlines and datelines, which have no finite verb or no stop."""
    opening = []
    for sentence in wording.sentences(doc):
        opening.append(sentence)
        finite = any(token.tag_ in _FINITE for token in sentence)
        if finite and len(sentence) > _HEADLINE and sentence.text.rstrip()[-1:] in '.”"’':
            return sentence
        if len(opening) == _OPENING:
            break
    return opening[0] if opening else None


def _subordinate(doc: Any, when: When) -> bool:
    """The day belongs to a clause of its own ("the man who fled on 3 March"), not to what the sentence reports."""
    span = doc.char_span(when.start, when.end, alignment_mode="expand")
    up = span.root if span is not None and len(span) else None
    for _ in range(8):
        if up is None or up.head.i == up.i:
            return False
        if up.dep_ in {"relcl", "acl", "advcl"}:
            return True
        up = up.head
    return False


def within(doc: Any, when: When, published: str | None) -> bool:
    """Whether a date lies in the month or quarter that the text says it is of: "June in figures", "monthly tally, March 2023"."""
    span = _period(doc, published)
    return (
        span is not None
        and when.first is not None
        and when.last is not None
        and (span[0] <= when.first and when.last <= span[1])
    )


def _period(doc: Any, published: str | None) -> tuple[date, date] | None:
    key = ("reported period", published)
    if key not in doc.user_data:
        doc.user_data[key] = _found_period(doc, published)
    kept: tuple[date, date] | None = doc.user_data[key]
    return kept


def _found_period(doc: Any, published: str | None) -> tuple[date, date] | None:
    first = _first_told(doc)
    today = filed.iso(published)
    if today is None:
        return None
    for when in dates.of(doc, published):
        if first is None or when.start >= first.end_char:
            break
        if when.first is None or when.last is None or _subordinate(doc, when):
            continue
        days = (when.last - when.first).days
        if 20 < days < _LONGEST and 0 <= (today - when.last).days <= _ISSUED:
            of_quarter = any(one.lower_ in _QUARTERS for one in doc[: first.end])
            return (when.last - _QUARTER if of_quarter else when.first), when.last
    return None
