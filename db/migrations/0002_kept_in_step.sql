-- Full text, counters and copies, kept in step by triggers so that whoever writes cannot forget them.

CREATE VIRTUAL TABLE incidents_fts USING fts5(
  title, place, admin1, country, tags, note,
  content='incidents', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER incidents_fts_insert AFTER INSERT ON incidents BEGIN
  INSERT INTO incidents_fts(rowid, title, place, admin1, country, tags, note)
  VALUES (new.id, new.title, new.place, new.admin1, new.country, new.tags, new.note);
END;
CREATE TRIGGER incidents_fts_update AFTER UPDATE OF title, place, admin1, country, tags, note ON incidents
WHEN (old.title, old.place, old.admin1, old.country, old.tags, old.note)
  IS NOT (new.title, new.place, new.admin1, new.country, new.tags, new.note)
BEGIN
  INSERT INTO incidents_fts(incidents_fts, rowid, title, place, admin1, country, tags, note)
  VALUES ('delete', old.id, old.title, old.place, old.admin1, old.country, old.tags, old.note);
  INSERT INTO incidents_fts(rowid, title, place, admin1, country, tags, note)
  VALUES (new.id, new.title, new.place, new.admin1, new.country, new.tags, new.note);
END;

CREATE VIRTUAL TABLE documents_fts USING fts5(
  title, text, content='documents', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER documents_fts_insert AFTER INSERT ON documents BEGIN
  INSERT INTO documents_fts(rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER documents_fts_update AFTER UPDATE OF title, text ON documents BEGIN
  INSERT INTO documents_fts(documents_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
  INSERT INTO documents_fts(rowid, title, text) VALUES (new.id, new.title, new.text);
END;

CREATE VIRTUAL TABLE quotes_fts USING fts5(
  text, speaker_name, content='quotes', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER quotes_fts_insert AFTER INSERT ON quotes BEGIN
  INSERT INTO quotes_fts(rowid, text, speaker_name) VALUES (new.id, new.text, new.speaker_name);
END;
CREATE TRIGGER quotes_fts_update AFTER UPDATE OF text, speaker_name ON quotes BEGIN
  INSERT INTO quotes_fts(quotes_fts, rowid, text, speaker_name)
  VALUES ('delete', old.id, old.text, old.speaker_name);
  INSERT INTO quotes_fts(rowid, text, speaker_name) VALUES (new.id, new.text, new.speaker_name);
END;

-- Counts by day.
CREATE TRIGGER days_insert AFTER INSERT ON incidents BEGIN
  INSERT INTO days(day, shown, dismissed, unread, killed, injured) VALUES (
    new.occurred_on, new.state <> 'dismissed', new.state = 'dismissed', new.state = 'new',
    iif(new.state = 'dismissed', 0, coalesce(new.killed_low, 0)),
    iif(new.state = 'dismissed', 0, coalesce(new.injured_low, 0)))
  ON CONFLICT(day) DO UPDATE SET
    shown = shown + excluded.shown, dismissed = dismissed + excluded.dismissed, unread = unread + excluded.unread,
    killed = killed + excluded.killed, injured = injured + excluded.injured;
END;
CREATE TRIGGER days_update AFTER UPDATE OF occurred_on, state, killed_low, injured_low ON incidents
WHEN (old.occurred_on, old.state, old.killed_low, old.injured_low)
  IS NOT (new.occurred_on, new.state, new.killed_low, new.injured_low)
BEGIN
  UPDATE days SET
    shown = shown - (old.state <> 'dismissed'), dismissed = dismissed - (old.state = 'dismissed'),
    unread = unread - (old.state = 'new'),
    killed = killed - iif(old.state = 'dismissed', 0, coalesce(old.killed_low, 0)),
    injured = injured - iif(old.state = 'dismissed', 0, coalesce(old.injured_low, 0))
  WHERE day = old.occurred_on;
  INSERT INTO days(day, shown, dismissed, unread, killed, injured) VALUES (
    new.occurred_on, new.state <> 'dismissed', new.state = 'dismissed', new.state = 'new',
    iif(new.state = 'dismissed', 0, coalesce(new.killed_low, 0)),
    iif(new.state = 'dismissed', 0, coalesce(new.injured_low, 0)))
  ON CONFLICT(day) DO UPDATE SET
    shown = shown + excluded.shown, dismissed = dismissed + excluded.dismissed, unread = unread + excluded.unread,
    killed = killed + excluded.killed, injured = injured + excluded.injured;
END;

-- Triage of an incident, copied into its row.
CREATE TRIGGER triage_insert AFTER INSERT ON triage WHEN new.subject_kind = 'incident' BEGIN
  UPDATE incidents SET state = new.state, starred = new.starred WHERE id = new.subject_id;
END;
CREATE TRIGGER triage_update AFTER UPDATE ON triage WHEN new.subject_kind = 'incident' BEGIN
  UPDATE incidents SET state = new.state, starred = new.starred WHERE id = new.subject_id;
END;
CREATE TRIGGER tags_insert AFTER INSERT ON tags WHEN new.subject_kind = 'incident' BEGIN
  UPDATE incidents SET tags = (
    SELECT coalesce(group_concat(tag, ' '), '')
    FROM (SELECT tag FROM tags WHERE subject_kind = 'incident' AND subject_id = new.subject_id ORDER BY tag)
  ) WHERE id = new.subject_id;
END;
CREATE TRIGGER tags_delete AFTER DELETE ON tags WHEN old.subject_kind = 'incident' BEGIN
  UPDATE incidents SET tags = (
    SELECT coalesce(group_concat(tag, ' '), '')
    FROM (SELECT tag FROM tags WHERE subject_kind = 'incident' AND subject_id = old.subject_id ORDER BY tag)
  ) WHERE id = old.subject_id;
END;
CREATE TRIGGER notes_insert AFTER INSERT ON notes WHEN new.subject_kind = 'incident' BEGIN
  UPDATE incidents SET note = new.text WHERE id = new.subject_id;
END;
CREATE TRIGGER notes_update AFTER UPDATE ON notes WHEN new.subject_kind = 'incident' BEGIN
  UPDATE incidents SET note = new.text WHERE id = new.subject_id;
END;
CREATE TRIGGER notes_delete AFTER DELETE ON notes WHEN old.subject_kind = 'incident' BEGIN
  UPDATE incidents SET note = '' WHERE id = old.subject_id;
END;

-- How much a speaker said, and when last.
CREATE TRIGGER speakers_said AFTER INSERT ON quotes WHEN new.speaker_id IS NOT NULL AND new.live = 1 BEGIN
  UPDATE speakers SET quotes = quotes + 1, latest = max(latest, new.published_at) WHERE id = new.speaker_id;
END;
CREATE TRIGGER speakers_moved AFTER UPDATE OF speaker_id, live ON quotes
WHEN (old.speaker_id, old.live) IS NOT (new.speaker_id, new.live)
BEGIN
  UPDATE speakers SET
    quotes = quotes - 1,
    latest = coalesce((SELECT max(published_at) FROM quotes WHERE speaker_id = old.speaker_id AND live = 1), '')
  WHERE id = old.speaker_id AND old.live = 1;
  UPDATE speakers SET quotes = quotes + 1, latest = max(latest, new.published_at)
  WHERE id = new.speaker_id AND new.live = 1;
END;

-- Who and what an incident's reports name, for filters: words by field, found whatever their case or accents.
-- Written by names.settle; U+E000 stands between names, so that a phrase does not run from one into the next.
CREATE TABLE incident_names (
  incident_id INTEGER PRIMARY KEY REFERENCES incidents(id),
  actors TEXT NOT NULL DEFAULT '',         -- who acted, was hit, claimed, denied or was blamed
  speakers TEXT NOT NULL DEFAULT '',       -- as written and as known
  sources TEXT NOT NULL DEFAULT '',
  weapons TEXT NOT NULL DEFAULT '',
  damage TEXT NOT NULL DEFAULT '',
  claimants TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE VIRTUAL TABLE names_fts USING fts5(
  actors, speakers, sources, weapons, damage, claimants,
  content='incident_names', content_rowid='incident_id', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER names_fts_insert AFTER INSERT ON incident_names BEGIN
  INSERT INTO names_fts(rowid, actors, speakers, sources, weapons, damage, claimants)
  VALUES (new.incident_id, new.actors, new.speakers, new.sources, new.weapons, new.damage, new.claimants);
END;
CREATE TRIGGER names_fts_update AFTER UPDATE ON incident_names
WHEN (old.actors, old.speakers, old.sources, old.weapons, old.damage, old.claimants)
  IS NOT (new.actors, new.speakers, new.sources, new.weapons, new.damage, new.claimants)
BEGIN
  INSERT INTO names_fts(names_fts, rowid, actors, speakers, sources, weapons, damage, claimants)
  VALUES ('delete', old.incident_id, old.actors, old.speakers, old.sources, old.weapons, old.damage, old.claimants);
  INSERT INTO names_fts(rowid, actors, speakers, sources, weapons, damage, claimants)
  VALUES (new.incident_id, new.actors, new.speakers, new.sources, new.weapons, new.damage, new.claimants);
END;
CREATE INDEX events_background ON events(incident_id) WHERE background = 1;
-- A speaker merged or split goes by the new name too.
CREATE TRIGGER names_moved AFTER UPDATE OF speaker_id ON quotes WHEN old.speaker_id IS NOT new.speaker_id BEGIN
  UPDATE incident_names SET speakers = coalesce((
    SELECT group_concat(name, ' ' || char(57344) || ' ') FROM (
      SELECT q.speaker_name AS name FROM reports r JOIN quotes q ON q.document_id = r.document_id
        JOIN documents d ON d.id = r.document_id
      WHERE r.incident_id = incident_names.incident_id AND d.superseded_by IS NULL
      UNION SELECT p.name FROM reports r JOIN quotes q ON q.document_id = r.document_id
        JOIN documents d ON d.id = r.document_id JOIN speakers p ON p.id = q.speaker_id
      WHERE r.incident_id = incident_names.incident_id AND d.superseded_by IS NULL)
    WHERE name <> ''), '')
  WHERE incident_id IN (SELECT incident_id FROM reports WHERE document_id = new.document_id);
END;
