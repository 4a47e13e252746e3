// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "features/history/historystore.h"
#include "support/await.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace d1;
using namespace Qt::StringLiterals;

class TestHistoryStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingWasRunAtFirst();
    void anEntryComesBackAsItWas();
    void theLatestComeFirstAndTheLimitHolds();
    void searchesNarrow_data();
    void searchesNarrow();
    void theOldestAreForgotten();
    void aStatementThatIsTooLongIsNotKept();
    void twoStoresShareTheFile();
    void aDamagedFileIsSetAsideAndANewOneBegun();
    void onlyItsOwnerMayReadTheFile();
    void aFolderThatCannotBeUsedIsAnError();
    void clearingForgetsEverything();

private:
    [[nodiscard]] std::string path() const { return m_folder->filePath(u"sub/history.sqlite"_s).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

HistoryEntry entry(std::string sql, std::string target = "demo:", std::string error = {})
{
    HistoryEntry entry;
    entry.startedAt = 1'700'000'000'000;
    entry.sql = std::move(sql);
    entry.target = std::move(target);
    entry.elapsed = Milliseconds(1.25);
    if (error.empty())
        entry.rows = 3;
    entry.error = std::move(error);
    return entry;
}

std::vector<std::string> statementsOf(const std::vector<HistoryEntry> &entries)
{
    std::vector<std::string> statements;
    for (const HistoryEntry &found : entries)
        statements.push_back(found.sql);
    return statements;
}

} // namespace

void TestHistoryStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestHistoryStore::nothingWasRunAtFirst()
{
    HistoryStore store(path());
    D1_AWAIT_OK(found, store.find({}));
    QVERIFY(found->empty());
}

void TestHistoryStore::anEntryComesBackAsItWas()
{
    HistoryEntry failed = entry("SELECT 'ü';\n-- two lines", "d1:shop", "no such table: x.");
    {
        HistoryStore store(path());
        D1_AWAIT_OK(added, store.add(failed));
    }
    HistoryStore store(path());
    D1_AWAIT_OK(found, store.find({}));
    failed.id = 1;
    QCOMPARE(found->size(), std::size_t{1});
    QVERIFY(found->front() == failed);
}

void TestHistoryStore::theLatestComeFirstAndTheLimitHolds()
{
    HistoryStore store(path());
    for (const char *sql : {"SELECT 1", "SELECT 2", "SELECT 3"}) {
        D1_AWAIT_OK(added, store.add(entry(sql)));
    }
    HistorySearch search;
    search.limit = 2;
    D1_AWAIT_OK(found, store.find(search));
    QCOMPARE(statementsOf(*found), std::vector<std::string>({"SELECT 3", "SELECT 2"}));
}

void TestHistoryStore::searchesNarrow_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("onlyFailed");
    QTest::addColumn<int>("found");
    QTest::newRow("everything") << QString() << QString() << false << 4;
    QTest::newRow("a word") << u"orders"_s << QString() << false << 2;
    QTest::newRow("whatever the case") << u"ORDERS"_s << QString() << false << 2;
    QTest::newRow("every word") << u"orders delete"_s << QString() << false << 1;
    QTest::newRow("no pattern: % is itself") << u"%"_s << QString() << false << 1;
    QTest::newRow("longer than D1's patterns may be") << QString(u'x').repeated(60) << QString() << false << 0;
    QTest::newRow("a database") << QString() << u"d1:shop"_s << false << 1;
    QTest::newRow("failures") << QString() << QString() << true << 1;
    QTest::newRow("all at once") << u"orders"_s << u"d1:shop"_s << true << 1;
}

void TestHistoryStore::searchesNarrow()
{
    HistoryStore store(path());
    for (const HistoryEntry &kept :
         {entry("SELECT * FROM orders"), entry("DELETE FROM Orders", "d1:shop", "timed out."),
          entry("SELECT * FROM customers WHERE name LIKE '%x'"), entry("SELECT 1")}) {
        D1_AWAIT_OK(added, store.add(kept));
    }
    QFETCH(QString, words);
    QFETCH(QString, target);
    QFETCH(bool, onlyFailed);
    HistorySearch search;
    search.words = words.toStdString();
    search.target = target.toStdString();
    search.onlyFailed = onlyFailed;
    D1_AWAIT_OK(found, store.find(search));
    QTEST(static_cast<int>(found->size()), "found");
}

void TestHistoryStore::theOldestAreForgotten()
{
    HistoryStore store(path());
    D1_AWAIT_OK(added, store.add(entry("the oldest")));
    {
        // As if almost as many as are kept had come since.
        EmbeddedConnection file(path());
        Request request(Statement("INSERT INTO history (id, started_at, target, sql, elapsed_ms, error) "
                                  "VALUES (?, 0, '', 'later', 0, '')",
                                  {std::int64_t{HistoryStore::MaxEntries}}),
                        Intent::Write);
        D1_AWAIT_OK(moved, file.execute(request));
    }
    D1_AWAIT_OK(kept, store.find({}));
    QCOMPARE(statementsOf(*kept), std::vector<std::string>({"later", "the oldest"}));
    D1_AWAIT_OK(last, store.add(entry("one too many")));
    D1_AWAIT_OK(found, store.find({}));
    QCOMPARE(statementsOf(*found), std::vector<std::string>({"one too many", "later"}));
}

void TestHistoryStore::aStatementThatIsTooLongIsNotKept()
{
    HistoryStore store(path());
    D1_AWAIT_OK(added, store.add(entry(std::string(HistoryStore::MaxSqlBytes + 1, ' '))));
    D1_AWAIT_OK(kept, store.add(entry(std::string(HistoryStore::MaxSqlBytes, ' '))));
    D1_AWAIT_OK(found, store.find({}));
    QCOMPARE(found->size(), std::size_t{1});
}

void TestHistoryStore::twoStoresShareTheFile()
{
    HistoryStore first(path());
    HistoryStore second(path());
    D1_AWAIT_OK(one, first.add(entry("SELECT 1")));
    D1_AWAIT_OK(two, second.add(entry("SELECT 2")));
    D1_AWAIT_OK(found, first.find({}));
    QCOMPARE(statementsOf(*found), std::vector<std::string>({"SELECT 2", "SELECT 1"}));
}

void TestHistoryStore::aDamagedFileIsSetAsideAndANewOneBegun()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"sub"_s)));
    {
        QFile file(QString::fromStdString(path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
    }
    HistoryStore store(path());
    D1_AWAIT_OK(added, store.add(entry("SELECT 1")));
    D1_AWAIT_OK(found, store.find({}));
    QCOMPARE(found->size(), std::size_t{1});
    QCOMPARE(QDir(m_folder->filePath(u"sub"_s)).entryList({u"*.damaged-*"_s}).size(), 1);
}

void TestHistoryStore::onlyItsOwnerMayReadTheFile()
{
    HistoryStore store(path());
    D1_AWAIT_OK(added, store.add(entry("SELECT 1")));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(QString::fromStdString(path())).permissions() & others));
}

void TestHistoryStore::aFolderThatCannotBeUsedIsAnError()
{
    QFile file(m_folder->filePath(u"sub"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    HistoryStore store(path());
    D1_AWAIT_ERROR(error, store.add(entry("SELECT 1")));
    QVERIFY(error.facts.message.contains(path()));
}

void TestHistoryStore::clearingForgetsEverything()
{
    HistoryStore store(path());
    D1_AWAIT_OK(added, store.add(entry("SELECT 1")));
    D1_AWAIT_OK(cleared, store.clear());
    D1_AWAIT_OK(found, store.find({}));
    QVERIFY(found->empty());
}

QTEST_GUILESS_MAIN(TestHistoryStore)
#include "tst_historystore.moc"
