-- Create an index, named after its columns
CREATE INDEX IF NOT EXISTS idx_${1:customers}_${2:name} ON ${1}(${2});
