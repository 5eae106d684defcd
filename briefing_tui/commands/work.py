"""What a worker does: parts of files become documents, documents become facts. Pure but for reading the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing_tui.ingest import Blob, Coded, Feed, Refused, documents
from briefing_tui.model import Document, Facts

MOST_CHARACTERS = 250_000  # of a text that is parsed: about forty thousand words, a minute of work


@dataclass(frozen=True, slots=True)
class Labels:
    """What the command line says of all documents. Source and reliability stand above what a file says of itself,
    the publication date only where it says nothing."""

    source: str = ""
    reliability: str = ""
    published: str | None = None

    def on(self, document: Document) -> Document:
        """The document with the labels on it."""
        return replace(
            document,
            source=self.source or document.source,
            reliability=self.reliability or document.reliability,
            published=document.published or self.published,
        )


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document and its facts."""

    document: Document
    facts: Facts
    coded: bool = False  # by people, in the file; not extracted here


Outcome = Extracted | Feed | Refused
Item = Blob | Document | Coded | Feed | Refused


def read(items: Iterable[Item], labels: Labels) -> Iterator[Document | Extracted | Feed | Refused]:
    """The labelled documents of parts of files; what is no file among the items passes."""
    for item in items:
        for found in documents(item) if isinstance(item, Blob) else (item,):
            if isinstance(found, Document):
                yield labels.on(found)
            elif isinstance(found, Coded):
                yield Extracted(labels.on(found.document), found.facts, coded=True)
            else:
                yield found


def work(items: Sequence[Item], labels: Labels) -> list[Outcome]:
    """Read and extract a batch. One outcome a document or refusal, in order. Raises NoPipelineError only."""
    found = list(read(items, labels))
    texts = [part for part in found if isinstance(part, Document)]
    facts = iter(_facts(texts))
    return [next(facts) if isinstance(part, Document) else part for part in found]


def _facts(texts: Sequence[Document]) -> list[Outcome]:
    from briefing_tui.extract import EXTRACTOR_VERSION, extract_many
    from briefing_tui.extract.pipeline import NoPipelineError

    short = [document for document in texts if len(document.text) <= MOST_CHARACTERS]
    try:
        facts = iter(list(extract_many(short)))
    except NoPipelineError:
        raise
    except Exception:  # one of them: find out which
        return [_one(document) for document in texts]
    too_long = Facts(
        extractor_version=EXTRACTOR_VERSION,
        extracted=False,
        reason=f"longer than {MOST_CHARACTERS:,} characters",
    )
    return [
        Extracted(document, too_long if len(document.text) > MOST_CHARACTERS else next(facts))
        for document in texts
    ]


def _one(document: Document) -> Outcome:
    from briefing_tui.extract import EXTRACTOR_VERSION, extract

    if len(document.text) > MOST_CHARACTERS:
        reason = f"longer than {MOST_CHARACTERS:,} characters"
        return Extracted(document, Facts(extractor_version=EXTRACTOR_VERSION, extracted=False, reason=reason))
    try:
        return Extracted(document, extract(document))
    except Exception as error:
        return Refused(document.id, f"extraction failed: {type(error).__name__}: {error}")
