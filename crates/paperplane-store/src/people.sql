-- Addresses and the people behind them: below all projections, since each of them names people by address.

CREATE TABLE addresses (
    place      INTEGER PRIMARY KEY,              -- for the index of names only
    id         BLOB    NOT NULL UNIQUE,
    contact    BLOB    NOT NULL,                 -- lowest address id of the person (topic workspace)
    channel    TEXT    NOT NULL DEFAULT '',      -- empty while nothing but the id is known
    kind       TEXT    NOT NULL DEFAULT '',
    value       TEXT    NOT NULL DEFAULT '',
    -- the newest by sort key (topics {channel}_inbound)
    name       TEXT    NOT NULL DEFAULT '',
    name_ms    INTEGER NOT NULL DEFAULT -1,
    name_event BLOB    NOT NULL DEFAULT x'',
    stop_ms    INTEGER NOT NULL DEFAULT -1,      -- newest wish to hear no more
    start_ms   INTEGER NOT NULL DEFAULT -1,      -- newest wish to hear again
    refused_ms INTEGER NOT NULL DEFAULT -1       -- newest refusal by the provider because of an opt-out (a merge)
) STRICT;
CREATE INDEX addresses_by_contact ON addresses (contact);

-- Longer words of all that is indexed, in every projection, in their one spelling: what was typed with an error is compared with
-- them. Nothing is taken out: a word that is nowhere any more is only not found.
CREATE TABLE lexicon (
    word TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Names and addresses in one spelling, as kernel/words.rs gives it, and other words by which they are found.
CREATE VIRTUAL TABLE people USING fts5(text, others, tokenize = 'ascii', prefix = '1');
