"""What could stand at the cursor of a half-written expression."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from briefing_tui.filters.fields import choices, field, names

_PIECE = re.compile(
    r"(?P<sign>-*)(?:(?P<field>[^\W\d][\w-]*)(?P<operator>:\s?(?:[<>]=?|!?=)?|\s*(?:[<>]=?|!?=)\s?))?"
    r'(?P<done>(?:(?:"[^"]*"|[^\s()",]+)\s*,\s*)*)(?P<open>"[^"]*|[^\s()",]*)$'
)
_DATES = ("today", "yesterday", "24h", "7d", "30d", "3m", "1y")


@dataclass(frozen=True, slots=True)
class Completion:
    """What is expected at the cursor.

    `kind` field: `candidates` are the field names that begin so. `kind` value: the values of `field` (its
    proper name) that begin with `prefix`; where `from_store` is true the store knows them and `candidates` is
    empty. `kind` nothing: free text. `expression[start:end]` is what a chosen candidate replaces, as
    `insert(candidate)` writes it.
    """

    kind: Literal["field", "value", "nothing"]
    prefix: str
    start: int
    end: int
    field: str = ""
    candidates: tuple[str, ...] = ()
    from_store: bool = False

    def insert(self, candidate: str) -> str:
        """The candidate as it is written: a field gets its colon, a value with blanks its quotation marks."""
        if self.kind == "field":
            return f"{candidate}:"
        if re.fullmatch(r'[^\s()"“,<>=!][^\s()",]*', candidate):
            return candidate
        return '"' + candidate.replace('"', " ") + '"'


def complete(expression: str, cursor: int) -> Completion:
    """What could stand at `cursor` (an offset into `expression`). Never raises; any text will do."""
    cursor = max(0, min(cursor, len(expression)))
    # The piece under the cursor begins after the last blank or parenthesis outside quotation marks.
    begin = _begin(expression, cursor)
    found = _PIECE.fullmatch(expression, begin, cursor)
    if found is None:
        return Completion("nothing", "", cursor, cursor)
    prefix = found["open"].removeprefix('"')
    start = found.start("open")
    name = found["field"]
    if name is None:
        if found["open"].startswith('"') or found["done"]:
            return Completion("nothing", prefix, start, cursor)
        fitting = tuple(each for each in names() if each.startswith(prefix.casefold()))
        return Completion("field" if fitting else "nothing", prefix, start, cursor, "", fitting)
    known = field(name)
    if known is None:
        return Completion("nothing", prefix, start, cursor)
    folded = prefix.casefold()
    if known.kind == "date":
        given: tuple[str, ...] = _DATES
    elif known.kind in {"choice", "sort"}:
        given = choices(known.name)
    else:
        stored = known.kind in {"text", "exact"} and known.name not in {"text", "title", "note"}
        return Completion("value" if stored else "nothing", prefix, start, cursor, known.name, (), stored)
    fitting = tuple(each for each in given if each.startswith(folded))
    return Completion("value", prefix, start, cursor, known.name, fitting)


def _begin(expression: str, cursor: int) -> int:
    """Where the piece under the cursor begins: a field with its operator and values is one piece."""
    begin = 0
    quoted = False
    for at in range(cursor):
        char = expression[at]
        if char == '"':
            quoted = not quoted
        elif not quoted and char in "()":
            begin = at + 1
        elif not quoted and char.isspace():
            before = expression[:at].rstrip()[-1:]
            after = expression[at:cursor].lstrip()[:1]
            if before not in set(":<>=,") and after not in set("<>=!,"):
                begin = at + 1
    return begin
