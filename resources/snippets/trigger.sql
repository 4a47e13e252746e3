-- Note the time of each change in the row
CREATE TRIGGER IF NOT EXISTS ${1:orders}_touch AFTER UPDATE ON ${1}
WHEN new.${2:updated_at} IS old.${2}
BEGIN
    UPDATE ${1} SET ${2} = CURRENT_TIMESTAMP WHERE rowid = new.rowid;
END;
