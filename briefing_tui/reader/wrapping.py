"""Wrapping a text to a width in terminal cells, by offsets, so that spans of facts can be found again.

Widths are those of `rich.cells` (which is what the screen is laid out with): wide characters take two cells,
combining marks none, and a mark is never torn from its letter. Joiners and emoji selectors are left out of what
is painted: terminals disagree about their width, and a line that is wider than it was measured breaks the
columns. Right-to-left text is measured and broken in reading order; turning it round is the terminal's business.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len, get_character_cell_size

from briefing_tui.reader.widgets.cells import clip

# Paragraphs of these characters only (one cell each, nothing that joins) are wrapped by one regular expression.
_NOT_PLAIN = re.compile(
    "[^ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0482\u048a-\u052f"
    "\u05d0-\u05ea\u0621-\u064a\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2032\u2033\u2039\u203a\u20ac]"
)
# Runs that can be measured without looking at each character: every one of these takes two cells and joins nothing.
_WIDE = re.compile("[、-〩ぁ-ゖァ-ヾ㐀-䶿一-鿿가-힣！-｠]+")
_UNSTEADY = {0x200D: None, 0xFE0E: None, 0xFE0F: None}
_WORD = re.compile(r"\S+")
_PARAGRAPH = re.compile(r"[^\n]+")


@lru_cache(maxsize=8)
def _lines_pattern(width: int) -> re.Pattern[str]:
    """Whole words up to the width, else a word cut at the width. Possessive where backing off cannot help."""
    return re.compile(rf"\S(?:.{{0,{width - 1}}}(?=\s|\Z)|\S{{0,{width - 1}}})", re.DOTALL)


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Lines as (start, end) code points of `text`, each at most `width` cells; an empty line is (n, n).

    Line feeds end lines; blanks at a break belong to no line. `width` below 2 counts as 2, so that a wide
    character always fits.
    """
    width = max(2, width)
    lines: list[tuple[int, int]] = []
    at = 0
    for match in _PARAGRAPH.finditer(text):
        lines += [(n, n) for n in range(at, match.start())]
        before = len(lines)
        lines += _wrap_paragraph(match.group(), match.start(), width)
        if len(lines) == before:
            lines.append((match.start(), match.start()))
        at = match.end() + 1
    lines += [(n, n) for n in range(at, len(text))]
    return lines


def _wrap_paragraph(text: str, base: int, width: int) -> Iterator[tuple[int, int]]:
    if _NOT_PLAIN.search(text) is None:
        for match in _lines_pattern(width).finditer(text):
            yield base + match.start(), base + match.start() + len(match.group().rstrip())
        return
    yield from _wrap_measured(text, base, width)


def _wrap_measured(text: str, base: int, width: int) -> Iterator[tuple[int, int]]:
    """As above with every word measured; a word that cannot stand on one line fills it and is cut by graphemes."""
    start: int | None = None
    end = used = 0
    for match in _WORD.finditer(text):
        word = match.group()
        size = cells(word) if len(word) <= 4 * width else width + 1
        gap = cells(text[end : match.start()]) if start is not None else 0
        if start is not None and used + gap + size <= width:
            end, used = match.end(), used + gap + size
            continue
        if size <= width:
            if start is not None:
                yield base + start, base + end
            start, end, used = match.start(), match.end(), size
            continue
        # Too long for any line: scripts written without blanks, or a web address.
        if start is not None and used + gap + 2 > width:
            yield base + start, base + end
            start = None
        if start is None:
            start, used, gap = match.start(), 0, 0
        used += gap
        for first, last, wide in _runs(word):
            at = first
            while at < last:
                # All of it at once where each character takes two cells, else one letter with its marks.
                taken = min((width - used) // 2, last - at) if wide < 0 else last - at
                size = 2 * taken if wide < 0 else wide
                if not taken or used + size > width:
                    yield base + start, base + match.start() + at
                    start, used = match.start() + at, 0
                    continue
                at, used = at + taken, used + size
        end = match.end()
    if start is not None:
        yield base + start, base + end


def steady(text: str) -> str:
    """The text without the characters whose width depends on the terminal: what is painted."""
    return text if text.isascii() else text.translate(_UNSTEADY)


def cells(text: str) -> int:
    """How many cells the text takes when it is painted."""
    return len(text) if text.isascii() and text.isprintable() else cell_len(text.translate(_UNSTEADY))


def _runs(word: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, cells) of letters, and of runs of characters of two cells each, which have -1 for their cells."""
    at = 0
    for run in _WIDE.finditer(word):
        for first, last, size in _letters(word[at : run.start()]):
            yield at + first, at + last, size
        # A mark after the run belongs to its last character, so that one is left to _letters.
        at = run.end() - 1
        if at > run.start():
            yield run.start(), at, -1
    for first, last, size in _letters(word[at:]):
        yield at + first, at + last, size


def _letters(text: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, cells) of each letter with the marks on it, covering the text from the first to the last."""
    start = size = 0
    for at, character in enumerate(text):
        width = 0 if ord(character) in _UNSTEADY else get_character_cell_size(character)
        if width and at > start:
            yield start, at, size
            start, size = at, 0
        size += width
    if text:
        yield start, len(text), size


def line_of(starts: list[int], offset: int) -> int:
    """The index of the line that holds an offset, given the lines' start offsets in order."""
    return max(0, bisect_right(starts, offset) - 1)


def folded(text: str, width: int, limit: int = 0) -> list[str]:
    """The text in lines of at most `width` cells; beyond `limit` lines (0: none) it ends in "…"."""
    spans = wrap(text, width)
    lines = [steady(text[start:end]) for start, end in (spans[:limit] if limit else spans)]
    if limit and len(spans) > limit:
        lines[-1] = clip(lines[-1] + "…", width)
    return lines
