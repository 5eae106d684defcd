"""`briefing add --watch`: a drop folder that other programs write to."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SETTLE = 1.0  # seconds a file must stay as it is before it is taken for whole
_LOOK = 400  # milliseconds between two looks
_UNFINISHED = (".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".swp", "~")

Size = tuple[int, int]


def _size(path: str) -> Size | None:
    """Size and time of a regular file, no link; None for anything else."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None


@dataclass(slots=True)
class Settling:
    """Files that changed and may still be written to. A file is ready once its size and time stay for a while."""

    look: Callable[[str], Size | None] = _size
    _waiting: dict[str, tuple[Size, float]] = field(default_factory=dict)

    def changed(self, path: str, now: float) -> None:
        """Something happened to a file at `now` (seconds of a steady clock)."""
        name = os.path.basename(path)
        if name.startswith(".") or name.endswith(_UNFINISHED):
            return
        size = self.look(path)
        if size is not None:
            self._waiting[path] = (size, now)

    def ready(self, now: float) -> list[str]:
        """The files that have been left alone since, in order of their names; each is given once."""
        whole = []
        for path, (size, since) in list(self._waiting.items()):
            current = self.look(path)
            if current is None:
                del self._waiting[path]
            elif current != size:
                self._waiting[path] = (current, now)
            elif now - since >= SETTLE:
                del self._waiting[path]
                whole.append(path)
        return sorted(whole)


def arrivals(folders: Sequence[Path], clock: Callable[[], float]) -> Iterator[list[str]]:
    """Batches of whole files as they arrive in the folders, for ever."""
    from watchfiles import Change, watch

    settling = Settling()
    for changes in watch(
        *folders, rust_timeout=_LOOK, yield_on_timeout=True, debounce=_LOOK, raise_interrupt=True
    ):
        now = clock()
        for change, path in changes:
            if change is not Change.deleted:
                settling.changed(path, now)
        if whole := settling.ready(now):
            yield whole
