"""What the quotation rules look things up in: one parsed text with its marks and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from spacy.attrs import IDX

from briefing_tui.extract.parsing import paragraphs, wording
from briefing_tui.extract.quotes import marks as quote_marks
from briefing_tui.extract.quotes.marks import Marked

# What may stand at the ends of a statement without being part of it.
EDGES = " \t\r\n\xa0,;:.—–-―"
_ABBREVIATED = re.compile(r"\b(?:[^\W\d_]\.){2,}\Z")
# Code points. What runs on for longer is no sentence but a table or noise, and would cost time by its square.
_LONGEST_SENTENCE = 2_000


class Page:
    """One document ready for the rules. Tokens are spaCy's; positions are code points into the text."""

    def __init__(self, doc: Any) -> None:
        self.doc = doc
        self.ents: tuple[Any, ...] = doc.ents
        self.text: str = wording.parsed(doc)
        # The text as it came: a text in capitals or wrapped at a column is parsed in another shape, same length.
        self.source: str = wording.original(doc)
        self.tokens: list[Any] = wording.tokens(doc)
        self.texts: list[str] = [token.text for token in self.tokens]
        self.starts: list[int] = doc.to_array(IDX).tolist()
        self._ends = [start + len(text) for start, text in zip(self.starts, self.texts, strict=True)]
        self._sentences: list[int] = [sentence.start for sentence in wording.sentences(doc)]
        self.marks: list[Marked] = quote_marks.find(self.text)
        self.paragraphs: tuple[tuple[int, int], ...] = paragraphs.spans(self.text)
        self._paragraph_starts = [start for start, _ in self.paragraphs]
        self._marked_paragraphs = frozenset(self.paragraph_at(marked.open) for marked in self.marks)
        self._mark_opens = [marked.open for marked in self.marks]
        self.phrases: dict[int, tuple[int, int]] = {}  # of `mentions`, by the token that heads them
        self.mark_of: list[int] = self._marks_of_tokens()

    def _marks_of_tokens(self) -> list[int]:
        found = [-1] * len(self.tokens)
        for number, marked in enumerate(self.marks):
            for i in range(self.first_token(marked.open), self.first_token(marked.close)):
                found[i] = number
        return found

    def first_token(self, position: int) -> int:
        """Index of the first token that ends after `position`; the number of tokens when there is none."""
        i = bisect_right(self.starts, position) - 1
        if i < 0:
            return 0
        return i if position < self._ends[i] else i + 1

    def paragraph_at(self, position: int) -> int:
        """Number of the paragraph that holds `position`, or the one before it."""
        return max(0, bisect_right(self._paragraph_starts, position) - 1)

    def marked_near(self, position: int) -> bool:
        """Whether marks open in the paragraph that holds `position` or in the next one."""
        number = self.paragraph_at(position)
        return not self._marked_paragraphs.isdisjoint((number, number + 1))

    def mark_at(self, position: int) -> int:
        """Number of the marked stretch that `position` lies in, marks included, else -1."""
        i = bisect_right(self._mark_opens, position) - 1
        return i if i >= 0 and position < self.marks[i].close else -1

    def mark_before(self, position: int) -> int:
        """Number of the last marked stretch that closes at or before `position`, else -1."""
        i = bisect_right(self._mark_opens, position) - 1
        while i >= 0 and self.marks[i].close > position:
            i -= 1
        return i

    def mark_after(self, position: int) -> int:
        """Number of the first marked stretch that opens at or after `position`, else -1."""
        i = bisect_right(self._mark_opens, position - 1)
        return i if i < len(self.marks) else -1

    def sentence(self, token: Any) -> tuple[int, int]:
        """(start, end) of the token's sentence; an edge inside quotation marks does not count as one."""
        start, end = self._sentence(token.i)
        while start > 0 and self.mark_of[start] >= 0 and self.mark_of[start] == self.mark_of[start - 1]:
            start = self._sentence(start - 1)[0]
        last = len(self.tokens)
        while end < last and self.mark_of[end] >= 0 and self.mark_of[end] == self.mark_of[end - 1]:
            if self.starts[end - 1] == self.marks[self.mark_of[end]].open:
                end -= 1  # the parser ended the sentence behind the opening mark of the next one
                break
            end = self._sentence(end)[1]
        paragraph = self.paragraphs[self.paragraph_at(token.idx)] if self.paragraphs else (0, len(self.text))
        begin = max(self.starts[start], paragraph[0], token.idx - _LONGEST_SENTENCE)
        stop = min(self._ends[end - 1], paragraph[1])
        return begin, min(stop, token.idx + _LONGEST_SENTENCE)

    def _sentence(self, i: int) -> tuple[int, int]:
        """(first token, token behind the last) of the parser's sentence around token `i`."""
        number = bisect_right(self._sentences, i)
        return (
            self._sentences[number - 1],
            self._sentences[number] if number < len(self._sentences) else len(self.tokens),
        )

    def trimmed(self, start: int, end: int, characters: str = " \t\r\n\xa0,;:—–-―") -> tuple[int, int]:
        """The stretch without separators at its ends. The stop of "6 p.m." or "the U.S." is part of the word."""
        while start < end and (self.text[start] in characters or self.text[start].isspace()):
            start += 1
        while end > start and (self.text[end - 1] in characters or self.text[end - 1].isspace()):
            if _ABBREVIATED.search(self.text, max(start, end - 12), end):
                break
            end -= 1
        return start, end

    def words_between(self, start: int, end: int) -> Iterator[Any]:
        """Word tokens (no punctuation, no white space) that begin in the stretch."""
        for i in range(self.first_token(start), len(self.tokens)):
            if self.starts[i] >= end:
                return
            token = self.tokens[i]
            if self.starts[i] >= start and not token.is_punct and not token.is_space:
                yield token
