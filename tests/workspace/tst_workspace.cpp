// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/systemclock.h"
#include "service/querylog.h"
#include "support/await.h"
#include "workspace/miniflarefile.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace d1;
using namespace d1::test;

class tst_Workspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_log = std::make_unique<QueryLog>();
        Workspace::Parts parts;
        parts.clock = &m_clock;
        parts.log = m_log.get();
        parts.demo = DemoDatabase(QDir::homePath().toStdString() + "/demo"); // made once for all tests
        m_workspace = std::make_unique<Workspace>(std::move(parts));
    }

    void demoIsMadeAndOpened()
    {
        D1_AWAIT_OK(session, open("demo:"));
        QCOMPARE((*session)->identity().target, std::string("demo:"));
        QCOMPARE((*session)->identity().displayName, std::string("demo: shop"));
        QCOMPARE((*session)->identity().environment, Environment::Development);
        Request request(Statement("SELECT count(*) FROM customers"));
        request.origin = "test";
        D1_AWAIT_OK(reply, (*session)->execute(std::move(request)));
        QCOMPARE(reply->statements[0].rows->cell(0, 0).integer(), std::int64_t{5'000});
        QCOMPARE(m_log->events().size(), std::size_t{1});
        QCOMPARE(m_log->events()[0].target, std::string("demo:"));
    }

    void fileIsOpened()
    {
        const std::string path = makeDatabase("shop.sqlite");
        D1_AWAIT_OK(session, open("file:" + path));
        QCOMPARE((*session)->identity().displayName, std::string("shop.sqlite"));
        QCOMPARE((*session)->identity().target, "file:" + path);
        QCOMPARE((*session)->identity().environment, Environment::Development);
    }

    void wrongFileIsToldAndNeverMade_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("missing") << QStringLiteral("missing.sqlite") << QStringLiteral("There is no file");
        QTest::newRow("folder missing") << QStringLiteral("no/such.sqlite") << QStringLiteral("There is no file");
        QTest::newRow("folder") << QStringLiteral("folder") << QStringLiteral("is a folder");
        QTest::newRow("not a database") << QStringLiteral("text") << QStringLiteral("is not a SQLite database");
    }

    void wrongFileIsToldAndNeverMade()
    {
        QFETCH(QString, name);
        QFETCH(QString, says);
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("folder")));
        write("text", QByteArray(4'096, 'x'));
        const QStringList before = QDir(m_folder->path()).entryList();
        D1_AWAIT_ERROR(error, open("file:" + at(qPrintable(name))));
        QVERIFY2(error.facts.message.find(says.toStdString()) != std::string::npos, error.facts.message.c_str());
        QCOMPARE(error.verdict.kind, ErrorKind::NotFound);
        QCOMPARE(QDir(m_folder->path()).entryList(), before);
    }

    void localDatabaseOfABindingIsOpened()
    {
        write("wrangler.json", R"({"name":"shop","d1_databases":[{"binding":"DB","database_id":"id-1"}]})");
        makeDatabase((m_state + miniflareFileName("id-1")).c_str());
        D1_AWAIT_OK(session, open("project:" + at("") + "#DB"));
        QCOMPARE((*session)->identity().displayName, std::string("DB (local)"));
        QCOMPARE((*session)->identity().target, "project:" + m_folder->path().toStdString() + "#DB");
    }

    void missingLocalDatabaseSaysHowToMakeIt()
    {
        write("wrangler.json", R"({"d1_databases":[{"binding":"DB","database_id":"id-1"}]})");
        D1_AWAIT_ERROR(error, open("project:" + at("") + "#DB"));
        QVERIFY(error.facts.message.find("run wrangler dev") != std::string::npos);
        QCOMPARE(error.verdict.kind, ErrorKind::NotFound);
        QVERIFY(!QFile::exists(QString::fromStdString(at(".wrangler"))));
        D1_AWAIT_ERROR(binding, open("project:" + at("") + "#LOGS"));
        QVERIFY(binding.facts.message.ends_with("it has DB."));
    }

    void projectListsItsDatabases()
    {
        write("wrangler.toml", "[[d1_databases]]\nbinding = \"DB\"\ndatabase_name = \"shop\"\ndatabase_id = \"id-1\"\n"
                               "[[env.qa.d1_databases]]\nbinding = \"LOGS\"\n");
        const std::string local = makeDatabase((m_state + miniflareFileName("id-1")).c_str());
        const std::string former = makeDatabase((m_state + miniflareFileName("former")).c_str());
        const std::string project = "project:" + m_folder->path().toStdString();
        const auto entries = m_workspace->projectDatabases(at(""));
        QVERIFY(entries);
        const std::vector<DatabaseEntry> expected{
            {"shop", "id-1", project + "#DB", QFileInfo(QString::fromStdString(local)).size()},
            {"shop", "id-1", project + "#DB?remote", std::nullopt},
            {"LOGS", "LOGS", project + "#LOGS@qa", std::nullopt},
            {"unbound " + miniflareFileName("former").substr(0, 8), "", "file:" + former,
             QFileInfo(QString::fromStdString(former)).size()},
        };
        QVERIFY(*entries == expected);
    }

private:
    QCoro::Task<Result<SessionPtr>> open(const std::string &text)
    {
        return m_workspace->open(parseTarget(text).value(), CancelToken());
    }

    std::string at(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)).toStdString(); }

    void write(const char *name, const QByteArray &content) const
    {
        const QString path = QString::fromStdString(at(name));
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    /// An empty SQLite database, which is a file of no bytes.
    std::string makeDatabase(const char *name) const
    {
        write(name, QByteArray());
        return at(name);
    }

    const std::string m_state = ".wrangler/state/v3/d1/miniflare-D1DatabaseObject/";
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QueryLog> m_log;
    SystemClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(tst_Workspace)
#include "tst_workspace.moc"
