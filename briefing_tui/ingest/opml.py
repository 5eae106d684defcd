"""OPML: a list of feeds, as feed readers export it. It holds no documents; `source add` follows what it lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing_tui.ingest.blob import Blob, UnreadableError
from briefing_tui.ingest.metadata import web_address
from briefing_tui.text import one_line


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed to follow."""

    url: str
    name: str


def documents(blob: Blob) -> Iterator[Feed]:
    """The feeds of the list, once each. Raises UnreadableError for a list without any."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    try:
        root = etree.fromstring(blob.read(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"broken OPML: {error}") from None
    seen = set()
    for outline in root.iter("{*}outline") if root is not None else ():
        url = web_address(outline.get("xmlUrl") or outline.get("xmlurl") or "")
        if url and url not in seen:
            seen.add(url)
            yield Feed(url, one_line(outline.get("title") or outline.get("text") or ""))
    if not seen:
        raise UnreadableError("a list of feeds without any feed in it")
