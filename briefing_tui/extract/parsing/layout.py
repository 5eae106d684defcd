"""Where things stand in a text: sentence and paragraph numbers of offsets, and how far two stretches are apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from math import inf
from typing import Any, Protocol

from briefing_tui.extract.parsing import paragraphs, wording


class Span(Protocol):
    """Anything with offsets in code points."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


class Layout:
    """Sentences and paragraphs of one parsed document, by offset in code points."""

    FAR = 40.0  # as far as a claim may stand from its event
    CLOSE = 25.0  # a few sentences on
    SENTENCE = 10.0  # what stays below is in one sentence
    BESIDE = 27.0  # a little further than what the sentence before tells
    _MANY, _BESIDES = 64, 24  # mentions from which on, and how many on either side of a claim, are looked at
    _BACK, _AHEAD = 3, 16  # what each sentence adds by which the mention stands before, or behind

    def __init__(self, doc: Any) -> None:
        self.doc = doc
        self._numbers: dict[int, int] = {}  # sentences of offsets: each mention is held against many
        self._spans: dict[int, Any] = {}
        self._texts: dict[int, str] = {}
        self._ordered: dict[int, tuple[int, Span, list[Span], list[int]]] = {}
        self._sentences = [sentence.start_char for sentence in doc.sents]
        self._paragraphs = [start for start, _ in paragraphs.spans(wording.parsed(doc))]

    def sentence(self, offset: int) -> int:
        """Number of the sentence an offset stands in, counted from 0."""
        number = self._numbers.get(offset)
        if number is None:
            number = self._numbers[offset] = max(0, bisect_right(self._sentences, offset) - 1)
        return number

    def sentence_at(self, offset: int) -> Any:
        """The sentence (a spaCy span) an offset stands in."""
        number = self.sentence(offset)
        if number not in self._spans:
            start = self._sentences[number]
            found = self.doc.char_span(start, start + 1, alignment_mode="expand")
            self._spans[number] = found[0].sent if found is not None and len(found) else self.doc[:]
        return self._spans[number]

    def sentence_text(self, offset: int) -> str:
        """The words of the sentence an offset stands in."""
        number = self.sentence(offset)
        if number not in self._texts:
            self._texts[number] = self.sentence_at(offset).text
        return self._texts[number]

    def sentence_ends(self, offset: int) -> tuple[int, int]:
        """Where the sentence an offset stands in begins, and where the next one does."""
        number = self.sentence(offset)
        behind = self._sentences[number + 1 : number + 2]
        return (self._sentences[number] if number else 0), behind[0] if behind else len(
            wording.parsed(self.doc)
        )

    def word_at(self, offset: int) -> Any | None:
        """The word that stands at an offset; None for one below 0."""
        span = self.doc.char_span(offset, offset + 1, alignment_mode="expand") if offset >= 0 else None
        return span.root if span is not None and len(span) else None

    def paragraph(self, offset: int) -> int:
        """Number of the paragraph an offset stands in, counted from 0."""
        return max(0, bisect_right(self._paragraphs, offset) - 1)

    def paragraph_start(self, offset: int) -> int:
        """Where the paragraph of an offset begins."""
        return self._paragraphs[self.paragraph(offset)]

    def gap(self, mentions: Sequence[Span], claim: Span) -> float:
        """The shortest `distance` between a claim and the mentions."""
        if len(mentions) > self._MANY:
            mentions = self._around(mentions, claim.start)
        shortest = inf
        beyond = self.beyond(claim, inf)
        for one in mentions:
            if beyond(one):
                continue
            distance = self.distance(one.start, one.end, claim.start, claim.end)
            if distance < shortest:
                shortest = distance
                beyond = self.beyond(claim, shortest)
        return shortest

    def _around(self, mentions: Sequence[Span], offset: int) -> Sequence[Span]:
        """The mentions that begin next before and behind an offset: of many the nearest is among them.

        Their order is kept for the next claim: a text of one sentence ten thousand times over has as many mentions.
        """
        key = id(mentions)
        known = self._ordered.get(key)
        if known is None or known[0] != len(mentions) or known[1] is not mentions[-1]:
            order = sorted(mentions, key=lambda one: one.start)
            known = (len(mentions), mentions[-1], order, [one.start for one in order])
            self._ordered[key] = known
        _, _, order, starts = known
        k = bisect_right(starts, offset)
        return order[max(k - self._BESIDES, 0) : k + self._BESIDES]

    def beyond(self, claim: Span, distance: float) -> Callable[[Span], bool]:
        """Tells of mentions what their place alone shows: that they are at least as far from a claim as `distance`."""
        first, last = (0.0, inf) if distance == inf else self._nearer(claim.start, distance)
        start, end = claim.start, claim.end

        def is_beyond(one: Span) -> bool:
            return not first <= one.start < last and (one.end <= start or end <= one.start)

        return is_beyond

    def _nearer(self, offset: int, distance: float) -> tuple[float, float]:
        """The sentences outside of which everything is at least as far from an offset, as offsets."""
        here = self.sentence(offset)
        reach = max(distance - self.SENTENCE, 0.0)
        first, last = here - int(reach // self._BACK), here + int(reach // self._AHEAD) + 1
        return (
            self._sentences[first] if first > 0 else 0.0,
            self._sentences[last] if last < len(self._sentences) else inf,
        )

    def near(self, mentions: Sequence[Span], claim: Span) -> bool:
        """Whether a claim stands in the sentences around one of the mentions."""
        return self.gap(mentions, claim) < self.CLOSE

    def distance(self, start: int, end: int, other_start: int, other_end: int) -> float:
        """How far the second stretch is from the first: under 1 in one clause, under 10 in one sentence.

        Going back costs less than going forward: a figure is told after what it belongs to.
        """
        if start < other_end and other_start < end:
            return abs(start - other_start) / 1000
        mine, theirs = self.sentence(start), self.sentence(other_start)
        gap = max(start - other_end, other_start - end, 0)
        if mine == theirs:
            return 1.0 + min(gap, 400) / 100
        steps = theirs - mine
        cost = self.SENTENCE + (steps * self._BACK if steps > 0 else -steps * self._AHEAD)
        return cost + (0.0 if self.paragraph(start) == self.paragraph(other_start) else 2.0)
