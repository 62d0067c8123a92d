-- People, one row each: below all projections, since each of them knows something about people.

CREATE TABLE persons (
    place      INTEGER PRIMARY KEY,
    contact    BLOB    NOT NULL UNIQUE,
    name_key   TEXT    NOT NULL,                 -- the name in its one spelling, those without a name behind the others
    last_ms    INTEGER NOT NULL,                 -- the newest message with them; -1 without any
    added_ms   INTEGER NOT NULL,                 -- since when they are known
    source     TEXT    NOT NULL,
    evidence   TEXT    NOT NULL,
    link       TEXT    NOT NULL,
    status     TEXT    NOT NULL,
    standing   TEXT    NOT NULL,
    language   TEXT    NOT NULL,
    country    TEXT    NOT NULL,                 -- of their number, ISO 3166; empty where it is not known
    written_to INTEGER NOT NULL                  -- 1 if the agency ever wrote to them
) STRICT;
-- Lists are paged by places: these hold all that a filter may ask for, so that no row is read that is not shown.
CREATE INDEX persons_by_last
    ON persons (last_ms, contact, status, source, standing, language, country, written_to);
CREATE INDEX persons_by_name
    ON persons (name_key, contact, status, source, standing, language, country, written_to, last_ms);
CREATE INDEX persons_by_time
    ON persons (added_ms, contact, status, source, standing, language, country, written_to, last_ms);
CREATE INDEX persons_by_status
    ON persons (status, last_ms, contact, source, standing, language, country, written_to);
CREATE INDEX persons_by_source
    ON persons (source, last_ms, contact, status, standing, language, country, written_to);

-- The labels of people that are on.
CREATE TABLE person_labels (
    label   BLOB NOT NULL,
    contact BLOB NOT NULL,
    PRIMARY KEY (label, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_labels_by_contact ON person_labels (contact);

-- The number of people who are equal in these: a list knows its length without walking through it.
CREATE TABLE person_tallies (
    status   TEXT    NOT NULL,
    source   TEXT    NOT NULL,
    standing TEXT    NOT NULL,
    count    INTEGER NOT NULL,                   -- never 0
    PRIMARY KEY (status, source, standing)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER person_tallies_more AFTER INSERT ON persons BEGIN
    INSERT INTO person_tallies VALUES (new.status, new.source, new.standing, 1)
        ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER person_tallies_fewer AFTER DELETE ON persons BEGIN
    UPDATE person_tallies SET count = count - 1
        WHERE (status, source, standing) = (old.status, old.source, old.standing);
END;
CREATE TRIGGER person_tallies_moved AFTER UPDATE ON persons
    WHEN (old.status, old.source, old.standing) <> (new.status, new.source, new.standing)
BEGIN
    UPDATE person_tallies SET count = count - 1
        WHERE (status, source, standing) = (old.status, old.source, old.standing);
    INSERT INTO person_tallies VALUES (new.status, new.source, new.standing, 1)
        ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER person_tallies_none AFTER UPDATE ON person_tallies WHEN new.count = 0 BEGIN
    DELETE FROM person_tallies WHERE (status, source, standing) = (new.status, new.source, new.standing);
END;
