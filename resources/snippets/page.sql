-- The next page by key, as fast on page 1,000 as on the first
SELECT ${1:id, name}
FROM ${2:customers}
WHERE ${3:id} > ${4:?1}
ORDER BY ${3}
LIMIT ${5:50};
