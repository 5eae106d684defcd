"""What a filter expression means: a frozen tree, free of SQL, of the store and of the clock.

Values are named tuples, which a status bar's question has sooner than dataclasses; nodes are dataclasses, as an `And`
is never equal to an `Or` of the same parts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Operator = Literal["=", "!=", "<", "<=", ">", ">="]


class FilterError(ValueError):
    """An expression that does not parse.

    `column` is the offset (code points, from 0) the message is about; `message` is one plain line.
    """

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.column = column

    def __reduce__(self) -> tuple[type[FilterError], tuple[str, int]]:
        return type(self), (self.message, self.column)


class Days(NamedTuple):
    """A stretch of days, ISO dates, both ends inclusive; an open end is ''."""

    first: str
    last: str


class Ago(NamedTuple):
    """So many hours, days, weeks, months or years (`unit` h d w m y) before the day the filter is used."""

    amount: int
    unit: str


class Grade(NamedTuple):
    """A grade or one half of it: `letter` A-F or '', `number` 1-6 or 0."""

    letter: str
    number: int


@dataclass(frozen=True, slots=True)
class Term:
    """A field with the values it may have (any of them); '*' alone is any value, a '*' at the end any ending."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure, date or grade compared. A value of None asks whether there is a figure at all."""

    field: str
    operator: Operator
    value: int | Days | Ago | Grade | None


@dataclass(frozen=True, slots=True)
class Words:
    """Words and phrases that one report (or the incident's own line, or a note) must all hold.

    An item of several words is a phrase: they must follow each other. A '*' at the end is any ending.
    """

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Whatever does not match `part`."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """Whatever matches all of `parts` (two or more)."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Whatever matches any of `parts` (two or more)."""

    parts: tuple[Node, ...]


Node = And | Or | Not | Term | Comparison | Words


class Sort(NamedTuple):
    """The order of the feed: newest, most or best first, or the other way round."""

    field: str
    reverse: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed expression. `root` None matches everything; `sort` None leaves the order as it is."""

    expression: str = ""
    root: Node | None = None
    sort: Sort | None = None
