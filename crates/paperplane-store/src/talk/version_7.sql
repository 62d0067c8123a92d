-- From version 6: who is mentioned in notes, and has seen it. Nobody is known to be until the notes are folded again.

CREATE TABLE mentions (
    member       BLOB    NOT NULL,
    event        BLOB    NOT NULL,
    conversation BLOB    NOT NULL,
    peer         BLOB    NOT NULL,
    sort_ms      INTEGER NOT NULL,
    seen         INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (member, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_of ON mentions (member, conversation);
CREATE INDEX mentions_unseen ON mentions (member, conversation) WHERE seen = 0;
CREATE INDEX mentions_in ON mentions (conversation, peer);
