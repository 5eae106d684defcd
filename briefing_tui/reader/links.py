"""Links: http and https only, and never opened on the far side of an SSH line."""

from __future__ import annotations

import os
from collections.abc import Mapping
from urllib.parse import urlsplit


def is_safe(url: str) -> bool:
    """Whether it is an http(s) address with a host and nothing in it that a terminal or shell would obey."""
    if not url.isprintable() or any(c.isspace() for c in url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def is_remote(environ: Mapping[str, str] | None = None) -> bool:
    """Whether the terminal is at the other end of an SSH line."""
    environ = os.environ if environ is None else environ
    return bool(environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"))
