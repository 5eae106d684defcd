"""Marked stretches that belong together: over paragraphs, joined by "and", taken up again after the attribution."""

from __future__ import annotations

import re

from briefing_tui.extract.quotes.cues import kind_of
from briefing_tui.extract.quotes.page import Page

_ALL_MARKS = "\"'”“’‘»«`"


# The rest of one sentence: a full stop inside belongs to an abbreviation or an initial.
_ONE_SENTENCE_END = re.compile(
    r"(?:[^.!?\n]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.|\.(?=[\w,)-]))*[.!?…][)\s]*$"
)


_JOINED = re.compile(r"[\s,;]*(?:and|or|but|then)?[\s,;]*$", re.I)


def runs(page: Page, numbers: list[int]) -> list[tuple[int, int]]:
    """Marked stretches as parts: those with only white space or "and" between them are one part."""
    parts: list[tuple[int, int]] = []
    for number in numbers:
        marked = page.marks[number]
        if parts and _JOINED.match(page.text[parts[-1][1] : marked.open].lstrip(_ALL_MARKS)):
            parts[-1] = (parts[-1][0], marked.end)
        else:
            parts.append((marked.start, marked.end))
    return parts


def backwards(page: Page, number: int) -> list[int]:
    """The quotation a cue closes, with the paragraphs it ran over and what is only joined to it by "and"."""
    numbers = [number]
    while numbers[0] > 0:
        earlier, first = page.marks[numbers[0] - 1], page.marks[numbers[0]]
        between = page.text[earlier.close : first.open]
        if (earlier.goes_on and not between.strip()) or (
            _JOINED.match(between) and "\n" not in between and between.strip()
        ):
            numbers.insert(0, numbers[0] - 1)
        else:
            break
    return numbers


def forwards(page: Page, number: int) -> list[int]:
    """The quotation a cue opens, with the paragraphs it runs over and what is only joined to it by "and"."""
    numbers = [number]
    while numbers[-1] + 1 < len(page.marks):
        last, later = page.marks[numbers[-1]], page.marks[numbers[-1] + 1]
        between = page.text[last.close : later.open]
        same = page.paragraph_at(last.open) == page.paragraph_at(later.open)
        if (last.goes_on and not between.strip()) or (same and _JOINED.match(between)):
            numbers.append(numbers[-1] + 1)
        else:
            break
    return numbers


def resumed_at(page: Page, position: int) -> list[int]:
    """The marked stretches that open right after the sentence that `position` stands in, in the same paragraph."""
    number = page.mark_after(position)
    if number < 0:
        return []
    marked = page.marks[number]
    between = page.text[position : marked.open]
    if page.paragraph_at(marked.open) != page.paragraph_at(position - 1) or not _ONE_SENTENCE_END.match(
        between
    ):
        return []
    if page.text[marked.end - 1] == "," and marked.closed:
        return []  # it has an attribution of its own: "…," said X. "…," said Y
    if any(
        w.tag_ in ("VBD", "VBZ", "VBG") and w.dep_ != "pcomp" and kind_of(w.lemma_.lower()) == "say"
        for w in page.words_between(position, marked.open)
    ):
        return []
    after = page.text[marked.close : marked.close + 2]
    if (
        marked.closed
        and after[:1].isspace()
        and after[1:].islower()
        and page.text[marked.end - 1] not in ".?!…"
    ):
        return []  # the marks belong to a sentence of its own
    return forwards(page, number)


def whole_marks(page: Page, parts: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], set[int]]:
    """Parts widened to take in whole every marked stretch they touch; a part that is one loses its marks."""
    widened: list[tuple[int, int]] = []
    numbers: set[int] = set()
    for start, end in parts:
        number = page.mark_at(start)
        number = number if number >= 0 else page.mark_after(start)
        while 0 <= number < len(page.marks) and page.marks[number].open < end:
            marked = page.marks[number]
            numbers.add(number)
            start, end = min(start, marked.open), max(end, marked.close)
            number += 1
        exact = next(
            (page.marks[n] for n in numbers if page.marks[n].open == start and page.marks[n].close == end),
            None,
        )
        widened.append((exact.start, exact.end) if exact else (start, end))
    return widened, numbers
