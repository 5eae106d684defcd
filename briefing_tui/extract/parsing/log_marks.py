"""The marks of security logs: the times of "2 x pickup", the slashes that part what is told, where the header ends."""

from __future__ import annotations

import re
from typing import Any

from spacy.tokens import Doc

from briefing_tui.extract.parsing import note_headers

TIMES = frozenset({"x", "X", "×"})
PARTS = frozenset({"//", "/", "|"})
COUNTED = re.compile(r"[xX×]\d{1,3}")  # "SVBIED x2"
ROUNDS = frozenset({"rds", "rounds", "shells"})  # "artillery x12 rds"
NOTE = 110  # tokens of a note, at most


def times(token: Any) -> bool:
    """The mark of "2 x pickup", "pickup x2"; not of "5 x 82mm"."""
    if token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    if COUNTED.fullmatch(token.text):
        return bool(token.nbor(-1).text[-1:].isalnum()) and token.nbor().text not in ROUNDS
    if token.text not in TIMES:
        return False
    return bool(token.nbor(-1).text.isdigit() and token.nbor().text[:1].isalpha())


def circa(token: Any) -> bool:
    """The mark of "~300 families"."""
    return bool(token.text == "~" and token.i + 1 < len(token.doc) and token.nbor().text[:1].isdigit())


def header_end(doc: Doc) -> int:
    """The token with which a note begins behind its header, which stays as it is written."""
    if len(doc) > NOTE:
        return 0
    headed = note_headers.every(doc.text)
    if not headed:
        return 0
    return next((token.i for token in doc if token.idx >= headed[0][2].end), 0)


def parts(doc: Doc, header: int) -> dict[int, str]:
    """The marks that part what a log tells, which the parser is shown as stops: "mine vs truck // 3 KIA // road closed"."""
    if len(doc) > NOTE:
        return {}
    marks = [
        token
        for token in doc[header:]
        if token.text in PARTS and token.whitespace_ and token.i and doc[token.i - 1].whitespace_
    ]
    single = [token for token in marks if token.text == "/"]
    return {token.i: "." for token in marks if token.text != "/" or len(single) > 1 or header}
