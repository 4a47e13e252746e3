-- Create a table with strict types
CREATE TABLE ${1:notes} (
    id INTEGER PRIMARY KEY,
    ${2:title TEXT NOT NULL},
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
) STRICT;
