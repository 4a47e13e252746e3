// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "support/goldentext.h"

#include <QTemporaryDir>

using namespace d1;
using namespace d1::test;

class tst_SchemaCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overviewOfTheDemo()
    {
        const CliRun run = m_program.run({"schema", "--database", "demo:"});
        QCOMPARE(run.code, ExitCode::Done);
        D1_COMPARE_GOLDEN(QStringLiteral("cli/schema-demo.txt"), QByteArray::fromStdString(run.out));
    }

    void oddSchemaIsTold()
    {
        const std::string path = m_folder.filePath(QStringLiteral("odd.sqlite")).toStdString();
        makeDatabase(path, "CREATE TABLE \"Two Words\" (\"a b\" TEXT DEFAULT 'x', n INT NOT NULL, g INT AS (n * 2),"
                           " PRIMARY KEY (n, \"a b\")) STRICT, WITHOUT ROWID;"
                           "CREATE UNIQUE INDEX odd_index ON \"Two Words\" (n DESC, lower(\"a b\")) WHERE n > 0;"
                           "CREATE TABLE child (n INT, t TEXT, FOREIGN KEY (n, t) REFERENCES \"Two Words\""
                           " ON DELETE CASCADE ON UPDATE SET NULL);"
                           "CREATE VIRTUAL TABLE words USING fts5(body);"
                           "CREATE VIEW v AS SELECT 1 AS one;"
                           "CREATE TRIGGER tr AFTER INSERT ON child BEGIN SELECT 1; END;");
        const CliRun text = m_program.run({"schema", "--database", "file:" + path});
        D1_COMPARE_GOLDEN(QStringLiteral("cli/schema-odd.txt"), QByteArray::fromStdString(text.out));
        const CliRun json = m_program.run({"schema", "--database", "file:" + path, "--json"});
        QVERIFY(!json.json().is_discarded());
        const auto document = nlohmann::ordered_json::parse(json.out);
        D1_COMPARE_GOLDEN(QStringLiteral("cli/schema-odd.json"), QByteArray::fromStdString(document.dump(2) + '\n'));
    }

    void emptyDatabaseIsSaid()
    {
        const std::string path = m_folder.filePath(QStringLiteral("empty.sqlite")).toStdString();
        makeDatabase(path, "PRAGMA user_version = 1");
        const CliRun text = m_program.run({"schema", "--database", "file:" + path});
        QCOMPARE(text.code, ExitCode::Done);
        QCOMPARE(text.out, std::string());
        QCOMPARE(text.err, std::string("d1ctl: the database is empty.\n"));
        const CliRun json = m_program.run({"schema", "--database", "file:" + path, "--json"});
        QCOMPARE(json.out, std::string("{\"tables\":[],\"indexes\":[],\"views\":[],\"triggers\":[]}\n"));
    }

private:
    QTemporaryDir m_folder;
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_SchemaCommand)
#include "tst_schemacommand.moc"
