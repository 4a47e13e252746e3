// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "support/goldentext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace d1;
using namespace d1::test;

namespace {

constexpr auto oddSchema = R"sql(
CREATE TABLE "Größe und Gewicht" (id INTEGER PRIMARY KEY, "Höhe" REAL, "select" TEXT, art TEXT UNIQUE,
  eltern INTEGER REFERENCES "Größe und Gewicht" (id) ON DELETE CASCADE);
INSERT INTO "Größe und Gewicht" VALUES (1, 1.5, 'x', 'y', NULL), (2, 2.5, 'z', 'w', 1);
CREATE INDEX "Höhen-Index" ON "Größe und Gewicht" ("Höhe" DESC, "select" COLLATE NOCASE);
CREATE UNIQUE INDEX 'nur einer' ON "Größe und Gewicht" (lower("select")) WHERE "select" IS NOT NULL AND art <> ');';
CREATE INDEX art_again ON "Größe und Gewicht" (art);
CREATE TABLE pairs (a INT, b INT, note TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX pairs_a ON pairs (a);
CREATE INDEX notes ON pairs (note /* not a column: */, b) -- kept
;
CREATE TABLE child (x INT, y INT, p INTEGER REFERENCES pairs, FOREIGN KEY (y, x) REFERENCES pairs (a, b));
CREATE INDEX idx_child_p_there ON child (p) WHERE p IS NOT NULL;
CREATE VIRTUAL TABLE words USING fts5(body);
CREATE VIEW v AS SELECT note FROM pairs;
)sql";

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_IndexesCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFile::remove(QString::fromStdString(m_path));
        makeDatabase(m_path, oddSchema);
    }

    void oddSchemaIsAudited()
    {
        const CliRun text = m_program.run({"indexes", "audit", "--database", m_target});
        QCOMPARE(text.code, ExitCode::Done);
        // The log's span is another one each time.
        const std::string told = text.out.substr(text.out.find('\n'));
        D1_COMPARE_GOLDEN(QStringLiteral("cli/indexes-odd.txt"), QByteArray::fromStdString(told));
    }

    void demoIsAudited()
    {
        const CliRun text = m_program.run({"indexes", "audit", "--database", "demo:"});
        const std::string told = text.out.substr(text.out.find('\n'));
        D1_COMPARE_GOLDEN(QStringLiteral("cli/indexes-demo.txt"), QByteArray::fromStdString(told));
    }

    void everyStatementRunsAndIsUndone()
    {
        const std::string schema = m_program.run({"schema", "--database", m_target, "--json"}).out;
        const nlohmann::json findings = audit()["findings"];
        QVERIFY(!findings.empty());
        for (const nlohmann::json &finding : findings)
            run(finding["sql"]);
        const nlohmann::json mended = audit()["findings"];
        QVERIFY2(mended.empty(), mended.dump(1).c_str());
        for (auto finding = findings.rbegin(); finding != findings.rend(); ++finding)
            run((*finding)["undo_sql"]);
        auto before = nlohmann::json::parse(schema);
        auto after = nlohmann::json::parse(m_program.run({"schema", "--database", m_target, "--json"}).out);
        for (nlohmann::json *document : {&before, &after}) {
            for (nlohmann::json &table : (*document)["tables"])
                table.erase("estimated_rows");
        }
        QCOMPARE(QString::fromStdString(after["indexes"].dump()), QString::fromStdString(before["indexes"].dump()));
    }

    void migrationIsWrittenAndRuns()
    {
        const QString folder = m_folder.filePath(QStringLiteral("m"));
        const CliRun done =
            m_program.run({"indexes", "audit", "--database", m_target, "--write-migration", folder.toStdString(),
                           "--fix", "name,duplicate,redundant,foreign-key", "--json"});
        QCOMPARE(done.code, ExitCode::Done);
        const QString path = QString::fromStdString(done.json()["migration"].get<std::string>());
        QCOMPARE(path, folder + QStringLiteral("/0001_mend_indexes.sql"));
        const QByteArray text = read(path);
        QVERIFY(text.startsWith("-- Migration number: 0001 \t "));
        D1_COMPARE_GOLDEN(QStringLiteral("cli/indexes-migration.sql"), text.mid(text.indexOf('\n')));
        makeDatabase(m_path, text.constData());
        const nlohmann::json left = audit();
        for (const nlohmann::json &finding : left["findings"])
            QCOMPARE(finding["kind"].get<std::string>(), std::string("statistics"));
    }

    void projectsHaveTheirFolder()
    {
        const QString project = m_folder.filePath(QStringLiteral("worker"));
        QVERIFY(QDir().mkpath(project));
        QFile config(project + QStringLiteral("/wrangler.toml"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("name = 'w'\n[[d1_databases]]\nbinding = 'DB'\ndatabase_id = 'x'\nmigrations_dir = 'db/steps'\n");
        config.close();
        const CliRun done = m_program.run(
            {"indexes", "audit", "--database", m_target, "--json", "--write-migration", project.toStdString()});
        QCOMPARE(QString::fromStdString(done.json()["migration"].get<std::string>()),
                 project + QStringLiteral("/db/steps/0001_mend_indexes.sql"));
    }

    void wrongUsageIsTold_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("another word") << QStringList{QStringLiteral("drop")};
        QTest::newRow("no kind") << QStringList{QStringLiteral("audit"), QStringLiteral("--write-migration=m"),
                                                QStringLiteral("--fix"), QStringLiteral("names")};
        QTest::newRow("mends nothing") << QStringList{QStringLiteral("audit"), QStringLiteral("--fix"),
                                                      QStringLiteral("name")};
        QTest::newRow("no project") << QStringList{QStringLiteral("audit"), QStringLiteral("--write-migration")};
        QTest::newRow("no time") << QStringList{QStringLiteral("audit"), QStringLiteral("--since"),
                                                QStringLiteral("soon")};
    }

    void wrongUsageIsTold()
    {
        QFETCH(QStringList, words);
        std::vector<std::string> line{"indexes", "--database", m_target};
        for (const QString &word : words)
            line.push_back(word.toStdString());
        const CliRun run = m_program.run(line);
        QCOMPARE(run.code, ExitCode::Usage);
        QVERIFY(run.out.empty());
    }

private:
    nlohmann::json audit() { return m_program.run({"indexes", "audit", "--database", m_target, "--json"}).json(); }

    void run(const nlohmann::json &statements)
    {
        for (const nlohmann::json &sql : statements)
            makeDatabase(m_path, sql.get<std::string>().c_str());
    }

    QTemporaryDir m_folder;
    std::string m_path = m_folder.filePath(QStringLiteral("odd.sqlite")).toStdString();
    std::string m_target = "file:" + m_path;
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_IndexesCommand)
#include "tst_indexescommand.moc"
