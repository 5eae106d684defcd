-- The highest figure any source gives. Not the top of the range: that is open where somebody says "at least 10", and
-- its low end may be another source's 3; who asks for five dead or more wants that incident too.

ALTER TABLE incidents ADD COLUMN killed_top INTEGER NOT NULL DEFAULT -1;  -- -1: no figure
ALTER TABLE incidents ADD COLUMN injured_top INTEGER NOT NULL DEFAULT -1;

DROP INDEX incidents_walk;
DROP INDEX incidents_killed;
DROP INDEX incidents_injured;

-- As figures.settle keeps them: of the claims that stand, in documents that stand.
CREATE TEMPORARY VIEW standing_claims AS
SELECT e.incident_id, c.kind, max(coalesce(c.low, -1), coalesce(c.high, -1)) AS top
FROM events e JOIN casualty_claims c ON c.event_id = e.id JOIN documents d ON d.id = e.document_id
WHERE e.background = 0 AND e.status <> 'denied' AND c.background = 0 AND c.part_of IS NULL
  AND c.superseded_by IS NULL AND d.relation <> 'wire_copy' AND d.superseded_by IS NULL;
UPDATE incidents SET
  killed_top = coalesce(killed_high, (
    SELECT max(top) FROM standing_claims s WHERE s.incident_id = incidents.id AND s.kind = 'killed'), killed_low, -1),
  injured_top = coalesce(injured_high, (
    SELECT max(top) FROM standing_claims s WHERE s.incident_id = incidents.id AND s.kind = 'injured'), injured_low, -1)
WHERE killed_claimed OR injured_claimed;
DROP VIEW standing_claims;

CREATE INDEX incidents_walk ON incidents(
  occurred_on DESC, id DESC, state, starred, type, status, country, place,
  killed_low, killed_top, injured_low, injured_top, sources, documents, grade
);
CREATE INDEX incidents_killed ON incidents(killed_top DESC, occurred_on DESC, id DESC, state);
CREATE INDEX incidents_injured ON incidents(injured_top DESC, occurred_on DESC, id DESC, state);
