-- Links between the addresses of one person, and facts that staff wrote down (topic workspace).

-- Links between two addresses of one person; taking one back may part them again.
CREATE TABLE links (
    one     BLOB NOT NULL,                       -- the lower id
    other   BLOB NOT NULL,
    because TEXT NOT NULL,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_other ON links (other);

-- Facts that staff wrote down about a person; the newest of each over all addresses counts.
CREATE TABLE described (
    address        BLOB    NOT NULL PRIMARY KEY,
    name           TEXT    NOT NULL DEFAULT '',
    name_seq       INTEGER NOT NULL DEFAULT 0,
    language       TEXT    NOT NULL DEFAULT '',
    language_seq   INTEGER NOT NULL DEFAULT 0,
    zone           TEXT    NOT NULL DEFAULT '',
    zone_seq       INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- The newest word of staff on each address, blocked or not; the newest over all addresses of a contact counts.
CREATE TABLE blocked (
    address BLOB    NOT NULL PRIMARY KEY,
    is_on   INTEGER NOT NULL,
    member  BLOB    NOT NULL,                    -- who did it; empty if a program did
    at_ms   INTEGER NOT NULL,                    -- when it was recorded
    seq     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The newest note of staff on each address that the person wants no more messages, or one that was taken back; the newest over
-- all addresses of a contact counts.
CREATE TABLE opted_out (
    address BLOB    NOT NULL PRIMARY KEY,
    is_on   INTEGER NOT NULL,
    member  BLOB    NOT NULL,                    -- who did it; empty if a program did
    at_ms   INTEGER NOT NULL,                    -- when it was recorded
    seq     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The newest wish about mails that go to many on each address; the newest over all addresses of a contact counts.
CREATE TABLE unsubscribed (
    address BLOB    NOT NULL PRIMARY KEY,
    is_on   INTEGER NOT NULL,
    said_by TEXT    NOT NULL,                    -- the way in which they said so, as JSON
    at_ms   INTEGER NOT NULL,                    -- when it was recorded
    event   BLOB    NOT NULL,                    -- the event that says so
    seq     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Pairs of addresses of which staff said that they are two people's.
CREATE TABLE told_apart (
    one     BLOB NOT NULL,                       -- the lower id
    other   BLOB NOT NULL,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_apart_by_other ON told_apart (other);

-- People who were added: by the first of the addresses that they were added with. The first event of an address counts.
CREATE TABLE added (
    address  BLOB    NOT NULL PRIMARY KEY,
    at_ms    INTEGER NOT NULL,                   -- when it was recorded
    source   TEXT    NOT NULL,
    evidence TEXT    NOT NULL,
    link     TEXT    NOT NULL,
    import   BLOB    NOT NULL,                   -- the list that they came from; empty if from none
    nth      INTEGER NOT NULL,                   -- the row of the list, from 1; 0 if from none
    member   BLOB    NOT NULL,                   -- who did it; empty if a program did
    seq      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX added_by_import ON added (import, nth) WHERE import <> x'';

-- Addresses that people were added with: shown also where nothing was said over them yet.
CREATE TABLE given (
    address BLOB NOT NULL PRIMARY KEY,
    added   BLOB NOT NULL                        -- the first address of that event
) STRICT, WITHOUT ROWID;
CREATE INDEX given_by_added ON given (added);

-- The newest event of each label on each address; the newest over all addresses of a contact counts.
CREATE TABLE contact_labelled (
    address BLOB    NOT NULL,
    label   BLOB    NOT NULL,
    is_on   INTEGER NOT NULL,
    seq     INTEGER NOT NULL,
    PRIMARY KEY (address, label)
) STRICT, WITHOUT ROWID;

-- The newest source that staff wrote down on each address; the newest over all addresses of a contact counts.
CREATE TABLE sourced (
    address  BLOB    NOT NULL PRIMARY KEY,
    source   TEXT    NOT NULL,
    evidence TEXT    NOT NULL,
    link     TEXT    NOT NULL,
    seq      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The newest decision of staff on each address; the newest over all addresses of a contact counts.
CREATE TABLE marked (
    address BLOB    NOT NULL PRIMARY KEY,
    mark    TEXT    NOT NULL,                    -- as JSON
    seq     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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
