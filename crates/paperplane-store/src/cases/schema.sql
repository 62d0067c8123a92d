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
    commission_currency TEXT    NOT NULL DEFAULT '',
    -- The checklist, counted: all that is not optional, how much of it is accepted or waived, and the day on which the first of the
    -- rest is due; empty where none is.
    items_all  INTEGER NOT NULL DEFAULT 0,
    items_done INTEGER NOT NULL DEFAULT 0,
    due        TEXT    NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_of_contact ON cases (contact, id);
-- The lanes of a board, and all that a filter asks for, so that a lane is counted from here alone.
CREATE INDEX cases_in_lane ON cases (pipeline, on_board, stage, since_ms, id, owner, late_ms, outcome, fees_currency, fees);
CREATE INDEX cases_in_order ON cases (pipeline, since_ms, id);

CREATE INDEX cases_begin ON cases (begins_on) WHERE outcome = 0 AND begins_on > '';
CREATE INDEX cases_late ON cases (late_ms) WHERE outcome = 0 AND late_ms > 0;

-- Moves of which the client is to be told: forward, to a stage that has a message; and refusals of items.
CREATE TABLE case_tellings (
    event   BLOB    NOT NULL PRIMARY KEY,        -- the move, or the refusal
    case_id BLOB    NOT NULL,
    message BLOB    NOT NULL,                    -- the id that the message has, or will have
    at_ms   INTEGER NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0,          -- 1 where they could not be told
    item    BLOB    NOT NULL DEFAULT x''         -- the item that was refused; empty for a move
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

-- Papers and facts that clients are asked for.
CREATE TABLE case_items (
    id           BLOB    NOT NULL PRIMARY KEY,
    case_id      BLOB    NOT NULL,
    place        INTEGER NOT NULL,               -- in the order in which they were asked for
    key          TEXT    NOT NULL,               -- in its pipeline; empty where a person asked for it
    stage        TEXT    NOT NULL,               -- the stage that asks for it; empty where a person did
    name         TEXT    NOT NULL,               -- JSON, by language
    kind         INTEGER NOT NULL,               -- 0 document, 1 data
    optional     INTEGER NOT NULL,
    valid_months INTEGER NOT NULL,               -- for which it has to be valid on the day of the case; 0 for none
    state        INTEGER NOT NULL,               -- 0 asked, 1 received, 2 accepted, 3 refused, 4 waived
    since_ms     INTEGER NOT NULL,
    due          TEXT    NOT NULL,               -- empty for none
    valid_until  TEXT    NOT NULL,               -- empty where it does not end, or is not accepted
    concerns     TEXT    NOT NULL,               -- the day from which its end concerns staff; empty for none
    reason       TEXT    NOT NULL,               -- of a refusal
    version      INTEGER NOT NULL,               -- the newest that was received; 0 for none
    decided      BLOB    NOT NULL,               -- the event of the last decision; empty for none
    member       BLOB    NOT NULL,               -- who made it come to its state
    live         INTEGER NOT NULL                -- 1 while its case goes on
) STRICT, WITHOUT ROWID;
CREATE INDEX case_items_of ON case_items (case_id, place);
CREATE INDEX case_items_due ON case_items (due) WHERE live = 1 AND state IN (0, 3) AND due > '';
CREATE INDEX case_items_concerns ON case_items (concerns) WHERE live = 1 AND state = 2 AND concerns > '';
CREATE INDEX case_items_received ON case_items (since_ms) WHERE live = 1 AND state = 1;

-- All that was received, in versions counted from 1.
CREATE TABLE case_item_versions (
    item    BLOB    NOT NULL,
    version INTEGER NOT NULL,
    event   BLOB    NOT NULL,
    at_ms   INTEGER NOT NULL,
    member  BLOB    NOT NULL,
    files   TEXT    NOT NULL,                    -- JSON
    said    TEXT    NOT NULL,
    message BLOB    NOT NULL,                    -- with which it came; empty if with none
    PRIMARY KEY (item, version)
) STRICT, WITHOUT ROWID;

-- Things to do.
CREATE TABLE tasks (
    id      BLOB    NOT NULL PRIMARY KEY,
    place   INTEGER NOT NULL,
    what    TEXT    NOT NULL,
    why     TEXT    NOT NULL,                    -- JSON, where a client could not be told; empty for others
    owner   BLOB    NOT NULL,
    due     TEXT    NOT NULL,
    case_id BLOB    NOT NULL,
    contact BLOB    NOT NULL,                    -- an address of the person, where it is for no case
    made_ms INTEGER NOT NULL,
    member  BLOB    NOT NULL,                    -- who added it
    done_ms INTEGER NOT NULL,                    -- 0 while it is to be done
    done_by BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tasks_due ON tasks (due, place) WHERE done_ms = 0;
CREATE INDEX tasks_of_case ON tasks (case_id, place) WHERE case_id <> x'';
CREATE INDEX tasks_of_contact ON tasks (contact, place) WHERE contact <> x'';
CREATE INDEX tasks_in_order ON tasks (place);
