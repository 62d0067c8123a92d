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
