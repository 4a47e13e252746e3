// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/databaseimage.h"

#include <QTest>

#include <set>

using namespace d1;
using namespace d1::advisor;

namespace {

constexpr auto tables = R"sql(
CREATE TABLE long (id INTEGER PRIMARY KEY, state TEXT);
CREATE TABLE short (id INTEGER PRIMARY KEY, state TEXT);
CREATE TABLE keyed (k TEXT PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE sparse (id INTEGER PRIMARY KEY, v TEXT);
CREATE TABLE empty (id INTEGER PRIMARY KEY);
CREATE TABLE analysed (id INTEGER PRIMARY KEY, v);
CREATE INDEX idx_analysed_v ON analysed (v);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
INSERT INTO long SELECT i, CASE WHEN i > 45000 THEN 'open' ELSE 'closed' END FROM n;
INSERT INTO short SELECT id, state FROM long LIMIT 150;
INSERT INTO keyed SELECT 'k' || id, id FROM long LIMIT 9000;
INSERT INTO sparse SELECT id * 1000000000000, 'a value of some length' FROM long LIMIT 500;
INSERT INTO analysed SELECT id, id % 7 FROM long LIMIT 1000;
ANALYZE analysed;
)sql";

} // namespace

class tst_TableReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Result<ScratchDatabase> made = ScratchDatabase::create();
        QVERIFY(made);
        m_database = std::make_unique<ScratchDatabase>(*std::move(made));
        QVERIFY(m_database->run(tables));
    }

    void rowsComeFromAllOverATable()
    {
        const DatabaseImage image = imageOf(*m_database, 0, {});
        const SampledRows &sample = image.samples.at("long");
        QCOMPARE(sample.rows.size(), std::size_t{200});
        QVERIFY(!sample.complete);
        std::set<std::string> states;
        for (const std::vector<Cell> &row : sample.rows)
            states.insert(std::get<std::string>(row[1]));
        QCOMPARE(states.size(), std::size_t{2}); // the first 200 are all closed
        QCOMPARE(image.rowCounts.at("long"), std::int64_t{50'000});
    }

    void smallTablesAreReadWhole()
    {
        const DatabaseImage image = imageOf(*m_database, 0, {});
        QVERIFY(image.samples.at("short").complete);
        QCOMPARE(image.rowCounts.at("short"), std::int64_t{150});
        QVERIFY(image.samples.at("empty").complete);
        QCOMPARE(image.rowCounts.at("empty"), std::int64_t{0});
    }

    void tablesWithoutRowIdsAreCountedAndThoseWithStatisticsAreNot()
    {
        const DatabaseImage image = imageOf(*m_database, 0, {});
        QCOMPARE(image.rowCounts.at("keyed"), std::int64_t{9'000});
        QVERIFY(image.samples.contains("analysed"));
        QVERIFY(!image.rowCounts.contains("analysed"));
    }

    void sparseRowIdsDoNotPassForRows()
    {
        const std::int64_t pages = *m_database->number("PRAGMA page_count") * 4096;
        const DatabaseImage image = imageOf(*m_database, pages, {});
        QVERIFY(image.rowCounts.at("sparse") < pages / 20);
    }

    void budgetIsKept()
    {
        ReadBudget budget;
        budget.rowsAtMost = 3'000;
        const DatabaseImage image = imageOf(*m_database, 0, budget);
        QVERIFY(image.rowsRead <= budget.rowsAtMost);
        QVERIFY(image.rowsRead > 500);
        budget.rowsAtMost = 0;
        const DatabaseImage none = imageOf(*m_database, 0, budget);
        QCOMPARE(none.rowsRead, std::int64_t{0});
        QVERIFY(none.samples.empty());
        QCOMPARE(none.objects.size(), image.objects.size());
    }

private:
    std::unique_ptr<ScratchDatabase> m_database;
};

QTEST_GUILESS_MAIN(tst_TableReading)
#include "tst_tablereading.moc"
