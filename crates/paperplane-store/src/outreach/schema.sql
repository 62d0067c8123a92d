-- Messages to many people (topic workspace).

CREATE TABLE outreaches (
    id         BLOB    NOT NULL PRIMARY KEY,
    plan       TEXT    NOT NULL DEFAULT '',      -- JSON
    member     BLOB    NOT NULL DEFAULT x'',     -- who planned it; empty if a program did
    planned_ms INTEGER NOT NULL DEFAULT 0,
    state      TEXT    NOT NULL DEFAULT '',      -- empty: not started yet
    started_ms INTEGER NOT NULL DEFAULT 0        -- when it was started first
) STRICT, WITHOUT ROWID;
CREATE INDEX outreaches_running ON outreaches (id) WHERE state = 'running';

-- The audiences. Who was written to is known by the message: it is among the messages then (topics {channel}_outbound).
CREATE TABLE outreach_people (
    outreach BLOB    NOT NULL,
    nth      INTEGER NOT NULL,                   -- the place in the audience, from 0
    person   BLOB    NOT NULL,                   -- one of the person's addresses
    message  BLOB    NOT NULL,                   -- the id of the message to them
    skip     TEXT    NOT NULL DEFAULT '',        -- why they are left out, JSON
    PRIMARY KEY (outreach, nth)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX outreach_people_once ON outreach_people (outreach, person);
CREATE INDEX outreach_people_by_person ON outreach_people (person);
