"""Plain text: paragraphs, a title where the first line is one, lines wrapped by a mail program joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefing_tui.ingest.blob import Blob, UnreadableError, sha256_of
from briefing_tui.ingest.clutter import without_clutter
from briefing_tui.ingest.encoding import decode
from briefing_tui.ingest.metadata import document, iso_date
from briefing_tui.model import Document
from briefing_tui.text import clean

_BLANK = re.compile(r"\n[ \t]*\n+")
_LONGEST_TITLE = 160
_SENTENCE_END = re.compile(r"[.!?…:;,][\"”’')\]]*$")
_PROSE = re.compile(r"[\w\"“”‘’'(\[$€£«]")  # how a line of prose starts; lists, code and quoted mail do not
_NARROW, _WIDE = 45, 100  # line lengths that programs wrap at
_BYLINE = re.compile(
    r"by ((?:[A-Z][\w.’'-]+)(?:(?:,? and |, | )[A-Z][\w.’'-]+){1,9})(?:,[^.]{0,60})?", re.UNICODE
)
_DATELINE = re.compile(
    r"(?:(?:first )?published|posted|last updated|updated|date)(?: on| at)?:? (.{6,60})", re.IGNORECASE
)
_TOP = 5  # paragraphs a byline or a publication date is looked for in


def documents(blob: Blob) -> Iterator[Document]:
    """The one document of a text file. Raises UnreadableError for binary data and for a file without words."""
    data = blob.read()
    text, about = article(decode(data, blob.hints.charset))
    if not any(char.isalnum() for char in text):
        raise UnreadableError("no text in it")
    yield document(blob, text, about, raw_sha256=sha256_of(data))


def article(written: str) -> tuple[str, dict[str, Any]]:
    """The running text of a page dump, and the title, byline and publication date that stand above it."""
    cleaned = clean(written)
    blocks = _BLANK.split(without_clutter(cleaned) or cleaned)
    paragraphs = [paragraph for block in blocks for paragraph in _paragraphs(block)]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph.strip()]
    about: dict[str, Any] = {}
    if len(paragraphs) > 1 and _is_title(paragraphs[0]):
        about["title"] = paragraphs.pop(0).strip()
    top = []
    for paragraph in paragraphs[:_TOP]:
        line = paragraph.strip()
        if "byline" not in about and (match := _BYLINE.fullmatch(line[:1].lower() + line[1:])):
            about["byline"] = match[1]
        elif "published" not in about and (match := _DATELINE.fullmatch(line)) and iso_date(match[1]):
            about["published"] = match[1]
        else:
            top.append(paragraph)
    if not top and not paragraphs[_TOP:]:
        return "\n\n".join(paragraphs), {"title": about.get("title", "")}
    return "\n\n".join(top + paragraphs[_TOP:]), about


def unwrapped(block: str) -> str:
    """The block's lines joined where a program broke them: where no next word would have fitted on the line."""
    lines = block.split("\n")
    if len(lines) < 2 or not all(_PROSE.match(line) for line in lines):
        return block
    widths = [len(line.rstrip()) for line in lines]
    widest = max(widths)
    if not _NARROW <= widest <= _WIDE:
        return block
    for width, following in zip(widths, lines[1:], strict=False):
        first_word = following.split(maxsplit=1)[0] if following.strip() else ""
        if width + 1 + len(first_word) <= widest:
            return block
    return " ".join(line.strip() for line in lines)


def _paragraphs(block: str) -> list[str]:
    """The block as one paragraph, or as one a line where its lines are whole sentences."""
    joined = unwrapped(block)
    lines = joined.strip("\n").split("\n")
    whole = sum(bool(_SENTENCE_END.search(line.rstrip())) for line in lines[1:])
    return lines if len(lines) > 1 and whole * 5 >= (len(lines) - 1) * 4 else [joined]


def _is_title(paragraph: str) -> bool:
    line = paragraph.strip()
    return (
        "\n" not in line
        and len(line) <= _LONGEST_TITLE
        and len(line.split()) > 1
        and not _SENTENCE_END.search(line)
        and not line.startswith(('"', "“", "- ", "* "))
    )
