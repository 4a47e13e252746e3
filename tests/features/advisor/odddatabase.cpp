// SPDX-License-Identifier: GPL-3.0-or-later
#include "odddatabase.h"

#include "features/advisor/scratch/scratchdatabase.h"
#include "features/advisor/workload/workloadfile.h"

#include <QFile>

namespace d1::test {

namespace {

constexpr auto oddSchema = R"sql(
CREATE TABLE "order" (id INTEGER PRIMARY KEY, "group" TEXT, "größe" INTEGER, email TEXT COLLATE NOCASE, note TEXT,
  doubled INTEGER AS ("größe" * 2), kept TEXT AS (lower(note)) STORED) STRICT;
CREATE TABLE pairs (a TEXT, b TEXT, c INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE lines (id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES "order" (id) ON DELETE CASCADE, qty INTEGER);
CREATE TABLE log (id INTEGER PRIMARY KEY, order_id INTEGER, at TEXT);
CREATE VIRTUAL TABLE docs USING fts5(body);
CREATE INDEX odd_expression ON "order" (length(note)) WHERE note IS NOT NULL;
CREATE INDEX idx_lines_qty ON lines (qty);
CREATE INDEX idx_lines_qty_id ON lines (qty, order_id);
CREATE VIEW big AS SELECT o.id, o."group", l.qty FROM "order" o JOIN lines l ON l.order_id = o.id WHERE l.qty > 90;
CREATE TRIGGER lines_log AFTER INSERT ON lines BEGIN
  DELETE FROM log WHERE order_id = NEW.order_id AND at = 'never';
END;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
INSERT INTO "order" (id, "group", "größe", email, note)
  SELECT i, 'g' || (i % 50), i % 700, 'User' || i || '@example.com', 'n' || i FROM n;
INSERT INTO pairs SELECT 'a' || id, 'b' || (id % 100), id FROM "order";
INSERT INTO lines SELECT id, 1 + id * 7 % 4000, id % 100 FROM "order";
INSERT INTO log SELECT id, id * 3 % 4000, 'x' FROM "order";
INSERT INTO docs SELECT 'word' || id FROM "order";
)sql";

} // namespace

OddDatabase::OddDatabase()
{
    QFile file(QString::fromStdString(path()));
    static_cast<void>(file.open(QIODevice::WriteOnly));
    file.close();
    Result<advisor::ScratchDatabase> database = advisor::ScratchDatabase::open(path());
    const Result<void> made = database->run(oddSchema);
    if (!made)
        qFatal("%s", made.error().facts.message.c_str());
}

const std::vector<std::string> &oddStatements()
{
    static const std::vector<std::string> statements{
        R"(SELECT * FROM "order" WHERE "group" = ? AND "größe" > ?)",
        R"(SELECT id FROM "order" WHERE "größe" = 33 ORDER BY "group" DESC, email LIMIT 5)",
        R"(SELECT id FROM "order" WHERE email LIKE 'user12%')",
        R"(SELECT count(*) FROM "order" WHERE doubled = 10)",
        R"(SELECT a FROM pairs WHERE b = 'b7' AND c > 5)",
        R"(SELECT * FROM big WHERE "group" = 'g7')",
        R"(INSERT INTO lines (order_id, qty) VALUES (?, ?) RETURNING id)",
        R"(INSERT INTO pairs VALUES ('a1', 'b1', 2) ON CONFLICT (a, b) DO UPDATE SET c = excluded.c + 1)",
        R"(DELETE FROM "order" WHERE id = 17)",
        R"(WITH top AS (SELECT order_id, sum(qty) AS s FROM lines GROUP BY order_id) SELECT * FROM top WHERE order_id = 9)",
        R"(SELECT id, rank() OVER (PARTITION BY "group" ORDER BY "größe") FROM "order" WHERE "group" = 'g1')",
        R"(SELECT id FROM lines INDEXED BY idx_lines_qty WHERE qty = 4)",
        R"(SELECT rowid FROM docs WHERE docs MATCH 'word17')",
        R"(UPDATE log SET at = 'y' WHERE order_id = ?)",
        "SELECT nothing FROM nowhere",
        "SELEC 1",
        "PRAGMA table_info(log)",
        "CREATE INDEX x ON log (at)",
        "",
    };
    return statements;
}

advisor::Workload workloadOfAll(const std::vector<std::string> &statements)
{
    advisor::Workload workload;
    for (const std::string &sql : statements) {
        advisor::Workload one = advisor::workloadOf(sql);
        one.statements.front().runs = 100.0;
        workload.statements.push_back(one.statements.front());
    }
    return workload;
}

} // namespace d1::test
