-- From version 7: threads of mails. Nothing belongs to one until the messages are folded again.

ALTER TABLE messages ADD COLUMN inbox BLOB NOT NULL DEFAULT x'';
UPDATE messages SET inbox = ours;
DROP INDEX messages_of_ours;
CREATE INDEX messages_of_ours ON messages (inbox, direction, sort_ms, event) WHERE hidden = 0;
ALTER TABLE conversations ADD COLUMN thread BLOB NOT NULL DEFAULT x'';
UPDATE conversations SET thread = ours;
CREATE INDEX conversations_of_thread ON conversations (thread) WHERE thread <> ours;
