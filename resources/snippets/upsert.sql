-- Insert a row, or change the one that is there
INSERT INTO ${1:customers} (${2:id}, ${3:name})
VALUES (${4:?1, ?2})
ON CONFLICT (${2}) DO UPDATE SET ${3} = excluded.${3};
