-- Facts that only this device knows.

CREATE TABLE outbox (
    place    INTEGER PRIMARY KEY AUTOINCREMENT, -- the order in which things were written here
    event    BLOB NOT NULL UNIQUE,
    topic    TEXT NOT NULL,                     -- the topic's name without prefix
    key      BLOB NOT NULL,
    headers  BLOB NOT NULL,                     -- JSON: [[name, [bytes]]]
    value    BLOB NOT NULL
) STRICT;

CREATE TABLE settings (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
