-- From version 4: people can be added, labelled and sorted by how far it has come with them.

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
