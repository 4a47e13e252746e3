// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/sqlitedatabase.h"
#include "connections/embedded/stopswitch.h"
#include "support/await.h"
#include "support/otherprogram.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <thread>

using namespace d1;
using namespace std::string_literals;

namespace {

constexpr auto endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";

} // namespace

class StopSwitchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void firstWhoStopsIsRemembered();
    void stoppingInterruptsARunningStatement();
    void stopBeforeTheStatementIsNotForgotten();
    void stopAfterwardsLeavesTheNextAlone();
    void stoppingEndsTheWaitForALock();

private:
    [[nodiscard]] SqliteDatabase database() const { return *SqliteDatabase::open(m_path.toStdString()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void StopSwitchTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("file.sqlite"));
    test::OtherProgram maker(m_path);
    QVERIFY(maker.run("CREATE TABLE t(a)"));
}

void StopSwitchTest::firstWhoStopsIsRemembered()
{
    StopSwitch stopSwitch;
    QCOMPARE(stopSwitch.stoppedBy(), StoppedBy::Nobody);
    stopSwitch.stop(StoppedBy::Deadline);
    stopSwitch.stop(StoppedBy::Caller);
    QCOMPARE(stopSwitch.stoppedBy(), StoppedBy::Deadline);
}

void StopSwitchTest::stoppingInterruptsARunningStatement()
{
    SqliteDatabase opened = database();
    StopSwitch stopSwitch;
    const StopSwitch::Armed armed(stopSwitch, opened.handle());
    std::jthread other([&stopSwitch] { stopSwitch.stop(StoppedBy::Caller); });
    const auto result = opened.run(endless);
    QVERIFY(!result);
    QCOMPARE(result.error().facts.sqliteCode, "SQLITE_INTERRUPT"s);
}

void StopSwitchTest::stopBeforeTheStatementIsNotForgotten()
{
    SqliteDatabase opened = database();
    StopSwitch stopSwitch;
    const StopSwitch::Armed armed(stopSwitch, opened.handle());
    stopSwitch.stop(StoppedBy::Caller); // SQLite itself would forget this one
    const auto result = opened.run(endless);
    QVERIFY(!result);
    QCOMPARE(result.error().facts.sqliteCode, "SQLITE_INTERRUPT"s);
}

void StopSwitchTest::stopAfterwardsLeavesTheNextAlone()
{
    SqliteDatabase opened = database();
    StopSwitch first;
    {
        const StopSwitch::Armed armed(first, opened.handle());
        QVERIFY(opened.run("INSERT INTO t VALUES (1)"));
    }
    StopSwitch second;
    const StopSwitch::Armed armed(second, opened.handle());
    auto statement = opened.prepare("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 50000) "
                                    "SELECT i FROM n");
    QVERIFY(statement);
    QCOMPARE(statement->step(), SQLITE_ROW);
    first.stop(StoppedBy::Caller);
    int rows = 1;
    while (statement->step() == SQLITE_ROW)
        ++rows;
    QCOMPARE(rows, 50'000);
}

void StopSwitchTest::stoppingEndsTheWaitForALock()
{
    test::OtherProgram other(m_path);
    QVERIFY(other.run("BEGIN EXCLUSIVE"));
    SqliteDatabase opened = database();
    StopSwitch stopSwitch;
    const StopSwitch::Armed armed(stopSwitch, opened.handle());
    QElapsedTimer timer;
    timer.start();
    std::jthread stopper([&stopSwitch] { stopSwitch.stop(StoppedBy::Deadline); });
    const auto result = opened.run("INSERT INTO t VALUES (1)");
    QVERIFY(!result);
    const std::string &code = result.error().facts.sqliteCode; // by whether the stop came before the wait or in it
    QVERIFY2(code == "SQLITE_BUSY" || code == "SQLITE_INTERRUPT", code.c_str());
    QVERIFY(timer.elapsed() < StopSwitch::BusyLimit.count() / 2);
}

QTEST_GUILESS_MAIN(StopSwitchTest)
#include "tst_stopswitch.moc"
