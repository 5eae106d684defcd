"""Promises about input that is made to harm: one clear line each, in bounded time and memory, nothing written."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import struct
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_tui.commands import work
from briefing_tui.commands.limits import at_most
from briefing_tui.ingest import Blob, Refused, blob, documents, jsonlines
from briefing_tui.ingest.markup import slim
from briefing_tui.model import Document
from tests.unit.packing import pdf_of, pdf_with

LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
BOMB = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY out SYSTEM "file:///etc/passwd">]>'


@pytest.fixture(autouse=True)
def quickly() -> Iterator[None]:
    started = time.monotonic()
    with at_most(20, TimeoutError()):
        yield
    assert time.monotonic() - started < 20


def read(data: bytes | str, name: str = "given", depth: int = 0) -> list[object]:
    return list(documents(Blob(name, None, data.encode() if isinstance(data, str) else data, depth)))


def refusal(data: bytes | str, name: str = "given") -> str:
    (found,) = read(data, name)
    assert isinstance(found, Refused), found
    assert "\n" not in str(found)
    return str(found)


def zipped(name: str, data: bytes, count: int = 1) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for i in range(count):
            archive.writestr(name.format(i), data)
    return packed.getvalue()


@pytest.mark.parametrize("body", ["<newsItem>&l9;</newsItem>", "<nitf><body>&l9;</body></nitf>"])
@pytest.mark.parametrize("start", [BOMB, OUTSIDE], ids=["bomb", "outside"])
def test_entities_of_ones_own_are_refused_in_news_items(body: str, start: str) -> None:
    assert "entities" in refusal(start + body.replace("l9", "out" if start is OUTSIDE else "l9"))


@pytest.mark.parametrize("start", [BOMB, OUTSIDE], ids=["bomb", "outside"])
@pytest.mark.parametrize(
    "body",
    [
        "<rss><channel><title>t</title><item><title>&e;</title><description>&e; words</description></item></channel></rss>",
        "<opml><body><outline text='&e;' xmlUrl='https://a.example/rss'/></body></opml>",
        "<html><body><p>&e; words</p></body></html>",
    ],
    ids=["feed", "list of feeds", "page"],
)
def test_entities_are_not_expanded_anywhere_else(start: str, body: str) -> None:
    for found in read(start + body.replace("&e;", "&out;" if start is OUTSIDE else "&l9;")):
        assert "lollol" not in repr(found)
        assert "root:" not in repr(found)
        assert len(repr(found)) < 2000


def test_a_gzip_bomb_is_refused() -> None:
    bomb = gzip.compress(b"words " * 5_000_000)
    assert len(bomb) < 100_000
    assert "bomb" in refusal(bomb, "a.txt.gz")


def test_a_zip_bomb_is_refused_and_its_neighbours_are_kept() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", b"a" * 25_000_000)
        archive.writestr("note.txt", "Two shells fell.")
    bad, good = read(packed.getvalue(), "x.zip")
    assert str(bad) == "x.zip: bomb.txt: unpacks to more than 200 times its size: refused as a bomb"
    assert isinstance(good, Document)


def test_a_zip_that_lies_about_sizes_is_not_believed() -> None:
    packed = bytearray(zipped("a.txt", b"Two shells fell. " * 100))
    at = packed.index(b"PK\x01\x02") + 24
    packed[at : at + 4] = struct.pack("<I", 10)
    assert "a.txt: " in refusal(bytes(packed))


def test_a_link_in_an_archive_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        link = zipfile.ZipInfo("passwd.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert "a link" in refusal(packed.getvalue(), "x.zip")


_EMPTY = b"<< /Length 0 >>\nstream\n\nendstream"
_SWOLLEN = zlib.compress(zlib.compress(b" " * 100_000_000, 1), 9)


@pytest.mark.parametrize(
    "bomb",
    [
        pdf_with(
            b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream"
            % (len(_SWOLLEN), _SWOLLEN)
        ),
        pdf_with(b"[" * 100_000),
        pdf_with(_EMPTY, b"<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 1000000000 >>"),
        pdf_with(_EMPTY, b"<< /Type /Pages /Kids [%s] /Count 300000 >>" % (b"3 0 R " * 300_000)),
        pdf_with(_EMPTY, b"<< /Type /Pages /Kids [%s] /Count 2001 >>" % (b"3 0 R " * 2001)),
        pdf_with(b"<< /Length 4 0 R >>\nstream\n\nendstream"),
        pdf_with(b"<< /Length 999999999 >>\nstream\nxx"),
    ],
    ids=[
        "deflated twice",
        "nested",
        "pages in a circle",
        "pages without end",
        "a page too many",
        "its own length",
        "longer than it is",
    ],
)
def test_a_pdf_made_to_burst_is_refused_with_a_reason(bomb: bytes) -> None:
    assert refusal(bomb, "a.pdf").startswith("a.pdf: ")


def test_archives_in_archives_end_somewhere() -> None:
    data = b"words of the innermost file"
    for _ in range(8):
        data = zipped("in.zip", data)
    assert "nested too deep" in refusal(data, "x.zip")
    for _ in range(8):
        data = gzip.compress(data)
    assert "nested too deep" in refusal(data, "x.gz")


def test_a_line_without_end_is_refused_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonlines, "LONGEST_LINE", 1000)
    lines = json.dumps({"text": "x" * 5000}) + "\n" + json.dumps({"text": "Two shells fell."})
    long, good = read(lines, "a.jsonl")
    assert "longer than" in str(long)
    assert isinstance(good, Document)


def test_a_file_of_broken_lines_costs_a_hundred_refusals_and_its_good_ones_are_read() -> None:
    lines = [
        json.dumps({"text": "Two shells fell."}),
        *["{broken"] * 5000,
        json.dumps({"text": "One more fell."}),
    ]
    found = read("\n".join(lines), "a.jsonl")
    assert [each.text for each in found if isinstance(each, Document)] == [
        "Two shells fell.",
        "One more fell.",
    ]
    told = [str(each) for each in found if isinstance(each, Refused)]
    assert len(told) == 101
    assert told[-1] == "a.jsonl: 4,900 more of its parts cannot be read"


def test_a_huge_file_is_not_read_into_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.write(b"words ")
        file.truncate(10_000_000_000)
        file.seek(9_999_999_999)
        file.write(b"x")
    (found,) = documents(Blob("huge.txt", tmp_path / "huge.txt"))
    assert isinstance(found, Refused)
    assert found.reason == f"larger than {blob.MOST_BYTES // 1_000_000} MB"


@pytest.mark.parametrize(
    "data",
    [
        "<html><body>" + "<div>" * 300_000 + "deep words",
        "<html>" + "<b><i>" * 100_000 + "</i>" * 10,
        "<html><body>" + "<p>word " * 10_000,
        "<html><head><title>" + "<" * 500_000,
        "<html><body>" + "<pre\n" * 50_000,
        "<html><body><p " + " ".join(f"a{i}=1" for i in range(200_000)) + ">words",
        "<html><body><p " + " ".join(f'a{i}="\'>"' for i in range(100_000)) + ">words",
        "<rss><channel><item><description>" + "&lt;div&gt;" * 30_000,
        '{"text": ' * 20_000,
        "[" * 50_000,
        '{"a":' * 40_000 + "1" + "}" * 40_000,
        "---\na: " + "[" * 10_000 + "\n---\nx",
        "From a@b.example 2026\nA: b\n\n" + "From " * 100_000,
        "From: a\nTo: b\nDate: c\nSubject: " + "=?utf-8?q?a?= " * 100_000 + "\n\nwords",
        "From: a\nDate: c\nSubject: b\nTo: " + "a@b.example, " * 100_000 + "\n\nwords",
        "From: a\nTo: b\nDate: c\nContent-Type: text/plain; " + "a*0*=b; " * 100_000 + "\n\nwords",
        "Subject: x\nFrom: a\nTo: b\nContent-Type: multipart/mixed; boundary=a\n\n" + "--a\n" * 50_000,
        "." * 300_000 + "x\n\nwords",
        "> " * 200_000,
        "*_`[" * 10_000,
        "- " * 10_000 + "x",
        "\u0301\u0316" * 200_000,
        "\x1b[" * 40_000,
        "follow us on " * 50_000,
        ("x , " * 20 + "q\n") * 2000,
    ],
    ids=range(25),
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_what_is_made_to_take_for_ever_does_not(data: str, name: str) -> None:
    for found in read(data, name):
        assert isinstance(found, Refused | Document)


def test_only_tags_of_very_many_attributes_lose_them() -> None:
    many = " ".join(f"a{i}=1" for i in range(2000))
    for attributes in (many, many.replace("1 ", "'1'"), many.replace("=1", "")):
        assert slim(f"<p {attributes}>Two fell.</p>") == "<p>Two fell.</p>"
    words = "word = other and more, " * 2000
    for page in (
        f'<p title=\'x\'y">{words}</p><p class="">',
        f'<a title="x"">{words}<b>"</b></a>',
        f"<script>if (a <b && '{many}') x()</script>",
        f"<!-- <p {many}> -->",
        f"<div data-settings='{many}'>",
        f"<img src='data:image/png;base64,{'A' * 100_000}=='>",
    ):
        assert slim(page) == page


def test_a_file_may_take_only_so_long_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "SECONDS_TO_READ", 0.05)
    monkeypatch.setattr("briefing_tui.ingest.plain.without_clutter", lambda text: _endless())
    found = list(work.read([Blob("slow", None, b"words")], work.Labels()))
    assert [str(each) for each in found] == ["slow: takes more than 0 seconds to read"]


def _endless() -> str:
    while True:
        pass


def test_an_outside_entity_of_a_feed_is_never_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("the network was used"))
    read(
        '<?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd"><rss><channel><item><title>t</title></item></channel></rss>'
    )
    read(
        '<html><head><link rel=stylesheet href="http://127.0.0.1:9/x.css"></head><body><p>words here</p></body></html>'
    )


@pytest.mark.parametrize(
    ("name", "written"),
    [("a.txt", b"Two shells fell."), ("a.md", b"---\ntitle: x\n---\nTwo shells fell."), ("a.html", b"<p>Two shells fell.</p>"),
     ("a.eml", b"From: a\nTo: b\nDate: c\n\nTwo shells fell."), ("a.pdf", pdf_of("Two shells fell."))],
    ids=["text", "markdown", "page", "mail", "PDF"],
)  # fmt: skip
def test_a_file_that_changes_while_it_is_read_is_known_by_what_was_read(
    name: str, written: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / name).write_bytes(written)
    genuine = Blob.read

    def read_and_change(self: Blob, most: int = blob.MOST_BYTES) -> bytes:
        data = genuine(self, most)
        (tmp_path / name).write_bytes(b"another text")
        return data

    monkeypatch.setattr(Blob, "read", read_and_change)
    (found,) = documents(Blob(name, tmp_path / name))
    assert isinstance(found, Document)
    assert found.raw_sha256 == hashlib.sha256(written).hexdigest()
