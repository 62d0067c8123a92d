-- From version 1: checklists, tasks, and sums of money. Nothing is asked for until the cases are folded again.

ALTER TABLE cases ADD COLUMN items_all INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN items_done INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN due TEXT NOT NULL DEFAULT '';
DROP INDEX cases_in_lane;
CREATE INDEX cases_in_lane ON cases (pipeline, on_board, stage, since_ms, id, owner, late_ms, outcome, fees_currency, fees);
CREATE INDEX cases_begin ON cases (begins_on) WHERE outcome = 0 AND begins_on > '';
CREATE INDEX cases_late ON cases (late_ms) WHERE outcome = 0 AND late_ms > 0;
ALTER TABLE case_tellings ADD COLUMN item BLOB NOT NULL DEFAULT x'';

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
