-- From version 2: staff can note that a person wants no more messages.

-- The newest note of staff on each address that the person wants no more messages, or one that was taken back; the newest over
-- all addresses of a contact counts.
CREATE TABLE opted_out (
    address BLOB    NOT NULL PRIMARY KEY,
    is_on   INTEGER NOT NULL,
    member  BLOB    NOT NULL,                    -- who did it; empty if a program did
    at_ms   INTEGER NOT NULL,                    -- when it was recorded
    seq     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
