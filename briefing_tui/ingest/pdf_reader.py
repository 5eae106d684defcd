"""The process that reads one PDF: bytes on stdin, JSON on stdout. Arguments: seconds of work, bytes of memory.

Run as a file, not imported, so that nothing of ours is loaded beside what may go wrong.
"""

from __future__ import annotations

import contextlib
import io
import json
import logging
import sys
from typing import Any

MOST_PAGES = 2_000
MOST_CHARACTERS = 5_000_000


def main() -> int:
    """Read the PDF; 3 when pypdf is not installed."""
    data = sys.stdin.buffer.read()
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        seconds, memory = int(sys.argv[1]), int(sys.argv[2])
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    try:
        import pypdf
    except ImportError:
        return 3
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        found = _read(pypdf, data)
    except MemoryError:
        found = {"error": "takes too much memory to read"}
    except RecursionError:
        found = {"error": "nested too deep"}
    except Exception as error:
        found = {"error": f"broken PDF: {type(error).__name__}: {error}"}
    json.dump(found, sys.stdout)
    return 0


def _read(pypdf: Any, data: bytes) -> dict[str, Any]:
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        return {"error": "encrypted"}
    pages: list[str] = []
    size = 0
    for number, page in enumerate(reader.pages):
        # Half a document would look like a whole one.
        if number >= MOST_PAGES:
            return {"error": f"more than {MOST_PAGES:,} pages"}
        if size > MOST_CHARACTERS:
            return {"error": f"more than {MOST_CHARACTERS:,} characters of text"}
        text = page.extract_text() or ""
        pages.append(text)
        size += len(text)
    about = reader.metadata or {}
    created = None
    with contextlib.suppress(Exception):  # dates in PDFs are written in many wrong ways
        created = reader.metadata.creation_date.date().isoformat()
    return {
        "pages": pages,
        "title": str(about.get("/Title") or ""),
        "author": str(about.get("/Author") or ""),
        "created": created,
    }


if __name__ == "__main__":
    sys.exit(main())
