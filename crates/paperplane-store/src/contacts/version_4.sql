-- From version 3: people can unsubscribe from mails that go to many, and staff can say that two people are two.

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
