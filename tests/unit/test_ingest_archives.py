"""Promises of archives: every member is a file, whatever packed it, and what is made to harm costs one line."""

from __future__ import annotations

import bz2
import gzip
import lzma
import struct
import tarfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.commands.limits import at_most
from briefing_tui.ingest import Blob, Refused, documents
from briefing_tui.ingest.blob import BOMB_FLOOR
from briefing_tui.model import Document
from tests.unit.packing import tarred, zipped

FIRST = "Three shells fell on the harbour of Port Salis on Monday, the port office said."
PAGE = f"<!DOCTYPE html><html><head><title>Shells hit Port Salis</title></head><body><p>{FIRST}</p></body></html>"
PACK: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
}


def read(data: bytes, name: str) -> tuple[list[Document], list[str]]:
    """The documents, and the refusals as they are said."""
    with at_most(20, TimeoutError()):
        found = list(documents(Blob(name, None, data)))
    return [d for d in found if isinstance(d, Document)], [str(r) for r in found if isinstance(r, Refused)]


def refusal(data: bytes, name: str = "x.tar") -> str:
    kept, (refused,) = read(data, name)
    assert not kept
    return refused


@pytest.mark.parametrize("packing", PACK)
def test_a_packed_file_is_what_it_packs(tmp_path: Path, packing: str) -> None:
    (tmp_path / f"page.html{packing}").write_bytes(PACK[packing](PAGE.encode()))
    (found,) = documents(Blob("page", tmp_path / f"page.html{packing}"))
    assert isinstance(found, Document)
    assert (found.title, found.id) == ("Shells hit Port Salis", "page")


@pytest.mark.parametrize("pack", PACK.values())
def test_packed_pieces_in_a_row_are_one_file(pack: Callable[[bytes], bytes]) -> None:
    (found,), _ = read(pack(b"Two shells ") + pack(b"fell."), "a.txt")
    assert found.text == "Two shells fell."


def test_a_zip_archive_gives_its_members_and_names_those_it_refuses() -> None:
    members: dict[str, str | bytes] = {
        "a.txt": FIRST,
        "sub/b.html": PAGE,
        "c.jsonl.gz": gzip.compress(b'{"text": "Two."}'),
        "d.png": b"\x89PNG",
    }
    kept, refused = read(zipped({**members, ".git/e.txt": "x", "__MACOSX/._a.txt": "x"}), "all.zip")
    assert [each.id for each in kept] == ["all.zip#1", "all.zip#2", "all.zip#3"]
    assert refused == ["all.zip: d.png: not text (an image)"]


@pytest.mark.parametrize("format", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
@pytest.mark.parametrize("packing", PACK)
def test_a_tar_archive_gives_its_members(tmp_path: Path, packing: str, format: int) -> None:
    members: dict[str, str | bytes] = {
        "./day/a.txt": FIRST,
        "b.html": PAGE,
        f"{'long/' * 25}.hidden.txt": "x",
        ".git/c.txt": "x",
        "d.png": b"\x89PNG",
    }
    (tmp_path / "all").write_bytes(PACK[packing](tarred(members, format)))
    found = list(documents(Blob("all", tmp_path / "all")))
    assert [each.id for each in found if isinstance(each, Document)] == ["all#1", "all#2"]
    assert [str(each) for each in found if isinstance(each, Refused)] == ["all: d.png: not text (an image)"]


def test_a_tar_archive_of_before_the_standard_is_known_by_its_sum() -> None:
    data = bytearray(tarred({"a.txt": FIRST}, tarfile.USTAR_FORMAT))
    data[257:265] = bytes(8)
    data[148:156] = b" " * 8
    data[148:156] = b"%06o\0 " % sum(data[:512])
    ((found,), _) = read(bytes(data), "old")
    assert found.text == FIRST


def test_archives_in_archives_are_opened_as_far_as_is_sane() -> None:
    data = tarred({"b.zip": zipped({"c.txt": FIRST})})
    ((found,), refused) = read(gzip.compress(data), "a.tgz")
    assert (found.id, found.text, refused) == ("a.tgz#1", FIRST, [])
    for _ in range(6):
        data = tarred({"in.tar": data})
    assert "nested too deep" in refusal(data)


@pytest.mark.parametrize("name", ["../../etc/cron.d/x.txt", "/etc/x.txt", "a\\..\\..\\x.txt"])
def test_a_path_out_of_an_archive_is_refused(name: str) -> None:
    assert "a path out of the archive" in refusal(zipped({name: "words"}), "x.zip")
    assert "a path out of the archive" in refusal(tarred({name: "words"}))


@pytest.mark.parametrize(
    ("type", "said"),
    [
        (tarfile.SYMTYPE, "a link"),
        (tarfile.LNKTYPE, "a link"),
        (tarfile.FIFOTYPE, "not a regular file"),
        (tarfile.CHRTYPE, "not a regular file"),
    ],
)
def test_only_plain_files_of_a_tar_archive_are_read(type: bytes, said: str) -> None:
    def change(member: tarfile.TarInfo) -> None:
        if member.name == "x.txt":
            member.type, member.linkname, member.size = type, "/etc/passwd", 0

    kept, refused = read(tarred({"x.txt": "", "a.txt": FIRST}, change=change), "x.tar")
    assert [each.text for each in kept] == [FIRST]
    assert refused == [f"x.tar: x.txt: {said}"]


@pytest.mark.parametrize("packing", [".gz", ".bz2", ".xz"])
def test_a_packed_bomb_is_refused(packing: str) -> None:
    swollen = b"w" * (BOMB_FLOOR + 1_000_000)  # one letter: what costs time is the packing
    for bomb in (swollen, tarred({"a.txt": swollen})):
        assert "refused as a bomb" in refusal(PACK[packing](bomb), f"a{packing}")


def test_a_tar_archive_that_lies_about_sizes_is_not_believed() -> None:
    def headed(type: bytes, size: int) -> bytes:
        member = tarfile.TarInfo("x")
        member.type, member.size = type, size
        return member.tobuf(tarfile.GNU_FORMAT)

    assert "unexpected end" in refusal(headed(tarfile.REGTYPE, 5_000_000) + b"words")
    for type in (tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.XGLTYPE):
        long = headed(type, 8_000_000_000) + b"1" * 3_000_000
        assert "damaged tar archive" in refusal(long)
    large = (
        headed(tarfile.REGTYPE, 100_000_000)
        + bytes(100_000_000 // 512 * 512 + 512)
        + tarred({"a.txt": FIRST})
    )
    kept, refused = read(large, "x.tar")
    assert [each.text for each in kept] == [FIRST]
    assert refused == ["x.tar: x: larger than 64 MB"]


def test_an_archive_cut_anywhere_gives_what_stands_before_the_cut() -> None:
    whole = tarred({"a.txt": FIRST, "b.txt": "Two shells fell. " * 100})
    for packing, pack in PACK.items():
        packed = pack(whole)
        for cut in range(600 if pack is bytes else 20, len(packed), max(1, len(packed) // 40)):
            kept, refused = read(packed[:cut], f"x.tar{packing}")
            assert all(each.text.startswith(("Three", "Two")) for each in kept)
            assert len(kept) + len(refused) > 0


def test_xz_gets_only_so_much_memory() -> None:
    data = bytearray(lzma.compress(FIRST.encode()))
    at = data.index(b"\x21\x01", 12) + 2  # the size of the dictionary, as two to the power of so many
    data[at] = 40
    size = (data[12] + 1) * 4
    data[12 + size - 4 : 12 + size] = struct.pack("<I", zlib.crc32(data[12 : 12 + size - 4]))
    assert "damaged or cut packed file" in refusal(bytes(data), "x.xz")


@pytest.mark.parametrize(
    "data",
    [
        zipped({}),
        zipped({"only/a/folder/": ""}),
        tarred({"a": "x"})[1024:],
        b"WARC/1.0\r\nWARC-Type: x\r\n\r\n",
    ],
    ids=["no member", "a folder", "zeros", "no page"],
)
def test_an_archive_without_anything_to_read_is_refused_and_not_passed_over(data: bytes) -> None:
    (found,) = documents(Blob("a", None, data))
    assert isinstance(found, Refused)
