-- One value for each case
CASE WHEN ${1:status = 'open'} THEN ${2:1} ELSE ${3:0} END
