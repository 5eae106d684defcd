"""Bytes on their way in, and what is said when they cannot be read."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import lzma
import os
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from briefing_tui.text import display, one_line

MEGABYTE = 1_000_000
MOST_BYTES = 64 * MEGABYTE  # of one document's file; containers are read as streams
BOMB_RATIO = 200  # text packs ten to thirty times; what swells more than this is made to
BOMB_FLOOR = 20 * MEGABYTE  # below this nobody is hurt
_XZ_MEMORY = 256 * MEGABYTE  # xz -9 asks for 65
HEAD = 65_536  # bytes looked at to recognise a format


class UnreadableError(Exception):
    """A file, or a part of one, cannot be read. `reason` is one clear line, `place` where in the file ("" = all of it)."""

    def __init__(self, reason: str, place: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place


@dataclass(frozen=True, slots=True)
class Refused:
    """What could not be taken in: which file, where in it, why."""

    file: str
    reason: str
    place: str = ""

    @property
    def name(self) -> str:
        """The file, and the place in it."""
        return f"{self.file}: {self.place}" if self.place else self.file

    def __str__(self) -> str:
        return f"{display(self.name)}: {one_line(self.reason)}"


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a part before it is read, from the container that holds it. "" is unknown."""

    title: str = ""
    byline: str = ""
    published: str | None = None
    url: str = ""
    source: str = ""
    language: str = ""
    charset: str = ""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file, or a part of one. `id` is how the input named it; `path` a file on disk, else `data` the bytes.

    `depth` counts the containers around it, `label` names the part within them ("" for a whole file). `packing`
    ("gzip", "bzip2", "xz"): the bytes are unpacked as they are read. `keep_offsets`: the text must not move (JSON Lines for `extract`).
    """

    id: str
    path: Path | None = None
    data: bytes = b""
    depth: int = 0
    keep_offsets: bool = False
    hints: Hints = field(default=Hints())
    label: str = ""
    packing: str = ""

    @property
    def name(self) -> str:
        """The file name the format's suffix is looked for in, in lower case."""
        return (self.label or (self.path.name if self.path else self.id)).lower()

    def open(self) -> BinaryIO:
        """The bytes as a stream. Raises UnreadableError."""
        if self.path is None:
            packed: BinaryIO = io.BytesIO(self.data)
            size = len(self.data)
        else:
            try:
                packed = self.path.open("rb")
                size = os.fstat(packed.fileno()).st_size
            except OSError as error:
                raise UnreadableError(_os_reason(error)) from None
        return unpacked(packed, size, self.packing) if self.packing else packed

    def head(self) -> bytes:
        """The first 64 KiB. Raises UnreadableError."""
        with self.open() as stream:
            return _read(stream, HEAD)

    def read(self, most: int = MOST_BYTES) -> bytes:
        """All the bytes. Raises UnreadableError when there are more than `most`."""
        with self.open() as stream:
            data = _read(stream, most + 1)
        if len(data) > most:
            raise UnreadableError(f"larger than {most // MEGABYTE} MB")
        return data

    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal. Raises UnreadableError."""
        digest = hashlib.sha256()
        with self.open() as stream:
            while piece := _read(stream, 4 * MEGABYTE):
                digest.update(piece)
        return digest.hexdigest()


def sha256_of(data: bytes) -> str:
    """The SHA-256 of bytes that were read, in hexadecimal: their file may be another by now."""
    return hashlib.sha256(data).hexdigest()


def unpacked(packed: BinaryIO, size: int, packing: str) -> BinaryIO:
    """The stream of `size` packed bytes unpacked, cut off with UnreadableError where it swells like a bomb."""
    return io.BufferedReader(_Unpacked(packed, size, packing), HEAD)


class _Unpacked(io.RawIOBase):
    def __init__(self, packed: BinaryIO, size: int, packing: str) -> None:
        self.packed = packed
        self.stream = _READERS[packing](packed)
        self.most = max(BOMB_FLOOR, size * BOMB_RATIO)
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self.stream.read(len(buffer))
        self.count += len(data)
        if self.count > self.most:
            raise UnreadableError(f"unpacks to more than {BOMB_RATIO} times its size: refused as a bomb")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self.packed.close()
        super().close()


class _Xz:
    """xz without the memory that a file asks for: the standard library's own reader gives as much as is asked."""

    def __init__(self, packed: BinaryIO) -> None:
        self.packed = packed
        self.decoder = self._decoder()

    def _decoder(self) -> lzma.LZMADecompressor:
        return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)

    def read(self, most: int) -> bytes:
        data = rest = b""
        while not data:
            if self.decoder.eof:  # other packed pieces may follow, with zeros between them
                rest = self.decoder.unused_data.lstrip(b"\0") or self.packed.read(HEAD).lstrip(b"\0")
                if not rest:
                    return b""
                self.decoder = self._decoder()
            elif self.decoder.needs_input and not (rest := self.packed.read(HEAD)):
                raise EOFError
            data = self.decoder.decompress(rest, most)
            rest = b""
        return data


_READERS: dict[str, Callable[[BinaryIO], Any]] = {
    "gzip": lambda packed: gzip.GzipFile(fileobj=packed),
    "bzip2": bz2.BZ2File,
    "xz": _Xz,
}


def _read(stream: BinaryIO, most: int) -> bytes:
    try:
        return stream.read(most)
    except (EOFError, zlib.error, gzip.BadGzipFile, lzma.LZMAError):
        raise UnreadableError("a damaged or cut packed file") from None
    except OSError as error:
        if error.errno is None:  # of a packed file, not of the disk
            raise UnreadableError("a damaged or cut packed file") from None
        raise UnreadableError(_os_reason(error)) from None


def _os_reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def part_id(id: str, number: int) -> str:
    """The id of the n-th part of a file: the file's own for the first, then "#2" and so on."""
    return id if number == 1 else f"{id}#{number}"
