"""Markdown with optional front matter: title, source, url, published, byline, kind, reliability, language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefing_tui.ingest.blob import Blob, UnreadableError, sha256_of
from briefing_tui.ingest.clutter import without_clutter
from briefing_tui.ingest.encoding import decode
from briefing_tui.ingest.metadata import document
from briefing_tui.ingest.plain import unwrapped
from briefing_tui.model import Document
from briefing_tui.text import clean, display_block

_OTHER_NAMES = {
    "date": "published",
    "published_at": "published",
    "pubdate": "published",
    "author": "byline",
    "authors": "byline",
    "link": "url",
    "canonical": "url",
    "outlet": "source",
    "publisher": "source",
    "site": "source",
    "lang": "language",
    "headline": "title",
}
_PAIR = re.compile(r"\s*([\w-]+):\s*([^\s\[{|>].*)?")
_MOST_FRONT_MATTER = 20_000


def documents(blob: Blob) -> Iterator[Document]:
    """The one document of a Markdown file. Raises UnreadableError for broken front matter and for a file without words."""
    data = blob.read()
    written = decode(data, blob.hints.charset)
    about, body = front_matter(written)
    text, heading = plain_text(body)
    if heading and not about.get("title"):
        about["title"] = heading
    elif heading:
        text = f"{heading}\n\n{text}" if heading != about["title"] else text
    if not any(char.isalnum() for char in text):
        raise UnreadableError("no text in it")
    yield document(blob, text, about, raw_sha256=sha256_of(data))


def front_matter(written: str) -> tuple[dict[str, Any], str]:
    """The YAML block on top, under our names for its keys, and the rest. Raises UnreadableError when it is broken."""
    written = written.replace("\r\n", "\n")
    opening, line_end, rest = written.partition("\n")
    if opening.rstrip() != "---" or not line_end:
        return {}, written
    block, closing, body = rest.partition("\n---")
    block = display_block(block)  # YAML knows neither control characters nor tabs
    written = f"---\n{block}{closing}{body}"
    if len(block) > _MOST_FRONT_MATTER:
        raise UnreadableError("front matter longer than 20,000 characters", "line 1")
    if any(
        line.lstrip().startswith(("&", "*")) or ": &" in line or ": *" in line for line in block.splitlines()
    ):
        raise UnreadableError("front matter with YAML anchors or aliases", "line 1")
    import frontmatter
    from yaml import YAMLError

    try:
        found, body = frontmatter.parse(written)
    except (YAMLError, ValueError, TypeError, RecursionError) as error:
        if plain := _line_by_line(block):
            return plain, body.partition("\n")[2]
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 2}" if mark else "line 1"
        reason = getattr(error, "problem", None) or str(error)
        raise UnreadableError(f"broken front matter: {reason}", place) from None
    return _named(found), body


def _line_by_line(block: str) -> dict[str, Any]:
    """ "title: Opinion: enough" is no YAML, but what people write: keys and values where every line has one.

    Nothing where a value opens a list or a map: that is meant as YAML, and broken.
    """
    lines = [line for line in block.split("\n") if line.strip()]
    pairs = [_PAIR.fullmatch(line) for line in lines]
    return _named({pair[1]: (pair[2] or "").strip("\"' ") for pair in pairs if pair}) if all(pairs) else {}


def _named(found: Mapping[Any, Any]) -> dict[str, Any]:
    """The values under our names for their keys."""
    about: dict[str, Any] = {}
    for key, value in found.items():
        name = str(key).strip().lower()
        about.setdefault(_OTHER_NAMES.get(name, name), value)
    return about


def plain_text(body: str) -> tuple[str, str]:
    """The words of Markdown without its marks, paragraph by paragraph, and its first top heading ("" if none)."""
    from markdown_it import MarkdownIt

    heading = ""
    paragraphs: list[str] = []
    prefix = ""
    tokens = MarkdownIt("commonmark").enable("table").parse(clean(body))
    for i, token in enumerate(tokens):
        if token.type == "list_item_open":
            prefix = f"{token.info}. " if token.info else "- "
        elif token.type in ("code_block", "fence"):
            paragraphs.append(token.content.strip("\n"))
        elif token.type == "inline":
            words = unwrapped(_inline(token.children or []))
            opener = tokens[i - 1]
            if opener.type == "heading_open" and opener.tag == "h1" and not heading and not paragraphs:
                heading = words
            else:
                paragraphs.append(prefix + words)
            prefix = ""
    return without_clutter("\n\n".join(paragraphs)), heading


def _inline(tokens: Sequence[Any]) -> str:
    words = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            words.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            words.append("\n")
        elif token.type == "image":
            continue  # its caption is not the article's text
    return "".join(words)
