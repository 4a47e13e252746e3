-- Delete old rows in steps that stay short
DELETE FROM ${1:orders}
WHERE rowid IN (SELECT rowid FROM ${1} WHERE ${2:created_at < date('now', '-90 days')} LIMIT ${3:1000});
