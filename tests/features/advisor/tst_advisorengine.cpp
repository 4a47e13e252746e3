// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/advicejson.h"
#include "features/advisor/advisorengine.h"
#include "features/advisor/scratch/scratchdatabase.h"
#include "features/advisor/workload/workloadfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace d1;
using namespace d1::advisor;

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

/// A file with the schema above.
class OddFile
{
public:
    OddFile()
    {
        QFile file(QString::fromStdString(path()));
        static_cast<void>(file.open(QIODevice::WriteOnly));
        file.close();
        Result<ScratchDatabase> database = ScratchDatabase::open(path());
        const Result<void> made = database->run(oddSchema);
        if (!made)
            qFatal("%s", made.error().facts.message.c_str());
    }
    [[nodiscard]] std::string path() const { return m_folder.filePath(QStringLiteral("odd.sqlite")).toStdString(); }

private:
    QTemporaryDir m_folder;
};

Workload workloadOfAll(const std::vector<std::string> &statements)
{
    Workload workload;
    for (const std::string &sql : statements) {
        Workload one = workloadOf(sql);
        one.statements.front().runs = 100.0;
        workload.statements.push_back(one.statements.front());
    }
    return workload;
}

const std::vector<std::string> oddStatements{
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

} // namespace

class tst_AdvisorEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddSchemasAndStatementsStopNothing()
    {
        const OddFile file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload = workloadOfAll(oddStatements);
        const Result<Advice> advice = findIndexes(std::move(input), {}, [](const AdvisorProgress &) {});
        QVERIFY2(advice, advice ? "" : advice.error().facts.message.c_str());
        QVERIFY(!advice->recommendations.empty());
        QVERIFY(advice->notAnalysed.size() >= 4);
        for (const StatementNote &note : advice->notAnalysed)
            QVERIFY2(!note.reason.empty(), note.sql.c_str());
        QVERIFY(Pricing().rows(advice->after) < Pricing().rows(advice->before) / 2.0);
        Result<ScratchDatabase> database = ScratchDatabase::open(file.path());
        for (const Recommendation &one : advice->recommendations) {
            QVERIFY2(database->run(one.sql), one.sql.c_str());
            QVERIFY2(!one.statements.empty(), one.sql.c_str());
        }
        for (const Recommendation &one : advice->recommendations)
            QVERIFY2(database->run(one.undoSql), one.undoSql.c_str());
        QVERIFY(adviceJson(*advice).starts_with("{\"recommendations\":[{\"sql\":\"CREATE INDEX"));
    }

    void redundantIndexIsSuperfluous()
    {
        const OddFile file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload =
            workloadOfAll({"SELECT order_id FROM lines WHERE qty = 4", "INSERT INTO lines VALUES (NULL, 1, 2)"});
        const Result<Advice> advice = findIndexes(std::move(input), {}, [](const AdvisorProgress &) {});
        QVERIFY(advice);
        QCOMPARE(advice->superfluous.size(), std::size_t{1});
        QCOMPARE(advice->superfluous[0].sql, std::string("DROP INDEX idx_lines_qty"));
    }

    void writesOutweighAnIndex()
    {
        const OddFile file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload =
            workloadOfAll({"SELECT id FROM log WHERE order_id = 5", "INSERT INTO log VALUES (NULL, 5, 'z')"});
        input.workload.statements[1].runs = 100'000.0;
        const Result<Advice> advice = findIndexes(input, {}, [](const AdvisorProgress &) {});
        QVERIFY(advice);
        QVERIFY(advice->recommendations.empty());
        QCOMPARE(advice->unhelped.size(), std::size_t{0}); // under a hundredth of the cost
        input.workload.statements[1].runs = 1.0;
        const Result<Advice> other = findIndexes(std::move(input), {}, [](const AdvisorProgress &) {});
        QVERIFY(other);
        QCOMPARE(other->recommendations.size(), std::size_t{1});
        QCOMPARE(other->recommendations[0].sql, std::string("CREATE INDEX idx_log_order_id ON log (order_id)"));
        QCOMPARE(other->recommendations[0].proof, Proof::Measured);
    }

    void estimatesNeedNoRows()
    {
        AdvisorInput input;
        input.workload = workloadOfAll({"SELECT * FROM t WHERE a = ? ORDER BY b LIMIT 10"});
        input.snapshot.objects = {{"table", "t", "t", "CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)"}};
        input.snapshot.rowCounts["t"] = 1'000'000;
        const Result<Advice> advice = findIndexes(std::move(input), {}, [](const AdvisorProgress &) {});
        QVERIFY(advice);
        QCOMPARE(advice->recommendations.size(), std::size_t{1});
        QCOMPARE(advice->recommendations[0].columns.front(), std::string("a"));
        QVERIFY(advice->recommendations[0].proof != Proof::Measured);
    }

    void sameInputGivesTheSameAnswer()
    {
        const OddFile file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload = workloadOfAll(oddStatements);
        const Result<Advice> first = findIndexes(input, {}, [](const AdvisorProgress &) {});
        const Result<Advice> second = findIndexes(input, {}, [](const AdvisorProgress &) {});
        QVERIFY(first && second);
        QCOMPARE(first->recommendations, second->recommendations);
    }
};

QTEST_GUILESS_MAIN(tst_AdvisorEngine)
#include "tst_advisorengine.moc"
