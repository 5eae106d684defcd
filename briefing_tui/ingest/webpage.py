"""Web pages: the article's text and what the page says of it.

trafilatura finds the article; what it refuses goes to readability-lxml; what that refuses becomes the words of the
whole page. Nothing a page links to is fetched.
"""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Iterator
from typing import Any

from briefing_tui.ingest.blob import MEGABYTE, Blob, UnreadableError, sha256_of
from briefing_tui.ingest.clutter import without_clutter
from briefing_tui.ingest.encoding import decode
from briefing_tui.ingest.markup import page_words, parse, slim
from briefing_tui.ingest.metadata import document, iso_date
from briefing_tui.model import Document
from briefing_tui.text import one_line

MOST_BYTES = 20 * MEGABYTE
_ENOUGH = 80  # characters: with less than this the page is read another way
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,8})|(\d{1,10}));?", re.IGNORECASE)
_PREFORMATTED = re.compile(r"(</?(?:pre|textarea|script)\b)", re.IGNORECASE)
_BETWEEN_TAGS = re.compile(r"[^<>]+")
_LINE_ENDS = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def documents(blob: Blob) -> Iterator[Document]:
    """The one document of a page. Raises UnreadableError for a page without words."""
    data = blob.read(MOST_BYTES)
    found = _CHARSET.search(data[:4096])
    page = legal(decode(data, blob.hints.charset or (found[1].decode("ascii") if found else "")))
    text, about = article(page, blob.hints.url)
    if not any(char.isalnum() for char in text):
        raise UnreadableError("no text in the page")
    yield document(blob, text, about, raw_sha256=sha256_of(data))


def legal(page: str) -> str:
    """The page without characters and references that XML forbids: one of them makes trafilatura refuse it whole.

    References to U+0080-U+009F mean Windows-1252, as the HTML standard says.
    """

    def reference(found: re.Match[str]) -> str:
        code = int(found[1], 16) if found[1] else int(found[2])
        if 0x80 <= code <= 0x9F:
            return bytes([code]).decode("cp1252", "ignore")
        if code > 0x10FFFF or _ILLEGAL.match(chr(code)) or code & 0xFFFE == 0xFFFE:
            return " "
        return found[0]

    return _ILLEGAL.sub("", _REFERENCE.sub(reference, page))


def flat(page: str) -> str:
    """The page with line ends inside its text made spaces, as HTML means them, but for preformatted text.

    trafilatura would keep them, and a sentence that its author's editor wrapped would come out as two lines. Blanks
    between two tags stay as they are: their number sways how trafilatura rates the parts of a page.
    """

    def unwrapped(found: re.Match[str]) -> str:
        return found[0] if found[0].isspace() else _LINE_ENDS.sub(" ", found[0])

    kept = False
    pieces = []
    for i, piece in enumerate(_PREFORMATTED.split(page)):
        if i % 2:
            kept = not piece.startswith("</")
        pieces.append(piece if kept else _BETWEEN_TAGS.sub(unwrapped, piece))
    return "".join(pieces)


def article(page: str, url: str = "") -> tuple[str, dict[str, Any]]:
    """The article's paragraphs, and title, byline, published, url, source, language as far as the page has them."""
    page = slim(page)
    tree = parse(page)
    if tree is None:
        return "", {}
    page = flat(page)
    # trafilatura changes the tree it is given, so each reader parses the page again.
    text, about = _by_trafilatura(page, url)
    if len(text) < _ENOUGH:
        text = max(text, _by_readability(page), key=_weight)
    if len(text) < _ENOUGH:
        text = max(text, page_words(tree), key=_weight)
    about["language"] = str(tree.get("lang") or about.get("language") or "")[:10]
    if not about.get("title"):
        about["title"] = tree.findtext(".//title") or ""
    return _without_title(without_clutter(text) or text, about["title"]), about


def _without_title(text: str, title: str) -> str:
    first, _, rest = text.partition("\n\n")
    return rest if rest and one_line(first).casefold() == one_line(title).casefold() else text


def _weight(text: str) -> tuple[int, int]:
    """Letters in lines that read like sentences, then all letters: labels and menus weigh little."""
    sentences = sum(
        len(line) for line in text.split("\n") if len(line) > 40 or line.endswith((".", "!", "?", "”", '"'))
    )
    return sentences, len(text)


def _by_trafilatura(page: str, url: str) -> tuple[str, dict[str, Any]]:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(
            page,
            url=url or None,
            with_metadata=True,
            include_comments=False,
            include_tables=True,
            # Only dates the page states as its date; a guess would put every "on Tuesday" on a wrong day.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (RecursionError, MemoryError):
        raise
    except Exception:  # its own bugs on odd pages: there are two more ways to read them
        found = None
    if found is None:
        return "", {}
    return "\n\n".join(line for line in (found.text or "").split("\n") if line.strip()), {
        "title": html.unescape(found.title or ""),
        "byline": (found.author or "").replace("; ", ", "),
        "published": iso_date(found.date or ""),
        "url": found.url or url,
        "source": html.unescape(found.sitename or ""),
        "language": found.language or "",
    }


def _by_readability(page: str) -> str:
    from readability import Document as Readable
    from readability.readability import Unparseable

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    try:
        summary = Readable(page).summary(html_partial=True)
    except (Unparseable, ValueError, TypeError, AssertionError, AttributeError):
        return ""
    tree = parse(summary)
    return page_words(tree) if tree is not None else ""
