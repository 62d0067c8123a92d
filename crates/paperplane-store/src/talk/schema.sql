-- Messages, their delivery, and what staff do with conversations (topics {channel}_inbound, {channel}_outbound, workspace).
-- Each column is owned by one partition of the log, or is a merge that does not depend on the order.

-- The next tables are kept by address of the person, and theirs come first in each key: all conversations share a few
-- addresses of ours, so a look-up that begins with those would walk through all of them.

-- People have seen a conversation up to a message; which mark is furthest is known when the messages are.
CREATE TABLE seen (
    ours    BLOB    NOT NULL,
    peer    BLOB    NOT NULL,
    message BLOB    NOT NULL,
    place   INTEGER NOT NULL DEFAULT 1, -- in the order of marks; those before the newest of `unseen` are void
    PRIMARY KEY (peer, ours, message)
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_by_message ON seen (message);

-- The newest time somebody marked a conversation as unread, by the address under which they saw it; the newest over all
-- of the person's addresses counts.
CREATE TABLE unseen (
    ours  BLOB    NOT NULL,
    peer  BLOB    NOT NULL,
    up_to BLOB    NOT NULL,             -- the last message that still counts as seen; empty: none
    place INTEGER NOT NULL,
    PRIMARY KEY (peer, ours)
) STRICT, WITHOUT ROWID;
CREATE INDEX unseen_by_mark ON unseen (up_to) WHERE up_to <> x'';

-- The newest decisions of staff about a conversation, by the address under which they saw it; the newest over all of
-- the person's addresses counts.
CREATE TABLE triage (
    ours           BLOB    NOT NULL,
    peer           BLOB    NOT NULL,
    assignee       BLOB    NOT NULL DEFAULT x'', -- empty: nobody
    assigned       BLOB    NOT NULL DEFAULT x'', -- the event
    assigned_seq   INTEGER NOT NULL DEFAULT 0,
    status         INTEGER NOT NULL DEFAULT 0,   -- 0 open, 1 pending, 2 snoozed, 3 resolved
    up_to          BLOB    NOT NULL DEFAULT x'', -- the last message that was seen then
    until_ms       INTEGER NOT NULL DEFAULT 0,
    status_seq     INTEGER NOT NULL DEFAULT 0,
    priority       INTEGER NOT NULL DEFAULT 0,
    priority_seq   INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (peer, ours)
) STRICT, WITHOUT ROWID;
CREATE INDEX triage_by_mark ON triage (up_to) WHERE up_to <> x'';

CREATE TABLE labelled (
    ours  BLOB    NOT NULL,
    peer  BLOB    NOT NULL,
    label BLOB    NOT NULL,
    is_on INTEGER NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (peer, ours, label)
) STRICT, WITHOUT ROWID;

CREATE TABLE followers (
    ours   BLOB    NOT NULL,
    peer   BLOB    NOT NULL,
    member BLOB    NOT NULL,
    is_on  INTEGER NOT NULL,
    place  INTEGER NOT NULL,
    PRIMARY KEY (peer, ours, member)
) STRICT, WITHOUT ROWID;

-- Activities of staff, as lines between the messages: notes and decisions.
CREATE TABLE activities (
    place        INTEGER PRIMARY KEY AUTOINCREMENT,
    event        BLOB    NOT NULL UNIQUE,
    conversation BLOB    NOT NULL,
    peer         BLOB    NOT NULL,
    sort_ms      INTEGER NOT NULL,
    kind         TEXT    NOT NULL,               -- note, assigned, overtaken, status_set, labelled, prioritised
    member       BLOB    NOT NULL DEFAULT x'',   -- who did it
    body         TEXT    NOT NULL                -- JSON; of a note its text
) STRICT;
CREATE INDEX activities_in_order ON activities (conversation, sort_ms, event);

-- Files of notes, apart from those of messages: what is sent is read from `media`, and never from here.
CREATE TABLE note_files (
    activity     BLOB    NOT NULL,               -- the event of the note
    nth          INTEGER NOT NULL,
    blob         BLOB    NOT NULL,
    content_type TEXT    NOT NULL,
    bytes        INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    PRIMARY KEY (activity, nth)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_files_by_blob ON note_files (blob);

-- Members whom a note mentions, but not the note's own author.
CREATE TABLE mentions (
    member       BLOB    NOT NULL,
    event        BLOB    NOT NULL,               -- by which the note was written
    conversation BLOB    NOT NULL,
    peer         BLOB    NOT NULL,
    sort_ms      INTEGER NOT NULL,
    seen         INTEGER NOT NULL DEFAULT 0,     -- 1 when the member saw it, on any device
    PRIMARY KEY (member, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_of ON mentions (member, conversation);
CREATE INDEX mentions_unseen ON mentions (member, conversation) WHERE seen = 0;
CREATE INDEX mentions_in ON mentions (conversation, peer);

-- Messages for later. One that was requested stands among the messages.
CREATE TABLE schedules (
    message   BLOB    NOT NULL PRIMARY KEY,
    ours      BLOB    NOT NULL DEFAULT x'',
    peer      BLOB    NOT NULL DEFAULT x'',
    author    BLOB    NOT NULL DEFAULT x'',
    at_ms     INTEGER NOT NULL DEFAULT 0,
    seen      BLOB    NOT NULL DEFAULT x'',      -- the newest message of theirs that its author had seen
    since_ms  INTEGER NOT NULL DEFAULT 0,        -- when it was written
    body      TEXT    NOT NULL DEFAULT '',       -- JSON
    cancelled INTEGER NOT NULL DEFAULT 0,
    requested INTEGER NOT NULL DEFAULT 0         -- it stands among the messages (topics {channel}_outbound)
) STRICT, WITHOUT ROWID;
CREATE INDEX schedules_waiting ON schedules (at_ms) WHERE cancelled = 0 AND requested = 0;
CREATE INDEX schedules_by_peer ON schedules (peer);

-- Messages ----------------------------------------------------------------------------------------------------------

CREATE TABLE messages (
    place        INTEGER PRIMARY KEY AUTOINCREMENT, -- the order of folding; within a partition that of the log
    id           BLOB    NOT NULL UNIQUE,
    conversation BLOB    NOT NULL,
    ours         BLOB    NOT NULL,                  -- our address; zeros until the channel's inbox is known
    inbox        BLOB    NOT NULL,                  -- the same without the name of a thread
    ours_given   INTEGER NOT NULL,
    peer         BLOB    NOT NULL,
    direction    INTEGER NOT NULL,                  -- 0 theirs, 1 ours as found at the provider, 2 ours as requested
    sort_ms      INTEGER NOT NULL,                  -- sort key, set by the first record and never moved
    event        BLOB    NOT NULL,                  -- sort key
    text         TEXT    NOT NULL,
    media_count  INTEGER NOT NULL DEFAULT 0,
    details      TEXT    NOT NULL DEFAULT '',       -- JSON; empty where there are none
    quotes       BLOB    NOT NULL DEFAULT x'',      -- the message it answers, as the provider's reference names it
    author       BLOB    NOT NULL DEFAULT x'',
    requested    BLOB    NOT NULL DEFAULT x'',
    received     INTEGER NOT NULL DEFAULT 0,        -- 1 when the provider delivered it, not only listed it
    recorded_ms  INTEGER NOT NULL DEFAULT 0,        -- when the log recorded it first
    inbound_ms   INTEGER NOT NULL DEFAULT -1,       -- when the person wrote, for the window
    hidden       INTEGER NOT NULL DEFAULT 0,        -- found at the provider, and the same as one we requested
    stuck        INTEGER NOT NULL DEFAULT 0         -- waits for a person
) STRICT;
CREATE INDEX messages_in_order ON messages (conversation, sort_ms, event) WHERE hidden = 0;
CREATE INDEX messages_theirs ON messages (conversation, sort_ms, event) WHERE direction = 0;
CREATE INDEX messages_ours ON messages (conversation, sort_ms, event) WHERE direction <> 0 AND hidden = 0;
CREATE INDEX messages_by_conversation ON messages (conversation);
CREATE INDEX messages_inbound ON messages (peer, direction, inbound_ms);
CREATE INDEX messages_stuck ON messages (conversation) WHERE stuck = 1;
CREATE INDEX messages_in_time ON messages (direction, sort_ms, event) WHERE hidden = 0;
CREATE INDEX messages_of_ours ON messages (inbox, direction, sort_ms, event) WHERE hidden = 0;
CREATE INDEX messages_with_files ON messages (direction, sort_ms, event) WHERE hidden = 0 AND media_count > 0;
CREATE INDEX messages_ours_unknown ON messages (place) WHERE ours_given = 0;

-- Files that came with messages, or go with them.
CREATE TABLE media (
    message      BLOB    NOT NULL,
    nth          INTEGER NOT NULL,
    url          TEXT    NOT NULL DEFAULT '',    -- where the provider keeps it
    declared     TEXT    NOT NULL DEFAULT '',    -- the type that the provider declares
    blob         BLOB    NOT NULL DEFAULT x'',   -- where we keep it
    content_type TEXT    NOT NULL DEFAULT '',    -- what it is
    bytes        INTEGER NOT NULL DEFAULT 0,
    name         TEXT    NOT NULL DEFAULT '',
    length_ms    INTEGER NOT NULL DEFAULT -1,    -- of a sound or a film, where the file shows it
    lost         TEXT    NOT NULL DEFAULT '',    -- why it could not be fetched, JSON
    PRIMARY KEY (message, nth)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_pending ON media (message) WHERE blob = x'' AND lost = '';
CREATE INDEX media_by_blob ON media (blob);

-- Requests of messages of which nothing can be shown, as they came.
CREATE TABLE unshown (
    message      BLOB    NOT NULL PRIMARY KEY,
    received     INTEGER NOT NULL,               -- 1 when the provider delivered it, not only listed it
    path         TEXT    NOT NULL,
    content_type TEXT    NOT NULL,
    body         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- `waits` is the order "longest waiting": the time of their first message without an answer. Conversations that do not wait
-- have a number far behind all of these, the newest first.
CREATE TABLE conversations (
    id           BLOB    NOT NULL PRIMARY KEY,
    thread       BLOB    NOT NULL,                  -- our address with the name of the thread, where it is one of mails
    ours         BLOB    NOT NULL,                  -- our address without it
    contact      BLOB    NOT NULL,
    last_message BLOB    NOT NULL,
    last_ms      INTEGER NOT NULL,
    last_event   BLOB    NOT NULL,
    unread       INTEGER NOT NULL,
    stuck        INTEGER NOT NULL,
    -- from `triage` and the messages since (topic workspace, but for a message that opens it again)
    assignee     BLOB    NOT NULL DEFAULT x'',
    assigned     BLOB    NOT NULL DEFAULT x'',
    status       INTEGER NOT NULL DEFAULT 0,
    until_ms     INTEGER NOT NULL DEFAULT 0,
    priority     INTEGER NOT NULL DEFAULT 0,
    waits        INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX conversations_in_order ON conversations (last_ms, id);
CREATE INDEX conversations_by_contact ON conversations (contact);
CREATE INDEX conversations_of_thread ON conversations (thread) WHERE thread <> ours;
-- Lists are paged by places: these hold all that a filter may ask for, so that no row is read that is not shown.
CREATE INDEX conversations_by_status
    ON conversations (status, last_ms, id, priority, unread, ours, until_ms, assignee, waits);
CREATE INDEX conversations_of
    ON conversations (assignee, status, last_ms, id, priority, unread, ours, until_ms, waits);
CREATE INDEX conversations_unread
    ON conversations (status, last_ms, id, priority, unread, ours, until_ms, assignee, waits) WHERE unread > 0;
CREATE INDEX conversations_asleep ON conversations (until_ms) WHERE status = 2;

-- The number of conversations that are equal in all that a filter asks for: a list knows its length without walking
-- through it.
CREATE TABLE tallies (
    status    INTEGER NOT NULL,
    assignee BLOB    NOT NULL,
    ours     BLOB    NOT NULL,
    priority INTEGER NOT NULL,
    unread   INTEGER NOT NULL,                   -- 1 with something unread
    count    INTEGER NOT NULL,                   -- never 0
    PRIMARY KEY (status, assignee, ours, priority, unread)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER tallies_more AFTER INSERT ON conversations BEGIN
    INSERT INTO tallies VALUES (new.status, new.assignee, new.ours, new.priority, new.unread > 0, 1)
        ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER tallies_fewer AFTER DELETE ON conversations BEGIN
    UPDATE tallies SET count = count - 1
        WHERE (status, assignee, ours, priority, unread)
            = (old.status, old.assignee, old.ours, old.priority, old.unread > 0);
END;
CREATE TRIGGER tallies_moved AFTER UPDATE ON conversations
    WHEN (old.status, old.assignee, old.ours, old.priority, old.unread > 0)
        <> (new.status, new.assignee, new.ours, new.priority, new.unread > 0)
BEGIN
    UPDATE tallies SET count = count - 1
        WHERE (status, assignee, ours, priority, unread)
            = (old.status, old.assignee, old.ours, old.priority, old.unread > 0);
    INSERT INTO tallies VALUES (new.status, new.assignee, new.ours, new.priority, new.unread > 0, 1)
        ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER tallies_none AFTER UPDATE ON tallies WHEN new.count = 0 BEGIN
    DELETE FROM tallies
        WHERE (status, assignee, ours, priority, unread)
            = (new.status, new.assignee, new.ours, new.priority, new.unread);
END;

-- The labels that are on.
CREATE TABLE conversation_labels (
    conversation BLOB NOT NULL,
    label        BLOB NOT NULL,
    PRIMARY KEY (conversation, label)
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_labels_by_label ON conversation_labels (label, conversation);

-- Every id that a conversation ever had.
CREATE TABLE conversation_ids (
    id   BLOB NOT NULL PRIMARY KEY,
    ours BLOB NOT NULL,
    peer BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_ids_by_peer ON conversation_ids (peer);

-- Sending (topics {channel}_outbound) ---------------------------------------------------------------------------------

CREATE TABLE sends (
    message       BLOB    NOT NULL PRIMARY KEY,
    state         TEXT    NOT NULL,              -- waiting, attempted, deferred, accepted, refused, unsure, discarded
    attempt       BLOB    NOT NULL DEFAULT x'',  -- the one that counts
    attempt_count INTEGER NOT NULL DEFAULT 0,
    not_before_ms INTEGER NOT NULL DEFAULT 0,
    refusal       TEXT    NOT NULL DEFAULT '',   -- JSON
    template      TEXT    NOT NULL DEFAULT '',   -- JSON; empty where it is none
    account       TEXT    NOT NULL DEFAULT '',
    provider_ref  TEXT    NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX sends_unfinished ON sends (state) WHERE state IN ('waiting', 'attempted', 'deferred', 'unsure');

CREATE TABLE attempts (
    id          BLOB    NOT NULL PRIMARY KEY,
    message     BLOB    NOT NULL,
    owner       BLOB    NOT NULL,
    generation  TEXT    NOT NULL,
    deadline_ms INTEGER NOT NULL,
    at_ms       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The provider's own ids of our messages.
CREATE TABLE refs (
    account      TEXT NOT NULL,
    provider_ref TEXT NOT NULL,
    message      BLOB NOT NULL,
    found        BLOB NOT NULL,                  -- the derived id under which the provider's list would bring it
    PRIMARY KEY (account, provider_ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX refs_by_found ON refs (found);

-- Reports (topics {channel}_inbound) ----------------------------------------------------------------------------------

CREATE TABLE reports (
    id           BLOB    NOT NULL PRIMARY KEY,   -- derived from account and provider reference
    account      TEXT    NOT NULL,
    provider_ref TEXT    NOT NULL,
    status       TEXT    NOT NULL,
    rank         INTEGER NOT NULL,
    error_code   INTEGER NOT NULL DEFAULT 0,     -- the highest that was reported with a failure
    class        TEXT    NOT NULL DEFAULT '',    -- the class of that code, by the provider's dictionary
    words        TEXT    NOT NULL DEFAULT '',    -- what the provider says about that code
    attempt      BLOB    NOT NULL DEFAULT x''
) STRICT, WITHOUT ROWID;
CREATE INDEX reports_by_attempt ON reports (attempt);

-- The newest time at which the provider took no free text to an address because of its window.
CREATE TABLE windows_refused (
    peer  BLOB    NOT NULL PRIMARY KEY,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Search ------------------------------------------------------------------------------------------------------------

-- The words of a text in one spelling, which kernel/words.rs gives them: the tokenizer only parts them at spaces. Beside them stand
-- others by which it is found, e.g. the ends of its numbers.
-- One letter is looked up in an index of its own: at a million messages it would walk through half of the words.
-- Beside a message's words stands what it is (facts.rs).
CREATE VIRTUAL TABLE words USING fts5(text, others, facts, tokenize = 'ascii', prefix = '1');
CREATE VIRTUAL TABLE notes USING fts5(text, others, tokenize = 'ascii', prefix = '1');
