"""Mail messages (.eml) and mailboxes (mbox): newsletters and forwarded reports."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Any

from briefing_tui.ingest.blob import MEGABYTE, Blob, Hints, Refused, UnreadableError, part_id, sha256_of
from briefing_tui.ingest.encoding import decode
from briefing_tui.ingest.metadata import document
from briefing_tui.ingest.plain import article as plain_article
from briefing_tui.ingest.webpage import article as page_article
from briefing_tui.ingest.webpage import legal
from briefing_tui.model import Document

MOST_BYTES = 32 * MEGABYTE  # of one message
MOST_PARTS = 200
_LONGEST_HEADER = 8_000  # characters: the standard library takes memory and time by more than the length
_FROM_LINE = re.compile(rb"From \S+.*\d{4}\s*$|From .*@.*$|From - ")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_ATTACHED = (
    "application/pdf",
    "text/html",
    "text/markdown",
    "application/json",
    "application/xml",
    "message/rfc822",
)
_ATTACHED_NAMES = (".pdf", ".txt", ".md", ".html", ".htm", ".eml", ".jsonl")


class _Policy(email.policy.EmailPolicy):
    """How messages are read: as the standard library does, but for headers that were made to be long."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        """The name of a header, and as much of what it says as anybody reads."""
        name, value = super().header_source_parse(list(sourcelines[:_LONGEST_HEADER]))
        return name, value[:_LONGEST_HEADER]


def documents(blob: Blob) -> Iterator[Document | Blob]:
    """The message's text as a document, then the attachments that may hold text as parts."""
    data = blob.read(MOST_BYTES)
    message = email.message_from_bytes(data, policy=_Policy())
    if not isinstance(message, EmailMessage):
        raise UnreadableError("not a mail message")
    sender, address = parseaddr(_header(message, "from"))
    saved = "<Saved by" in _header(
        message, "from"
    )  # MHTML: a page in a mail's clothes, dated when it was saved
    parts = list(_parts(message))
    text, about = _body(parts)
    subject = _header(message, "subject")
    published = _header(message, "date")
    if any(char.isalnum() for char in text):
        yield document(
            blob,
            text,
            {
                "title": subject or about.get("title"),
                "byline": about.get("byline"),
                "published": about.get("published") if saved else published or about.get("published"),
                "url": _header(message, "snapshot-content-location" if saved else "archived-at").strip("<>"),
                "source": about.get("source") if saved else sender or address,
                "language": _header(message, "content-language") or about.get("language"),
            },
            raw_sha256=sha256_of(data),
        )
    attached = 0
    for part in parts:
        name = part.get_filename() or ""
        if not name or not (part.get_content_type() in _ATTACHED or name.lower().endswith(_ATTACHED_NAMES)):
            continue
        content = _bytes(part)
        if content:
            attached += 1
            hints = Hints(published=published, source=sender or address)
            yield Blob(f"{blob.id}#{attached + 1}", None, content, blob.depth + 1, label=name, hints=hints)
    if not attached and not any(char.isalnum() for char in text):
        raise UnreadableError("no text in the message")


def messages(blob: Blob) -> Iterator[Blob | Refused]:
    """The messages of a mailbox, read as a stream and told apart by their "From " lines."""
    with blob.open() as stream:
        number, lines, size, blank = 0, [b""], 0, True
        while line := stream.readline(MEGABYTE):
            if blank and _FROM_LINE.match(line):
                if number:
                    yield _message(blob, number, lines, size)
                number, lines, size = number + 1, [], 0
            elif size <= MOST_BYTES:
                size += len(line)
                lines.append(line)
            blank = not line.strip()
        if number:
            yield _message(blob, number, lines, size)


def _message(blob: Blob, number: int, lines: list[bytes], size: int) -> Blob | Refused:
    if size > MOST_BYTES:
        return Refused(blob.id, f"larger than {MOST_BYTES // MEGABYTE} MB", f"message {number}")
    data = _QUOTED_FROM.sub(rb"\1", b"".join(lines))
    return replace(
        blob,
        id=part_id(blob.id, number),
        path=None,
        data=data,
        depth=blob.depth + 1,
        label=f"message {number}.eml",
    )


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    for count, part in enumerate(message.walk()):
        if count >= MOST_PARTS:
            raise UnreadableError(f"more than {MOST_PARTS} parts")
        if isinstance(part, EmailMessage) and (
            not part.is_multipart() or part.get_content_type() == "message/rfc822"
        ):
            yield part


def _body(parts: list[EmailMessage]) -> tuple[str, dict[str, Any]]:
    """The words of the HTML part, else of the plain part: newsletters put links alone into the plain one."""
    plain: tuple[str, dict[str, Any]] = ("", {})
    for part in parts:
        kind = part.get_content_type()
        if part.get_filename() or kind not in ("text/html", "text/plain"):
            continue
        written = decode(_bytes(part) or b"", str(part.get_content_charset() or ""))
        if kind == "text/html":
            text, about = page_article(legal(written))
            if text.strip():
                return text, about
        elif not plain[0]:
            plain = plain_article(written)
    return plain


def _bytes(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and inner else b""  # type: ignore[union-attr]
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return b""
    return content if isinstance(content, bytes) else b""


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name) or "")
    except Exception:  # the standard library raises several things on broken headers
        return ""
