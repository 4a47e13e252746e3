-- Whether there is such a row
EXISTS (SELECT 1 FROM ${1:orders} WHERE ${2:customer_id = customers.id})
