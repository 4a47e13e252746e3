// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfixture.h"
#include "sql/refusals.h"
#include "sql/splitter.h"
#include "support/await.h"
#include "support/exactcontent.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

QString qPath(const std::string &path)
{
    return QString::fromStdString(path);
}

std::vector<std::string> statementsIn(const QByteArray &script)
{
    const std::string text = script.toStdString();
    std::vector<std::string> statements;
    for (const sql::StatementSpan span : sql::splitStatements(text))
        statements.emplace_back(span.in(text));
    return statements;
}

} // namespace

/// Everything of every type comes back byte for byte from the script that an export writes.
class tst_RoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scriptMakesTheSameAgain_data()
    {
        QTest::addColumn<bool>("isHosted");
        QTest::newRow("from a file") << false;
        QTest::newRow("from Cloudflare") << true;
    }
    void scriptMakesTheSameAgain()
    {
        QFETCH(bool, isHosted);
        ExportFixture fixture;
        const std::vector<std::string> types = scriptFixture(QStringLiteral("export/types.sql"));
        const SessionPtr session = isHosted ? fixture.hosted(types) : fixture.embedded("source.sqlite", types);
        const QString source = isHosted ? fixture.d1.file().path() : qPath(fixture.path("source.sqlite"));

        const Result<ExportSummary> summary = fixture.exported(session, ExportRequest(), "out.sql");
        QVERIFY2(summary, reason(summary).constData());
        QCOMPARE(summary->consistency, isHosted ? Consistency::Unchanged : Consistency::Snapshot);
        const std::vector<std::string> statements = statementsIn(fixture.content("out.sql"));
        for (const std::string &statement : statements)
            QVERIFY(statement.size() <= sql::maxStatementBytes);
        const SessionPtr copy = fixture.embedded("copy.sqlite", statements);
        QCOMPARE(exactContentOf(qPath(fixture.path("copy.sqlite"))), exactContentOf(source));
        QCOMPARE(exactContentOf(source).size(), 59);

        // A full-text index finds what it found.
        const auto found = [](const SessionPtr &database) {
            const Result<Reply> reply =
                await(database->execute(Request(Statement("SELECT (SELECT group_concat(rowid) FROM notes_own('run')), "
                                                          "(SELECT group_concat(rowid) FROM notes_index('note')), "
                                                          "(SELECT v FROM notes_own_config WHERE k = 'pgsz')"))));
            const ResultSet &rows = *reply.value().statements.front().rows;
            return std::string(rows.cell(0, 0).bytes()) + '|' + std::string(rows.cell(0, 1).bytes()) + '|'
                   + std::to_string(rows.cell(0, 2).integer());
        };
        QCOMPARE(found(copy), std::string("3|5|512"));
    }

    void scriptIsTheSameWhereverItComesFrom()
    {
        ExportFixture fixture;
        const std::vector<std::string> types = scriptFixture(QStringLiteral("export/types.sql"));
        const Result<ExportSummary> file =
            fixture.exported(fixture.embedded("source.sqlite", types), ExportRequest(), "file.sql");
        const Result<ExportSummary> hosted = fixture.exported(fixture.hosted(types), ExportRequest(), "hosted.sql");
        QVERIFY2(file, reason(file).constData());
        QVERIFY2(hosted, reason(hosted).constData());
        QVERIFY(fixture.content("file.sql") == fixture.content("hosted.sql"));
        QCOMPARE(file->rows, hosted->rows);
        QCOMPARE(static_cast<qsizetype>(file->bytes), fixture.content("file.sql").size());
    }

    void queryGivesTheSameEverywhere_data()
    {
        QTest::addColumn<int>("format");
        for (const ExportFormat format :
             {ExportFormat::Sql, ExportFormat::Csv, ExportFormat::Json, ExportFormat::JsonLines})
            QTest::newRow(nameOf(format).data()) << static_cast<int>(format);
    }
    void queryGivesTheSameEverywhere()
    {
        QFETCH(int, format);
        ExportFixture fixture;
        const std::vector<std::string> types = scriptFixture(QStringLiteral("export/types.sql"));
        ExportRequest request;
        request.format = static_cast<ExportFormat>(format);
        request.query =
            "SELECT id, n, n, i, r, t, b AS \"a b\" FROM \"all \"\"types\"\"\" WHERE id < 9 ORDER BY id DESC; -- end";
        const Result<ExportSummary> file = fixture.exported(fixture.embedded("source.sqlite", types), request, "file");
        const Result<ExportSummary> hosted = fixture.exported(fixture.hosted(types), request, "hosted");
        QVERIFY2(file, reason(file).constData());
        QVERIFY2(hosted, reason(hosted).constData());
        QCOMPARE(fixture.content("hosted"), fixture.content("file"));
        QCOMPARE(file->rows, 7);
    }
};

QTEST_GUILESS_MAIN(tst_RoundTrip)
#include "tst_roundtrip.moc"
