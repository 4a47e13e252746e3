-- A column that is computed from JSON, to be indexed
ALTER TABLE ${1:orders} ADD COLUMN ${2:currency} TEXT AS (${3:details} ->> '$.${2}') VIRTUAL;
