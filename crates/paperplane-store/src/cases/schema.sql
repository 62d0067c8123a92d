-- Pipelines and cases (topic workspace).

-- All versions: a case goes by the one with which it was opened.
CREATE TABLE pipelines (
    id         BLOB    NOT NULL,
    version    INTEGER NOT NULL,
    definition TEXT    NOT NULL,                 -- JSON
    at_ms      INTEGER NOT NULL,
    PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
    id        BLOB    NOT NULL PRIMARY KEY,
    contact   BLOB    NOT NULL,                  -- an address of the person
    pipeline  BLOB    NOT NULL,
    version   INTEGER NOT NULL,
    title     TEXT    NOT NULL,
    opened_ms INTEGER NOT NULL,
    -- Where it stands, by the newest event that counted.
    stage     TEXT    NOT NULL,
    since_ms  INTEGER NOT NULL,
    late_ms   INTEGER NOT NULL,                  -- from then on it stands too long; 0 where it may stay
    standing  BLOB    NOT NULL,                  -- that event
    outcome   INTEGER NOT NULL,                  -- 0 goes on, 1 won, 2 lost
    on_board  INTEGER NOT NULL,                  -- 0 where it ended in a stage that does not end cases
    owner     BLOB    NOT NULL DEFAULT x'',
    -- Facts; empty where not known. Days as 2027-09-01, money in the smallest unit of its currency.
    partner             TEXT    NOT NULL DEFAULT '',
    programme           TEXT    NOT NULL DEFAULT '',
    begins_on           TEXT    NOT NULL DEFAULT '',
    apply_by            TEXT    NOT NULL DEFAULT '',
    fees                INTEGER NOT NULL DEFAULT 0,
    fees_currency       TEXT    NOT NULL DEFAULT '',
    commission          INTEGER NOT NULL DEFAULT 0,
    commission_currency TEXT    NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_of_contact ON cases (contact, id);
-- The lanes of a board, and all that a filter asks for, so that a lane is counted from here alone.
CREATE INDEX cases_in_lane ON cases (pipeline, on_board, stage, since_ms, id, owner, late_ms, outcome);
CREATE INDEX cases_in_order ON cases (pipeline, since_ms, id);

-- Moves of which the client is to be told: forward, to a stage that has a message.
CREATE TABLE case_tellings (
    event   BLOB    NOT NULL PRIMARY KEY,        -- the move
    case_id BLOB    NOT NULL,
    message BLOB    NOT NULL,                    -- the id that the message has, or will have
    at_ms   INTEGER NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0           -- 1 where they could not be told
) STRICT, WITHOUT ROWID;
CREATE INDEX case_tellings_open ON case_tellings (at_ms) WHERE settled = 0;

-- The acts that made a case what it is, and those that came too late.
CREATE TABLE case_acts (
    event   BLOB    NOT NULL PRIMARY KEY,
    case_id BLOB    NOT NULL,
    place   INTEGER NOT NULL,                    -- in the order of the log
    at_ms   INTEGER NOT NULL,
    member  BLOB    NOT NULL,
    body    TEXT    NOT NULL                     -- JSON
) STRICT, WITHOUT ROWID;
CREATE INDEX case_acts_of ON case_acts (case_id, place);
