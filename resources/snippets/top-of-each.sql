-- The first rows of each group
SELECT *
FROM (
    SELECT ${1:orders}.*, row_number() OVER (PARTITION BY ${2:customer_id} ORDER BY ${3:created_at} DESC) AS place
    FROM ${1}
)
WHERE place <= ${4:3};
