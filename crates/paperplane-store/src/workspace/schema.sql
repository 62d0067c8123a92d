-- The agency, its members, channel accounts and unreadable requests (topics workspace and dead_letters).

CREATE TABLE dead_letters (
    id           BLOB    NOT NULL PRIMARY KEY,
    provider     TEXT    NOT NULL DEFAULT '',
    reason       TEXT    NOT NULL DEFAULT '',
    path         TEXT    NOT NULL DEFAULT '',
    content_type TEXT    NOT NULL DEFAULT '',
    body         TEXT    NOT NULL DEFAULT '',
    at_ms        INTEGER NOT NULL DEFAULT 0,
    settled      INTEGER NOT NULL DEFAULT 0      -- read after all, or put aside
) STRICT, WITHOUT ROWID;

CREATE TABLE agency (one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL) STRICT;

CREATE TABLE members (id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE inboxes (
    id       BLOB NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL,
    channel  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    value    TEXT NOT NULL,
    account TEXT NOT NULL,
    address BLOB NOT NULL,
    place   INTEGER NOT NULL, -- the order in the log
    UNIQUE (account, channel, value) -- one number may be an inbox of several channels
) STRICT, WITHOUT ROWID;
