"""Who and what the reports of an incident name, kept by incident so that a filter asks one index."""

from __future__ import annotations

import sqlite3

# A private-use character is a word to the full-text index: no phrase matches across it.
BETWEEN = " \ue000 "


def settle(db: sqlite3.Connection, incident_id: int) -> None:
    """Write the names of an incident anew from the documents that report it, superseded versions left out."""
    db.execute(_SETTLE, {"incident": incident_id, "between": BETWEEN})


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
    SELECT DISTINCT s.name FROM live JOIN documents d ON d.id = live.id JOIN sources s ON s.id = d.source_id)), ''),
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
