-- From version 4: the length of sounds, and the requests of messages of which nothing can be shown.

ALTER TABLE media ADD COLUMN length_ms INTEGER NOT NULL DEFAULT -1;
CREATE TABLE unshown (
    message      BLOB    NOT NULL PRIMARY KEY,
    received     INTEGER NOT NULL,
    path         TEXT    NOT NULL,
    content_type TEXT    NOT NULL,
    body         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
