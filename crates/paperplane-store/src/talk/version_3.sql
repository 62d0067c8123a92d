-- From version 2: texts are indexed in one spelling of ours, with others beside it. Until they are folded again, they are found by
-- what was indexed before, but for advertisements and the ids of choices.

ALTER TABLE people RENAME TO people_before;
CREATE VIRTUAL TABLE people USING fts5(text, others, tokenize = 'ascii', prefix = '1');
INSERT INTO people (rowid, text, others)
    SELECT place, person_text(names, value), person_others(names, value)
    FROM (SELECT a.place, a.name || ' ' || coalesce(d.name, '') AS names, a.value
          FROM people_before AS p JOIN addresses AS a ON a.place = p.rowid LEFT JOIN described AS d ON d.address = a.id);
DROP TABLE people_before;

-- The words of messages and notes come to it as they are folded again. A text in its one spelling holds nothing that JSON escapes.
CREATE TABLE lexicon (
    word TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO lexicon (word)
    SELECT DISTINCT w.value FROM people AS p, json_each('["' || replace(p.text, ' ', '","') || '"]') AS w
    WHERE length(w.value) BETWEEN 5 AND 24 AND w.value NOT GLOB '*[0-9]*';

ALTER TABLE words RENAME TO words_before;
CREATE VIRTUAL TABLE words USING fts5(text, others, facts, tokenize = 'ascii', prefix = '1');
-- Facts began with an x, which a text can hold.
INSERT INTO words (rowid, text, others, facts)
    SELECT rowid, indexed_text(text), indexed_others(text), replace(' ' || facts, ' x', ' §') FROM words_before;
DROP TABLE words_before;

ALTER TABLE notes RENAME TO notes_before;
CREATE VIRTUAL TABLE notes USING fts5(text, others, tokenize = 'ascii', prefix = '1');
INSERT INTO notes (rowid, text, others) SELECT rowid, indexed_text(text), indexed_others(text) FROM notes_before;
DROP TABLE notes_before;
