"""Whether every fact stands where it says it does. Offsets are code points into the document's text."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator

_FACTS = """
SELECT 'event', id, start, "end", '' FROM events WHERE document_id = :id
UNION ALL SELECT 'casualty claim', c.id, c.start, c."end", '' FROM events e JOIN casualty_claims c ON c.event_id = e.id
  WHERE e.document_id = :id
UNION ALL SELECT 'claimant of casualty claim', c.id, c.claimant_start, c.claimant_end, '' FROM events e
  JOIN casualty_claims c ON c.event_id = e.id WHERE e.document_id = :id AND c.claimant_start IS NOT NULL
UNION ALL SELECT 'damage claim', c.id, c.start, c."end", '' FROM events e JOIN damage_claims c ON c.event_id = e.id
  WHERE e.document_id = :id
UNION ALL SELECT 'munition claim', c.id, c.start, c."end", '' FROM events e JOIN munition_claims c ON c.event_id = e.id
  WHERE e.document_id = :id
UNION ALL SELECT o.role, o.id, o.start, o."end", iif(o.role IN ('actor', 'target'), o.name, '') FROM events e
  JOIN event_roles o ON o.event_id = e.id WHERE e.document_id = :id
UNION ALL SELECT 'cue of quotation', id, cue_start, cue_end, cue FROM quotes
  WHERE document_id = :id AND cue_start IS NOT NULL
UNION ALL SELECT 'speaker of quotation', id, speaker_start, speaker_end, speaker_as_written FROM quotes
  WHERE document_id = :id AND speaker_start IS NOT NULL
"""
_QUOTES = 'SELECT id, start, "end", text, parts FROM quotes WHERE document_id = ?'


def wrong_spans(db: sqlite3.Connection) -> Iterator[str]:
    """One line for each fact whose span is outside its document or does not hold the words it stands for."""
    for document_id, text in db.execute("SELECT id, text FROM documents"):
        for what, id_, start, end, words in db.execute(_FACTS, {"id": document_id}):
            if not 0 <= start < end <= len(text):
                yield f"document {document_id}: {what} {id_} is outside the text ({start}-{end})"
            elif words and not _same(words, text[start:end]):
                yield f"document {document_id}: {what} {id_} is not “{words}” at {start}-{end}"
        for id_, start, end, words, parts in db.execute(_QUOTES, (document_id,)):
            if not 0 <= start < end <= len(text):
                yield f"document {document_id}: quotation {id_} is outside the text ({start}-{end})"
            elif not _says(words, text, start, end, parts):
                yield f"document {document_id}: quotation {id_} is not the text at {start}-{end}"


def _says(words: str, text: str, start: int, end: int, parts: str) -> bool:
    spans = [(int(first), int(last)) for first, last in json.loads(parts)]
    if any(not start <= first < last <= end for first, last in spans):
        return False
    joined = " ".join(text[first:last] for first, last in spans)
    return _same(words, text[start:end]) or (bool(spans) and _same(words, joined))


def _same(words: str, stretch: str) -> bool:
    return _plain(words) == _plain(stretch)


def _plain(text: str) -> list[str]:
    """The words: line breaks, quotation marks and dashes between parts are layout."""
    return re.findall(r"\w+", text)
