"""What a worker does: parts of files become documents, documents become facts. Pure but for reading the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing_tui.commands.limits import at_most, each_at_most
from briefing_tui.ingest import Blob, Coded, Feed, Refused, UnreadableError, documents, parts
from briefing_tui.model import Document, Facts

MOST_CHARACTERS = 1_048_576  # of a text that is parsed: a megabyte, a minute of work
SECONDS_TO_READ = 120.0  # one file or part
SECONDS_TO_EXTRACT = 300.0  # one document


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
        for found in _documents(item) if isinstance(item, Blob) else (item,):
            if isinstance(found, Document):
                yield labels.on(found)
            elif isinstance(found, Coded):
                yield Extracted(labels.on(found.document), found.facts, coded=True)
            else:
                yield found


def opened(blob: Blob) -> Iterator[Item]:
    """What a file holds, opened as far as is cheap; each of its parts may take only so long to come."""
    try:
        yield from each_at_most(SECONDS_TO_READ, _late(), parts(blob))
    except UnreadableError as error:  # rang outside of what `parts` guards
        yield Refused(blob.id, error.reason)


def work(items: Sequence[Item], labels: Labels) -> list[Outcome]:
    """Read and extract a batch. One outcome a document or refusal, in order. Raises NoPipelineError only."""
    found = list(read(items, labels))
    facts = iter(_facts([part for part in found if isinstance(part, Document)]))
    return [next(facts) if isinstance(part, Document) else part for part in found]


def _documents(blob: Blob) -> list[Document | Coded | Feed | Refused]:
    found: list[Document | Coded | Feed | Refused] = []
    try:
        with at_most(SECONDS_TO_READ, _late()):
            found.extend(documents(blob))
    except UnreadableError as error:  # rang outside of what `documents` guards
        found.append(Refused(blob.id, error.reason))
    return found


def _late() -> UnreadableError:
    return UnreadableError(f"takes more than {SECONDS_TO_READ:.0f} seconds to read")


def _facts(texts: Sequence[Document]) -> list[Outcome]:
    from briefing_tui.extract import extract_many

    reasons = [_not_tried(document) for document in texts]
    wanted = [document for document, reason in zip(texts, reasons, strict=True) if not reason]
    found: Iterator[Outcome] = iter(())
    if wanted:  # else the language model need not be loaded
        try:
            with at_most(SECONDS_TO_EXTRACT, TimeoutError()):
                found = map(Extracted, wanted, list(extract_many(wanted)))
        except Exception as error:  # one of them: find out which
            if _no_pipeline(error):
                raise
            found = map(_one, wanted)
    return [
        _untried(document, reason) if reason else next(found)
        for document, reason in zip(texts, reasons, strict=True)
    ]


def _not_tried(document: Document) -> str:
    """Why a document is stored without being extracted; "" where it is extracted."""
    from briefing_tui.extract.parsing.language import not_english

    if len(document.text) > MOST_CHARACTERS:
        return f"longer than {MOST_CHARACTERS:,} characters"
    return not_english(document.text)


def _one(document: Document) -> Outcome:
    from briefing_tui.extract import extract

    try:
        with at_most(SECONDS_TO_EXTRACT, TimeoutError()):
            return Extracted(document, extract(document))
    except TimeoutError:
        return _untried(document, f"takes more than {SECONDS_TO_EXTRACT:.0f} seconds to extract")
    except Exception as error:
        return Refused(document.id, f"extraction failed: {type(error).__name__}: {error}")


def _no_pipeline(error: Exception) -> bool:
    # By name: the class lives where spaCy is imported.
    return type(error).__name__ == "NoPipelineError"


def _untried(document: Document, reason: str) -> Extracted:
    """Stored, searchable, and marked as not extracted."""
    from briefing_tui.extract import EXTRACTOR_VERSION

    return Extracted(document, Facts(extractor_version=EXTRACTOR_VERSION, extracted=False, reason=reason))
