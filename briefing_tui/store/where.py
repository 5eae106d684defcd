"""A filter's tree as an SQL condition over `incidents`. Whatever the user wrote is a parameter, never text of the SQL.

A condition is never NULL, so that `NOT` of it is everything else.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.filters.tree import (
    Ago,
    And,
    Comparison,
    Days,
    Grade,
    Node,
    Not,
    Operator,
    Or,
    Query,
    Term,
    Words,
)
from briefing_tui.filters.values import month_days

Value = str | int
Condition = tuple[str, tuple[Value, ...]]

_EVERYTHING: Condition = ("1", ())
_NOTHING: Condition = ("0", ())


class Among(NamedTuple):
    """The only incidents that will be asked about: ids from `first` to `last`, reported by documents from
    `first_document` to `last_document`. The indexes are then read so far and no farther.
    """

    first: int
    last: int
    first_document: int
    last_document: int


def compile(query: Query, today: datetime.date | None = None, among: Among | None = None) -> Condition:
    """An SQL condition on the columns of `incidents` (which the statement names so, without alias) and its parameters.

    Dates such as `7d` count back from `today`, the machine's own day where it is not given. With `among` the condition
    says nothing true of other incidents. Raises nothing for whatever `filters.parse` returns.
    """
    if query.root is None:
        return _EVERYTHING
    return _condition(query.root, today or datetime.date.today(), among)


def compile_plain(query: Query, today: datetime.date | None = None) -> Condition:
    """Of the conditions that must all hold, those that the index of the feed answers."""
    parts = query.root.parts if isinstance(query.root, And) else () if query.root is None else (query.root,)
    compiled = [_condition(each, today or datetime.date.today(), None) for each in parts]
    plain = [each for each in compiled if "SELECT" not in each[0] and "updated_at" not in each[0]]
    return _joined(" AND ", plain) if plain else _EVERYTHING


def _condition(node: Node, today: datetime.date, among: Among | None) -> Condition:
    match node:
        case And(parts):
            return _joined(" AND ", [_condition(each, today, among) for each in parts])
        case Or(parts):
            return _joined(" OR ", [_condition(each, today, among) for each in parts])
        case Not(part):
            inner, params = _condition(part, today, among)
            return f"NOT ({inner})", params
        case Words(words):
            return _words(words, among)
        case Term(field, values):
            return _term(field, values, among)
        case Comparison(field, operator, value):
            if isinstance(value, Grade):
                return _grade(operator, value)
            if isinstance(value, Days | Ago):
                return _date(field, operator, value, today)
            return _figure(field, operator, value)


def _joined(word: str, conditions: Sequence[Condition]) -> Condition:
    return (
        word.join(f"({text})" for text, _ in conditions),
        tuple(param for _, params in conditions for param in params),
    )


def _one_of(column: str, values: Sequence[Value]) -> Condition:
    return f"{column} IN ({','.join('?' * len(values))})", tuple(values)


# Full text. Each column filter is a phrase of a column that the index knows, chosen here.
_ROWS = "SELECT rowid FROM incidents_fts WHERE incidents_fts MATCH ?"
_REPORTS = (
    "SELECT r.incident_id FROM documents_fts AS f JOIN reports AS r ON r.document_id = f.rowid "
    "WHERE documents_fts MATCH ?"
)
_NAMES = "SELECT rowid FROM names_fts WHERE names_fts MATCH ?"

_INDEXED = {
    "place": (_ROWS, "{place admin1}"),
    "country": (_ROWS, "country"),
    "title": (_ROWS, "title"),
    "note": (_ROWS, "note"),
    "text": (_REPORTS, "{title text}"),
    "actor": (_NAMES, "actors"),
    "speaker": (_NAMES, "speakers"),
    "source": (_NAMES, "sources"),
    "weapon": (_NAMES, "weapons"),
    "damage": (_NAMES, "damage"),
    "claimant": (_NAMES, "claimants"),
}
_NAMED = "EXISTS (SELECT 1 FROM incident_names WHERE incident_id = incidents.id AND {} <> '')"
_PRESENT = {
    "place": "incidents.place <> '' OR incidents.admin1 <> ''",
    "country": "incidents.country <> ''",
    "title": "incidents.title <> ''",
    "note": "incidents.id IN (SELECT subject_id FROM notes WHERE subject_kind = 'incident')",
    "text": "1",
    "tag": "incidents.id IN (SELECT subject_id FROM tags WHERE subject_kind = 'incident')",
    "actor": _NAMED.format("actors"),
    "speaker": _NAMED.format("speakers"),
    "source": _NAMED.format("sources"),
    "weapon": _NAMED.format("weapons"),
    "damage": _NAMED.format("damage"),
    "claimant": _NAMED.format("claimants"),
}


def phrase(text: str) -> str:
    """User text as an FTS5 phrase that means these words in this order; a '*' at its end is any ending."""
    prefix = "*" if text.endswith("*") else ""
    return '"' + text.removesuffix("*").replace('"', '""').replace("\x00", " ") + '"' + prefix


def _words(words: Sequence[str], among: Among | None) -> Condition:
    expression = " AND ".join(phrase(each) for each in words)
    parts = [_matching(_ROWS, expression, among), _matching(_REPORTS, expression, among)]
    return (
        f"incidents.id IN ({' UNION ALL '.join(text for text, _ in parts)})",
        tuple(param for _, params in parts for param in params),
    )


def _matching(statement: str, expression: str, among: Among | None) -> Condition:
    """Ids of incidents that an index finds."""
    if among is None:
        return statement, (expression,)
    if statement == _REPORTS:
        return f"{statement} AND f.rowid BETWEEN ? AND ?", (
            expression,
            among.first_document,
            among.last_document,
        )
    return f"{statement} AND rowid BETWEEN ? AND ?", (expression, among.first, among.last)


def _term(field: str, values: Sequence[str], among: Among | None) -> Condition:
    if "*" in values:
        return _PRESENT.get(field, "1"), ()
    if field == "type":
        return _one_of("incidents.type", values)
    if field == "state":
        return _one_of("incidents.state", values)
    if field == "is":
        return _joined(" OR ", [(_PROPERTIES[each], ()) for each in values])
    if field == "tag":
        return _joined(" OR ", [_tag(each) for each in values])
    statement, columns = _INDEXED[field]
    found, params = _matching(
        statement, f"{columns} : ({' OR '.join(phrase(each) for each in values)})", among
    )
    return f"incidents.id IN ({found})", params


_TAG = "incidents.id IN (SELECT subject_id FROM tags WHERE subject_kind = 'incident' AND tag {})"


def _tag(tag: str) -> Condition:
    tag = tag.removeprefix("#")
    if not tag.endswith("*"):
        return _TAG.format("= ? COLLATE NOCASE"), (tag,)
    escaped = tag[:-1].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return _TAG.format("LIKE ? ESCAPE '\\'"), (escaped + "%",)


_PROPERTIES = {
    # Most are, as a rule: the index of states would lead to each of them through the whole table.
    "unread": "+incidents.state = 'new'",
    "read": "incidents.state <> 'new'",
    "relevant": "incidents.state = 'relevant'",
    "reported": "incidents.state = 'reported'",
    "dismissed": "incidents.state = 'dismissed'",
    "follow_up": "incidents.state = 'follow_up'",
    "starred": "incidents.starred = 1",
    "noted": "incidents.id IN (SELECT subject_id FROM notes WHERE subject_kind = 'incident')",
    "tagged": "incidents.id IN (SELECT subject_id FROM tags WHERE subject_kind = 'incident')",
    "background": "incidents.id IN (SELECT incident_id FROM events WHERE background = 1 AND incident_id IS NOT NULL)",
    "disputed": "ifnull(incidents.killed_low <> incidents.killed_top, 0) "
    "OR ifnull(incidents.injured_low <> incidents.injured_top, 0)",
    "planned": "incidents.status = 'planned'",
    "threatened": "incidents.status = 'threatened'",
    "denied": "incidents.status = 'denied'",
}

# The highest figure any source gives; -1 where there is none.
_FIGURES = {
    "killed": "incidents.killed_top",
    "injured": "incidents.injured_top",
    "sources": "incidents.sources",
    "documents": "incidents.documents",
}


def _figure(field: str, operator: Operator, value: int | None) -> Condition:
    column = _FIGURES[field]
    match operator:
        case _ if value is None:
            return f"{column} >= 0", ()
        case ">=" | ">" | "=":
            return f"{column} {operator} ?", (value,)
        case "<=":
            return f"{column} BETWEEN 0 AND ?", (value,)
        case "<":
            return f"{column} BETWEEN 0 AND ?", (value - 1,)
        case _:
            return f"{column} <> ?", (value,)


_DATES = {"date": "incidents.occurred_on", "updated": "substr(incidents.updated_at, 1, 10)"}


def _date(field: str, operator: Operator, value: Days | Ago, today: datetime.date) -> Condition:
    column = _DATES[field]
    if isinstance(value, Ago):
        day = before(today, value).isoformat()
        value = Days(day, day)
    match operator:
        case ">=":
            return f"{column} >= ?", (value.first,)
        case ">":
            return f"{column} > ?", (value.last,)
        case "<=":
            return f"{column} <= ?", (value.last,)
        case "<":
            return f"{column} < ?", (value.first,)
        case _:
            inside = [(f"{column} >= ?", (value.first,))] if value.first else []
            inside += [(f"{column} <= ?", (value.last,))] if value.last else []
            return _joined(" AND ", inside)


def before(today: datetime.date, ago: Ago) -> datetime.date:
    """The day so long before `today`; a month or year back is the same day of the month, or its last.

    Incidents know days only: hours are rounded up to whole days. Never before the year 1.
    """
    try:
        if ago.unit in "my":
            months = today.year * 12 + today.month - 1 - ago.amount * (1 if ago.unit == "m" else 12)
            year, month = divmod(months, 12)
            return datetime.date(year, month + 1, min(today.day, month_days(year, month + 1)))
        days = {"h": -(-ago.amount // 24), "d": ago.amount, "w": ago.amount * 7}[ago.unit]
        return today - datetime.timedelta(days=days)
    except (ValueError, OverflowError):
        return datetime.date.min


def _grade(operator: Operator, value: Grade) -> Condition:
    grades = [f"{letter}{number}" for letter in "ABCDEF" for number in range(1, 7)]
    same = {each for each in grades if value.letter in {"", each[0]} and value.number in {0, int(each[1])}}
    # A and 1 are the best; a half that is not written may be anything.
    as_good = {
        each
        for each in grades
        if (not value.letter or each[0] <= value.letter)
        and (not value.number or int(each[1]) <= value.number)
    }
    everything = set(grades)
    fitting = {
        "=": same,
        "!=": everything - same,
        ">=": as_good,
        "<": everything - as_good,
        ">": as_good - same,
        "<=": everything - (as_good - same),
    }[operator]
    return _one_of("incidents.grade", sorted(fitting)) if fitting else _NOTHING
