// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/planhistory.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/recordedplans.h"

#include <QTemporaryDir>

using namespace d1;
using namespace std::chrono_literals;

namespace {

Plan planOf(const std::string &sql, const std::string &detail)
{
    return judgePlan(sql, sql::planTreeFrom(*test::planRows({{1, 0, 7, detail}})).value(), Schema());
}

} // namespace

class tst_PlanHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void firstPlanHasNothingBefore()
    {
        PlanHistory history(path(), m_clock);
        QVERIFY(noted(history, "demo:", "SELECT * FROM t WHERE a = 1", "SCAN t").empty());
        QVERIFY(noted(history, "demo:", "SELECT * FROM t WHERE a = 1", "SCAN t").empty());
    }

    void otherPlanOfTheSameFingerprintIsAChange()
    {
        PlanHistory history(path(), m_clock);
        const auto first = m_clock.wallNow();
        QVERIFY(noted(history, "demo:", "SELECT * FROM t WHERE a = 1", "SCAN t").empty());
        m_clock.advance(1h);
        QVERIFY(noted(history, "demo:", "select * from t where a = 2", "SCAN t").empty());
        m_clock.advance(1h);
        const auto earlier = noted(history, "demo:", "SELECT * FROM t WHERE a = 3", "SEARCH t USING INDEX i (a=?)");
        QCOMPARE(earlier.size(), std::size_t{1});
        QCOMPARE(planText(earlier[0].tree), std::string("QUERY PLAN\n`--SCAN t\n"));
        QCOMPARE(earlier[0].tree.nodes[0].estimate, std::int64_t{7});
        QCOMPARE(earlier[0].sql, std::string("SELECT * FROM t WHERE a = 1"));
        QVERIFY(std::chrono::abs(earlier[0].firstSeen - first) < 1ms);
        QVERIFY(std::chrono::abs(earlier[0].lastSeen - first - 1h) < 1ms);
    }

    void planThatComesBackIsNoNewOne()
    {
        PlanHistory history(path(), m_clock);
        (void)noted(history, "demo:", "SELECT 1", "SCAN a");
        m_clock.advance(1h);
        (void)noted(history, "demo:", "SELECT 1", "SCAN b");
        m_clock.advance(1h);
        const auto earlier = noted(history, "demo:", "SELECT 1", "SCAN a");
        QCOMPARE(earlier.size(), std::size_t{1});
        QCOMPARE(earlier[0].tree.nodes[0].detail, std::string("SCAN b"));
    }

    void everyDatabaseHasItsOwn()
    {
        PlanHistory history(path(), m_clock);
        (void)noted(history, "file:a", "SELECT 1", "SCAN a");
        QVERIFY(noted(history, "file:b", "SELECT 1", "SCAN b").empty());
    }

    void survivesARestart()
    {
        (void)noted(*std::make_unique<PlanHistory>(path(), m_clock), "demo:", "SELECT 1", "SCAN a");
        PlanHistory history(path(), m_clock);
        QCOMPARE(noted(history, "demo:", "SELECT 1", "SCAN b").size(), std::size_t{1});
    }

    void onlyTheLatestAreKept()
    {
        PlanHistory history(path(), m_clock);
        for (int i = 0; i < PlanHistory::MostOfAStatement + 5; ++i) {
            m_clock.advance(1s);
            (void)noted(history, "demo:", "SELECT 1", "SCAN t" + std::to_string(i));
        }
        m_clock.advance(1s);
        const auto earlier = noted(history, "demo:", "SELECT 1", "SCAN last");
        QCOMPARE(earlier.size(), std::size_t{PlanHistory::MostOfAStatement});
        QCOMPARE(earlier.front().tree.nodes[0].detail, std::string("SCAN t14"));
    }

    void damagedFileIsSetAside()
    {
        QFile file(QString::fromStdString(path()));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        PlanHistory history(path(), m_clock);
        QVERIFY(noted(history, "demo:", "SELECT 1", "SCAN a").empty());
        QCOMPARE(noted(history, "demo:", "SELECT 1", "SCAN b").size(), std::size_t{1});
        QVERIFY(QFile::exists(file.fileName() + QStringLiteral(".damaged")));
    }

    void placeThatCannotBeWrittenBothersNoOne()
    {
        PlanHistory history("/proc/nowhere/plans.sqlite", m_clock);
        QVERIFY(noted(history, "demo:", "SELECT 1", "SCAN a").empty());
    }

    void fileIsForItsOwnerOnly()
    {
        PlanHistory history(path(), m_clock);
        (void)noted(history, "demo:", "SELECT 'secret'", "SCAN a");
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY((QFile::permissions(QString::fromStdString(path())) & others) == QFileDevice::Permissions());
    }

private:
    [[nodiscard]] std::string path() const
    {
        return m_folder->filePath(QStringLiteral("data/plans.sqlite")).toStdString();
    }

    static std::vector<PlanRecord> noted(PlanHistory &history, std::string database, const std::string &sql,
                                         const std::string &detail)
    {
        auto task = history.note(std::move(database), planOf(sql, detail));
        return QCoro::waitFor(task);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::FakeClock m_clock;
};

QTEST_GUILESS_MAIN(tst_PlanHistory)
#include "tst_planhistory.moc"
