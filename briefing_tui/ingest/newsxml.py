"""News as XML: IPTC NewsML-G2 items and messages, and NITF."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from briefing_tui.ingest.blob import Blob, Refused, UnreadableError, part_id
from briefing_tui.ingest.clutter import without_clutter
from briefing_tui.ingest.markup import page_words
from briefing_tui.ingest.metadata import document, web_address
from briefing_tui.model import Document

_SILENT = frozenset(str.split("script style media object"))


def documents(blob: Blob) -> Iterator[Document | Refused]:
    """A document a news item. Raises UnreadableError for broken XML, entity tricks and XML of another kind."""
    root = _root(blob)
    items = (
        [root]
        if _name(root) in ("newsItem", "nitf")
        else list(_all(root, "newsItem")) or list(_all(root, "nitf"))
    )
    if not items:
        raise UnreadableError(f"XML of a kind that is not known (<{_name(root)[:40]}>)")
    for number, item in enumerate(items, 1):
        text, about = _nitf(item) if _name(item) == "nitf" else _news_item(item)
        if not any(char.isalnum() for char in text):
            yield Refused(blob.id, "no text in it", f"item {number}" if len(items) > 1 else "")
            continue
        raw = hashlib.sha256(ET.tostring(item)).hexdigest()
        yield document(blob, text, about, id=part_id(blob.id, number), raw_sha256=raw)


def _root(blob: Blob) -> ET.Element:
    from defusedxml import DefusedXmlException
    from defusedxml import ElementTree as Safe

    try:
        root: ET.Element = Safe.fromstring(blob.read())
    except DefusedXmlException:
        raise UnreadableError("XML that defines entities of its own: refused as unsafe") from None
    except ET.ParseError as error:
        raise UnreadableError(f"broken XML: {error}") from None
    except (ValueError, LookupError) as error:
        raise UnreadableError(f"XML in an encoding that is not known: {error}") from None
    return root


def _news_item(item: ET.Element) -> tuple[str, dict[str, Any]]:
    for inner in _all(item, "nitf"):
        text, about = _nitf(inner)
        break
    else:
        bodies = [*_all(item, "inlineXML"), *_all(item, "inlineData")]
        text, about = max((_words(body) for body in bodies), key=len, default=""), {}
    about["title"] = _text(item, "headline") or about.get("title") or _text(item, "title")
    about["byline"] = _text(item, "by") or about.get("byline") or ""
    about["published"] = (
        _text(item, "contentCreated")
        or about.get("published")
        or _text(item, "firstCreated")
        or _text(item, "versionCreated")
    )
    about["source"] = _provider(item) or about.get("source") or ""
    about["url"] = _link(item)
    about["language"] = _attribute(item, "language", "tag") or next(
        (value for name, value in item.attrib.items() if name.endswith("}lang")), ""
    )
    return text or _text(item, "description"), about


def _nitf(root: ET.Element) -> tuple[str, dict[str, Any]]:
    body = next(_all(root, "body.content"), None)
    return _words(body) if body is not None else "", {
        "title": _text(root, "hl1") or _text(root, "title"),
        "byline": _text(root, "byline").removeprefix("By "),
        "published": _attribute(root, "date.issue", "norm") or _attribute(root, "story.date", "norm"),
        "source": _attribute(root, "doc.copyright", "holder") or _text(root, "distributor"),
    }


def _words(element: ET.Element) -> str:
    words = page_words(element, _SILENT)
    if len(element) == 0 and "<" in words:  # HTML as text within the XML
        from briefing_tui.ingest.markup import fragment_words

        words = fragment_words(words)
    return without_clutter(words)


def _provider(item: ET.Element) -> str:
    for name in ("provider", "infoSource", "creditline"):
        for found in _all(item, name):
            words = " ".join("".join(found.itertext()).split())
            if words or found.get("literal"):
                return words or str(found.get("literal"))
    return ""


def _link(item: ET.Element) -> str:
    for found in _all(item, "link"):
        if address := web_address(found.get("href") or ""):
            return address
    return ""


def _all(root: ET.Element, name: str) -> Iterator[ET.Element]:
    return (element for element in root.iter() if _name(element) == name)


def _text(root: ET.Element, name: str) -> str:
    for found in _all(root, name):
        words = " ".join("".join(found.itertext()).split())
        if words:
            return words
    return ""


def _attribute(root: ET.Element, name: str, attribute: str) -> str:
    return next((found.get(attribute) or "" for found in _all(root, name) if found.get(attribute)), "")


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
