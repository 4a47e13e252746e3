// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedatabase.h"
#include "ui/editor/sqleditor.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/shell/workkeeper.h"
#include "ui/theme/theme.h"
#include "workspace/workfile.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace d1;
using namespace Qt::StringLiterals;

namespace {

/// The query page with its keeper, as in the window.
struct Console {
    explicit Console(const std::string &path)
        : file(path)
    {}

    const Theme theme{ThemeMode::Light};
    const IconSet icons{theme};
    test::FakeDatabase fake;
    ActiveDatabase database{fake.sources()};
    QueryPage page{database, theme, icons};
    WorkFile file;
    WorkKeeper keeper{page, file};
};

/// Types a letter every few milliseconds, and reports how long the script is, until it is killed.
int typeUntilKilled(const std::string &path)
{
    Console console(path);
    (void)console.keeper.restore();
    console.page.show();
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &console.page, [&console] {
        QTest::keyClick(console.page.currentTab().editor().viewport(), Qt::Key_A);
        std::printf("%d\n", static_cast<int>(console.page.currentTab().editor().script().size()));
        std::fflush(stdout);
    });
    keys.start(10);
    return QCoreApplication::exec();
}

} // namespace

class TestWorkKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tabsComeBackAsTheyWere();
    void whatIsTypedIsKeptWithoutClosing();
    void emptyTabsAreNotKept();
    void aCrashWithoutTabsIsNotWorthAWord();
    void aCrashIsSaidAndOnlyOnce();
    void anotherConsoleIsSaid();
    void aDamagedFileIsSaidAndNothingIsLost();
    void aScriptThatWasTooLargeSaysSoInItsTab();
    void aTabThatDoesNotFitIsSaidWhileItIsOpen();
    void closedTabsComeBackAfterARestart();
    void twoFailedStartsInARowSetTheTabsAside();
    void aStartThatLastedIsNoFailedOne();
    void killedWhileTypingLosesAtMostTwoSeconds();

private:
    void failToStart();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
};

void TestWorkKeeper::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"tabs.json"_s).toStdString();
}

void TestWorkKeeper::tabsComeBackAsTheyWere()
{
    {
        Console first(m_path);
        QVERIFY(first.keeper.restore().isEmpty());
        first.page.openSql(u"orders"_s, u"SELECT * FROM orders;"_s);
        first.page.newTab();
        first.page.currentTab().editor().setScript("SELECT 'ü';");
        first.page.currentTab().editor().setCaret(9);
        first.page.openSql(u"last"_s, u"SELECT 3;"_s);
        first.page.previousTab();
        first.keeper.end();
    }
    Console second(m_path);
    QVERIFY(second.keeper.restore().isEmpty());
    QCOMPARE(second.page.tabNames(), QStringList({u"orders"_s, u"query 2"_s, u"last"_s}));
    QCOMPARE(second.page.currentTab().editor().script(), std::string("SELECT 'ü';"));
    QCOMPARE(second.page.currentTab().editor().caret(), std::size_t{9});
    QCOMPARE(second.fake.openedTargets().size(), std::size_t{0});
}

void TestWorkKeeper::whatIsTypedIsKeptWithoutClosing()
{
    {
        Console crashing(m_path);
        QVERIFY(crashing.keeper.restore().isEmpty());
        crashing.page.currentTab().editor().setScript("SELECT 1;");
        const auto kept = [this] {
            QFile file(QString::fromStdString(m_path));
            return file.open(QIODevice::ReadOnly) && file.readAll().contains("SELECT 1;");
        };
        QTRY_VERIFY(kept());
    }
    Console next(m_path);
    QVERIFY(!next.keeper.restore().isEmpty());
    QCOMPARE(next.page.currentTab().editor().script(), std::string("SELECT 1;"));
}

void TestWorkKeeper::emptyTabsAreNotKept()
{
    {
        Console first(m_path);
        QVERIFY(first.keeper.restore().isEmpty());
        first.page.openSql(u"orders"_s, u"SELECT 1;"_s);
        first.page.newTab();
        first.keeper.end();
    }
    Console second(m_path);
    QVERIFY(second.keeper.restore().isEmpty());
    QCOMPARE(second.page.tabNames(), QStringList{u"orders"_s});
}

void TestWorkKeeper::aCrashWithoutTabsIsNotWorthAWord()
{
    {
        WorkFile file(m_path);
        QVERIFY(file.saveNow({{}, 0, false}));
    }
    Console next(m_path);
    QCOMPARE(next.keeper.restore(), QString());
}

void TestWorkKeeper::aCrashIsSaidAndOnlyOnce()
{
    {
        WorkFile file(m_path);
        QVERIFY(file.saveNow({{{"query 1", "SELECT 1;"}}, 0, false}));
    }
    {
        Console next(m_path);
        QCOMPARE(next.keeper.restore(), u"D1 Console did not end properly last time. Its tabs are back."_s);
        next.keeper.end();
    }
    Console afterwards(m_path);
    QVERIFY(afterwards.keeper.restore().isEmpty());
}

void TestWorkKeeper::anotherConsoleIsSaid()
{
    Console first(m_path);
    QVERIFY(first.keeper.restore().isEmpty());
    Console second(m_path);
    QCOMPARE(second.keeper.restore(),
             u"Another D1 Console is open and keeps its tabs; those of this window end with it."_s);
}

void TestWorkKeeper::aDamagedFileIsSaidAndNothingIsLost()
{
    {
        QFile file(QString::fromStdString(m_path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
    }
    Console console(m_path);
    QVERIFY(console.keeper.restore().contains(u"is damaged and was kept as"_s));
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.damaged-*"_s}).size(), 1);
    QCOMPARE(console.page.tabNames().size(), 1);
}

void TestWorkKeeper::aScriptThatWasTooLargeSaysSoInItsTab()
{
    {
        WorkFile file(m_path);
        QVERIFY(file.saveNow({{{"dump", std::string(WorkFile::MaxScriptBytes + 1, ' ')}}, 0, true}));
    }
    Console console(m_path);
    QVERIFY(console.keeper.restore().isEmpty());
    QCOMPARE(console.page.tabNames(), QStringList{u"dump"_s});
    QCOMPARE(console.page.currentTab().editor().script(), std::string("-- This script was too large to be kept."));
}

void TestWorkKeeper::aTabThatDoesNotFitIsSaidWhileItIsOpen()
{
    Console console(m_path);
    QVERIFY(console.keeper.restore().isEmpty());
    QSignalSpy said(&console.keeper, &WorkKeeper::notAllKept);
    console.page.openSql(u"dump"_s, u"SELECT 1;\n"_s.repeated(WorkFile::MaxScriptBytes / 10 + 1));
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said[0][0].toString().startsWith(u"1 tab(s) will not come back after a restart"_s));
}

void TestWorkKeeper::closedTabsComeBackAfterARestart()
{
    {
        Console first(m_path);
        QVERIFY(first.keeper.restore().isEmpty());
        first.page.openSql(u"kept"_s, u"SELECT 1;"_s);
        first.page.newTab();
        first.page.openSql(u"closed"_s, u"SELECT 2;"_s);
        first.page.currentTab().editor().setCaret(3);
        first.page.closeTab();
        first.keeper.end();
    }
    Console second(m_path);
    QVERIFY(second.keeper.restore().isEmpty());
    QCOMPARE(second.page.tabNames(), QStringList{u"kept"_s});
    second.page.reopenTab();
    QCOMPARE(second.page.tabNames(), QStringList({u"kept"_s, u"closed"_s}));
    QCOMPARE(second.page.currentTab().editor().script(), std::string("SELECT 2;"));
    QCOMPARE(second.page.currentTab().editor().caret(), std::size_t{3});
}

/// The program is gone before its start counts as good.
void TestWorkKeeper::failToStart()
{
    Console console(m_path);
    (void)console.keeper.restore();
}

void TestWorkKeeper::twoFailedStartsInARowSetTheTabsAside()
{
    {
        WorkFile file(m_path);
        QVERIFY(file.saveNow({{{"query 1", "SELECT 1;"}}, 0, true}));
    }
    failToStart();
    {
        Console second(m_path);
        QVERIFY(second.keeper.restore().startsWith(u"D1 Console did not end properly last time."_s));
        QCOMPARE(second.page.currentTab().editor().script(), std::string("SELECT 1;"));
    }
    {
        Console third(m_path);
        const QString said = third.keeper.restore();
        QVERIFY2(said.startsWith(u"D1 Console ended right after its start twice in a row"_s), qPrintable(said));
        const QStringList aside = QDir(m_folder->path()).entryList({u"*.set-aside-*"_s});
        QCOMPARE(aside.size(), 1);
        QVERIFY(said.contains(aside.front()));
        QVERIFY(third.page.currentTab().editor().script().empty());
        QCOMPARE(third.fake.openedTargets().size(), std::size_t{0});

        third.page.openSql(u"new"_s, u"SELECT 2;"_s);
        QVERIFY(third.keeper.restoreSetAside().isEmpty());
        QCOMPARE(third.page.tabNames(), QStringList({u"new"_s, u"query 1"_s}));
        QCOMPARE(third.keeper.restoreSetAside(), u"No tabs are set aside."_s);
        third.keeper.end();
    }
    Console fourth(m_path);
    QVERIFY(fourth.keeper.restore().isEmpty());
    QCOMPARE(fourth.page.tabNames(), QStringList({u"new"_s, u"query 1"_s}));
}

void TestWorkKeeper::aStartThatLastedIsNoFailedOne()
{
    {
        WorkFile file(m_path);
        QVERIFY(file.saveNow({{{"query 1", "SELECT 1;"}}, 0, true}));
    }
    failToStart();
    {
        Console lasting(m_path);
        lasting.keeper.setTrialTime(std::chrono::milliseconds(1));
        (void)lasting.keeper.restore();
        const auto counted = [this] {
            QFile file(QString::fromStdString(m_path));
            return file.open(QIODevice::ReadOnly) && file.readAll().contains("\"failed_starts\":0");
        };
        QTRY_VERIFY(counted());
    }
    failToStart();
    Console next(m_path);
    (void)next.keeper.restore();
    QCOMPARE(next.page.currentTab().editor().script(), std::string("SELECT 1;"));
}

void TestWorkKeeper::killedWhileTypingLosesAtMostTwoSeconds()
{
    QProcess console;
    console.setProgram(QCoreApplication::applicationFilePath());
    console.setArguments({u"--type"_s, QString::fromStdString(m_path)});
    // When each length of the script was reported, by this process's clock.
    QElapsedTimer clock;
    QList<std::pair<qint64, int>> reports;
    connect(&console, &QProcess::readyReadStandardOutput, this, [&] {
        while (console.canReadLine())
            reports.append({clock.elapsed(), console.readLine().trimmed().toInt()});
    });
    clock.start();
    console.start();
    QTRY_VERIFY_WITH_TIMEOUT(reports.size() > 10 && reports.back().first - reports.front().first > 3'500, 30'000);
    const qint64 killed = clock.elapsed();
    console.kill();
    QVERIFY(console.waitForFinished());

    const KeptWork kept = WorkFile(m_path).load().value();
    QVERIFY(!kept.endedProperly);
    QCOMPARE(kept.tabs.size(), std::size_t{1});
    const auto length = static_cast<int>(kept.tabs.front().script.size());
    qint64 typed = 0;
    for (const auto &[when, reported] : reports) {
        if (reported <= length)
            typed = when;
    }
    QCOMPARE_LE(killed - typed, 2'000);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--type"_s)
        return typeUntilKilled(arguments.value(2).toStdString());
    TestWorkKeeper tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "tst_workkeeper.moc"
