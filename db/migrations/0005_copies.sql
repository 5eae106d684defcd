-- Bytes that gave a text the store had already: another copy of a page, a message sent twice. Known by these the
-- next time, so that an archive that is added again is not read and extracted again for its copies.

CREATE TABLE copies (
  raw_sha256 TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES documents(id),
  PRIMARY KEY (raw_sha256, document_id)
) STRICT, WITHOUT ROWID;
