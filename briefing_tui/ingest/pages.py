"""Printed pages → running text: lines joined into paragraphs, words rejoined at hyphens, headers and footers dropped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_SENTENCE_END = re.compile(r"[.!?:…][\"”’')\]]*$")
_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page|p\.)?\s*[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_LIST_ITEM = re.compile(r"(?:[•▪◦‣·*–-]|\d{1,3}[.)]|[a-z][.)])\s")
_HYPHENATED = re.compile(r"[^\W\d_]-$")
_EDGE = 2  # lines at the top and the bottom of a page that may be headers and footers
_REPEATED = 3  # pages that must show a line before it is one
_SHORT = 0.75  # of a full line: a sentence that ends there ends its paragraph


def running_text(pages: Sequence[str]) -> str:
    """The paragraphs of the pages, blank lines between them; a paragraph may run over a page's end."""
    paragraphs: list[str] = []
    open_ended = False
    kept = _without_margins([page.split("\n") for page in pages])
    widths = sorted(len(line.strip()) for lines in kept for line in lines if line.strip())
    full = widths[len(widths) * 9 // 10] if widths else 0
    for lines in kept:
        found = _paragraphs(lines, full)
        if found and open_ended and not _LIST_ITEM.match(found[0]):
            paragraphs[-1] = _joined(paragraphs[-1], found.pop(0))
        paragraphs += found
        open_ended = bool(paragraphs) and not _SENTENCE_END.search(paragraphs[-1])
    return "\n\n".join(paragraphs)


def _without_margins(pages: list[list[str]]) -> list[list[str]]:
    """The pages without page numbers and without lines that stand at the edge of several of them."""
    trimmed = [[line.strip() for line in lines if line.strip()] for lines in pages]
    edges = Counter(_likeness(line) for lines in trimmed for line in {*lines[:_EDGE], *lines[-_EDGE:]})

    def margin(line: str) -> bool:
        return bool(_PAGE_NUMBER.fullmatch(line)) or edges[_likeness(line)] >= _REPEATED

    kept = []
    for page in pages:
        held = [place for place, line in enumerate(page) if line.strip()]
        outer = {place for place in (*held[:_EDGE], *held[-_EDGE:]) if margin(page[place].strip())}
        kept.append([line for place, line in enumerate(page) if place not in outer])
    return kept


def _likeness(line: str) -> str:
    return _FIGURES.sub("#", line)


def _paragraphs(lines: Sequence[str], full: int) -> list[str]:
    found: list[str] = []
    current = ""
    for line in lines:
        line = line.strip()
        if current and (not line or _LIST_ITEM.match(line)):
            found.append(current)
            current = ""
        if not line:
            continue
        current = _joined(current, line) if current else line
        if len(line) < full * _SHORT and _SENTENCE_END.search(line):
            found.append(current)
            current = ""
    return [*found, current] if current else found


def _joined(text: str, line: str) -> str:
    if _HYPHENATED.search(text) and line[:1].islower():
        return text[:-1] + line
    return f"{text} {line}"
