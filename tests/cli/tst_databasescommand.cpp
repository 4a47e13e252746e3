// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_DatabasesCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFile file(m_folder.filePath(QStringLiteral("wrangler.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"d1_databases\":[{\"binding\":\"DB\",\"database_id\":\"id-1\",\"database_name\":\"shop\"}]}");
        m_project = "project:" + m_folder.path().toStdString();
    }

    void projectIsListed()
    {
        const CliRun run = m_program.run({"databases", m_project, "--json"});
        QCOMPARE(run.code, ExitCode::Done);
        const nlohmann::json expected{{"databases",
                                       {{{"name", "shop"}, {"id", "id-1"}, {"target", m_project + "#DB"}},
                                        {{"name", "shop"}, {"id", "id-1"}, {"target", m_project + "#DB?remote"}}}}};
        QVERIFY2(run.json() == expected, run.out.c_str());
    }

    void tableHasTheTargets()
    {
        const CliRun run = m_program.run({"databases", "--database", m_project + "#DB"});
        QCOMPARE(run.code, ExitCode::Done);
        QVERIFY2(run.out.find(m_project + "#DB?remote") != std::string::npos, run.out.c_str());
    }

    void nothingToListIsSaid()
    {
        QFile file(m_folder.filePath(QStringLiteral("wrangler.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
        file.close();
        const CliRun text = m_program.run({"databases", m_project});
        QCOMPARE(text.code, ExitCode::Done);
        QCOMPARE(text.err, std::string("d1ctl: there are no databases.\n"));
        QCOMPARE(m_program.run({"databases", m_project, "--json"}).out, std::string("{\"databases\":[]}\n"));
    }

private:
    QTemporaryDir m_folder;
    CliProgram m_program;
    std::string m_project;
};

QTEST_GUILESS_MAIN(tst_DatabasesCommand)
#include "tst_databasescommand.moc"
