-- Tables of the replica that belong to no domain. Everything here is folded log: delete it and it comes back the same.

-- Checkpoints: that of all projections that are up to date (projection is empty), and that of one that is folded again.
CREATE TABLE checkpoint (
    projection TEXT    NOT NULL DEFAULT '',
    topic      TEXT    NOT NULL,
    partition  INTEGER NOT NULL,
    next       INTEGER NOT NULL,
    last       TEXT    NOT NULL, -- identity of the record before `next`
    PRIMARY KEY (projection, topic, partition)
) STRICT, WITHOUT ROWID;

-- The projections with the version and schema that their tables have.
CREATE TABLE projections (
    name        TEXT    NOT NULL PRIMARY KEY,
    version     INTEGER NOT NULL,
    schema_hash TEXT    NOT NULL,
    state       TEXT    NOT NULL  -- live, or refold: to be folded again from its own topics
) STRICT, WITHOUT ROWID;

-- Every event that was folded: the same id twice is one event.
CREATE TABLE events (
    id         BLOB    NOT NULL PRIMARY KEY,
    projection INTEGER NOT NULL   -- the number of the projection that folded it
) STRICT, WITHOUT ROWID;

-- Events of a newer version, whole, so that they can be read again after an upgrade.
CREATE TABLE parked (
    id      BLOB NOT NULL PRIMARY KEY,
    kind    TEXT NOT NULL,
    topic   TEXT NOT NULL,
    key     BLOB NOT NULL,
    headers BLOB NOT NULL,        -- JSON: [[name, [bytes]]]
    value   BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Records that nobody can read; the log keeps them.
CREATE TABLE unreadable (
    identity TEXT NOT NULL PRIMARY KEY,
    topic    TEXT NOT NULL,
    reason   TEXT NOT NULL,
    value    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The number of folded events of the topic workspace that later ones may overtake: it orders them.
CREATE TABLE workspace_seq (one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), next INTEGER NOT NULL) STRICT;
