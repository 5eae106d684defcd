"""Casualty, damage and munition claims, and who claims, denies or is blamed. Wire copies are left out."""

# ruff: noqa: S608 - what varies in the statements is chosen here, never typed by anybody; values are parameters

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any, Literal

from briefing_tui.store.rows import LossRow, ResponsibilityRow
from briefing_tui.store.selecting import newest
from briefing_tui.store.views import Scope

# A condition on documents alone would make SQLite read all of them into a Bloom filter, a second for a million; one that
# looks at another table as well does not.
_NO_COPY = "(d.relation <> 'wire_copy') > (e.id < 0)"
# Claims of one incident in the order of its documents; superseded versions of a document only where nothing else is left.
_FROM = f"""
FROM scope
JOIN events e ON e.incident_id = scope.id
JOIN {{table}} c ON c.event_id = e.id
JOIN documents d ON d.id = e.document_id AND {_NO_COPY}
JOIN sources s ON s.id = d.source_id
WHERE (d.superseded_by IS NULL OR NOT EXISTS (
  SELECT 1 FROM reports r JOIN documents n ON n.id = r.document_id
  WHERE r.incident_id = scope.id AND n.superseded_by IS NULL))
ORDER BY e.background OR c.background, scope.place, d.published_at, d.id, c.start, c.id
LIMIT ?
"""
_WHERE = "e.incident_id, d.id, s.name, coalesce(d.published_at, ''), e.background OR c.background, c.start, c.\"end\""
_CASUALTIES = f"""
SELECT c.id, c.event_id, {_WHERE}, c.kind, c.category, c.who, c.low, c.high, c.qualifier, c.value_text, c.names,
  c.claimant, c.credibility, (SELECT w.kind FROM casualty_claims w WHERE w.id = c.part_of), c.superseded_by IS NOT NULL,
  c.part_of
{_FROM.format(table="casualty_claims")}"""
_DAMAGE = f"""
SELECT c.id, c.event_id, {_WHERE}, c.extent, c.object_type, c.object, c.count_low, c.count_high, c.claimant
{_FROM.format(table="damage_claims")}"""
_MUNITIONS = f"""
SELECT c.id, c.event_id, {_WHERE}, c.weapon, c.fired, c.impacted, c.intercepted, c.failed, c.qualifier, c.claimant
{_FROM.format(table="munition_claims")}"""
_ROLES = f"""
SELECT e.id, d.id, o.role, o.name, o.said_by, s.name, o.start, o."end"
FROM scope
JOIN events e ON e.incident_id = scope.id
JOIN event_roles o ON o.event_id = e.id
JOIN documents d ON d.id = e.document_id AND {_NO_COPY} AND (d.superseded_by IS NULL) > (e.id < 0)
JOIN sources s ON s.id = d.source_id
WHERE {{roles}}
ORDER BY e.background, scope.place, d.published_at, d.id, o.start, o.id
LIMIT ?
"""


def claims(db: sqlite3.Connection, scope: Scope, limit: int = 1000) -> list[LossRow]:
    """Claims of the scope: casualties, then damage, then munitions; main before background, in document and text order.

    With an incident: its own claims, and the background claims of the documents that report it.
    Without: the claims of the first `limit` incidents of the view, `limit` of each family at most.
    """
    within, params = _scope(scope, limit)
    found = [_casualty(row) for row in db.execute(within + _CASUALTIES, (*params, limit))]
    found += [_damage(row) for row in db.execute(within + _DAMAGE, (*params, limit))]
    found += [_munition(row) for row in db.execute(within + _MUNITIONS, (*params, limit))]
    return found


def responsibility(db: sqlite3.Connection, scope: Scope, limit: int = 1000) -> list[ResponsibilityRow]:
    """Who claims ("claimed_by"), denies ("denied_by") or is blamed ("blamed") in the scope."""
    return _roles(db, scope, "o.role IN ('claimed_by', 'denied_by', 'blamed')", limit)


def roles(db: sqlite3.Connection, incident_id: int) -> list[ResponsibilityRow]:
    """Actors and targets ("actor", "target") of an incident as the documents name them, background left out."""
    return _roles(db, Scope(incident_id), "o.role IN ('actor', 'target') AND e.background = 0", 1000)


def _scope(scope: Scope, limit: int) -> tuple[str, tuple[Any, ...]]:
    within, params = newest(scope, limit)
    return f"WITH scope(id, place) AS MATERIALIZED (SELECT id, row_number() OVER () FROM ({within}))", params


def _roles(db: sqlite3.Connection, scope: Scope, roles: str, limit: int) -> list[ResponsibilityRow]:
    within, params = _scope(scope, limit)
    rows: Iterable[tuple[Any, ...]] = db.execute(within + _ROLES.format(roles=roles), (*params, limit))
    return [ResponsibilityRow(*row) for row in rows]


# What only some families of claims have, where a claim has none of it.
_ABSENT: dict[str, Any] = {
    "extent": "",
    "category": "",
    "low": None,
    "high": None,
    "qualifier": "",
    "value_text": "",
    "names": (),
    "fired": None,
    "impacted": None,
    "intercepted": None,
    "failed": None,
    "credibility": 6,
    "is_part": False,
    "of_wounded": False,
    "superseded": False,
}


def _claim(family: Literal["casualty", "damage", "munition"], row: tuple[Any, ...], **own: Any) -> LossRow:
    """A claim from the columns that every family has, and those of its own."""
    id_, event, incident, document, source, published, background, start, end = row[:9]
    return LossRow(
        family=family,
        id=id_,
        event_id=event,
        incident_id=incident,
        document_id=document,
        background=bool(background),
        source=source,
        published=published,
        start=start,
        end=end,
        **(_ABSENT | own),
    )


def _casualty(row: tuple[Any, ...]) -> LossRow:
    kind, category, who, low, high, qualifier, words, names, claimant, credibility, whole, superseded = row[
        9:21
    ]
    return _claim(
        "casualty",
        row,
        extent=kind,
        category=category,
        what=who,
        low=low,
        high=high,
        qualifier=qualifier,
        value_text=words,
        names=tuple(json.loads(names)),
        claimant=claimant,
        credibility=credibility,
        is_part=whole == kind,
        of_wounded=whole not in (None, kind),
        superseded=bool(superseded),
        part_of=row[21],
    )


def _damage(row: tuple[Any, ...]) -> LossRow:
    extent, object_type, what, low, high, claimant = row[9:]
    qualifier = "vague" if low is None and high is None else "exact" if low == high else "range"
    return _claim(
        "damage",
        row,
        extent=extent,
        category=object_type,
        what=what,
        low=low,
        high=high,
        qualifier=qualifier,
        claimant=claimant,
    )


def _munition(row: tuple[Any, ...]) -> LossRow:
    weapon, fired, impacted, intercepted, failed, qualifier, claimant = row[9:]
    return _claim(
        "munition",
        row,
        what=weapon,
        qualifier=qualifier,
        fired=fired,
        impacted=impacted,
        intercepted=intercepted,
        failed=failed,
        claimant=claimant,
    )
