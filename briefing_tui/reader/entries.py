"""What the panes paint: entries of one or more lines, each about one thing that leads to its sentence.

Pure data and pure functions, so that every pane's lines can be tested without an app. A piece of a line is
(text, look); looks are names the list widget gives a style to, never colours, and never the only carrier of a
meaning. Text of documents goes through `shown` before it becomes a piece.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.cells import cell_len

from briefing_tui.reader import wording
from briefing_tui.reader.widgets.cells import clip
from briefing_tui.reader.wording import Dated
from briefing_tui.reader.wrapping import folded, steady
from briefing_tui.store.rows import FactKind, LossRow, QuoteRow, ResponsibilityRow, SpeakerRow
from briefing_tui.text import display

Piece = tuple[str, str]
Pieces = tuple[Piece, ...]
Subject = SpeakerRow | QuoteRow | LossRow | ResponsibilityRow

LOOKS = ("heading", "name", "figure", "words", "bar", "quiet", "warning", "old")


class Target(NamedTuple):
    """A sentence in a document; offsets are code points. `fact` names what stands there, where known."""

    document_id: int
    start: int
    end: int
    fact: tuple[FactKind, int] | None = None


class Entry(NamedTuple):
    """Lines that belong together. The cursor rests on entries that have a subject; others are headings."""

    lines: tuple[Pieces, ...]
    subject: Subject | None = None

    @property
    def target(self) -> Target | None:
        """Where the entry's sentence stands; None for headings and speakers."""
        subject = self.subject
        if isinstance(subject, QuoteRow):
            return Target(subject.document_id, subject.start, subject.end, ("quote", subject.id))
        if isinstance(subject, LossRow):
            return Target(subject.document_id, subject.start, subject.end, (subject.family, subject.id))
        if isinstance(subject, ResponsibilityRow):
            return Target(subject.document_id, subject.start, subject.end)
        return None

    @property
    def key(self) -> tuple[str, int | str, int]:
        """What the entry is about, the same after a refresh."""
        subject = self.subject
        if isinstance(subject, SpeakerRow):
            return "speaker", subject.name if subject.id is None else subject.id, 0
        if isinstance(subject, QuoteRow):
            return "quote", subject.id, 0
        if isinstance(subject, LossRow):
            return subject.family, subject.id, 0
        if isinstance(subject, ResponsibilityRow):
            return f"responsibility {subject.role}", subject.event_id, subject.start
        return "", "".join(text for line in self.lines for text, _ in line), 0


def shown(text: str) -> str:
    """Text of a document as one safe line, with every character as wide as it was measured."""
    return steady(display(text))


def heading(text: str, note: str = "") -> Entry:
    """A line the cursor passes over."""
    pieces: list[Piece] = [(text, "heading")]
    if note:
        pieces.append((f"  {note}", "quiet"))
    return Entry((tuple(pieces),))


def blank() -> Entry:
    """An empty line between groups."""
    return Entry((((" ", ""),),))


def origin(source: str, published: str, dated: Dated, look: str) -> Pieces:
    """An outlet and the day it reported, in pieces, so that a long name leaves the day."""
    name, when = shown(source), shown(dated(published))
    if name and when:
        return (name, look), (f", {when}", look)
    return ((name or when or shown(wording.origin("", "", dated)), look),)


def length(pieces: Iterable[Piece]) -> int:
    """Cells the pieces take."""
    return sum(cell_len(text) for text, _ in pieces)


def spread(left: Pieces, right: Pieces, width: int) -> Pieces:
    """Left pieces and right-aligned ones in one line; where it is too narrow the right side may take three fifths.

    The last piece at the right is the last to be cut: a number, a date.
    """
    used, taken = length(left), length(right)
    gap = 1 if right else 0
    if used + gap + taken > width:
        room = max(width - used - gap, min(taken, width * 3 // 5))
        ending = right[-1:] if length(right[-1:]) < room else ()
        right = (*crop(right[: len(right) - len(ending)], room - length(ending)), *ending)
        taken = length(right)
        left = crop(left, width - taken - gap)
        used = length(left)
    return (*left, (" " * (width - used - taken), ""), *right)


def crop(pieces: Pieces, width: int) -> Pieces:
    """The pieces in at most `width` cells, with "…" where something was left out."""
    if length(pieces) <= width:
        return pieces
    kept: list[Piece] = []
    room = width
    for text, look in pieces:
        size = cell_len(text)
        if size >= room:
            # Something follows or does not fit: this piece is the last, and its end is the ellipsis.
            if room > 0:
                kept.append((clip(text + "…", room), look))
            break
        kept.append((text, look))
        room -= size
    return tuple(kept)


def paragraph(text: str, width: int, indent: int, look: str, limit: int = 0) -> tuple[Pieces, ...]:
    """Text of a document folded into indented lines, at most `limit` of them (0: all)."""
    lines = folded(" ".join(display(text).split()), width - indent, limit)
    return tuple(((" " * indent, ""), (line, look)) for line in lines)
