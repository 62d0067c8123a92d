-- From version 5: lists of people can be imported, and consent is recorded.

-- Lists of people that were imported.
CREATE TABLE imports (
    id         BLOB    NOT NULL PRIMARY KEY,
    plan       TEXT    NOT NULL,                 -- JSON
    headers    TEXT    NOT NULL,                 -- the key by which the meaning of columns is remembered
    member     BLOB    NOT NULL,                 -- who started it; empty if a program did
    started_ms INTEGER NOT NULL,
    rows_count INTEGER NOT NULL,
    through    INTEGER NOT NULL DEFAULT 0,       -- the last row that was worked off, from 1
    added      INTEGER NOT NULL DEFAULT 0,       -- people who were added
    known      INTEGER NOT NULL DEFAULT 0,       -- people who were known already
    undone_ms  INTEGER NOT NULL DEFAULT 0,       -- when it was taken back; 0 if it was not
    kept       INTEGER NOT NULL DEFAULT 0        -- people who stayed all the same
) STRICT, WITHOUT ROWID;
CREATE INDEX imports_by_headers ON imports (headers, started_ms);
CREATE INDEX imports_running ON imports (id) WHERE through < rows_count AND undone_ms = 0;

-- Rows of imports that were not taken.
CREATE TABLE import_refused (
    import BLOB    NOT NULL,
    nth    INTEGER NOT NULL,                     -- the row, from 1
    why    TEXT    NOT NULL,                     -- as JSON
    PRIMARY KEY (import, nth)
) STRICT, WITHOUT ROWID;

-- The ledger of consent: every line that was recorded.
CREATE TABLE consents (
    event       BLOB    NOT NULL,                -- the event that says so
    nth         INTEGER NOT NULL,                -- the line of that event, from 0
    address     BLOB    NOT NULL,
    purpose     TEXT    NOT NULL,
    channel     TEXT    NOT NULL,                -- empty for all
    is_on       INTEGER NOT NULL,
    wording     TEXT    NOT NULL,
    said_by     TEXT    NOT NULL,
    at_ms       INTEGER NOT NULL,                -- when they said so
    proof       TEXT    NOT NULL,
    link        TEXT    NOT NULL,
    member      BLOB    NOT NULL,                -- who wrote it down; empty if a program did
    recorded_ms INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    PRIMARY KEY (event, nth)
) STRICT, WITHOUT ROWID;
CREATE INDEX consents_by_address ON consents (address, purpose, at_ms);
