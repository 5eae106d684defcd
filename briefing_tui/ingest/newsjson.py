"""JSON that is not JSON Lines: IPTC ninjs items, JSON Feed, and plain documents ({"text": …}), one or many."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from briefing_tui.ingest.blob import Blob, Refused, UnreadableError, part_id
from briefing_tui.ingest.clutter import without_clutter
from briefing_tui.ingest.encoding import decode
from briefing_tui.ingest.jsonlines import from_object
from briefing_tui.ingest.markup import fragment_words
from briefing_tui.ingest.metadata import document, web_address
from briefing_tui.model import Document

_LISTS = ("items", "_items", "articles", "documents", "results")


def documents(blob: Blob) -> Iterator[Document | Refused]:
    """A document an item. Raises UnreadableError for what is no JSON and for JSON without items."""
    try:
        found = json.loads(decode(blob.read()))
    except json.JSONDecodeError as error:
        raise UnreadableError(f"not JSON: {error.msg}", f"line {error.lineno}") from None
    except (RecursionError, ValueError):
        raise UnreadableError("not JSON we read: nested too deep, or a number too long") from None
    outlet = found.get("title") if isinstance(found, dict) and "version" in found else None
    items = _items(found)
    if not items:
        raise UnreadableError("JSON, but no documents or news items in it")
    for number, item in enumerate(items, 1):
        try:
            yield _document(blob, item, part_id(blob.id, number), outlet)
        except UnreadableError as error:
            yield Refused(blob.id, error.reason, f"item {number}" if len(items) > 1 else "")


def _items(found: Any) -> list[Any]:
    if isinstance(found, list):
        return found
    if isinstance(found, dict):
        for name in _LISTS:
            if isinstance(found.get(name), list) and not _text(found):
                return list(found[name])
        return [found]
    return []


def _document(blob: Blob, item: Any, id: str, outlet: Any) -> Document:
    raw = json.dumps(item, sort_keys=True).encode()
    if not isinstance(item, dict):
        raise UnreadableError("not a JSON object")
    if isinstance(item.get("text"), str):
        return from_object(blob, item, id, raw)
    text = _text(item)
    if not any(char.isalnum() for char in text):
        raise UnreadableError("no text in it")
    about = {
        "title": _first(item, "headline", "title", "name") or _listed(item, "headlines"),
        "byline": _first(item, "byline", "by", "author") or _people(item),
        "published": _first(
            item,
            "contentcreated",
            "contentCreated",
            "firstcreated",
            "versioncreated",
            "date_published",
            "published",
            "date",
        ),
        "url": web_address(_first(item, "url", "altlink") or _rendition(item))
        or web_address(_first(item, "uri")),
        "source": _first(item, "source", "provider", "creditline") or _listed(item, "infosources") or outlet,
        "language": _first(item, "language"),
    }
    return document(blob, text, about, id=id, raw_sha256=hashlib.sha256(raw).hexdigest())


def _text(item: Mapping[str, Any]) -> str:
    """ninjs 1 and 2 have body_text, body_xhtml, body_html; ninjs 3 a list of bodies; JSON Feed content_*."""
    written = [item.get(name) for name in ("body_text", "bodyText", "content_text", "articleBody")]
    marked = [
        item.get(name)
        for name in ("body_xhtml", "body_html", "bodyXhtml", "bodyHtml", "content_html", "content")
    ]
    for body in item.get("bodies") or []:
        if isinstance(body, dict):
            markup = "html" in str(body.get("contenttype") or body.get("contentType") or "html")
            (marked if markup else written).append(body.get("value"))
    texts = [part.strip() for part in written if isinstance(part, str)]
    texts += [fragment_words(part) for part in marked if isinstance(part, str)]
    return without_clutter(max(texts, key=len, default="")) or _first(item, "description_text", "summary")


def _first(item: Mapping[str, Any], *names: str) -> str:
    for name in names:
        value = item.get(name)
        if isinstance(value, dict):
            value = value.get("name") or value.get("value")
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _listed(item: Mapping[str, Any], name: str) -> str:
    for entry in item.get(name) or []:
        if isinstance(entry, dict) and isinstance(entry.get("value") or entry.get("name"), str):
            return str(entry.get("value") or entry.get("name"))
    return ""


def _people(item: Mapping[str, Any]) -> str:
    found = item.get("authors") or item.get("people") or []
    return ", ".join(
        str(person["name"]) for person in found if isinstance(person, dict) and person.get("name")
    )


def _rendition(item: Mapping[str, Any]) -> str:
    for link in item.get("altids") or item.get("links") or []:
        if isinstance(link, dict) and web_address(str(link.get("href") or link.get("value") or "")):
            return str(link.get("href") or link.get("value"))
    return ""
