-- What could not be taken in, and why: so that the counts, the reader and the folder can be made to agree.

CREATE TABLE refusals (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                        -- UTC
  name TEXT NOT NULL,                      -- as the input named it: a path, path#2, an address
  reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX refusals_name ON refusals(name);
