"""Bytes → Document: one module a format, one registry.

`files` turns names into files, `parts` opens containers cheaply (in the process that writes), `documents` reads
what a file or a part of one holds (in the workers, as it may be heavy).
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.ingest.blob import Blob, Refused, UnreadableError
from briefing_tui.ingest.coded_rows import Coded
from briefing_tui.ingest.opml import Feed
from briefing_tui.ingest.registry import Found, recognise
from briefing_tui.ingest.walk import files
from briefing_tui.model import Document

__all__ = [
    "Blob",
    "Coded",
    "Feed",
    "Found",
    "Refused",
    "UnreadableError",
    "documents",
    "files",
    "parts",
    "standard_input",
]

_DEEPEST = 4  # containers inside containers
MOST_REFUSALS = (
    100  # of one file, each told by itself; of a file of a million broken lines the rest is counted
)


def parts(blob: Blob) -> Iterator[Found]:
    """What a file holds, taken apart only as far as is cheap: containers are opened, single documents stay bytes.

    Nothing is raised: what cannot be read comes back as Refused.
    """
    yield from _few_refusals(_expanded(blob, whole=False), blob)


def documents(blob: Blob) -> Iterator[Document | Coded | Feed | Refused]:
    """Every document a file holds, in its order. Nothing is raised: what cannot be read comes back as Refused."""
    for found in _few_refusals(_expanded(blob, whole=True), blob):
        if not isinstance(found, Blob):
            yield found


def _expanded(blob: Blob, *, whole: bool) -> Iterator[Found]:
    try:
        if blob.depth > _DEEPEST:
            raise UnreadableError("archives nested too deep")
        format = recognise(blob)
        if not (whole or format.container):
            yield blob
            return
        empty = True
        for found in format.documents(blob):
            empty = False
            if isinstance(found, Blob):
                yield from _expanded(found, whole=whole)
            else:
                yield found
        if empty:
            raise UnreadableError("nothing to read in it")
    except UnreadableError as error:
        yield _refused(blob, error.reason, error.place)
    except MemoryError:
        yield _refused(blob, "needs more memory than there is")
    except RecursionError:
        yield _refused(blob, "nested too deep")
    except Exception as error:  # a format library's own bug must not stop the rest
        yield _refused(blob, f"cannot be read: {type(error).__name__}: {error}")


def _few_refusals(found: Iterator[Found], blob: Blob) -> Iterator[Found]:
    refused = 0
    for each in found:
        refused += isinstance(each, Refused)
        if not isinstance(each, Refused) or refused <= MOST_REFUSALS:
            yield each
    if refused > MOST_REFUSALS:
        yield _refused(blob, f"{refused - MOST_REFUSALS:,} more of its parts cannot be read")


def _refused(blob: Blob, reason: str, place: str = "") -> Refused:
    file = blob.id.partition("#")[0] if blob.label else blob.id
    return Refused(file, reason, ": ".join(part for part in (blob.label, place) if part))


def standard_input(data: bytes, *, keep_offsets: bool = False) -> Blob:
    """What came in on standard input, named "-"."""
    return Blob("-", None, data, keep_offsets=keep_offsets)
