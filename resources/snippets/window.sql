-- A sum that runs along an order
sum(${1:total}) OVER (ORDER BY ${2:created_at} ROWS UNBOUNDED PRECEDING)
