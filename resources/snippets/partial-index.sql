-- Create an index of some rows only
CREATE INDEX IF NOT EXISTS idx_${1:orders}_${2:created_at} ON ${1}(${2}) WHERE ${3:status = 'open'};
