"""HTML and XML as trees, and trees as paragraphs. Nothing is fetched, no entity is expanded beyond the standard ones."""

from __future__ import annotations

import re
from typing import Any

# A tag with all it says of itself, or what holds no tags: scripts, styles, comments. A quotation mark opens a value
# only after "=". Nothing is given back while matching, so that it takes linear time.
_TAG = re.compile(
    r"""<(?:!--(?>[^-]++|-(?!->))*+|(?:script|style)\b(?>[^<]++|<(?!/(?:script|style)))*+"""
    r"""|[A-Za-z][\w:.-]*+((?>[^<>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+))""",
    re.IGNORECASE,
)
_VALUE = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>]*+)""")
_LONG_TAG = 8_000  # characters: below this a tag cannot hold enough attributes to matter
_MOST_ATTRIBUTES = 500
_BLOCKS = frozenset(
    str.split(
        "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
        "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul br title block hl1 hl2"
    )
)
_SILENT = frozenset(
    str.split(
        "script style noscript template svg math head iframe object select textarea button nav footer form"
    )
)
_DEEPEST = 2000  # elements inside elements


def slim(page: str) -> str:
    """The page with tags of more than 500 attributes reduced to their names: libxml2 takes time by their square."""

    def reduced(found: re.Match[str]) -> str:
        said = found[1] or ""
        if len(said) < _LONG_TAG or len(_VALUE.sub(" ", said).split()) <= _MOST_ATTRIBUTES:
            return found[0]
        return found[0][: found.start(1) - found.start()]

    return _TAG.sub(reduced, page)


def parse(page: str) -> Any:
    """The page's root element, however broken the page; None when there is nothing in it."""
    from lxml import etree
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return lxml_html.document_fromstring(slim(page).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def page_words(root: Any, silent: frozenset[str] = _SILENT) -> str:
    """The words under an element as paragraphs, scripts, forms and menus left out."""
    paragraphs: list[str] = []
    words: list[str] = []

    def end_paragraph() -> None:
        joined = " ".join("".join(words).split())
        if joined:
            paragraphs.append(joined)
        words.clear()

    # A stack of our own: pages are nested deeper than Python calls may be.
    stack: list[tuple[Any, bool]] = [(root, True)]
    while stack:
        element, opening = stack.pop()
        name = _name(element)
        block = name in _BLOCKS
        if not opening:
            if block:
                end_paragraph()
            words.append(element.tail or "")
            continue
        if name in silent or not isinstance(element.tag, str):
            words.append(element.tail or "")
            continue
        if block:
            end_paragraph()
        words.append(element.text or "")
        stack.append((element, False))
        if len(stack) < _DEEPEST:
            stack.extend((child, True) for child in reversed(element))
    end_paragraph()
    return "\n\n".join(paragraphs)


def fragment_words(markup: str) -> str:
    """The paragraphs of a piece of HTML; text without markup stays as it is."""
    if "<" not in markup and "&" not in markup:
        return markup
    tree = parse(f"<div>{markup}</div>")
    return page_words(tree, _SILENT - {"form", "footer"}) if tree is not None else ""


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
