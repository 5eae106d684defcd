"""Bytes → Document: one module a format, one registry.

`files` turns names into files, `expand` turns a file into leaves (parts that hold no further files) and
refusals, `read` turns a leaf into documents. `expand` is cheap and runs in the writing process; `read` may be
heavy and runs in the workers.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.ingest.blob import Blob, Refused, UnreadableError
from briefing_tui.ingest.registry import recognise
from briefing_tui.ingest.walk import files
from briefing_tui.model import Document

__all__ = ["Blob", "Refused", "UnreadableError", "documents", "files", "standard_input"]

_DEEPEST = 4  # containers inside containers


def documents(blob: Blob) -> Iterator[Document | Refused]:
    """Everything a file holds, in its order. Nothing is raised: what cannot be read comes back as Refused."""
    try:
        if blob.depth > _DEEPEST:
            raise UnreadableError("archives nested too deep")
        for found in recognise(blob).documents(blob):
            if isinstance(found, Blob):
                yield from documents(found)
            else:
                yield found
    except UnreadableError as error:
        yield Refused(blob.id, error.reason, error.place)
    except MemoryError:
        yield Refused(blob.id, "needs more memory than there is")
    except RecursionError:
        yield Refused(blob.id, "nested too deep")
    except Exception as error:  # a format library's own bug must not stop the rest
        yield Refused(blob.id, f"cannot be read: {type(error).__name__}: {error}")


def standard_input(data: bytes, *, keep_offsets: bool = False) -> Blob:
    """What came in on standard input, named "-"."""
    return Blob("-", None, data, keep_offsets=keep_offsets)
