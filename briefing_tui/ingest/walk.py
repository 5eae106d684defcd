"""From what the command line names to files: folders walked in name order, links out of a folder refused."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing_tui.ingest.blob import MEGABYTE, MOST_BYTES, Blob, Refused

_LEFT_ALONE = (".git", "__pycache__", "node_modules")


def files(names: Iterable[str], *, keep_offsets: bool = False) -> Iterator[Blob | Refused]:
    """The files that `names` name, in order: paths, or patterns with * ? [ ] and ** where no file is called so.

    A folder gives all files under it, hidden ones excepted.

    Within a folder a symbolic link is followed only to a regular file inside the folder. Anything that is not a
    regular file (a pipe, a device) is refused, as reading it might never end.
    """
    for name in names:
        path = Path(name)
        if path.is_dir():
            yield from _folder(name, path, keep_offsets)
        elif not path.exists() and glob.has_magic(name):
            matching = sorted(glob.glob(name, recursive=True))
            if not matching:
                yield Refused(name, "no file matches")
            yield from files(matching, keep_offsets=keep_offsets)
        elif not path.exists() and name.startswith(("http://", "https://")):
            yield Refused(
                name, "a web address: follow its feed with `source add`, or save the page and add the file"
            )
        elif not path.exists():
            broken = path.is_symlink()
            yield Refused(name, "a link that leads nowhere" if broken else "no such file or folder")
        elif path.is_fifo():
            yield _pipe(name, path, keep_offsets)
        elif not path.is_file():
            yield Refused(name, "not a regular file")
        else:
            yield Blob(name, path, keep_offsets=keep_offsets)


def _folder(name: str, folder: Path, keep_offsets: bool) -> Iterator[Blob | Refused]:
    root = folder.resolve()
    problems: list[Refused] = []

    def unreadable(error: OSError) -> None:
        problems.append(Refused(str(error.filename), (error.strerror or str(error)).lower()))

    for here, folders, names in os.walk(folder, onerror=unreadable):
        yield from problems
        problems.clear()
        folders[:] = sorted(sub for sub in folders if not sub.startswith(".") and sub not in _LEFT_ALONE)
        for file in sorted(names):
            if file.startswith("."):
                continue
            path = Path(here) / file
            if path.is_symlink() and not _inside(path, root):
                yield Refused(str(path), "a link out of the folder")
            elif not path.is_file():
                yield Refused(str(path), "not a regular file")
            else:
                yield Blob(str(path), path, keep_offsets=keep_offsets)
    yield from problems


def _pipe(name: str, path: Path, keep_offsets: bool) -> Blob | Refused:
    """A pipe the user names ("<(command)") can be read once only."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        return Refused(name, (error.strerror or str(error)).lower())
    if len(data) > MOST_BYTES:
        return Refused(name, f"larger than {MOST_BYTES // MEGABYTE} MB, and a pipe")
    return Blob(name, None, data, keep_offsets=keep_offsets)


def _inside(path: Path, root: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return False
