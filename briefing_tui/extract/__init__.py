"""Document → Facts: a pure function of the text. No store, no network, no clock.

Importing this package does not load spaCy; the first call of `extract` does.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from itertools import tee
from typing import Any

from briefing_tui.extract.language import not_english
from briefing_tui.model import Document, Facts

# Raise it when the same text may give other facts than before: stored documents are then extracted again.
EXTRACTOR_VERSION = "3"


def extract(document: Document) -> Facts:
    """Everything found in one document. A text that is not English comes back with `extracted=False`."""
    return next(iter(extract_many([document])))


def extract_many(documents: Iterable[Document], batch_size: int = 16) -> Iterator[Facts]:
    """Facts of many documents, in order, parsed in batches. Raises pipeline.NoPipelineError without a model."""
    from briefing_tui.extract import pipeline

    for_parser, for_rules = tee((document, not_english(document.text)) for document in documents)
    parsed = pipeline.parse_many((document.text for document, reason in for_parser if not reason), batch_size)
    for document, reason in for_rules:
        if reason:
            yield Facts(extractor_version=EXTRACTOR_VERSION, extracted=False, reason=reason)
        else:
            yield _facts(document, next(parsed))


def _facts(document: Document, doc: Any) -> Facts:
    quotes = _find("quotes", doc)
    casualties = _find("casualties", doc, quotes)
    damage = _find("damage", doc, quotes)
    munitions = _find("munitions", doc, quotes)
    responsibility = _find("responsibility", doc, quotes)
    found = _find("events", doc, document.published)
    assemble = _room("assemble")
    events = (
        assemble.assemble(doc, found, casualties, damage, munitions, responsibility, document.published)
        if assemble
        else found
    )
    return Facts(quotes=tuple(quotes), events=tuple(events), extractor_version=EXTRACTOR_VERSION)


def _room(name: str) -> Any:
    try:
        return importlib.import_module(f"briefing_tui.extract.{name}")
    except ModuleNotFoundError as missing:
        if missing.name != f"briefing_tui.extract.{name}":
            raise
        return None


def _find(name: str, *arguments: Any) -> list[Any]:
    room = _room(name)
    return list(room.find(*arguments)) if room else []
