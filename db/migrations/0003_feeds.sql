-- Feeds that `briefing pull` asks for news. Nothing is fetched that is not listed here.

CREATE TABLE feeds (
  url TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  reliability TEXT NOT NULL DEFAULT 'F' CHECK (reliability IN ('A','B','C','D','E','F')),
  etag TEXT NOT NULL DEFAULT '',           -- what the server said of its last answer, to ask for changes only
  modified TEXT NOT NULL DEFAULT '',
  checked_at TEXT NOT NULL DEFAULT '',     -- UTC; '' = never asked
  due_at TEXT NOT NULL DEFAULT '',         -- UTC; not asked again before: the server's wish, or backing off
  failures INTEGER NOT NULL DEFAULT 0,     -- in a row
  reason TEXT NOT NULL DEFAULT ''          -- why the last one failed
) STRICT, WITHOUT ROWID;
