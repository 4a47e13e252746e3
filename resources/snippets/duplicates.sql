-- Values that occur more than once
SELECT ${1:email}, count(*) AS times
FROM ${2:customers}
GROUP BY ${1}
HAVING count(*) > 1
ORDER BY times DESC;
