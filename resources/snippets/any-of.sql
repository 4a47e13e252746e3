-- Any of a list, passed as one JSON array: D1 binds at most 100 values
SELECT ${1:*}
FROM ${2:customers}
WHERE ${3:id} IN (SELECT value FROM json_each(${4:?1}));
