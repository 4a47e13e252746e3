-- A small firm's CRM with its blog: tenants, soft deletes, textual keys, full text search. Rows come from arithmetic, so
-- they are the same on every machine.
CREATE TABLE tenants (id TEXT PRIMARY KEY, name TEXT NOT NULL, plan TEXT NOT NULL);
CREATE TABLE members (id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants (id), email TEXT NOT NULL COLLATE NOCASE,
  name TEXT NOT NULL, role TEXT NOT NULL, deleted_at INTEGER);
CREATE TABLE contacts (id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants (id), owner_id TEXT REFERENCES members (id),
  email TEXT, phone TEXT, first_name TEXT NOT NULL, last_name TEXT NOT NULL, stage TEXT NOT NULL, score INTEGER NOT NULL,
  attributes TEXT NOT NULL, created_at INTEGER NOT NULL, deleted_at INTEGER);
CREATE TABLE deals (id INTEGER PRIMARY KEY, tenant_id TEXT NOT NULL, contact_id TEXT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
  owner_id TEXT, stage TEXT NOT NULL, amount REAL NOT NULL, closes_on TEXT NOT NULL, updated_at INTEGER NOT NULL);
CREATE TABLE activities (id INTEGER PRIMARY KEY, tenant_id TEXT NOT NULL, contact_id TEXT NOT NULL, member_id TEXT NOT NULL,
  kind TEXT NOT NULL, due_at INTEGER, done_at INTEGER, note TEXT NOT NULL);
CREATE TABLE posts (id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, author TEXT NOT NULL, status TEXT NOT NULL, title TEXT NOT NULL,
  body TEXT NOT NULL, published_at TEXT, views INTEGER NOT NULL DEFAULT 0);
CREATE TABLE comments (id INTEGER PRIMARY KEY, post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  parent_id INTEGER REFERENCES comments (id), author_email TEXT NOT NULL, approved INTEGER NOT NULL, created_at INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE post_labels (post_id INTEGER NOT NULL, label TEXT NOT NULL, PRIMARY KEY (post_id, label)) WITHOUT ROWID;
CREATE TABLE page_hits (at INTEGER NOT NULL, tenant_id TEXT NOT NULL, path TEXT NOT NULL, visitor TEXT NOT NULL, ms INTEGER NOT NULL);
CREATE VIRTUAL TABLE posts_text USING fts5 (title, body, content = 'posts', content_rowid = 'id');
CREATE VIEW live_contacts AS SELECT * FROM contacts WHERE deleted_at IS NULL;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
  INSERT INTO tenants SELECT printf('t-%05d', i), 'Tenant ' || i, CASE i % 10 WHEN 0 THEN 'pro' ELSE 'free' END FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
  INSERT INTO members SELECT printf('m-%05d', i), printf('t-%05d', 1 + (i * i) % 200), 'Member.' || i || '@example.org', 'Member ' || i,
    CASE i % 7 WHEN 0 THEN 'admin' ELSE 'agent' END, CASE WHEN i % 23 = 0 THEN 1700000000 + i END FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
  INSERT INTO contacts SELECT printf('%08x-%04x', (i * 2654435761) % 4294967296, i % 65536), printf('t-%05d', 1 + (i * 7919 % 200) * (i % 200) / 200),
    CASE WHEN i % 5 THEN printf('m-%05d', 1 + i * 31 % 1500) END, CASE WHEN i % 9 THEN 'Person' || i || '@Mail.example' END,
    CASE WHEN i % 3 = 0 THEN printf('+49%09d', i * 104729 % 1000000000) END, 'First' || (i % 400), 'Last' || (i * 13 % 3000),
    CASE WHEN i % 20 < 12 THEN 'lead' WHEN i % 20 < 16 THEN 'customer' WHEN i % 20 < 19 THEN 'lost' ELSE 'vip' END, i * 17 % 101,
    '{"source":"' || CASE i % 4 WHEN 0 THEN 'web' ELSE 'import' END || '","external":"X' || (i * 37 % 100003) || '"}', 1600000000 + i * 1500,
    CASE WHEN i % 12 = 0 THEN 1690000000 + i END FROM n;
INSERT INTO deals SELECT NULL, tenant_id, id, owner_id, CASE WHEN rowid % 25 < 20 THEN 'won' WHEN rowid % 25 < 23 THEN 'lost' ELSE 'open' END,
    rowid * 7 % 90000, date(1600000000 + rowid * 1300, 'unixepoch'), created_at + rowid % 5000 FROM contacts WHERE rowid % 2 = 0;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 160000)
  INSERT INTO activities SELECT i, c.tenant_id, c.id, printf('m-%05d', 1 + i * 7 % 1500), CASE i % 6 WHEN 0 THEN 'call' WHEN 1 THEN 'meeting' ELSE 'mail' END,
    CASE WHEN i % 4 = 0 THEN 1650000000 + i * 300 END, CASE WHEN i < 155000 THEN 1650000000 + i * 310 END, 'note ' || i
  FROM n JOIN contacts c ON c.rowid = 1 + n.i * 11 % 60000;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
  INSERT INTO posts SELECT i, 'post-' || i, 'author' || (i % 60), CASE WHEN i % 10 < 8 THEN 'published' WHEN i % 10 = 8 THEN 'draft' ELSE 'archived' END,
    'Title ' || (i * 3 % 500), 'word' || (i % 97) || ' text about word' || (i * 7 % 1009) || ' and more of it',
    CASE WHEN i % 10 < 8 THEN datetime(1600000000 + i * 15000, 'unixepoch') END, i * 31 % 10000 FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 90000)
  INSERT INTO comments SELECT i, 1 + (i * 29 % 6000) * (i % 60) / 60, CASE WHEN i % 3 = 0 THEN i - 2 END, 'reader' || (i * 17 % 9000) || '@example.net',
    i % 30 <> 0, 1600000000 + i * 900, 'comment ' || i FROM n;
INSERT OR IGNORE INTO post_labels SELECT id, 'label' || (id % 37) FROM posts;
INSERT OR IGNORE INTO post_labels SELECT id, 'label' || (id * 7 % 311) FROM posts;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120000)
  INSERT INTO page_hits SELECT 1700000000 + i * 20, printf('t-%05d', 1 + i * 13 % 200), '/p/' || (i * 7 % 800), 'v' || (i * 101 % 20011), i % 900 FROM n;
INSERT INTO posts_text (posts_text) VALUES ('rebuild');
CREATE TRIGGER deals_touch AFTER UPDATE OF stage ON deals BEGIN
  UPDATE contacts SET stage = 'customer' WHERE id = NEW.contact_id AND NEW.stage = 'won';
END;
