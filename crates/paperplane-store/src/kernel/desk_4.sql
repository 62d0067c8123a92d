-- Drafts of things that staff publish, on this device only.

CREATE TABLE unpublished (
    kind       TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    based_on   INTEGER NOT NULL,            -- the version that it began with; 0 for a new thing
    body       TEXT    NOT NULL,            -- JSON, in the form of its kind
    changed_ms INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
