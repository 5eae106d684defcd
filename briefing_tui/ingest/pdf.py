"""PDF files, read by pypdf in a process of its own: a hostile file costs that process, in bounded time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing_tui.ingest.blob import MEGABYTE, Blob, UnreadableError, sha256_of
from briefing_tui.ingest.clutter import without_clutter
from briefing_tui.ingest.metadata import document
from briefing_tui.ingest.pages import running_text
from briefing_tui.model import Document
from briefing_tui.text import clean

MOST_BYTES = 64 * MEGABYTE
SECONDS = 60
MEMORY = 1_500 * MEGABYTE
_READER = Path(__file__).with_name("pdf_reader.py")


def documents(blob: Blob) -> Iterator[Document]:
    """The one document of a PDF. Raises UnreadableError: encrypted, broken, without text (a scan), too much work."""
    data = blob.read(MOST_BYTES)
    found = _read(data)
    if found.get("error"):
        raise UnreadableError(found["error"])
    text = without_clutter(running_text([clean(page) for page in found["pages"]]))
    if not any(char.isalnum() for char in text):
        raise UnreadableError("no text in the PDF (a scan?)")
    about = {"title": found["title"], "byline": found["author"], "published": found["created"]}
    yield document(blob, text, about, raw_sha256=sha256_of(data))


def _read(data: bytes) -> dict[str, Any]:
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(_READER), str(SECONDS), str(MEMORY)],
            input=data,
            capture_output=True,
            timeout=SECONDS * 2,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError(f"takes more than {SECONDS} seconds to read") from None
    if done.returncode == 3:
        raise UnreadableError("PDF needs the extra [pdf]: pip install 'briefing-tui[pdf]'")
    try:
        found: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        raise UnreadableError("takes too much time or memory to read, or is broken") from None
    return found
