"""Promises of the formats: what each brings, and what it is recognised by."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import tarfile

import pytest

from briefing_tui.ingest import Blob, Coded, Feed, Refused, documents
from briefing_tui.ingest.registry import recognise
from briefing_tui.ingest.webpage import flat
from briefing_tui.model import Document
from tests.unit.packing import pdf_of, tarred, warc_of, zipped
from tests.unit.test_ingest_coded import ACLED, UCDP

FIRST = "Three shells fell on the harbour of Port Salis on Monday, the port office said."
SECOND = "Nobody was hurt, but a crane burned for two hours, said Ines Kolb, who runs the night shift there."
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Shells hit Port Salis - Harbour Herald</title>
<meta property="og:site_name" content="Harbour Herald"><meta property="og:title" content="Shells hit Port Salis">
<meta property="article:published_time" content="2026-03-10T10:00:00Z"><meta name="author" content="Noor Adeyan">
<link rel="canonical" href="https://herald.example/shells"></head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Shells hit Port Salis</h1><p>{FIRST}</p><p>Advertisement</p><p>{SECOND}</p><p>The office&#146;s own count&#27; was three.</p>
<p>{FIRST.replace("Monday", "Sunday")}</p></article><footer>© 2026 Harbour Herald</footer></body></html>"""
RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Tessen Wire</title><language>en</language>
<item><title>Shells &amp; smoke</title><link>https://wire.example/1</link><pubDate>Tue, 10 Mar 2026 10:00:00 GMT</pubDate>
<description>&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</description></item>
<item><title>Only a title here</title></item><item><guid>empty</guid></item></channel></rss>"""
MAIL = f"""From: Desk <desk@herald.example>
To: you@example.org
Subject: =?utf-8?q?Morning_note_=E2=80=93_Salis?=
Date: Tue, 10 Mar 2026 06:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: multipart/alternative; boundary=y

--y
Content-Type: text/plain; charset=utf-8

See https://herald.example
--y
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

<table><tr><td><p>{FIRST}</p></td></tr><tr><td><p>{SECOND} =93Go=94, he said.</p></td></tr></table>
--y--
--x
Content-Type: text/plain
Content-Disposition: attachment; filename="annex.txt"

An annex about the crane that burned.
--x--
"""
NINJS = {
    "uri": "urn:x:1",
    "type": "text",
    "headline": "Shells hit Port Salis",
    "byline": "Noor Adeyan",
    "versioncreated": "2026-03-10T10:00:00Z",
    "body_xhtml": f"<p>{FIRST}</p><p>{SECOND}</p>",
    "language": "en",
}
NEWSML = f"""<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en">
<itemMeta><provider literal="Tessen Wire"/><versionCreated>2026-03-10T10:00:00Z</versionCreated></itemMeta>
<contentMeta><headline>Shells hit Port Salis</headline><by>Noor Adeyan</by></contentMeta>
<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{FIRST}</p><p>{SECOND}</p></body></html></inlineXML></contentSet></newsItem>"""
NITF = f"""<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><title>T</title><docdata><date.issue norm="20260310T100000Z"/>
<doc.copyright holder="Tessen Wire"/></docdata></head><body><body.head><hedline><hl1>Shells hit Port Salis</hl1></hedline>
<byline>By Noor Adeyan</byline></body.head><body.content><p>{FIRST}</p><p>{SECOND}</p></body.content></body></nitf>"""
OPML = """<?xml version="1.0"?><opml version="2.0"><body><outline text="War"><outline text="Tessen Wire" type="rss"
xmlUrl="https://wire.example/rss"/><outline xmlUrl="https://wire.example/rss"/><outline xmlUrl="javascript:x"/></outline></body></opml>"""


def read(data: bytes | str, name: str = "") -> list[Document | Coded | Feed | Refused]:
    return list(documents(Blob(name or "given", None, data.encode() if isinstance(data, str) else data)))


def texts(data: bytes | str, name: str = "") -> list[Document]:
    found = read(data, name)
    return [document for document in found if isinstance(document, Document)]


@pytest.mark.parametrize(
    ("data", "name", "format"),
    [
        (PAGE, "page.txt", "web page"),
        ("<!-- saved from url -->\n" + PAGE, "", "web page"),
        ("<p>Two shells fell.</p>", "", "web page"),
        (PAGE.encode("utf-16"), "", "web page"),
        (RSS, "page.html", "feed"),
        ("\ufeff  <feed xmlns='http://www.w3.org/2005/Atom'/>", "", "feed"),
        ("<rdf:RDF xmlns:rdf='x'/>", "", "feed"),
        ("broken <rss", "a.xml", "feed"),
        (OPML, "", "OPML"),
        (NEWSML, "feed.rss", "news XML"),
        (NITF, "", "news XML"),
        (MAIL, "note.txt", "mail"),
        ("From a@b.example Tue Mar 10 10:00:00 2026\n" + MAIL, "", "mailbox"),
        (json.dumps(NINJS), "a.txt", "JSON"),
        (json.dumps(NINJS, indent=1), "", "JSON"),
        (json.dumps([NINJS, NINJS]), "", "JSON"),
        ('{"id": 1, "text": "x"}', "", "JSON Lines"),
        ('{"id": 1}\n{"id": 2}', "", "JSON Lines"),
        (ACLED, "export.txt", "coded CSV"),
        (UCDP, "", "coded CSV"),
        ("%PDF-1.7", "a.txt", "PDF"),
        ("WARC/1.0\r\n", "", "WARC"),
        (gzip.compress(b"x"), "", "packed file"),
        (bz2.compress(b"x"), "", "packed file"),
        (lzma.compress(b"x"), "a.txt", "packed file"),
        (tarred({"a": "x"}), "a.txt", "tar"),
        (tarred({"a": "x"}, tarfile.USTAR_FORMAT), "", "tar"),
        (zipped({"a": "x"}), "a.txt", "zip"),
        ("---\ntitle: x\n---\n", "", "markdown"),
        ("A text: it has a colon.\nAnd: more", "", "text"),
        ("From the harbour came smoke.\nNobody: knew", "", "text"),
        ("[Photo] of a crane", "", "text"),
        ("{not json", "", "text"),
        ("Words", "a.md", "markdown"),
        ("Words", "a.pdf", "text"),
        ("Words", "a.zip", "text"),
        (PAGE, "a.pdf", "web page"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 12 and value.isprintable() else "data",
)  # fmt: skip
def test_a_format_is_recognised_by_content_before_name(data: bytes | str, name: str, format: str) -> None:
    blob = Blob(name or "given", None, data.encode() if isinstance(data, str) else data)
    assert recognise(blob).name == format


def test_a_web_page_gives_its_article_and_what_it_says_of_itself() -> None:
    (found,) = texts(PAGE)
    assert found.text.split("\n\n")[:3] == [FIRST, SECOND, "The office’s own count was three."]
    assert (found.title, found.byline) == ("Shells hit Port Salis", "Noor Adeyan")
    assert (found.source, found.published) == ("Harbour Herald", "2026-03-10")
    assert (found.url, found.language) == ("https://herald.example/shells", "en")


def test_lines_that_an_editor_wrapped_are_one_sentence_and_preformatted_text_keeps_its_lines() -> None:
    page = f"<html><body><article><p>{FIRST}</p><p>{SECOND.replace(' ', chr(10))}</p><pre>one\ntwo</pre></article></body></html>"
    (found,) = texts(page)
    assert SECOND in found.text.split("\n\n")
    assert "one\n" in found.text


def test_blanks_between_tags_stay_as_they_sway_how_the_parts_of_a_page_are_rated() -> None:
    page = "<div>\n\n  <p>Shells\n  fell.</p>\n\n</div><pre>a\nb</pre>"
    assert flat(page) == "<div>\n\n  <p>Shells fell.</p>\n\n</div><pre>a\nb</pre>"


def test_a_page_that_holds_no_article_still_gives_its_words() -> None:
    (found,) = texts(f"<html><body><div>{FIRST}</div><script>alert(1)</script></body></html>")
    assert found.text == FIRST


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1"])
def test_a_page_in_an_old_encoding_is_read_as_it_declares(declared: str) -> None:
    page = f"<html><head><meta charset={declared}></head><body><p>{FIRST} “Über”, she said.</p></body></html>"
    (found,) = texts(page.encode("cp1252"))
    assert "“Über”" in found.text


def test_a_page_without_words_is_refused() -> None:
    (found,) = read("<html><body><img src=x></body></html>")
    assert isinstance(found, Refused)


def test_a_feed_gives_its_entries() -> None:
    found = read(RSS)
    one, two, three = found
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert one.text.split("\n\n") == [FIRST, SECOND]
    assert (one.id, one.title, one.published, one.url) == (
        "given",
        "Shells & smoke",
        "2026-03-10",
        "https://wire.example/1",
    )
    assert (one.source, one.language) == ("Tessen Wire", "en")
    assert (two.id, two.text) == ("given#2", "Only a title here")
    assert isinstance(three, Refused)
    assert three.place == "entry 3"


def test_xml_that_is_neither_feed_nor_news_is_refused() -> None:
    (found,) = read("<?xml version='1.0'?><recipe><step>Boil</step></recipe>")
    assert isinstance(found, Refused)
    assert "neither a feed nor a news item" in found.reason


def test_a_newsletter_gives_its_html_part_and_its_attachments() -> None:
    letter, annex = texts(MAIL)
    assert letter.title == "Morning note – Salis"
    assert letter.source == "Desk"
    assert letter.published == "2026-03-10"
    assert FIRST in letter.text
    assert "“Go”, he said." in letter.text
    assert (annex.id, annex.text, annex.published) == (
        "given#2",
        "An annex about the crane that burned.",
        "2026-03-10",
    )


def test_a_mailbox_gives_its_messages() -> None:
    box = "".join(
        f"From a@b.example Tue Mar 10 10:00:00 2026\nFrom: A <a@b.example>\nSubject: S{i}\nDate: Tue, 10 Mar 2026 10:00:00 GMT\n\n"
        f"{FIRST}\n>From here on it was quiet. {i}\n\n"
        for i in range(3)
    )
    found = texts(box)
    assert [(d.id, d.title) for d in found] == [("given", "S0"), ("given#2", "S1"), ("given#3", "S2")]
    assert "\nFrom here on" in found[0].text or " From here on" in found[0].text


@pytest.mark.parametrize("data", [json.dumps(NINJS), NEWSML, NITF, json.dumps({"items": [NINJS]})])
def test_news_items_give_text_and_metadata(data: str) -> None:
    (found,) = texts(data)
    assert found.text.split("\n\n") == [FIRST, SECOND]
    assert (found.title, found.byline, found.published) == (
        "Shells hit Port Salis",
        "Noor Adeyan",
        "2026-03-10",
    )


def test_the_bodies_of_ninjs_3_are_read() -> None:
    item = {
        "headlines": [{"role": "main", "value": "Shells"}],
        "bodies": [{"contenttype": "text/html", "value": f"<p>{FIRST}</p>"}],
        "infosources": [{"name": "Tessen Wire"}],
    }
    (found,) = texts(json.dumps(item))
    assert (found.title, found.text, found.source) == ("Shells", FIRST, "Tessen Wire")


def test_opml_gives_the_feeds_it_lists() -> None:
    assert read(OPML) == [Feed("https://wire.example/rss", "Tessen Wire")]


def test_a_web_archive_gives_its_pages_with_their_addresses() -> None:
    pytest.importorskip("warcio")
    for packed in (False, True):
        archive = warc_of(
            ("200 OK", "text/html; charset=utf-8", PAGE),
            ("404 Not Found", "text/html", PAGE),
            ("200 OK", "image/png", "x"),
            packed=packed,
        )
        (found,) = texts(archive, "a.warc")
        assert (found.title, found.url) == ("Shells hit Port Salis", "https://herald.example/shells")


def test_a_broken_web_archive_puts_nothing_of_its_own_on_the_terminal(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    pytest.importorskip("warcio")
    whole = warc_of(("200 OK", "text/html", PAGE)).replace(b"Content-Length: ", b"Content-Length: 1", 1)
    read(whole.replace(b"herald.example/x", b"herald.example/ \x1b[31mred"), "a.warc")
    read(whole.replace(b"\r\n\r\n", b"\r\n\r\n\x1b[31m", 3), "a.warc")
    two = warc_of(("200 OK", "text/html", PAGE), ("200 OK", "text/html", PAGE))
    read(two.replace(b"</footer>", b"</footer>\x1b[31m"), "a.warc")
    assert capsys.readouterr().err == ""
    assert caplog.records == []


def test_a_pdf_is_read_in_a_process_of_its_own() -> None:
    pytest.importorskip("pypdf")
    (found,) = texts(pdf_of(FIRST))
    assert found.text == FIRST
    (broken,) = read(b"%PDF-1.7\ngarbage")
    assert isinstance(broken, Refused)
    assert "PDF" in broken.reason
