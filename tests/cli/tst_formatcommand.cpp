// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_FormatCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standardInputIsLaidOut()
    {
        const CliRun run = m_program.run({"format"}, "select 1\n");
        QCOMPARE(run.code, ExitCode::Done);
        QCOMPARE(run.out, std::string("SELECT 1\n"));
        QCOMPARE(m_program.run({"format", "-"}, "select 1\n").out, run.out);
    }

    void aFileIsLaidOutAndLeftAlone()
    {
        const std::string path = fileWith("select a from t;");
        const CliRun run = m_program.run({"format", path});
        QCOMPARE(run.code, ExitCode::Done);
        QCOMPARE(run.out, std::string("SELECT a\nFROM t;"));
        QCOMPARE(run.err, std::string());
    }

    void checkTellsByTheExitCode_data()
    {
        QTest::addColumn<std::string>("sql");
        QTest::addColumn<ExitCode>("code");
        QTest::newRow("formatted") << std::string("SELECT 1;\n") << ExitCode::Done;
        QTest::newRow("not formatted") << std::string("select 1;\n") << ExitCode::Refused;
        QTest::newRow("not sound, so left alone") << std::string("select (1;\n") << ExitCode::Done;
    }

    void checkTellsByTheExitCode()
    {
        QFETCH(std::string, sql);
        QFETCH(ExitCode, code);
        const CliRun run = m_program.run({"format", "--check"}, sql);
        QCOMPARE(run.code, code);
        QCOMPARE(run.out, std::string());
        QCOMPARE(run.err.empty(), code == ExitCode::Done);
    }

    void jsonHoldsTheTextAndWhetherItChanged()
    {
        const CliRun run = m_program.run({"format", "--json"}, "select 'ä'");
        QCOMPARE(run.out, std::string("{\"sql\":\"SELECT 'ä'\",\"changed\":true}\n"));
        QVERIFY(!m_program.run({"format", "--json"}, "SELECT 1").json()["changed"].get<bool>());
        const CliRun refused = m_program.run({"format", "--json", "--check"}, "select 1");
        QCOMPARE(refused.code, ExitCode::Refused);
        QVERIFY(refused.json().contains("error"));
    }

    void wrongUsageSaysWhatToDo()
    {
        QCOMPARE(m_program.run({"format", "a.sql", "b.sql"}).code, ExitCode::Usage);
        const CliRun missing = m_program.run({"format", m_folder.filePath(QStringLiteral("none.sql")).toStdString()});
        QCOMPARE(missing.code, ExitCode::Usage);
        QVERIFY(missing.err.contains("none.sql"));
        m_program.setInputIsTerminal(true);
        QCOMPARE(m_program.run({"format"}).code, ExitCode::Usage);
        m_program.setInputIsTerminal(false);
    }

private:
    std::string fileWith(const char *sql)
    {
        QFile file(m_folder.filePath(QStringLiteral("script.sql")));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(sql) > 0;
        return written ? file.fileName().toStdString() : std::string();
    }

    QTemporaryDir m_folder;
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_FormatCommand)
#include "tst_formatcommand.moc"
