-- From version 2: messages for many are kept.

-- Messages that staff keep for many people, with all their versions; the highest is in use.
CREATE TABLE message_templates (
    id       BLOB    NOT NULL,
    version  INTEGER NOT NULL,                   -- from 1, in the order of the log
    name     TEXT    NOT NULL,
    wordings TEXT    NOT NULL,                   -- JSON: what it says, by language
    removed  INTEGER NOT NULL,
    member   BLOB    NOT NULL,                   -- who published it; empty if a program did
    at_ms    INTEGER NOT NULL,                   -- when it was recorded
    PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
