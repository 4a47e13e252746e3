-- Rebuild a table, for what ALTER TABLE cannot change
-- Send all of it at once, as a migration or with d1ctl query --file: D1 then runs it as one transaction. The rows come
-- back into a table of the old name, so that foreign keys of other tables hold again; those with ON DELETE CASCADE
-- would take their rows away meanwhile.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE ${1:customers}_old AS SELECT * FROM ${1};
DROP TABLE ${1};
CREATE TABLE ${1} (
    ${2:id INTEGER PRIMARY KEY,
    name TEXT NOT NULL}
);
INSERT INTO ${1} (${3:id, name}) SELECT ${3} FROM ${1}_old;
DROP TABLE ${1}_old;
${0:-- and its indexes and triggers again}
