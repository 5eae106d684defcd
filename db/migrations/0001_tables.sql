-- The store: what came in, what was extracted from it, and what people did with it.
-- Offsets ("start", "end") are code points into documents.text.

CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  url TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'outlet' CHECK (kind IN ('wire','outlet','official','ngo','social')),
  reliability TEXT NOT NULL DEFAULT 'F' CHECK (reliability IN ('A','B','C','D','E','F'))
) STRICT;

CREATE TABLE stories (
  id INTEGER PRIMARY KEY,
  text_sha256 TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX stories_text ON stories(text_sha256);

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES sources(id),
  story_id INTEGER NOT NULL REFERENCES stories(id),
  relation TEXT NOT NULL DEFAULT 'original' CHECK (relation IN ('original','update','wire_copy','near_duplicate')),
  origin TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  byline TEXT NOT NULL DEFAULT '',
  published_at TEXT,
  collected_at TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  raw_sha256 TEXT NOT NULL DEFAULT '',
  text_sha256 TEXT NOT NULL,
  extractor_version TEXT NOT NULL DEFAULT '',
  extracted INTEGER NOT NULL DEFAULT 1,
  superseded_by INTEGER REFERENCES documents(id),
  UNIQUE (source_id, text_sha256)
) STRICT;
CREATE INDEX documents_story ON documents(story_id);
CREATE INDEX documents_raw ON documents(raw_sha256);
CREATE INDEX documents_url ON documents(url) WHERE url <> '';

CREATE TABLE speakers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  affiliation TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person','organisation','anonymous')),
  merged_into INTEGER REFERENCES speakers(id)
) STRICT;
CREATE INDEX speakers_name ON speakers(name);

CREATE TABLE speaker_aliases (
  speaker_id INTEGER NOT NULL REFERENCES speakers(id),
  alias TEXT NOT NULL,
  PRIMARY KEY (speaker_id, alias)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_aliases_alias ON speaker_aliases(alias);

-- One row for one thing that happened. The figures, counts and state are kept here, written in the same
-- transaction as what they summarise, so that the feed is one index walk over one table.
CREATE TABLE incidents (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'happened' CHECK (status IN ('happened','planned','threatened','denied')),
  title TEXT NOT NULL DEFAULT '',
  occurred_on TEXT NOT NULL,              -- ISO date the feed sorts by: of the event, else of publication
  date_start TEXT,
  date_end TEXT,
  date_precision TEXT NOT NULL DEFAULT 'unknown',
  place TEXT NOT NULL DEFAULT '',
  admin1 TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  latitude REAL,
  longitude REAL,
  killed_low INTEGER, killed_high INTEGER, -- range over the main claims of all sources; NULL = no figure
  injured_low INTEGER, injured_high INTEGER,
  documents INTEGER NOT NULL DEFAULT 0,
  sources INTEGER NOT NULL DEFAULT 0,      -- distinct stories' sources: a wire copy counts once
  source_names TEXT NOT NULL DEFAULT '',   -- for the row: "Agency, Herald"
  grade TEXT NOT NULL DEFAULT 'F6',        -- best source reliability, credibility
  first_document_id INTEGER REFERENCES documents(id),
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new','read','relevant','reported','dismissed','follow_up')),
  starred INTEGER NOT NULL DEFAULT 0,
  tags TEXT NOT NULL DEFAULT '',           -- space-joined copy of the tags table, for the row
  noted INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX incidents_feed ON incidents(occurred_on DESC, id DESC) WHERE state <> 'dismissed';
CREATE INDEX incidents_all ON incidents(occurred_on DESC, id DESC);
CREATE INDEX incidents_state ON incidents(state, occurred_on DESC, id DESC);
CREATE INDEX incidents_starred ON incidents(occurred_on DESC, id DESC) WHERE starred = 1;
CREATE INDEX incidents_type ON incidents(type, occurred_on DESC, id DESC);
CREATE INDEX incidents_country ON incidents(country, occurred_on DESC, id DESC);

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents(id),
  incident_id INTEGER REFERENCES incidents(id),
  type TEXT NOT NULL,
  date_start TEXT,
  date_end TEXT,
  date_precision TEXT NOT NULL DEFAULT 'unknown',
  date_text TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  admin1 TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  latitude REAL,
  longitude REAL,
  geo_precision TEXT NOT NULL DEFAULT 'none',
  weapons TEXT NOT NULL DEFAULT '',
  background INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL DEFAULT 'happened',
  rule TEXT NOT NULL DEFAULT '',
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX events_document ON events(document_id);
CREATE INDEX events_incident ON events(incident_id, document_id);

CREATE TABLE event_roles (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES events(id),
  role TEXT NOT NULL CHECK (role IN ('actor','target','claimed_by','blamed','denied_by')),
  name TEXT NOT NULL,
  said_by TEXT NOT NULL DEFAULT '',
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX event_roles_event ON event_roles(event_id);
CREATE INDEX event_roles_name ON event_roles(name);

CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents(id),
  speaker_id INTEGER REFERENCES speakers(id),
  speaker_as_written TEXT NOT NULL DEFAULT '',
  type TEXT NOT NULL CHECK (type IN ('direct','mixed','indirect')),
  text TEXT NOT NULL,
  cue TEXT NOT NULL DEFAULT '',
  cue_start INTEGER,
  cue_end INTEGER,
  speaker_start INTEGER,
  speaker_end INTEGER,
  parts TEXT NOT NULL DEFAULT '[]',        -- JSON [[start, end], ...]
  event_id INTEGER REFERENCES events(id),
  published_at TEXT,                       -- copy of the document's, so that a speaker's page is one index walk
  rule TEXT NOT NULL DEFAULT '',
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX quotes_document ON quotes(document_id);
CREATE INDEX quotes_speaker ON quotes(speaker_id, published_at DESC);

CREATE TABLE casualty_claims (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES events(id),
  kind TEXT NOT NULL,
  category TEXT NOT NULL DEFAULT 'unknown',
  who TEXT NOT NULL DEFAULT '',
  low INTEGER,
  high INTEGER,
  qualifier TEXT NOT NULL DEFAULT 'exact',
  value_text TEXT NOT NULL DEFAULT '',
  names TEXT NOT NULL DEFAULT '[]',        -- JSON list of the victims' names
  claimant TEXT NOT NULL DEFAULT '',       -- '' is the outlet's own voice
  claimant_id INTEGER REFERENCES speakers(id),
  credibility INTEGER NOT NULL DEFAULT 6 CHECK (credibility BETWEEN 1 AND 6),
  background INTEGER NOT NULL DEFAULT 0,
  part_of INTEGER REFERENCES casualty_claims(id),
  superseded_by INTEGER REFERENCES casualty_claims(id),
  rule TEXT NOT NULL DEFAULT '',
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX casualty_claims_event ON casualty_claims(event_id);

CREATE TABLE damage_claims (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES events(id),
  object_type TEXT NOT NULL DEFAULT 'other',
  object TEXT NOT NULL,
  extent TEXT NOT NULL CHECK (extent IN ('damaged','destroyed','burned','none')),
  count_low INTEGER,
  count_high INTEGER,
  claimant TEXT NOT NULL DEFAULT '',
  claimant_id INTEGER REFERENCES speakers(id),
  background INTEGER NOT NULL DEFAULT 0,
  rule TEXT NOT NULL DEFAULT '',
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX damage_claims_event ON damage_claims(event_id);

CREATE TABLE munition_claims (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES events(id),
  weapon TEXT NOT NULL,
  fired INTEGER,
  impacted INTEGER,
  intercepted INTEGER,
  failed INTEGER,
  claimant TEXT NOT NULL DEFAULT '',
  claimant_id INTEGER REFERENCES speakers(id),
  background INTEGER NOT NULL DEFAULT 0,
  rule TEXT NOT NULL DEFAULT '',
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX munition_claims_event ON munition_claims(event_id);

-- What people did. subject_kind/subject_id is an incident, quote, document or speaker.
CREATE TABLE triage (
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('incident','quote','document')),
  subject_id INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new','read','relevant','reported','dismissed','follow_up')),
  starred INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (subject_kind, subject_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  subject_kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  author TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX notes_subject ON notes(subject_kind, subject_id);

CREATE TABLE tags (
  subject_kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (subject_kind, subject_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_tag ON tags(tag, subject_kind, subject_id);

-- Every triage write: for undo, redo and audit. before/after are JSON; `step` groups a bulk action.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user TEXT NOT NULL,
  step INTEGER NOT NULL,
  action TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  subject_kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone_by INTEGER REFERENCES journal(id)
) STRICT;
CREATE INDEX journal_step ON journal(step);
CREATE INDEX journal_user ON journal(user, id DESC);

CREATE TABLE views (
  name TEXT PRIMARY KEY,
  expression TEXT NOT NULL,
  key TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Where a reader was, by user: view, cursor, pane. JSON.
CREATE TABLE places (
  user TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
