-- From version 1: a conversation can be marked as unread, and knows since when it waits for an answer.

ALTER TABLE seen ADD COLUMN place INTEGER NOT NULL DEFAULT 1;
CREATE TABLE unseen (
    ours  BLOB    NOT NULL,
    peer  BLOB    NOT NULL,
    up_to BLOB    NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (peer, ours)
) STRICT, WITHOUT ROWID;
CREATE INDEX unseen_by_mark ON unseen (up_to) WHERE up_to <> x'';

ALTER TABLE conversations ADD COLUMN waits INTEGER NOT NULL DEFAULT 0;
UPDATE conversations SET waits = 4000000000000000 - last_ms;
DROP INDEX conversations_by_status;
DROP INDEX conversations_of;
DROP INDEX conversations_unread;
CREATE INDEX conversations_by_status
    ON conversations (status, last_ms, id, priority, unread, ours, until_ms, assignee, waits);
CREATE INDEX conversations_of
    ON conversations (assignee, status, last_ms, id, priority, unread, ours, until_ms, waits);
CREATE INDEX conversations_unread
    ON conversations (status, last_ms, id, priority, unread, ours, until_ms, assignee, waits) WHERE unread > 0;
CREATE INDEX messages_ours ON messages (conversation, sort_ms, event) WHERE direction <> 0 AND hidden = 0;
