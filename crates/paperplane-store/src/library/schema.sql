-- The library that staff share (topic workspace).

-- Templates as the provider lists them; one that is gone may come back.
CREATE TABLE templates (
    account  TEXT    NOT NULL,
    id       TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    language TEXT    NOT NULL,
    body     TEXT    NOT NULL,
    approval TEXT    NOT NULL,
    samples  TEXT    NOT NULL DEFAULT '',        -- JSON: sample values by the blank's name
    PRIMARY KEY (account, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE labels (
    id      BLOB    NOT NULL PRIMARY KEY,
    name    TEXT    NOT NULL,
    colour  INTEGER NOT NULL,
    removed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE canned (
    id      BLOB    NOT NULL PRIMARY KEY,
    slash   TEXT    NOT NULL,
    text    TEXT    NOT NULL,
    removed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE views (
    id      BLOB    NOT NULL PRIMARY KEY,
    name    TEXT    NOT NULL,
    filter  TEXT    NOT NULL,                    -- JSON
    removed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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
