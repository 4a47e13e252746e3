-- Full text search: a table that follows another one
CREATE VIRTUAL TABLE ${1:customers}_search USING fts5(${2:name}, content='${1}', content_rowid='${3:id}');
INSERT INTO ${1}_search (${1}_search) VALUES ('rebuild');
CREATE TRIGGER ${1}_search_insert AFTER INSERT ON ${1} BEGIN
    INSERT INTO ${1}_search (rowid, ${2}) VALUES (new.${3}, new.${2});
END;
CREATE TRIGGER ${1}_search_delete AFTER DELETE ON ${1} BEGIN
    INSERT INTO ${1}_search (${1}_search, rowid, ${2}) VALUES ('delete', old.${3}, old.${2});
END;
CREATE TRIGGER ${1}_search_update AFTER UPDATE ON ${1} BEGIN
    INSERT INTO ${1}_search (${1}_search, rowid, ${2}) VALUES ('delete', old.${3}, old.${2});
    INSERT INTO ${1}_search (rowid, ${2}) VALUES (new.${3}, new.${2});
END;
