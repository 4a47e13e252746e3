// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/advisorengine.h"
#include "features/advisor/scratch/scratchdatabase.h"
#include "odddatabase.h"

#include <QTest>

using namespace d1;
using namespace d1::advisor;
using namespace d1::test;

namespace {

const char *const none = "";

} // namespace

class tst_AdviceGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void adviceForOneStatement_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("advice");
        const auto row = [](const char *name, const char *sql, const char *advice) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(advice);
        };
        row("reserved and quoted names", "SELECT id FROM \"order\" WHERE \"group\" = 'g7' AND \"größe\" > 650",
            "CREATE INDEX idx_order_group_größe ON \"order\" (\"group\", größe)");
        row("mixed order", "SELECT id FROM \"order\" WHERE \"größe\" = 33 ORDER BY \"group\" DESC, email LIMIT 5",
            "CREATE INDEX idx_order_größe_group_email ON \"order\" (größe, \"group\", email DESC)");
        row("LIKE on NOCASE", "SELECT id FROM \"order\" WHERE email LIKE 'user12%'",
            "CREATE INDEX idx_order_email ON \"order\" (email)");
        row("generated column", "SELECT count(*) FROM \"order\" WHERE doubled = 10",
            "CREATE INDEX idx_order_doubled ON \"order\" (doubled)");
        row("stored column", "SELECT id FROM \"order\" WHERE kept = 'n17'",
            "CREATE INDEX idx_order_kept ON \"order\" (kept)");
        row("expression", "SELECT id FROM \"order\" WHERE lower(note) = 'n17'",
            "CREATE INDEX idx_order_lower_note ON \"order\" (lower(note))");
        row("WITHOUT ROWID", "SELECT a FROM pairs WHERE b = 'b7' AND c > 3900",
            "CREATE INDEX idx_pairs_b_c ON pairs (b, c)");
        row("order behind equality", "SELECT qty FROM lines WHERE order_id = 7 ORDER BY qty DESC",
            "CREATE INDEX idx_lines_order_id_qty ON lines (order_id, qty)");
        row("foreign key child", "DELETE FROM \"order\" WHERE id = 17",
            "CREATE INDEX idx_lines_order_id ON lines (order_id)");
        row("trigger body", "INSERT INTO lines (order_id, qty) VALUES (5, 7) RETURNING id",
            "CREATE INDEX idx_log_at ON log (at) WHERE at = 'never'");
        row("upsert", "INSERT INTO pairs VALUES ('a1', 'b1', 2) ON CONFLICT (a, b) DO UPDATE SET c = excluded.c + 1",
            none);
        row("CTE",
            "WITH top AS (SELECT order_id, sum(qty) AS s FROM lines GROUP BY order_id) SELECT * FROM top WHERE "
            "order_id = 9",
            "CREATE INDEX idx_lines_order_id ON lines (order_id)");
        row("window",
            "SELECT id, rank() OVER (PARTITION BY \"group\" ORDER BY \"größe\") FROM \"order\" WHERE "
            "\"group\" = 'g1'",
            "CREATE INDEX idx_order_group_größe ON \"order\" (\"group\", größe)");
        row("INDEXED BY", "SELECT id FROM lines INDEXED BY idx_lines_qty WHERE qty = 4 AND order_id = 29", none);
        row("full text", "SELECT rowid FROM docs WHERE docs MATCH 'word17'", none);
        row("update", "UPDATE log SET at = 'y' WHERE order_id = 33", "CREATE INDEX idx_log_order_id ON log (order_id)");
        row("NULLs that no row has", "SELECT id FROM log WHERE at IS NULL",
            "CREATE INDEX idx_log_at ON log (at) WHERE at IS NULL");
        row("has its index", "SELECT id FROM lines WHERE qty = 4", none);
        row("junk", "SELECT ((( FROM", none);
    }

    void adviceForOneStatement()
    {
        QFETCH(QString, sql);
        QFETCH(QString, advice);
        const OddDatabase file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload = workloadOfAll({sql.toStdString()});
        const Result<Advice> found = findIndexes(std::move(input), {}, [](const AdvisorProgress &) {});
        QVERIFY2(found, found ? "" : found.error().facts.message.c_str());
        QStringList recommended;
        Result<ScratchDatabase> database = ScratchDatabase::open(file.path());
        for (const Recommendation &one : found->recommendations) {
            recommended += QString::fromStdString(one.sql);
            QVERIFY2(database->run(one.sql), one.sql.c_str());
            QCOMPARE(one.statements, std::vector<std::size_t>{0});
        }
        QCOMPARE(recommended.join(QStringLiteral("; ")), advice);
        for (const SuperfluousIndex &one : found->superfluous)
            QVERIFY2(database->run(one.sql), one.sql.c_str());
        // Whatever was advised, the statement still runs.
        if (found->notAnalysed.empty())
            QVERIFY(database->prepare(sql.toStdString()));
    }
};

QTEST_GUILESS_MAIN(tst_AdviceGolden)
#include "tst_advicegolden.moc"
