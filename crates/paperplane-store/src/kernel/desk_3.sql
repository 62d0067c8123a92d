-- Mails that this device sends, until their copies stand in the folder of sent mails.

CREATE TABLE sent_copies (
    attempt      BLOB NOT NULL PRIMARY KEY,
    account      TEXT NOT NULL,
    provider_ref TEXT NOT NULL,             -- its Message-ID, without angle brackets
    content      BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_copies_by_account ON sent_copies (account);
