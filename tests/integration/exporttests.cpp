// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporttests.h"

#include "connections/embedded/embeddedconnection.h"
#include "connections/wrangler/wranglerconnection.h"
#include "features/advisor/hostedcopy/hostedcopy.h"
#include "features/exporter/exportjob.h"
#include "features/schema/schemareader.h"
#include "sql/quoting.h"
#include "sql/splitter.h"
#include "support/await.h"
#include "support/exactcontent.h"
#include "support/otherprogram.h"

#include <QFile>
#include <QSignalSpy>

namespace d1::test {

ExportTests::ExportTests(const DevServer &devServer, std::shared_ptr<WranglerServer> server,
                         WranglerGeneration generation)
    : m_devServer(devServer)
    , m_server(std::move(server))
    , m_generation(generation)
{}

SessionPtr ExportTests::sessionOf(const char *databaseId)
{
    Session::Parts parts;
    parts.primary = std::make_unique<WranglerConnection>(m_server, databaseId);
    parts.clock = &m_clock;
    parts.log = &m_log;
    return Session::create(std::move(parts));
}

void ExportTests::run(const SessionPtr &session, const std::vector<std::string> &statements)
{
    for (const std::string &statement : statements) {
        const Result<Reply> reply = await(session->execute(Request(Statement(statement), Intent::Write)));
        QVERIFY2(reply, (reason(reply) + " in " + QByteArray::fromStdString(statement.substr(0, 200))).constData());
    }
}

void ExportTests::dropEverything(const SessionPtr &session)
{
    D1_AWAIT_OK(schema, readSchema(session, CancelToken(), "test"));
    std::vector<std::string> drops{"PRAGMA defer_foreign_keys = on"};
    for (const SchemaTable &table : schema->tables)
        drops.push_back(std::string("DROP ") + (table.type == SchemaTableType::View ? "VIEW " : "TABLE ")
                        + sql::quoteIdentifier(table.name));
    run(session, drops);
}

Result<ExportSummary> ExportTests::exported(const SessionPtr &session, const ExportRequest &request,
                                            const char *name) const
{
    Result<std::unique_ptr<ExportOutput>> output = outputToFile(path(name).toStdString());
    if (!output)
        return std::unexpected(output.error());
    ExportJob job(session, request, *std::move(output));
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start();
    constexpr int patience = 60'000;
    if (!finished.wait(patience))
        return std::unexpected(Error(ErrorKind::Timeout, "the export did not end"));
    return *job.result();
}

std::vector<std::string> ExportTests::statementsIn(const char *name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const std::string script = file.readAll().toStdString();
    std::vector<std::string> statements;
    for (const sql::StatementSpan span : sql::splitStatements(script))
        statements.emplace_back(span.in(script));
    return statements;
}

QString ExportTests::fileWith(const char *table) const
{
    for (const QString &file : m_devServer.databaseFiles()) {
        if (exactContentOf(file).contains(QLatin1StringView(table)))
            return file;
    }
    return {};
}

void ExportTests::initTestCase()
{
    m_source = sessionOf(DevServer::DatabaseId);
    dropEverything(m_source);
    run(m_source, scriptFixture(QStringLiteral("export/types.sql")));
    QVERIFY(!fileWith("all \"types\"").isEmpty());
    D1_AWAIT_OK(none, m_source->execute(Request(Statement("SELECT 1"))));
    const Result<ExportSummary> summary = exported(m_source, ExportRequest(), "types.sql");
    QVERIFY2(summary, reason(summary).constData());
    QVERIFY(summary->rows > 20);
    // The old generation counts its own bookkeeping as writes.
    QCOMPARE(summary->consistency,
             m_generation == WranglerGeneration::New ? Consistency::Unchanged : Consistency::Unknown);
}

void ExportTests::scriptMakesTheSameAgainInAFile()
{
    QFile file(path("copy.sqlite"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    EmbeddedConnection copy(path("copy.sqlite").toStdString());
    std::vector<Statement> batch;
    for (const std::string &statement : statementsIn("types.sql"))
        batch.emplace_back(statement);
    D1_AWAIT_OK(loaded, copy.execute(Request(std::move(batch), Intent::Write)));
    QCOMPARE(exactContentOf(path("copy.sqlite")), exactContentOf(fileWith("all \"types\"")));
}

void ExportTests::copyToMeasureOnIsTheSame()
{
    const std::string copy = path("measured.sqlite").toStdString();
    D1_AWAIT_OK(cost, advisor::copyCost(m_source, CancelToken()));
    QVERIFY(cost->rows > 0 && cost->bytes > 0);
    D1_AWAIT_OK(rows, advisor::copyIntoFile(
                          m_source, copy, {}, [](const ExportProgress &) {}, CancelToken()));
    QVERIFY(*rows > 0);
    QCOMPARE(exactContentOf(path("measured.sqlite")), exactContentOf(fileWith("all \"types\"")));
}

void ExportTests::scriptMakesTheSameAgainInAnotherD1()
{
    const QStringList expected = exactContentOf(fileWith("all \"types\""));
    const SessionPtr other = sessionOf(DevServer::OtherDatabaseId);
    dropEverything(other);
    run(other, {"CREATE TABLE here(a)"});
    const QString path = fileWith("here");
    run(other, {"DROP TABLE here"});
    run(other, statementsIn("types.sql"));
    QCOMPARE(exactContentOf(path), expected);
    dropEverything(other);
}

void ExportTests::queryComesExactly()
{
    ExportRequest request;
    request.format = ExportFormat::JsonLines;
    request.query = "SELECT i, n, n, r FROM \"all \"\"types\"\"\" WHERE id IN (2, 6) ORDER BY id";
    const Result<ExportSummary> summary = exported(m_source, request, "query.jsonl");
    QVERIFY2(summary, reason(summary).constData());
    QFile file(path("query.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{\"i\":9007199254740993,\"n\":1,\"n_2\":1,\"r\":1.0}\n"
                                        "{\"i\":9007199254740992,\"n\":-0.0,\"n_2\":-0.0,\"r\":1e+17}\n"));
}

void ExportTests::writesMeanwhileAreNoticed()
{
    ExportRequest request;
    request.format = ExportFormat::Csv;
    request.tables = {"notes"};
    auto output = outputToFile(path("notes.csv").toStdString());
    ExportJob job(m_source, request, *std::move(output));
    OtherProgram other(fileWith("all \"types\""));
    connect(&job, &ExportJob::progressed, this,
            [&other] { static_cast<void>(other.run("CREATE TABLE IF NOT EXISTS more(a)")); });
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start();
    QVERIFY(finished.wait(30'000));
    QVERIFY2(*job.result(), reason(*job.result()).constData());
    QCOMPARE((*job.result())->consistency, Consistency::Changed);
    run(m_source, {"DROP TABLE more"});
}

} // namespace d1::test
