"""The addresses under which one page is published: with and without www, for phones, as AMP."""

from __future__ import annotations

import json
import re
from itertools import product
from urllib.parse import urlsplit

_SCHEMES = ("https", "http")
_HOSTS = ("", "www.", "m.", "mobile.", "amp.")
_HOST_BEGINS = re.compile(r"(?:www|m|mobile|amp)\.(?=[^.]+\.[^.])", re.IGNORECASE)
_AMP_QUERY = re.compile(r"(?:^|&)(?:amp(?:=1|=true)?|outputtype=amp)(?=&|$)", re.IGNORECASE)
_AMP_QUERIES = ("amp=1", "amp", "outputType=amp")

AT_THIS_PAGE = (
    "d.url IN (SELECT value FROM json_each(?))"  # with `same_page` as its parameter; d is documents
)


def same_page(url: str) -> str:
    """The addresses that are taken for the same page as this one, itself among them, as a JSON list for SQL."""
    return json.dumps(_variants(url))


def _variants(url: str) -> list[str]:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", f":{parts.port}" if parts.port else ""
    except ValueError:
        return [url]
    if parts.scheme not in _SCHEMES or not host:
        return [url]
    host = _HOST_BEGINS.sub("", host, count=1)
    query = _AMP_QUERY.sub("", parts.query).lstrip("&")
    places = [path + (f"?{query}" if query else "") for path in _paths(parts.path)]
    plain = _plain(parts.path)
    places += [f"{plain}?{query}{'&' if query else ''}{amp}" for amp in _AMP_QUERIES]
    found = {
        f"{scheme}://{begins}{host}{port}{place}"
        for scheme, begins, place in product(_SCHEMES, _HOSTS, places)
    }
    return sorted({url, *found})


def _plain(path: str) -> str:
    """A path without what makes it that of the AMP page."""
    path = re.sub(r"^/amp(?=/.)|/amp/?$|/$", "", path)
    return re.sub(r"\.amp(\.html?)?$", r"\1", path)


def _paths(path: str) -> list[str]:
    plain = _plain(path)
    stem, dot, suffix = plain.rpartition(".")
    named = [f"{stem}.amp.{suffix}"] if dot and suffix in ("html", "htm") else [f"{plain}.amp"]
    return [plain, f"{plain}/", f"{plain}/amp", f"{plain}/amp/", f"/amp{plain}", *named]
