-- The store: what came in, what was extracted from it, and what people did with it.
-- Offsets ("start", "end") are code points into documents.text.

CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  url TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'outlet' CHECK (kind IN ('wire','outlet','official','ngo','social')),
  reliability TEXT NOT NULL DEFAULT 'F' CHECK (reliability IN ('A','B','C','D','E','F'))
) STRICT;

-- Documents that tell the same story in (nearly) the same words.
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
  origin TEXT NOT NULL DEFAULT '',         -- how the input named it: a path, path#2, an id
  url TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  title_key TEXT NOT NULL DEFAULT '',      -- the title's words in lower case, to know a new version again
  byline TEXT NOT NULL DEFAULT '',
  published_at TEXT,
  collected_at TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  raw_sha256 TEXT NOT NULL DEFAULT '',
  text_sha256 TEXT NOT NULL,
  extractor_version TEXT NOT NULL DEFAULT '',
  extracted INTEGER NOT NULL DEFAULT 1,
  reason TEXT NOT NULL DEFAULT '',         -- why extraction did not try
  superseded_by INTEGER REFERENCES documents(id),
  UNIQUE (source_id, text_sha256)
) STRICT;
CREATE INDEX documents_story ON documents(story_id);
CREATE INDEX documents_raw ON documents(raw_sha256) WHERE raw_sha256 <> '';
CREATE INDEX documents_text ON documents(text_sha256);
CREATE INDEX documents_url ON documents(url) WHERE url <> '';
CREATE INDEX documents_title ON documents(title_key, source_id) WHERE title_key <> '';
CREATE INDEX documents_published ON documents(published_at DESC, id DESC);
CREATE INDEX documents_superseded ON documents(superseded_by) WHERE superseded_by IS NOT NULL;

-- Bands of the documents' word shingles: near-duplicates share at least one (MinHash, banded).
CREATE TABLE story_bands (
  band INTEGER NOT NULL,
  document_id INTEGER NOT NULL,
  PRIMARY KEY (band, document_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE speakers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  affiliation TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person','organisation','anonymous')),
  family TEXT NOT NULL DEFAULT '',         -- sound of the surname, to find near spellings
  merged_into INTEGER REFERENCES speakers(id),
  quotes INTEGER NOT NULL DEFAULT 0,       -- kept by triggers
  latest TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX speakers_name ON speakers(name COLLATE NOCASE) WHERE quotes > 0;
CREATE INDEX speakers_quotes ON speakers(quotes DESC, name COLLATE NOCASE) WHERE quotes > 0;
CREATE INDEX speakers_latest ON speakers(latest DESC, name COLLATE NOCASE) WHERE quotes > 0;
CREATE INDEX speakers_family ON speakers(family) WHERE family <> '';

CREATE TABLE speaker_aliases (
  speaker_id INTEGER NOT NULL REFERENCES speakers(id),
  alias TEXT NOT NULL,
  pinned INTEGER NOT NULL DEFAULT 0,       -- a person decided that this spelling is this speaker
  PRIMARY KEY (speaker_id, alias)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_aliases_alias ON speaker_aliases(alias COLLATE NOCASE);

-- One row for one thing that happened. The figures, counts and state are kept here, written in the same
-- transaction as what they summarise, so that the feed is one index walk over one table.
CREATE TABLE incidents (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'happened' CHECK (status IN ('happened','planned','threatened','denied')),
  title TEXT NOT NULL DEFAULT '',
  occurred_on TEXT NOT NULL,               -- ISO date the feed sorts by: of the event, else of publication, else of collection
  date_start TEXT,
  date_end TEXT,
  date_precision TEXT NOT NULL DEFAULT 'unknown',
  place TEXT NOT NULL DEFAULT '',
  admin1 TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  latitude REAL,
  longitude REAL,
  geo_precision TEXT NOT NULL DEFAULT 'none',
  killed_claimed INTEGER NOT NULL DEFAULT 0, -- 1: some main claim, perhaps in words only ("dozens")
  killed_low INTEGER, killed_high INTEGER, -- range over the main claims of all claimants; NULL = no figure
  injured_claimed INTEGER NOT NULL DEFAULT 0,
  injured_low INTEGER, injured_high INTEGER,
  documents INTEGER NOT NULL DEFAULT 0,
  sources INTEGER NOT NULL DEFAULT 0,      -- distinct sources of distinct stories: a wire copy does not count
  source_names TEXT NOT NULL DEFAULT '',   -- for the row: "Agency, Herald"
  grade TEXT NOT NULL DEFAULT 'F6',        -- best source reliability, best credibility
  first_document_id INTEGER REFERENCES documents(id),
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new','read','relevant','reported','dismissed','follow_up')),
  starred INTEGER NOT NULL DEFAULT 0,
  tags TEXT NOT NULL DEFAULT '',           -- space-joined copy of the tags table, kept by triggers
  note TEXT NOT NULL DEFAULT '',           -- copy of the notes table, kept by triggers
  added_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
-- The walk of the feed, and all that common filters look at, so that both are answered from one narrow index.
CREATE INDEX incidents_walk ON incidents(
  occurred_on DESC, id DESC, state, starred, type, status, country, place,
  killed_low, killed_high, injured_low, injured_high, sources, documents, grade
);
-- `state` ends each of the others so that a view without the dismissed is answered from the index alone.
CREATE INDEX incidents_state ON incidents(state, occurred_on DESC, id DESC);
CREATE INDEX incidents_starred ON incidents(occurred_on DESC, id DESC, state) WHERE starred = 1;
CREATE INDEX incidents_type ON incidents(type, occurred_on DESC, id DESC, state);
CREATE INDEX incidents_killed ON incidents(
  coalesce(killed_high, killed_low, -1) DESC, occurred_on DESC, id DESC, state
);
CREATE INDEX incidents_injured ON incidents(
  coalesce(injured_high, injured_low, -1) DESC, occurred_on DESC, id DESC, state
);
CREATE INDEX incidents_first ON incidents(first_document_id);

-- Counts by day: the feed knows its length and any position without walking, and the timeline its bars.
CREATE TABLE days (
  day TEXT PRIMARY KEY,
  shown INTEGER NOT NULL DEFAULT 0,        -- not dismissed
  dismissed INTEGER NOT NULL DEFAULT 0,
  unread INTEGER NOT NULL DEFAULT 0,       -- state 'new'
  killed INTEGER NOT NULL DEFAULT 0,       -- of those shown, as claimed at least
  injured INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Which documents report which incident. An incident without events (a statement) hangs on its document by this alone.
CREATE TABLE reports (
  incident_id INTEGER NOT NULL REFERENCES incidents(id) DEFERRABLE INITIALLY DEFERRED,
  document_id INTEGER NOT NULL REFERENCES documents(id),
  PRIMARY KEY (incident_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reports_document ON reports(document_id, incident_id);

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents(id),
  -- a background event hangs on the document's first incident
  incident_id INTEGER REFERENCES incidents(id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL,
  headline TEXT NOT NULL DEFAULT '',       -- what the feed may call it: the document's title, or its own sentence
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
  weapons TEXT NOT NULL DEFAULT '[]',      -- JSON list
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
  rule TEXT NOT NULL DEFAULT '',
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX event_roles_event ON event_roles(event_id);
CREATE INDEX event_roles_name ON event_roles(name COLLATE NOCASE, role, event_id);

CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents(id),
  speaker_id INTEGER REFERENCES speakers(id),
  speaker_name TEXT NOT NULL DEFAULT '',   -- who it is as this document spells it
  speaker_as_written TEXT NOT NULL DEFAULT '', -- the mention next to it ("he")
  type TEXT NOT NULL CHECK (type IN ('direct','mixed','indirect')),
  text TEXT NOT NULL,
  cue TEXT NOT NULL DEFAULT '',
  cue_start INTEGER,
  cue_end INTEGER,
  speaker_start INTEGER,
  speaker_end INTEGER,
  parts TEXT NOT NULL DEFAULT '[]',        -- JSON [[start, end], ...]
  event_id INTEGER REFERENCES events(id),
  published_at TEXT NOT NULL DEFAULT '',   -- copy of the document's, so that a speaker's page is one index walk
  live INTEGER NOT NULL DEFAULT 1,         -- 0: of a superseded version or a copy of another document's text
  rule TEXT NOT NULL DEFAULT '',
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX quotes_document ON quotes(document_id, live, speaker_id, published_at);
CREATE INDEX quotes_speaker ON quotes(speaker_id, live, published_at DESC, id);
CREATE INDEX quotes_latest ON quotes(published_at DESC, document_id DESC, start) WHERE live = 1;
CREATE INDEX quotes_event ON quotes(event_id) WHERE event_id IS NOT NULL;

CREATE TABLE casualty_claims (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES events(id),
  kind TEXT NOT NULL CHECK (kind IN ('killed','injured','killed_or_injured','missing','displaced','detained')),
  category TEXT NOT NULL DEFAULT 'unknown',
  who TEXT NOT NULL DEFAULT '',
  low INTEGER,
  high INTEGER,
  qualifier TEXT NOT NULL DEFAULT 'exact',
  value_text TEXT NOT NULL DEFAULT '',
  names TEXT NOT NULL DEFAULT '[]',        -- JSON list of the victims' names
  claimant TEXT NOT NULL DEFAULT '',       -- '' is the outlet's own voice
  claimant_id INTEGER REFERENCES speakers(id),
  claimant_start INTEGER,
  claimant_end INTEGER,
  credibility INTEGER NOT NULL DEFAULT 6 CHECK (credibility BETWEEN 1 AND 6),
  background INTEGER NOT NULL DEFAULT 0,
  part_of INTEGER REFERENCES casualty_claims(id),
  superseded_by INTEGER REFERENCES casualty_claims(id),
  rule TEXT NOT NULL DEFAULT '',
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX casualty_claims_event ON casualty_claims(event_id);
CREATE INDEX casualty_claims_claimant ON casualty_claims(claimant_id) WHERE claimant_id IS NOT NULL;
CREATE INDEX casualty_claims_part ON casualty_claims(part_of) WHERE part_of IS NOT NULL;
CREATE INDEX casualty_claims_superseded ON casualty_claims(superseded_by) WHERE superseded_by IS NOT NULL;

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
CREATE INDEX damage_claims_claimant ON damage_claims(claimant_id) WHERE claimant_id IS NOT NULL;

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
CREATE INDEX munition_claims_claimant ON munition_claims(claimant_id) WHERE claimant_id IS NOT NULL;

-- What people did. Of an incident, state, star, tags and note are mirrored into incidents by triggers.
CREATE TABLE triage (
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('incident','quote','document')),
  subject_id INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new','read','relevant','reported','dismissed','follow_up')),
  starred INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (subject_kind, subject_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('incident','quote','document')),
  subject_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  author TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,
  PRIMARY KEY (subject_kind, subject_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('incident','quote','document')),
  subject_id INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (subject_kind, subject_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_tag ON tags(tag COLLATE NOCASE, subject_kind, subject_id);

-- Every triage write: for undo, redo and audit. before/after are JSON; `step` groups a bulk action.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user TEXT NOT NULL,
  step INTEGER NOT NULL,                   -- id of the step's first row
  action TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  subject_kind TEXT NOT NULL,              -- incident, quote, document or speaker
  subject_id INTEGER NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone_by INTEGER REFERENCES journal(id)
) STRICT;
CREATE INDEX journal_step ON journal(step);
CREATE INDEX journal_subject ON journal(subject_kind, subject_id, id DESC);
CREATE INDEX journal_user ON journal(user, step DESC);
CREATE INDEX journal_undone ON journal(undone_by) WHERE undone_by IS NOT NULL;

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
