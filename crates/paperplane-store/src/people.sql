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

CREATE VIRTUAL TABLE people USING fts5(text, tokenize = "unicode61 remove_diacritics 2", prefix = '1');
