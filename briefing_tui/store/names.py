"""Who and what the reports of an incident name, kept by incident so that a filter asks one index."""

from __future__ import annotations

import sqlite3

# ruff: noqa: S608 - the statements are put together from lines of this file alone

# A private-use character is a word to the full-text index: no phrase matches across it.
BETWEEN = " \ue000 "


def settle(db: sqlite3.Connection, incident_id: int) -> None:
    """Write the names of an incident anew from the documents that report it, superseded versions left out."""
    db.execute(_SETTLE, {"incident": incident_id, "between": BETWEEN})


def settle_all(db: sqlite3.Connection) -> None:
    """Write the names of every incident, in one go; the same as `settle` for each, far sooner."""
    db.execute("DELETE FROM incident_names")
    db.execute(_SETTLE_ALL, {"between": BETWEEN})


# Background events tell of other things: what they name is not of this incident.
_SETTLE = """
WITH live AS (
  SELECT r.document_id AS id FROM reports r JOIN documents d ON d.id = r.document_id
  WHERE r.incident_id = :incident AND d.superseded_by IS NULL
), main AS (
  SELECT e.id, e.weapons FROM events e
  WHERE e.incident_id = :incident AND e.background = 0 AND e.document_id IN (SELECT id FROM live)
)
INSERT INTO incident_names(incident_id, actors, speakers, sources, weapons, damage, claimants) VALUES (
  :incident,
  coalesce((SELECT group_concat(name, :between) FROM (
    SELECT DISTINCT name FROM event_roles WHERE event_id IN (SELECT id FROM main) AND name <> '')), ''),
  coalesce((SELECT group_concat(name, :between) FROM (
    SELECT speaker_name AS name FROM quotes WHERE document_id IN (SELECT id FROM live)
    UNION SELECT p.name FROM quotes q JOIN speakers p ON p.id = q.speaker_id
    WHERE q.document_id IN (SELECT id FROM live)) WHERE name <> ''), ''),
  coalesce((SELECT group_concat(name, :between) FROM (
    SELECT DISTINCT (SELECT s.name FROM documents d JOIN sources s ON s.id = d.source_id WHERE d.id = live.id) AS name
    FROM live)), ''),
  coalesce((SELECT group_concat(name, :between) FROM (
    SELECT j.value AS name FROM main, json_each(main.weapons) AS j
    UNION SELECT weapon FROM munition_claims WHERE event_id IN (SELECT id FROM main) AND background = 0)
    WHERE name <> ''), ''),
  coalesce((SELECT group_concat(name, :between) FROM (
    SELECT object AS name FROM damage_claims
    WHERE event_id IN (SELECT id FROM main) AND background = 0 AND extent <> 'none'
    UNION SELECT replace(object_type, '_', ' ') FROM damage_claims
    WHERE event_id IN (SELECT id FROM main) AND background = 0 AND extent <> 'none' AND object_type <> 'other')
    WHERE name <> ''), ''),
  coalesce((SELECT group_concat(name, :between) FROM (
    SELECT claimant AS name FROM casualty_claims WHERE event_id IN (SELECT id FROM main) AND background = 0
    UNION SELECT claimant FROM damage_claims WHERE event_id IN (SELECT id FROM main) AND background = 0
    UNION SELECT claimant FROM munition_claims WHERE event_id IN (SELECT id FROM main) AND background = 0)
    WHERE name <> ''), '')
)
ON CONFLICT(incident_id) DO UPDATE SET
  actors = excluded.actors, speakers = excluded.speakers, sources = excluded.sources, weapons = excluded.weapons,
  damage = excluded.damage, claimants = excluded.claimants
"""

_LIVE = "JOIN documents d ON d.id = e.document_id AND d.superseded_by IS NULL WHERE e.background = 0"
_CLAIMED = f"SELECT e.incident_id, c.claimant AS name FROM {{}} c JOIN events e ON e.id = c.event_id {_LIVE} AND c.background = 0"
_REPORTED = "FROM reports r JOIN documents d ON d.id = r.document_id AND d.superseded_by IS NULL"
_BROKEN = f"FROM damage_claims c JOIN events e ON e.id = c.event_id {_LIVE} AND c.background = 0 AND c.extent <> 'none'"
# Incident and name, by column; UNION leaves each name once.
_NAMES = {
    "actors": f"SELECT DISTINCT e.incident_id, o.name FROM event_roles o JOIN events e ON e.id = o.event_id {_LIVE}",
    "speakers": f"SELECT r.incident_id, q.speaker_name AS name {_REPORTED} JOIN quotes q ON q.document_id = d.id "
    f"UNION SELECT r.incident_id, p.name {_REPORTED} JOIN quotes q ON q.document_id = d.id "
    "JOIN speakers p ON p.id = q.speaker_id",
    "sources": f"SELECT DISTINCT r.incident_id, s.name {_REPORTED} JOIN sources s ON s.id = d.source_id",
    "weapons": f"SELECT e.incident_id, j.value AS name FROM events e JOIN json_each(e.weapons) j {_LIVE} "
    f"UNION SELECT e.incident_id, c.weapon FROM munition_claims c JOIN events e ON e.id = c.event_id {_LIVE} "
    "AND c.background = 0",
    "damage": f"SELECT e.incident_id, c.object AS name {_BROKEN} "
    f"UNION SELECT e.incident_id, replace(c.object_type, '_', ' ') {_BROKEN} AND c.object_type <> 'other'",
    "claimants": " UNION ".join(
        map(_CLAIMED.format, ("casualty_claims", "damage_claims", "munition_claims"))
    ),
}
_SETTLE_ALL = (
    "WITH "
    + ", ".join(
        f"told_{column} AS (SELECT incident_id, group_concat(name, :between) AS told FROM ({names}) "
        "WHERE name <> '' AND incident_id IS NOT NULL GROUP BY incident_id)"
        for column, names in _NAMES.items()
    )
    + f" INSERT INTO incident_names(incident_id, {', '.join(_NAMES)}) SELECT i.id, "
    + ", ".join(f"coalesce(told_{column}.told, '')" for column in _NAMES)
    + " FROM incidents i "
    + " ".join(f"LEFT JOIN told_{column} ON told_{column}.incident_id = i.id" for column in _NAMES)
)
