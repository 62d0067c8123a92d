-- From version 3: the provider's words about a failure and its refusals of free text are kept, and what the author of a message
-- for later had seen.

ALTER TABLE reports ADD COLUMN words TEXT NOT NULL DEFAULT '';
CREATE TABLE windows_refused (
    peer  BLOB    NOT NULL PRIMARY KEY,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE schedules ADD COLUMN seen BLOB NOT NULL DEFAULT x'';
ALTER TABLE schedules ADD COLUMN since_ms INTEGER NOT NULL DEFAULT 0;
