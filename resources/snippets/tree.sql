-- Recursive WITH: everything below one row of a tree
WITH RECURSIVE ${1:below}(id, depth) AS (
    SELECT id, 0 FROM ${2:categories} WHERE id = ${3:?1}
    UNION ALL
    SELECT child.id, ${1}.depth + 1
    FROM ${2} AS child
    JOIN ${1} ON child.${4:parent_id} = ${1}.id
)
SELECT ${2}.*, ${1}.depth
FROM ${1}
JOIN ${2} USING (id)
ORDER BY ${1}.depth;
