"""A document laid out for the source view: wrapped lines that know which facts stand in them.

Pure functions: offsets are code points into the document's text, widths are cells. Each kind of fact has a letter
in the margin, so that no colour is needed to tell them apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing_tui.reader import wording
from briefing_tui.reader.entries import Piece, Pieces, Target, paragraph, shown
from briefing_tui.reader.rules import in_words
from briefing_tui.reader.wrapping import line_of, steady, wrap
from briefing_tui.store.rows import DocumentRow, FactKind, FactSpan
from briefing_tui.text import display

LETTERS: dict[FactKind, str] = {
    "event": "E",
    "quote": "Q",
    "casualty": "C",
    "damage": "D",
    "munition": "M",
    "responsibility": "R",
}
MARGIN = 3
WIDEST = 100
"""Lines longer than that are hard to read; what is left of a wide screen stays empty."""
_LABEL = 10
_NO_MARGIN: Piece = (" " * MARGIN, "")


@dataclass(frozen=True, slots=True)
class Laid:
    """A document at one width: the lines of its head, then (start, end) of each line of text."""

    document: DocumentRow
    facts: Sequence[FactSpan]
    width: int
    head: tuple[Pieces, ...]
    lines: Sequence[tuple[int, int]]
    starts: list[int] = field(repr=False)
    fact_starts: list[int] = field(repr=False)
    reach: list[int] = field(repr=False)

    @property
    def height(self) -> int:
        """Lines in all."""
        return len(self.head) + len(self.lines)

    def line_at(self, offset: int) -> int:
        """The line, counted from the top of the head, in which an offset of the text stands."""
        return len(self.head) + line_of(self.starts, offset)

    def lines_of(self, start: int, end: int) -> range:
        """The lines a stretch of the text stands in."""
        return range(self.line_at(start), self.line_at(max(start, end - 1)) + 1)


def lay_out(document: DocumentRow, facts: Sequence[FactSpan], width: int) -> Laid:
    """Wrap a document to a width, the margin included. Takes time with the length of the text (1 MB: tenths of a second)."""
    inner = max(8, min(width, WIDEST) - MARGIN - 1)
    lines = wrap(document.text, inner)
    facts = sorted(facts, key=lambda fact: (fact.start, -fact.end))
    reach: list[int] = []
    for fact in facts:
        reach.append(max(fact.end, reach[-1] if reach else 0))
    return Laid(
        document,
        facts,
        width,
        head(document, inner),
        lines,
        [start for start, _ in lines],
        [fact.start for fact in facts],
        reach,
    )


def head(document: DocumentRow, width: int) -> tuple[Pieces, ...]:
    """What stands above the text: title, source with its reliability, dates, address, who else carries the story."""
    lines: list[Pieces] = []
    for pieces in paragraph(document.title or "Without title", width, 0, "title"):
        lines.append((_NO_MARGIN, *pieces[1:]))
    kind = f" ({wording.type_words(document.source_kind)})" if document.source_kind else ""
    rows = [
        ("source", f"{document.source or 'not named'}{kind}: {wording.reliability(document.reliability)}")
    ]
    rows.append(("published", wording.day(document.published) or "date not known"))
    if document.byline:
        rows.append(("by", document.byline))
    if document.url:
        rows.append(("address", document.url))
    others = [outlet for outlet in document.outlets if outlet != document.source]
    if others:
        relation = f"; this one: {wording.type_words(document.relation)}" if document.relation else ""
        rows.append(("same story", f"{', '.join(others)}{relation}"))
    if not document.extracted:
        language = f" (language: {document.language})" if document.language else ""
        reason = f": {document.reason}" if document.reason else ""
        rows.append(("facts", f"none extracted{language}{reason}"))
    for label, words in rows:
        folded = paragraph(words, width, _LABEL + 2, "quiet")
        for number, pieces in enumerate(folded):
            first = _NO_MARGIN, (label.ljust(_LABEL + 2) if number == 0 else " " * (_LABEL + 2), "quiet")
            lines.append((*first, *pieces[1:]))
    lines.append(((" ", ""),))
    return tuple(lines)


def facts_in(laid: Laid, start: int, end: int) -> list[FactSpan]:
    """The facts that touch a stretch of the text, in text order."""
    first = bisect_right(laid.reach, start)
    last = bisect_left(laid.fact_starts, end)
    return [fact for fact in laid.facts[first:last] if fact.end > start]


def line(laid: Laid, number: int, here: Target | None = None) -> Pieces:
    """The pieces of a line, counted from the top of the head.

    A look holds the kinds of all facts at that place, separated by blanks, and "here" within the stretch that
    `here` names (its document is not compared).
    """
    if number < len(laid.head):
        return laid.head[number]
    start, end = laid.lines[number - len(laid.head)]
    facts = facts_in(laid, start, max(end, start + 1))
    pieces: list[Piece] = [_margin(laid, facts, start, end, here)]
    cuts = {start, end}
    for fact in facts:
        cuts |= {min(max(fact.start, start), end), min(fact.end, end)}
    if here is not None:
        cuts |= {min(max(here.start, start), end), max(start, min(here.end, end))}
    places = sorted(cuts)
    for left, right in pairwise(places):
        looks = dict.fromkeys(fact.kind for fact in facts if fact.start <= left and right <= fact.end)
        names = " ".join(looks)
        if here is not None and here.start <= left and right <= here.end:
            names = f"{names} here".strip()
        pieces.append((steady(display(laid.document.text[left:right])), names))
    return tuple(pieces)


def _margin(laid: Laid, facts: Sequence[FactSpan], start: int, end: int, here: Target | None) -> Piece:
    """Three cells: letters of two kinds of facts that begin in this line; a bar beside where one has gone to."""
    inside = here is not None and here.start < max(end, start + 1) and here.end > start
    begins = [fact for fact in facts if start <= fact.start < max(end, start + 1)]
    if here is not None and here.fact is not None:
        begins.sort(key=lambda fact: (fact.kind, fact.id) != here.fact)
    letters = "".join(list(dict.fromkeys(LETTERS[fact.kind] for fact in begins))[:2])
    return f"{letters:2}{'▌' if inside else ' '}", "here-margin" if inside else "quiet"


def place_of(laid: Laid, target: Target) -> int | None:
    """Which fact a target is: by name, else by its span; None where there is no such fact."""
    for number, fact in enumerate(laid.facts):
        if target.fact == (fact.kind, fact.id):
            return number
    for number, fact in enumerate(laid.facts):
        if (fact.start, fact.end) == (target.start, target.end):
            return number
    return None


def next_place(laid: Laid, current: int | None, after: int, direction: int) -> int | None:
    """The next fact from the current one, or from an offset of the text where there is none; goes round at the ends."""
    if not laid.facts:
        return None
    if current is not None:
        return (current + direction) % len(laid.facts)
    if direction > 0:
        return bisect_left(laid.fact_starts, after) % len(laid.facts)
    return (bisect_left(laid.fact_starts, after) - 1) % len(laid.facts)


def target_of(laid: Laid, number: int) -> Target:
    """Where a fact stands."""
    fact = laid.facts[number]
    return Target(laid.document.id, fact.start, fact.end, (fact.kind, fact.id))


def fact_words(laid: Laid, number: int | None, *, explained: bool = False) -> str:
    """ "fact 3 of 17, casualty: 2 killed"; explained: also the rule that found it and its offsets.

    `number` None, where one has gone to none yet, says how many there are.
    """
    if number is None:
        rule = " and tells the rule that found it" if explained else ""
        return (
            f"{wording.counted(len(laid.facts), 'fact')}; n goes to the next{rule}"
            if laid.facts
            else "no facts"
        )
    fact = laid.facts[number]
    words = f"fact {number + 1:,} of {len(laid.facts):,}, {fact.kind}"
    if fact.background:
        words += " (background)"
    if fact.label:
        # Types are written as identifiers: rocket_attack.
        label = fact.label.replace("_", " ") if fact.kind == "event" else fact.label
        words += f": {shown(label)}"
    if explained:
        words += f" · {shown(in_words(fact.kind, fact.rule))} · {fact.start:,}-{fact.end:,}"
    return words
