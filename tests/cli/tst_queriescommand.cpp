// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "support/await.h"
#include "workspace/queryfolders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace d1;
using namespace d1::test;

class tst_QueriesCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QDir(QString::fromStdString(QueryFolders().folderOf(QueryShelf::Own))).removeRecursively();
        m_folder = std::make_unique<QTemporaryDir>();
        makeDatabase(at("shop.sqlite"), "CREATE TABLE goods(name); INSERT INTO goods VALUES ('tea')");
    }

    void withoutAnyItSaysWhereTheyWouldBe()
    {
        const CliRun run = m_program.run({"queries"});
        QCOMPARE(run.code, ExitCode::Done);
        QVERIFY(run.out.empty());
        QVERIFY(run.err.contains("/d1-console/queries"));
        QCOMPARE(m_program.run({"queries", "--json"}).out, std::string("{\"queries\":[]}\n"));
    }

    void theyAreListedAndShown()
    {
        const SavedQuery query = QueryFolders().create(QueryShelf::Own, "reports/goods", "SELECT 'é';").value();
        (void)QueryFolders().create(QueryShelf::Snippets, "piece", "SELECT 1;");
        const nlohmann::json list = m_program.run({"queries", "--json"}).json()["queries"];
        QCOMPARE(list.size(), std::size_t{1});
        QCOMPARE(list[0]["name"].get<std::string>(), std::string("reports/goods"));
        QCOMPARE(list[0]["kept"].get<std::string>(), std::string("own"));
        QCOMPARE(list[0]["path"].get<std::string>(), query.path);
        QVERIFY(m_program.run({"queries"}).out.contains("reports/goods"));
        QCOMPARE(m_program.run({"queries", "reports/goods"}).out, std::string("SELECT 'é';\n"));
        QCOMPARE(m_program.run({"queries", "reports/goods", "--json"}).json()["sql"].get<std::string>(),
                 std::string("SELECT 'é';"));
        QCOMPARE(m_program.run({"queries", "nothing"}).code, ExitCode::Refused);
        QCOMPARE(m_program.run({"queries", "a", "b"}).code, ExitCode::Usage);
    }

    void oneRunsByItsName()
    {
        (void)QueryFolders().create(QueryShelf::Own, "goods", "SELECT name FROM goods WHERE name = ?1;").value();
        const CliRun run = m_program.run({"query", "--saved", "goods", "--param", "tea", "--database",
                                          "file:" + at("shop.sqlite"), "--format", "csv"});
        QCOMPARE(run.code, ExitCode::Done);
        QCOMPARE(run.out, std::string("name\r\ntea\r\n"));
        const CliRun plan = m_program.run({"plan", "--saved", "goods", "--database", "file:" + at("shop.sqlite")});
        QCOMPARE(plan.code, ExitCode::Done);
        QVERIFY(plan.out.contains("goods"));
    }

    void aProjectsOwnComesFirst()
    {
        (void)QueryFolders().create(QueryShelf::Own, "goods", "SELECT 'mine';").value();
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("shop/queries"))));
        QFile file(m_folder->filePath(QStringLiteral("shop/queries/goods.sql")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("SELECT 'ours';") > 0);
        file.close();
        const std::string project = "project:" + at("shop") + "#DB";
        QCOMPARE(m_program.run({"queries", "goods", "--database", project}).out, std::string("SELECT 'ours';\n"));
        QCOMPARE(m_program.run({"queries", "--json", "--database", project}).json()["queries"].size(), std::size_t{2});
        QCOMPARE(m_program.run({"queries", "goods"}).out, std::string("SELECT 'mine';\n"));
    }

    void wrongUsageIsTold_data()
    {
        QTest::addColumn<std::vector<std::string>>("words");
        QTest::newRow("no such query") << std::vector<std::string>{"query", "--saved", "nothing", "--database",
                                                                   "demo:"};
        QTest::newRow("two sources") << std::vector<std::string>{"query", "SELECT 1",   "--saved",
                                                                 "goods", "--database", "demo:"};
        QTest::newRow("a way out of the folder")
            << std::vector<std::string>{"query", "--saved", "../../secret", "--database", "demo:"};
    }

    void wrongUsageIsTold()
    {
        QFETCH(std::vector<std::string>, words);
        const CliRun run = m_program.run(words);
        QCOMPARE(run.code, ExitCode::Usage);
        QVERIFY(run.out.empty());
    }

private:
    [[nodiscard]] std::string at(const char *name) const
    {
        return m_folder->filePath(QString::fromUtf8(name)).toStdString();
    }

    CliProgram m_program;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_QueriesCommand)
#include "tst_queriescommand.moc"
