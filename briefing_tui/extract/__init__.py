"""Document → Facts: a pure function of the text. No store, no network, no clock.

Importing this package does not load spaCy; the first call of `extract` does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee
from typing import Any

from briefing_tui.extract.parsing.language import not_english
from briefing_tui.model import Document, Facts

# Raise it when the same text may give other facts than before: stored documents are then extracted again.
EXTRACTOR_VERSION = "15"


def extract(document: Document) -> Facts:
    """Everything found in one document. A text that is not English comes back with `extracted=False`."""
    return next(iter(extract_many([document])))


def extract_many(documents: Iterable[Document], batch_size: int = 16) -> Iterator[Facts]:
    """Facts of many documents, in order, parsed in batches. Raises pipeline.NoPipelineError without a model."""
    from briefing_tui.extract.parsing import pipeline

    for_parser, for_rules = tee((document, not_english(document.text)) for document in documents)
    parsed = pipeline.parse_many((document.text for document, reason in for_parser if not reason), batch_size)
    for document, reason in for_rules:
        if reason:
            yield Facts(extractor_version=EXTRACTOR_VERSION, extracted=False, reason=reason)
        else:
            yield _facts(document, next(parsed))


def _facts(document: Document, doc: Any) -> Facts:
    # Imported here, so that naming the extractor's version loads no spaCy.
    from briefing_tui.extract.assembly import assemble
    from briefing_tui.extract.claims import casualties, damage, munitions, own_voice, responsibility
    from briefing_tui.extract.dates import day_headings
    from briefing_tui.extract.events import events
    from briefing_tui.extract.grammar import topics
    from briefing_tui.extract.quotes import quotes

    doc.user_data[day_headings.TITLE] = document.title
    doc.user_data[topics.PUBLISHED] = document.published
    quoted = quotes.find(doc)
    tellers = own_voice.Tellers(quoted)
    assembled = assemble.assemble(
        doc,
        [tellers.without(told) for told in events.find(doc, document.published)],
        casualties.find(doc, quoted),
        damage.find(doc, quoted),
        munitions.find(doc, quoted),
        responsibility.find(doc, quoted),
        document.published,
    )
    return Facts(quotes=tuple(quoted), events=tuple(assembled), extractor_version=EXTRACTOR_VERSION)
