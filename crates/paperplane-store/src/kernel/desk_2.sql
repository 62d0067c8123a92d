-- Drafts.

CREATE TABLE drafts (
    conversation BLOB NOT NULL PRIMARY KEY,
    body         TEXT NOT NULL              -- JSON
) STRICT, WITHOUT ROWID;
