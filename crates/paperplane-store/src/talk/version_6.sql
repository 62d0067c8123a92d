-- From version 5: notes hold files.

CREATE TABLE note_files (
    activity     BLOB    NOT NULL,
    nth          INTEGER NOT NULL,
    blob         BLOB    NOT NULL,
    content_type TEXT    NOT NULL,
    bytes        INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    PRIMARY KEY (activity, nth)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_files_by_blob ON note_files (blob);
