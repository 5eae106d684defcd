"""Tree back to expression, and an error shown under the expression it is about."""

from __future__ import annotations

import re

from briefing_tui.filters.fields import field
from briefing_tui.filters.tree import (
    Ago,
    And,
    Comparison,
    Days,
    FilterError,
    Grade,
    Node,
    Not,
    Or,
    Query,
    Term,
    Words,
)

_PLAIN_VALUE = re.compile(r'[^\s()"“”,]+')
_PLAIN_WORD = re.compile(r'[^\s()"“”,:<>=-][^\s()"“”,:<>=]*')
_KEYWORDS = {"and", "or", "not"}


def write(query: Query) -> str:
    """An expression that parses to the same tree: `parse(write(q))` has the root and sort of `q`."""
    pieces = [_written(query.root, top=True)] if query.root is not None else []
    if query.sort is not None:
        # "a or b sort:date" would sort only b.
        if isinstance(query.root, Or):
            pieces = [f"({pieces[0]})"]
        pieces.append(f"sort:{query.sort.field}{'-' if query.sort.reverse else ''}")
    return " ".join(pieces)


def pointed(expression: str, error: FilterError) -> str:
    """Two lines and a message for a terminal: the expression, a caret under the place, what is wrong."""
    from rich.cells import cell_len

    line = "".join(each if each.isprintable() else " " for each in expression)
    column = min(error.column, len(line))
    # Long expressions show the stretch around the place only.
    start = max(0, column - 60)
    return f"{line[start : start + 100]}\n{' ' * cell_len(line[start:column])}^ {error.message}"


def _written(node: Node, *, top: bool = False) -> str:
    match node:
        case And(parts):
            inner = " ".join(_written(each) for each in parts)
            return inner if top else f"({inner})"
        case Or(parts):
            inner = " or ".join(_written(each) for each in parts)
            return inner if top else f"({inner})"
        case Not(part):
            return (
                f"-{_written(part)}"
                if not isinstance(part, Words) or len(part.words) == 1
                else f"-({_written(part)})"
            )
        case Words(words):
            return " ".join(_word(each) for each in words)
        case Term(name, values):
            return f"{name}:{','.join(_value(each) for each in values)}"
        case Comparison():
            return _comparison(node)


def _comparison(node: Comparison) -> str:
    value = node.value
    sign = ":" if node.operator == "=" else node.operator
    match value:
        case None:
            written = "*"
        case Days(first, last) if first == last:
            written = first
        case Days(first, last) if node.operator == "=":
            written = f"{first}..{last}"
        case Days(first, last):
            written = _period(first, last)
        case Ago(amount, _) if node.operator == "=":
            written = "yesterday" if amount else "today"
        case Ago(amount, unit):
            written = f"{amount}{unit}"
        case Grade(letter, number):
            written = f"{letter}{number or ''}"
        case _:
            written = str(value)
    return f"{node.field}{sign}{written}"


def _period(first: str, last: str) -> str:
    """The month or year that has these first and last days."""
    return first[:4] if last.endswith("-12-31") and first.endswith("-01-01") else first[:7]


def _word(text: str) -> str:
    if _PLAIN_WORD.fullmatch(text) and text.casefold() not in _KEYWORDS and field(text) is None:
        return text
    return f'"{text}"' if '"' not in text else f"“{text}”"


def _value(text: str) -> str:
    if _PLAIN_VALUE.fullmatch(text) and text[0] not in "<>=!":
        return text
    return f'"{text}"' if '"' not in text else f"“{text}”"
