// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace d1 {

/// What the demo shop's tables look like.
inline constexpr auto demoTables = R"sql(
CREATE TABLE customers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  city TEXT NOT NULL,
  country TEXT NOT NULL,
  newsletter INTEGER NOT NULL DEFAULT 0 CHECK (newsletter IN (0, 1)),
  created_at TEXT NOT NULL
);
CREATE TABLE products (
  id INTEGER PRIMARY KEY,
  sku TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  category TEXT NOT NULL,
  price_cents INTEGER NOT NULL CHECK (price_cents > 0),
  weight_kg REAL NOT NULL,
  stock INTEGER NOT NULL DEFAULT 0,
  swatch BLOB,
  discontinued_at TEXT
);
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  status TEXT NOT NULL CHECK (status IN ('pending', 'paid', 'shipped', 'delivered', 'returned', 'cancelled')),
  total_cents INTEGER NOT NULL DEFAULT 0,
  placed_at TEXT NOT NULL,
  shipped_at TEXT,
  note TEXT
);
CREATE TABLE order_lines (
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  line INTEGER NOT NULL,
  product_id INTEGER NOT NULL REFERENCES products (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  unit_price_cents INTEGER NOT NULL,
  PRIMARY KEY (order_id, line)
) WITHOUT ROWID;
CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER REFERENCES customers (id) ON DELETE SET NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  created_at INTEGER NOT NULL
);
)sql";

/// What is made after the rows are in, because that is faster and the trigger must not fire for them.
inline constexpr auto demoRest = R"sql(
CREATE INDEX idx_products_category ON products (category, price_cents);
CREATE INDEX idx_orders_placed_at ON orders (placed_at);
CREATE INDEX idx_orders_status ON orders (status) WHERE status IN ('pending', 'paid');
CREATE INDEX idx_order_lines_product_id ON order_lines (product_id);
CREATE INDEX idx_events_kind ON events (kind);
CREATE VIEW monthly_sales AS
SELECT substr(o.placed_at, 1, 7) AS month, p.category, count(DISTINCT o.id) AS orders, sum(l.quantity) AS pieces,
       sum(l.quantity * l.unit_price_cents) / 100.0 AS revenue
FROM orders o
JOIN order_lines l ON l.order_id = o.id
JOIN products p ON p.id = l.product_id
WHERE o.status NOT IN ('cancelled', 'returned')
GROUP BY month, p.category;
CREATE TRIGGER order_lines_update_total AFTER INSERT ON order_lines
BEGIN
  UPDATE orders
  SET total_cents = (SELECT sum(quantity * unit_price_cents) FROM order_lines WHERE order_id = NEW.order_id)
  WHERE id = NEW.order_id;
END;
ANALYZE;
)sql";

} // namespace d1
