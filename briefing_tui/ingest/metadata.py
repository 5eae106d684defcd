"""What is known about a text besides its words: dates, names, where it came from."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from briefing_tui.ingest.blob import Blob
from briefing_tui.ingest.language import language_of
from briefing_tui.model import Document
from briefing_tui.text import clean, one_line

KINDS = ("wire", "outlet", "official", "ngo", "social")
_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?=\D|$)")
_LONGEST_DATE = 100


def iso_date(value: object) -> str | None:
    """A date in ISO form (YYYY-MM-DD), as written at the place it was written; None where there is none.

    Takes dates, datetimes and strings: ISO 8601, RFC 2822 ("Fri, 9 Jul 2021 …"), and dates with the month in
    words. A date in figures alone whose day and month may be swapped ("09/07/2021") stays unread.
    """
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if not isinstance(value, str) or not 6 <= len(value.strip()) <= _LONGEST_DATE:
        return None
    written = value.strip()
    if match := _ISO.match(written):
        try:
            return datetime.date(int(match[1]), int(match[2]), int(match[3])).isoformat()
        except ValueError:
            return None
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return _in_words(written)


def _in_words(written: str) -> str | None:
    """ "9 July 2021", "July 9, 2021 3:45 p.m. EST": only where a month is named and day and year stand there."""
    if not re.search(r"[A-Za-z]{3}", written) or not re.search(r"\b\d{4}\b", written):
        return None
    from dateutil import parser

    try:
        # Two defaults that differ everywhere: what is not written cannot come out the same from both.
        one = parser.parse(written, default=datetime.datetime(2001, 1, 1), fuzzy=True)
        two = parser.parse(written, default=datetime.datetime(2002, 2, 2), fuzzy=True)
    except (ValueError, OverflowError, TypeError):
        return None
    return one.date().isoformat() if one.date() == two.date() else None


def host(url: str) -> str:
    """The host of a URL without "www."; "" when there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def web_address(value: str) -> str:
    """A link that may be opened: http and https only, one line; "" for anything else."""
    value = one_line(value)
    return value if value.lower().startswith(("http://", "https://")) and " " not in value else ""


def without_tracking(url: str) -> str:
    """An address without what tells its owner where a reader came from (utm_source, fbclid and the like)."""
    if "?" not in url and "#" not in url:
        return url
    from courlan.clean import normalize_url

    try:
        return str(normalize_url(url)) or url
    except (ValueError, TypeError, AttributeError):
        return url


def document(
    blob: Blob,
    text: str,
    about: Mapping[str, Any],
    *,
    id: str = "",
    raw_sha256: str = "",
    as_given: bool = False,
) -> Document:
    """A Document of cleaned text (untouched where it is taken `as_given`).

    Names missing in `about` come from the blob's hints; odd values are left out.

    `about` knows title, byline, published, url, source, kind, reliability and language.
    """

    def line(key: str) -> str:
        value = about.get(key)
        if isinstance(value, list | tuple):
            value = ", ".join(str(item) for item in value)
        return one_line(str(value)) if value else one_line(str(getattr(blob.hints, key, "") or ""))

    text = text if as_given else clean(text).strip()
    url = without_tracking(web_address(line("url")))
    kind, reliability = line("kind").lower(), line("reliability").upper()
    return Document(
        text=text,
        id=id or blob.id,
        title=line("title"),
        byline=line("byline"),
        published=iso_date(about.get("published")) or iso_date(blob.hints.published),
        url=url,
        source=line("source") or host(url),
        source_kind=kind if kind in KINDS else "",
        reliability=reliability if reliability in tuple("ABCDEF") else "F",
        language=line("language").split("-")[0].split("_")[0].lower() or language_of(text),
        raw_sha256=raw_sha256,
    )
