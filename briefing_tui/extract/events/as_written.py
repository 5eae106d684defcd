"""A stretch of the document as a Mention, in the words and at the offsets of its text."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract.parsing import wording
from briefing_tui.model import Mention

_PAIRS = (('"', '"'), ("“", "”"), ("«", "»"))
_SO_CALLED = ("self-styled ", "so-called ")


def mention(doc: Any, span: tuple[int, int]) -> Mention:
    """The tokens `span` (end exclusive) as a Mention: quotation marks in pairs, without "self-styled" before a name."""
    text = wording.original(doc)
    start, end = doc[span[0]].idx, doc[span[1] - 1].idx + len(doc[span[1] - 1])
    for said in _SO_CALLED:
        if text[start:end].casefold().startswith(said):
            start += len(said)
    start, end = _with_both_marks(text, start, end)
    return Mention(" ".join(text[start:end].split()), start, end)


def _with_both_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the mark that stands right beside it, where it holds one without the other; else without that mark.

    The parse often leaves the last mark of `leftist "Red Dawn Movement"` outside the phrase.
    """
    for opens, closes in _PAIRS:
        words = text[start:end]
        lone = words.count(opens) % 2 if opens == closes else words.count(opens) - words.count(closes)
        if not lone:
            continue
        if text[end : end + 1] == closes and lone > 0:
            end += 1
        elif start and text[start - 1] == opens:
            start -= 1
        elif words.startswith((opens, closes)):
            start += 1
        elif words.endswith((opens, closes)):
            end -= 1
    return start, end
