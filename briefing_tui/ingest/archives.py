"""Zip archives: their members, one by one, in memory. Nothing is written to disk, whatever a member is called."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from briefing_tui.ingest.blob import (
    BOMB_FLOOR,
    BOMB_RATIO,
    MEGABYTE,
    MOST_BYTES,
    Blob,
    Refused,
    UnreadableError,
)

MOST_MEMBERS = 200_000
MOST_UNPACKED = 20_000 * MEGABYTE


def documents(blob: Blob) -> Iterator[Blob | Refused]:
    """The members as parts, folders and hidden files left out; a member that cannot be read is refused alone."""
    with blob.open() as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error) as error:
            raise UnreadableError(f"a damaged zip archive: {error}") from None
        with archive:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS:
                raise UnreadableError(f"more than {MOST_MEMBERS:,} members")
            unpacked = 0
            number = 0
            for member in members:
                if member.is_dir() or hidden(member.filename):
                    continue
                number += 1
                unpacked += member.file_size
                if unpacked > MOST_UNPACKED:
                    raise UnreadableError("unpacks to more than 20 GB: the rest is refused", member.filename)
                try:
                    data = _member(archive, member)
                except UnreadableError as error:
                    yield Refused(blob.id, error.reason, member.filename)
                    continue
                # "#2" even for a first member: the file's own id belongs to no member.
                yield replace(
                    blob,
                    id=f"{blob.id}#{number}" if len(members) > 1 else blob.id,
                    path=None,
                    data=data,
                    packing="",
                    depth=blob.depth + 1,
                    label=member.filename,
                )


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    safe_path(member.filename)
    if stat.S_ISLNK(member.external_attr >> 16):
        raise UnreadableError("a link")
    if member.flag_bits & 1:
        raise UnreadableError("encrypted")
    if member.file_size > MOST_BYTES:
        raise UnreadableError(f"larger than {MOST_BYTES // MEGABYTE} MB")
    if member.file_size > max(BOMB_FLOOR, member.compress_size * BOMB_RATIO):
        raise UnreadableError(f"unpacks to more than {BOMB_RATIO} times its size: refused as a bomb")
    try:
        with archive.open(member) as stream:
            # What a header says of the size is not believed.
            data = stream.read(min(MOST_BYTES, member.file_size) + 1)
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        raise UnreadableError(f"a damaged member: {error}") from None
    if len(data) > member.file_size:
        raise UnreadableError("larger than the archive says")
    return data


def hidden(name: str) -> bool:
    """Whether a member is a hidden file or in a hidden folder, as in folders on disk."""
    parts = PurePosixPath(name).parts
    return any(part.startswith((".", "__MACOSX")) and part != ".." for part in parts)


def safe_path(name: str) -> None:
    """Raises UnreadableError for a name that leads out of the archive. It is never used as a path; it means harm."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts:
        raise UnreadableError("a path out of the archive")
