-- From version 1: one number may be an inbox of several channels.

ALTER TABLE inboxes RENAME TO inboxes_1;
CREATE TABLE inboxes (
    id       BLOB NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL,
    channel  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    value    TEXT NOT NULL,
    account TEXT NOT NULL,
    address BLOB NOT NULL,
    place   INTEGER NOT NULL, -- the order in the log
    UNIQUE (account, channel, value)
) STRICT, WITHOUT ROWID;
INSERT INTO inboxes SELECT * FROM inboxes_1;
DROP TABLE inboxes_1;
