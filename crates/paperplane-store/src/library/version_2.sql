-- From version 1: templates have sample values.

ALTER TABLE templates ADD COLUMN samples TEXT NOT NULL DEFAULT '';
