"""gzip, bzip2 and xz: the file inside, unpacked as it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing_tui.ingest import looks
from briefing_tui.ingest.blob import Blob


def documents(blob: Blob) -> Iterator[Blob]:
    """The one file that was packed."""
    packing = looks.packing(blob.head())
    label = blob.name.removesuffix(_SUFFIXES[packing])
    if blob.packing:  # packed twice
        yield replace(blob, path=None, data=blob.read(), packing=packing, depth=blob.depth + 1, label=label)
    else:
        yield replace(blob, packing=packing, depth=blob.depth + 1, label=label)


_SUFFIXES = {"": "", "gzip": ".gz", "bzip2": ".bz2", "xz": ".xz"}
