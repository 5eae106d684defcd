"""Quotations without a cue: they go to whoever has the floor, or to nobody.

A quotation that is a sentence of its own goes on from the quotation just before it, as one more part of that, or is
said by the one person the sentence before it is about. Whoever has the floor loses it as soon as the text turns to
somebody else.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from briefing_tui.extract.parsing import wording
from briefing_tui.extract.quotes import mentions
from briefing_tui.extract.quotes.drafts import Draft
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.quotes.runs import runs

_FEW_WORDS = 4
_SHORT = 15  # words
_WHOLE = 12  # words a text must have to be read as one whole quotation
_FINAL = ".?!…"
_DIRECT = ("quote-cue", "cue-quote", "quote-cue-quote")


def find(page: Page, drafts: list[Draft]) -> list[Draft]:
    """New drafts for the marked sentences that no cue took, where the floor is clear; or drafts made longer."""
    taken = {number for draft in drafts for number in draft.marks}
    known = sorted((draft for draft in drafts if draft.who is not None), key=lambda draft: draft.end)
    ends = [draft.end for draft in known]
    touched: Draft | None = None  # the last draft made longer or new here: it ends after those before it
    found: list[Draft] = []
    interview = _Interview(page, drafts)
    alone = not drafts and _nothing_else(page)
    number = 0
    while number < len(page.marks):
        if number in taken or not _sentence(page, number):
            number += 1
            continue
        numbers = _run(page, number, taken)
        place = bisect_right(ends, page.marks[number].open) - 1
        before = known[place] if place >= 0 else None
        if touched is not None and (before is None or touched.end > before.end):
            before = touched
        before = _floor(page, number, before)
        if before is not None and not before.marks and interview.answers(number) is not None:
            before = None  # "Critics say you were too fond of it." is what is asked
        if before is not None:
            before.parts += runs(page, numbers)
            before.marks |= set(numbers)
            touched = before
        else:
            who = _about(page, number) or interview.answers(number)
            if who is not None or alone:
                draft = Draft(runs(page, numbers), who, None, "about", set(numbers), 0)
                touched = draft
                found.append(draft)
        number = numbers[-1] + 1
    return found


def _nothing_else(page: Page) -> bool:
    """Whether a text is one quotation: apart from a title, hardly a word stands outside its marks."""
    if not page.marks:
        return False
    words = [t.i for t in page.tokens if not t.is_punct and not t.is_space]
    if len(words) < _WHOLE:
        return False
    inside = sum(1 for i in words if page.mark_of[i] >= 0)
    return inside >= 0.8 * len(words)


def _sentence(page: Page, number: int) -> bool:
    """Whether a marked stretch is a sentence of its own: it begins and ends as one."""
    marked = page.marks[number]
    if marked.single or len(list(page.words_between(marked.start, marked.end))) < _FEW_WORDS:
        return False
    inside, behind = page.text[marked.end - 1], page.text[marked.close : marked.close + 1]
    if inside not in _FINAL and behind not in _FINAL:
        return False
    first = page.text[marked.start]
    before = page.text[max(0, marked.open - 2) : marked.open].strip()
    start = page.paragraphs[page.paragraph_at(marked.open)][0]
    return (first.isupper() or not first.isalpha()) and (
        marked.open == start or before[-1:] in (*_FINAL, ":", ")", "”", '"')
    )


def _run(page: Page, number: int, taken: set[int]) -> list[int]:
    numbers = [number]
    while numbers[-1] + 1 < len(page.marks) and numbers[-1] + 1 not in taken:
        last, later = page.marks[numbers[-1]], page.marks[numbers[-1] + 1]
        if not last.goes_on or page.text[last.close : later.open].strip():
            break
        numbers.append(numbers[-1] + 1)
    return numbers


def _floor(page: Page, number: int, before: Draft | None) -> Draft | None:
    """The quotation `before` if it goes on where a marked stretch opens, with nobody else coming up between; else None."""
    position = page.marks[number].open
    here = page.paragraph_at(position)
    if before is None:
        return None
    reached = max(before.end, before.cue[1] if before.cue else 0)
    phrase = mentions.phrase(page, before.who)
    if (
        reached <= phrase[0]
        and page.paragraph_at(phrase[0]) == page.paragraph_at(reached)
        and phrase[1] <= position
    ):
        reached = phrase[1]
    there = page.paragraph_at(reached)
    same = there == here and _little(page, reached, position)
    opens = position == page.paragraphs[here][0]
    following = here - there == 1 and opens and _little(page, reached, page.paragraphs[there][1])
    return before if (same or following) and position - reached < 400 else None


def _little(page: Page, start: int, end: int) -> bool:
    """Whether nobody new comes up between two positions: at most the rest of the attribution."""
    words = list(page.words_between(start, end))
    return len(words) <= 30 and not any(
        w.dep_ in ("nsubj", "nsubjpass") and w.pos_ in ("PROPN", "NOUN") for w in words
    )


class _Interview:
    """A text in which one person answers the questions of paragraphs without marks."""

    def __init__(self, page: Page, drafts: list[Draft]) -> None:
        self.page = page
        direct = [d for d in drafts if d.marks and d.who is not None and d.rule in _DIRECT]
        names = {d.who.text for d in direct if d.who.pos_ == "PROPN"}
        asked = [b for _, b in page.paragraphs if page.text[b - 1] == "?" and page.mark_at(b - 1) < 0]
        self._asks_on = len(asked) > 1
        self._direct = sorted(direct, key=lambda d: d.end) if len(direct) > 1 and len(names) < 2 else []
        self._ends = [d.end for d in self._direct]

    def answers(self, number: int) -> Any:
        """Who says a marked stretch that is the answer to the paragraph before it; None elsewhere.

        The mention is the one of the quotation before, or of the next where the first answer has none.
        """
        page = self.page
        here = page.paragraph_at(page.marks[number].open)
        if not self._direct or here == 0 or page.marks[number].open != page.paragraphs[here][0]:
            return None
        start, end = page.paragraphs[here - 1]
        words = list(page.words_between(start, end))
        if any(page.mark_of[w.i] >= 0 for w in words):
            return None
        if page.text[end - 1] != "?" and not (self._asks_on and len(words) <= _SHORT):
            return None
        place = bisect_right(self._ends, page.marks[number].open) - 1
        return self._direct[max(0, place)].who


def _about(page: Page, number: int) -> Any:
    """The person who is the subject of the sentence right before a quotation, or None."""
    end = page.marks[number].open
    here = page.paragraph_at(end)
    start = page.paragraphs[here][0]
    if end == start and here > 0:
        start, end = page.paragraphs[here - 1]
    words = [w for w in page.words_between(start, end) if page.mark_of[w.i] < 0]
    if not words:
        return None
    subject = next(
        (
            c
            for c in wording.sentence(words[-1]).root.children
            if c.dep_ in ("nsubj", "nsubjpass") and page.mark_of[c.i] < 0
        ),
        None,
    )
    if subject is None or subject.idx < start:
        return None
    return subject if subject.ent_type_ == "PERSON" or subject.lower_ in ("he", "she") else None
