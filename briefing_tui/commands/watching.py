"""`briefing add --watch`: a drop folder that other programs write to."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Callable, Collection, Iterator, Sequence
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


def open_for_writing(paths: Collection[str]) -> set[str]:
    """Those of the files that a process has open for writing, as far as the system tells (Linux, one's own processes)."""
    wanted = {os.path.realpath(path): path for path in paths}
    found = set()
    for handle in glob.iglob("/proc/[0-9]*/fd/*") if wanted else ():
        try:
            path = wanted.get(os.readlink(handle))
            if path is not None and _flags(handle) & (os.O_WRONLY | os.O_RDWR):
                found.add(path)
        except (OSError, ValueError, IndexError):  # the process ended, or is somebody else's
            continue
    return found


def _flags(handle: str) -> int:
    """What a file was opened for."""
    process, _, number = handle.rpartition("/fd/")
    with open(f"{process}/fdinfo/{number}", encoding="ascii") as told:
        return int(next(line for line in told if line.startswith("flags:")).split()[1], 8)


@dataclass(slots=True)
class Settling:
    """Files that changed and may still be written to.

    A file is ready once its size and time stay for a while and nobody has it open for writing: an upload over a bad
    line may pause for longer.
    """

    look: Callable[[str], Size | None] = _size
    busy: Callable[[Collection[str]], set[str]] = open_for_writing
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
                whole.append(path)
        held = self.busy(whole)
        ready = sorted(path for path in whole if path not in held)
        for path in ready:
            del self._waiting[path]
        return ready


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
