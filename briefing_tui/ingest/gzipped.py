"""gzip: the file inside, unpacked as it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing_tui.ingest.blob import Blob, UnreadableError


def documents(blob: Blob) -> Iterator[Blob]:
    """The one file that was packed."""
    label = blob.name.removesuffix(".gz")
    if blob.gzipped:  # packed twice
        inside = replace(blob, path=None, data=blob.read(), gzipped=True, depth=blob.depth + 1, label=label)
    else:
        inside = replace(blob, gzipped=True, depth=blob.depth + 1, label=label)
    head = inside.head()
    if head[257:262] == b"ustar":
        raise UnreadableError("a tar archive: unpack it, or pack the files as zip")
    yield inside
