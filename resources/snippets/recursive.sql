-- Recursive WITH: a row for each number
WITH RECURSIVE ${1:numbers}(${2:n}) AS (
    SELECT ${3:1}
    UNION ALL
    SELECT ${2} + 1 FROM ${1} WHERE ${2} < ${4:100}
)
SELECT ${2} FROM ${1};
