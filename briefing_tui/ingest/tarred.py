"""Tar archives, packed or not: their members, one by one, as the archive is read through. Nothing is written to disk."""

from __future__ import annotations

import tarfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from lzma import LZMAError
from typing import BinaryIO, cast

from briefing_tui.ingest.archives import MOST_MEMBERS, MOST_UNPACKED, hidden, safe_path
from briefing_tui.ingest.blob import MEGABYTE, MOST_BYTES, Blob, Refused, UnreadableError

_HEADERS = MEGABYTE  # bytes before a member: names and attributes that its plain header has no room for
_BROKEN = (tarfile.TarError, OSError, EOFError, ValueError, OverflowError, zlib.error, LZMAError)


def documents(blob: Blob) -> Iterator[Blob | Refused]:
    """The members as parts, folders and hidden files left out; a member that cannot be read is refused alone.

    Raises UnreadableError where the archive is damaged: what stands before the damage has been given.
    """
    with blob.open() as stream:
        guarded = _Guarded(stream)
        try:
            archive = tarfile.open(fileobj=cast(BinaryIO, guarded), mode="r|")  # noqa: SIM115 - closed below
        except _BROKEN as error:
            raise UnreadableError(f"a damaged tar archive: {error}") from None
        with archive:
            unpacked = number = members = 0
            while (member := _next(archive, guarded)) is not None:
                members += 1
                if members > MOST_MEMBERS:
                    raise UnreadableError(f"more than {MOST_MEMBERS:,} members")
                if member.isdir() or hidden(member.name):
                    continue
                number += 1
                unpacked += member.size
                if unpacked > MOST_UNPACKED:
                    raise UnreadableError("unpacks to more than 20 GB: the rest is refused", member.name)
                if problem := _problem(member):
                    yield Refused(blob.id, problem, member.name)
                    continue
                data = _content(archive, member)
                yield replace(
                    blob,
                    id=f"{blob.id}#{number}",
                    path=None,
                    data=data,
                    packing="",
                    depth=blob.depth + 1,
                    label=member.name,
                )


class _Guarded:
    """What tarfile reads from. It believes the sizes that headers give of themselves, so it may read so much only."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.left = _HEADERS

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self.left -= len(data)
        if self.left < 0:
            raise UnreadableError("a damaged tar archive: the headers of a member take a megabyte")
        return data


def _next(archive: tarfile.TarFile, guarded: _Guarded) -> tarfile.TarInfo | None:
    try:
        member = archive.next()
    except _BROKEN as error:
        raise UnreadableError(f"a damaged tar archive: {error}") from None
    archive.members.clear()  # type: ignore[attr-defined]  # else it remembers them all
    if member is not None:
        guarded.left = member.size + 2 * _HEADERS
    return member


def _problem(member: tarfile.TarInfo) -> str:
    """Why a member is not read, "" where it is."""
    try:
        safe_path(member.name)
    except UnreadableError as error:
        return error.reason
    if member.islnk() or member.issym():
        return "a link"
    if not member.isreg():
        return "not a regular file"
    if member.issparse():
        return "a sparse file"
    return f"larger than {MOST_BYTES // MEGABYTE} MB" if member.size > MOST_BYTES else ""


def _content(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    try:
        content = archive.extractfile(member)
        data = content.read() if content else b""
    except _BROKEN as error:
        raise UnreadableError(f"a damaged tar archive: {error}", member.name) from None
    if len(data) < member.size:
        raise UnreadableError("a damaged tar archive: cut off", member.name)
    return data
