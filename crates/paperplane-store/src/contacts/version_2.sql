-- From version 1: contacts can be blocked.

-- The newest word of staff on each address, blocked or not; the newest over all addresses of a contact counts.
CREATE TABLE blocked (
    address BLOB    NOT NULL PRIMARY KEY,
    is_on   INTEGER NOT NULL,
    member  BLOB    NOT NULL,                    -- who did it; empty if a program did
    at_ms   INTEGER NOT NULL,                    -- when it was recorded
    seq     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
