"""What the first bytes of a file say it is. Each function takes the first 64 KiB and answers yes or no."""

from __future__ import annotations

import json as json_library
import re

from briefing_tui.ingest import coded as coded_csv
from briefing_tui.ingest.blob import HEAD

_NOT_TEXT = (
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "sound or an image"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old office file: save it as PDF or text"),
    (b"7z\xbc\xaf", "a 7z archive: pack the files as zip or tar"),
    (b"Rar!", "a rar archive: pack the files as zip or tar"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive: pack the files as zip or tar"),
    (b"{\\rtf", "rich text: save it as text or HTML"),
)
_PACKED = (
    (re.compile(rb"\x1f\x8b\x08"), "gzip"),
    (re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)"), "bzip2"),
    (re.compile(rb"\xfd7zXZ\0"), "xz"),
)
_OFFICE = (b"[Content_Types].xml", b"mimetypeapplication/", b"word/", b"xl/")
_MAIL_HEADERS = frozenset(
    b"from to cc subject date received return-path message-id mime-version delivered-to reply-to content-type sender "
    b"list-id list-unsubscribe dkim-signature authentication-results x-received arc-seal in-reply-to references".split()
)
_HEADER = re.compile(rb"([!-9;-~]+):[ \t]?")
_MAIL_ENOUGH = 3  # of the headers above, from the first line on
_FROM_LINE = re.compile(rb"From [^\n]{0,200}(?:@|[ ]\d{4})[^\n]{0,200}\r?\n[!-9;-~]+:")
_FIRST_ELEMENT = re.compile(
    rb"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype[^>\[]*(?:\[.*?\]\s*)?>\s*)*<([\w.:-]+)", re.S | re.I
)
_DOCTYPE_HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<!doctype\s+html", re.S | re.I)
_PAGE_ELEMENTS = frozenset(
    b"html head body title meta link script style div article main section p h1 h2 table span center font".split()
)
_FEED_ELEMENTS = frozenset(b"rss feed rdf channel".split())
_NEWS_ELEMENTS = frozenset(b"newsitem newsmessage nitf packageitem".split())
_JSON_START = re.compile(rb"\s*(?:\[\s*)?\{\s*(?:\"(?:[^\"\\]|\\.){1,80}\"\s*:|\})")


def no_text(head: bytes) -> str:
    """What a file is that holds no text we read; "" for any other."""
    if head.startswith(b"PK\x03\x04") and any(mark in head[:4000] for mark in _OFFICE):
        return "an office file or e-book: save it as PDF or text"
    return next((what for magic, what in _NOT_TEXT if head.startswith(magic)), "")


def pdf(head: bytes) -> bool:
    """PDF: the mark may stand anywhere in the first kilobyte."""
    return b"%PDF-" in head[:1024]


def zip_archive(head: bytes) -> bool:
    """A zip archive, an empty one too."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def packing(head: bytes) -> str:
    """How one file is packed: gzip, bzip2 or xz; "" when it is not."""
    return next((name for magic, name in _PACKED if magic.match(head)), "")


def packed(head: bytes) -> bool:
    """One file packed by gzip, bzip2 or xz."""
    return bool(packing(head))


def tar(head: bytes) -> bool:
    """A tar archive of any age: the first header's sum of its own bytes is right."""
    header = head[:512]
    if len(header) < 512 or not header[0]:
        return False
    stated = re.fullmatch(rb"[ \0]*([0-7]{1,7})[ \0]*", header[148:156])
    return stated is not None and int(stated[1], 8) == sum(header) - sum(header[148:156]) + 8 * ord(" ")


def warc(head: bytes) -> bool:
    """WARC, unpacked."""
    return head.startswith(b"WARC/")


def mailbox(head: bytes) -> bool:
    """mbox: a "From " line, then a header."""
    return bool(_FROM_LINE.match(head))


def mail(head: bytes) -> bool:
    """A mail message: headers from the first line on, three of them well known."""
    known = set()
    for line in head[:8192].split(b"\n"):
        if not line.strip():
            break
        if line[:1] in b" \t":
            continue
        found = _HEADER.match(line)
        if not found:
            return False
        if found[1].lower() in _MAIL_HEADERS:
            known.add(found[1].lower())
    return len(known) >= _MAIL_ENOUGH


def front_matter(head: bytes) -> bool:
    """Markdown that starts with a YAML block."""
    return bool(re.match(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n[ \t]*(?:[\w-]+[ \t]*:|#|---)", head))


def json_lines(head: bytes) -> bool:
    """A JSON object a line: a whole one on the first line, and a further one or a "text" in it."""
    lines = [line for line in _plain(head).split(b"\n") if line.strip()]
    if not lines or not lines[0].startswith(b"{"):
        return False
    try:
        first = json_library.loads(lines[0])
    except (ValueError, RecursionError):
        return False
    return isinstance(first, dict) and (
        "text" in first or (len(lines) > 1 and lines[1].lstrip().startswith(b"{"))
    )


def json(head: bytes) -> bool:
    """A JSON object, or a list of them."""
    plain = _plain(head)
    if not _JSON_START.match(plain):
        return False
    first = plain.split(b"\n", 1)[0]
    return len(first) < HEAD - 8 or b"\n" in plain or len(head) < HEAD


def opml(head: bytes) -> bool:
    """OPML."""
    return _first_element(head) == b"opml"


def news_xml(head: bytes) -> bool:
    """NewsML-G2 or NITF."""
    return _first_element(head) in _NEWS_ELEMENTS


def web_page(head: bytes) -> bool:
    """HTML: its doctype, or a first element that is of HTML."""
    return bool(_DOCTYPE_HTML.match(_plain(head))) or _first_element(head) in _PAGE_ELEMENTS


def feed(head: bytes) -> bool:
    """RSS, Atom, or XML of any other kind, which is for the feed reader to judge."""
    return _first_element(head) in _FEED_ELEMENTS or _plain(head).startswith(b"<?xml")


def coded(head: bytes) -> bool:
    """A CSV export of ACLED or UCDP."""
    return coded_csv.looks(head)


def _plain(head: bytes) -> bytes:
    """The head without byte order mark, zeros (UTF-16) and leading blanks."""
    return head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")


def _first_element(head: bytes) -> bytes:
    """The name of the first element, lower case, without its prefix."""
    plain = _plain(head)
    if not plain.startswith(b"<"):
        return b""
    found = _FIRST_ELEMENT.match(plain)
    return found[1].rpartition(b":")[2].lower() if found else b""
