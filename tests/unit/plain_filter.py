"""A filter read out plainly, row by row: what the SQL of a filter must agree with."""

from __future__ import annotations

import datetime
import json
import operator
import sqlite3
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from briefing_tui.filters import Ago, And, Comparison, Days, Grade, Node, Not, Or, Term, Words
from briefing_tui.store import where

_COMPARE = {"=": operator.eq, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


@dataclass(frozen=True)
class Row:
    """An incident with everything that a filter may look at, as Python values."""

    id: int
    columns: dict[str, object]
    texts: dict[str, list[str]]
    reports: list[tuple[str, ...]]
    tags: list[str]
    background: bool


def rows(db: sqlite3.Connection) -> list[Row]:
    """Every incident of a small store."""
    return [_row(db, each) for (each,) in db.execute("SELECT id FROM incidents")]


def _row(db: sqlite3.Connection, incident: int) -> Row:
    cursor = db.execute("SELECT * FROM incidents WHERE id = ?", (incident,))
    columns = dict(zip([each[0] for each in cursor.description], cursor.fetchone(), strict=True))

    def all_of(statement: str) -> list[str]:
        return [str(row[0]) for row in db.execute(statement, (incident,))]

    def main(column: str, table: str) -> list[str]:
        return all_of(
            f"SELECT c.{column} FROM {table} c JOIN events e ON e.id = c.event_id JOIN documents d ON d.id = e.document_id "  # noqa: S608
            "WHERE e.incident_id = ? AND e.background = 0 AND d.superseded_by IS NULL"
        )

    live = "FROM reports r JOIN documents d ON d.id = r.document_id {} WHERE r.incident_id = ? AND d.superseded_by IS NULL"
    said = live.format("JOIN quotes q ON q.document_id = d.id LEFT JOIN speakers p ON p.id = q.speaker_id")
    weapons = all_of(
        "SELECT e.weapons FROM events e JOIN documents d ON d.id = e.document_id "
        "WHERE e.incident_id = ? AND e.background = 0 AND d.superseded_by IS NULL"
    )
    claimants = [
        name
        for table in ("casualty_claims", "damage_claims", "munition_claims")
        for name in main("claimant", table)
    ]
    texts = {
        "place": [columns["place"], columns["admin1"]],
        "country": [columns["country"]],
        "title": [columns["title"]],
        "note": [columns["note"]],
        "actor": main("name", "event_roles"),
        "speaker": all_of(f"SELECT q.speaker_name {said}") + all_of(f"SELECT ifnull(p.name, '') {said}"),
        "source": all_of(f"SELECT s.name {live.format('JOIN sources s ON s.id = d.source_id')}"),
        "weapon": [name for each in weapons for name in json.loads(each)] + main("weapon", "munition_claims"),
        "damage": main("object", "damage_claims") + main("object_type", "damage_claims"),
        "claimant": claimants,
    }
    reports = db.execute(
        "SELECT d.title, d.text FROM reports r JOIN documents d ON d.id = r.document_id WHERE r.incident_id = ?",
        (incident,),
    ).fetchall()
    tags = all_of("SELECT tag FROM tags WHERE subject_kind = 'incident' AND subject_id = ?")
    background = all_of("SELECT 1 FROM events WHERE incident_id = ? AND background = 1")
    return Row(
        incident,
        columns,
        {field: [str(each) for each in found if each] for field, found in texts.items()},
        reports,
        tags,
        bool(background),
    )


def matches(row: Row, node: Node, today: datetime.date) -> bool:
    """Whether a row is what the tree asks for."""
    match node:
        case And(parts):
            return all(matches(row, each, today) for each in parts)
        case Or(parts):
            return any(matches(row, each, today) for each in parts)
        case Not(part):
            return not matches(row, part, today)
        case Words(words):
            own = [str(row.columns[each]) for each in ("title", "place", "admin1", "country", "tags", "note")]
            return any(all(_holds(each, texts) for each in words) for texts in (own, *row.reports))
        case Term(field, values):
            return any(_term(row, field, each) for each in values)
        case Comparison():
            return _compared(row, node, today)


def tokens(text: str) -> list[str]:
    """Words as the index sees them: no case, no accents."""
    plain = "".join(
        each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each)
    ).casefold()
    return "".join(
        each if unicodedata.category(each)[0] in "LN" or unicodedata.category(each) == "Co" else " "
        for each in plain
    ).split()


def _holds(phrase: str, texts: Iterable[str]) -> bool:
    wanted = tokens(phrase)
    for text in texts:
        have = tokens(text)
        for at in range(len(have) - len(wanted) + 1):
            piece = have[at : at + len(wanted)]
            ended = piece[-1].startswith(wanted[-1]) if phrase.endswith("*") else piece[-1] == wanted[-1]
            if piece[:-1] == wanted[:-1] and ended:
                return True
    return False


def _term(row: Row, field: str, value: str) -> bool:
    if field in {"type", "state"}:
        return row.columns[field] == value
    if field == "is":
        return _is(row, value)
    if field == "tag":
        folded = [each.casefold() for each in row.tags]
        wanted = value.casefold()
        return any(
            each.startswith(wanted[:-1]) if wanted.endswith("*") else each == wanted for each in folded
        )
    texts = [each for report in row.reports for each in report] if field == "text" else row.texts[field]
    return bool(texts) if value == "*" else _holds(value, texts)


def _is(row: Row, name: str) -> bool:
    columns = row.columns
    if name in {"planned", "threatened", "denied"}:
        return columns["status"] == name
    simple = {
        "unread": columns["state"] == "new",
        "read": columns["state"] != "new",
        "starred": columns["starred"] == 1,
        "noted": bool(columns["note"]),
        "tagged": bool(row.tags),
        "background": row.background,
        "disputed": any(
            columns[f"{kind}_low"] is not None and columns[f"{kind}_low"] != columns[f"{kind}_top"]
            for kind in ("killed", "injured")
        ),
    }
    return simple.get(name, columns["state"] == name)


def _compared(row: Row, node: Comparison, today: datetime.date) -> bool:
    value = node.value
    if isinstance(value, Grade):
        return _graded(str(row.columns["grade"]), node.operator, value)
    if isinstance(value, Days | Ago):
        day = str(row.columns["occurred_on" if node.field == "date" else "updated_at"])[:10]
        if isinstance(value, Ago):
            ago = where.before(today, value).isoformat()
            value = Days(ago, ago)
        if node.operator == "=":
            return value.first <= day <= (value.last or "9999-12-31")
        return bool(_COMPARE[node.operator](day, value.last if node.operator in {">", "<="} else value.first))
    figure: Any = row.columns.get(node.field)
    if node.field in {"killed", "injured"}:
        figure = row.columns[f"{node.field}_top"]
        figure = None if figure == -1 else figure
    if figure is None or value is None:
        return figure is not None and value is None
    return bool(_COMPARE[node.operator](figure, value))


def _graded(grade: str, sign: str, wanted: Grade) -> bool:
    letter, number = grade[0], int(grade[1])
    same = wanted.letter in {"", letter} and wanted.number in {0, number}
    good = (not wanted.letter or letter <= wanted.letter) and (not wanted.number or number <= wanted.number)
    return {"=": same, ">=": good, ">": good and not same, "<": not good, "<=": not good or same}[sign]
