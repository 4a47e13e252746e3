// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/exportrun.h"

#include "features/exporter/pagekey.h"
#include "features/exporter/sinkdevice.h"
#include "service/hosteddatabase.h"
#include "sql/quoting.h"
#include "sql/splitter.h"
#include "sql/statementkind.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace d1 {

namespace {

std::unexpected<Error> refusal(ErrorKind kind, std::string sentence)
{
    return std::unexpected(Error(kind, std::move(sentence)));
}

Error cancelled()
{
    return Error(ErrorKind::Cancelled, "The export was cancelled; nothing was written.");
}

/// In the terms of the export, for a table that was there when it began.
Error ofTable(Error error, const std::string &table)
{
    const bool isGone = error.facts.message.contains("no such table") || error.facts.message.contains("no such column");
    if (table.empty() || !isGone)
        return error;
    Error told(ErrorKind::NotFound, "The table " + table
                                        + " was dropped or changed while it was exported, so nothing was written; run"
                                          " the export again.");
    told.attempts = std::move(error.attempts);
    return told;
}

Result<Statement> onlySelect(const std::string &sql)
{
    const std::vector<sql::StatementSpan> statements = sql::splitStatements(sql);
    if (statements.size() != 1)
        return refusal(ErrorKind::Syntax,
                       "An export takes one SELECT, not " + std::to_string(statements.size()) + " statements.");
    std::string statement(statements.front().in(sql));
    const sql::StatementKind kind = sql::statementKind(statement);
    const bool isSelect =
        kind.category == sql::StatementCategory::Read && kind.readOnly && !kind.verb.starts_with("EXPLAIN");
    if (!isSelect)
        return refusal(ErrorKind::Syntax, "An export takes a SELECT; this statement is of another kind.");
    return Statement(std::move(statement));
}

std::string insertsOf(const std::string &sql)
{
    const std::string table = sql::statementKind(sql).table;
    return table.empty() ? "query" : table;
}

} // namespace

ExportRun::ExportRun(SessionPtr session, ExportRequest request, std::unique_ptr<ExportOutput> output)
    : m_session(session)
    , m_request(std::move(request))
    , m_output(std::move(output))
    , m_reader(databaseReader(std::move(session), m_cancel.token()))
{}

void ExportRun::cancel()
{
    m_isCancelled = true;
    m_cancel.cancel();
    m_gate.setClosed(false);
}

QCoro::Task<Result<ExportSummary>> ExportRun::run()
{
    const auto self = shared_from_this();
    m_begun = std::chrono::steady_clock::now();
    Result<void> done = co_await exportAll();
    if (!done && m_isCancelled)
        done = std::unexpected(cancelled());
    m_document.reset(); // and with it what was not published
    m_output.reset();
    if (!done)
        co_return std::unexpected(std::move(done.error()));
    m_summary.rows = m_progress.rows;
    m_summary.bytes = m_progress.bytes;
    m_summary.requests = m_reader->effort().requests;
    m_summary.retries = m_reader->effort().retries;
    m_summary.duration =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_begun);
    const ExportSummary summary = m_summary;
    co_return summary;
}

QCoro::Task<Result<void>> ExportRun::exportAll()
{
    Result<void> done;
    if (m_request.way == ExportWay::Cloudflare) {
        done = co_await exportByCloudflare();
        co_return done;
    }
    if (m_request.query)
        done = co_await exportQuery();
    else
        done = co_await exportTables();
    if (!done)
        co_return done;
    done = co_await conclude();
    co_return done;
}

QCoro::Task<Result<void>> ExportRun::exportByCloudflare()
{
    const std::shared_ptr<HostedDatabase> hosted = m_session->hosted();
    if (!hosted) {
        Error error(ErrorKind::NotFound, "Only a database at Cloudflare has an export of its own; use the usual one.");
        co_return std::unexpected(std::move(error));
    }
    const Result<ByteSink *> sink = m_output->open({});
    if (!sink)
        co_return std::unexpected(sink.error());
    SinkDevice device(*sink);
    HostedExportJob job(&device);
    job.tables = m_request.tables;
    job.schema = m_request.schema;
    job.data = m_request.data;
    job.terms.cancel = m_cancel.token();
    job.terms.progress = [this](const HostedProgress &progress) {
        m_progress.bytes = static_cast<std::uint64_t>(progress.bytes);
        tellProgress();
    };
    const Result<HostedExportEnd> end = co_await hosted->exportTo(std::move(job));
    if (device.failure())
        co_return std::unexpected(*device.failure());
    if (!end)
        co_return std::unexpected(end.error());
    m_progress.bytes = static_cast<std::uint64_t>(end->bytes);
    Result<void> published = m_output->publish();
    if (!published)
        co_return published;
    m_summary.files = m_output->files();
    m_summary.consistency = Consistency::Snapshot;
    m_summary.notices.emplace_back(
        "Cloudflare's own export rounds integers of 2^53 and beyond; the usual one keeps them.");
    co_return published;
}

void ExportRun::makeDocument(std::size_t tables)
{
    // Everything is an object of tables, also when there happens to be one.
    const bool isOne = m_request.query || (tables == 1 && !m_request.tables.empty());
    m_document = std::make_unique<ExportDocument>(
        m_request.format, isOne ? ExportDocument::Tables::One : ExportDocument::Tables::Several, std::move(m_output));
}

QCoro::Task<Result<void>> ExportRun::exportQuery()
{
    Result<Statement> select = onlySelect(*m_request.query);
    if (!select)
        co_return std::unexpected(std::move(select.error()));
    // For the watch over changes, and for the keys that pages follow.
    const Result<Schema> schema = co_await m_reader->schema();
    if (!schema)
        co_return std::unexpected(schema.error());
    makeDocument(1);
    m_progress.tables = 1;
    const std::string name = m_request.tables.empty() ? insertsOf(select->sql) : m_request.tables.front();
    std::vector<std::string> fromFirstPage;
    Result<void> copied = co_await copy(m_reader->queryRows(*std::move(select)), name, std::move(fromFirstPage));
    co_return copied;
}

QCoro::Task<Result<void>> ExportRun::exportTables()
{
    const Result<Schema> schema = co_await m_reader->schema();
    if (!schema)
        co_return std::unexpected(schema.error());
    Result<ExportPlan> plan = planExport(m_request, *schema);
    if (!plan)
        co_return std::unexpected(std::move(plan.error()));
    makeDocument(plan->tables.size());
    std::string pieces = PieceTable().name;
    while (schema->find(pieces))
        pieces += '_';
    m_document->setPieceTable(std::move(pieces));
    m_summary.notices = plan->notices;
    m_progress.tables = plan->tables.size();

    if (m_request.format == ExportFormat::Sql) {
        Result<void> begun = co_await writeStatements(plan->before);
        if (!begun)
            co_return begun;
    }
    co_await estimateRows(plan->tables);
    for (const PlannedTable &planned : plan->tables) {
        Result<void> copied =
            co_await copy(m_reader->tableRows(planned.table, planned.columns), planned.table.name, planned.columns);
        if (!copied)
            co_return std::unexpected(ofTable(std::move(copied.error()), planned.table.name));
    }
    if (m_request.format != ExportFormat::Sql)
        co_return Result<void>();
    Result<void> ended = co_await writeLateStatements(*plan);
    co_return ended;
}

QCoro::Task<Result<void>> ExportRun::writeLateStatements(ExportPlan plan)
{
    Result<std::vector<std::string>> counters = co_await counterStatements(plan.counters);
    if (!counters)
        co_return std::unexpected(std::move(counters.error()));
    Result<std::vector<std::string>> settings = co_await settingStatements(plan.settings);
    if (!settings)
        co_return std::unexpected(std::move(settings.error()));
    std::vector<std::string> statements = *std::move(counters);
    statements.insert(statements.end(), settings->begin(), settings->end());
    statements.insert(statements.end(), plan.after.begin(), plan.after.end());
    Result<void> written = co_await writeStatements(std::move(statements));
    co_return written;
}

QCoro::Task<Result<void>> ExportRun::writeStatements(std::vector<std::string> statements)
{
    const Writing writing = [statements = std::move(statements)](ExportDocument &document) {
        return document.writeStatements(statements);
    };
    Result<void> written = co_await aside(writing);
    co_return written;
}

/// Read after the rows, so that no counter is behind one of them.
QCoro::Task<Result<std::vector<std::string>>> ExportRun::counterStatements(std::vector<std::string> tables)
{
    std::vector<std::string> statements;
    if (tables.empty())
        co_return statements;
    Statement question("SELECT name AS table_name, CAST(seq AS TEXT) AS counter FROM sqlite_sequence ORDER BY name");
    const Result<ResultSetPtr> rows = co_await m_reader->rows(std::move(question));
    if (!rows)
        co_return std::unexpected(rows.error());
    for (std::size_t row = 0; row < (*rows)->rowCount(); ++row) {
        const std::string_view table = (*rows)->cell(row, 0).bytes();
        if (std::ranges::find(tables, table) == tables.end())
            continue;
        const std::string name = sql::quoteText(table);
        statements.push_back("DELETE FROM sqlite_sequence WHERE name = " + name);
        statements.push_back("INSERT INTO sqlite_sequence (name, seq) VALUES (" + name + ", "
                             + std::string((*rows)->cell(row, 1).bytes()) + ')');
    }
    co_return statements;
}

QCoro::Task<Result<std::vector<std::string>>> ExportRun::settingStatements(std::vector<std::string> tables)
{
    std::vector<std::string> statements;
    for (const std::string &table : tables) {
        Statement question("SELECT k AS name, v AS value FROM " + sql::quoteIdentifier(table + "_config")
                           + " WHERE k <> 'version'");
        const Result<ResultSetPtr> rows = co_await m_reader->rows(std::move(question));
        if (!rows)
            co_return std::unexpected(rows.error());
        const std::string name = sql::quoteIdentifier(table);
        for (std::size_t row = 0; row < (*rows)->rowCount(); ++row)
            statements.push_back("INSERT INTO " + name + " (" + name + ", rank) VALUES ("
                                 + sql::literalOf((*rows)->cell(row, 0)) + ", " + sql::literalOf((*rows)->cell(row, 1))
                                 + ')');
    }
    co_return statements;
}

/// From the ends of the rowids, since counting would read every row. Failing costs the estimate and nothing else.
QCoro::Task<> ExportRun::estimateRows(std::vector<PlannedTable> tables)
{
    constexpr std::size_t mostColumns = 50;
    constexpr std::int64_t unlikely = 10'000'000'000; // numbers with gaps
    std::int64_t sum = 0;
    bool isKnown = true;
    for (std::size_t first = 0; first < tables.size(); first += mostColumns) {
        std::string sql;
        for (std::size_t i = first; i < std::min(first + mostColumns, tables.size()); ++i) {
            const std::optional<PageKey> key = PageKey::of(tables[i].table);
            std::string estimate =
                tables[i].table.estimatedRows ? std::to_string(*tables[i].table.estimatedRows) : "NULL";
            if (estimate == "NULL" && key && key->isRowId && tables[i].table.type == SchemaTableType::Table) {
                const std::string from = ") FROM " + sql::quoteIdentifier(tables[i].table.name) + ')';
                const std::string &id = key->parts.front().expression;
                estimate = "coalesce((SELECT max(" + id + from + " - (SELECT min(" + id + from + " + 1, 0)";
            }
            sql += (sql.empty() ? "SELECT " : ", ") + estimate + " AS n" + std::to_string(i);
        }
        const Result<ResultSetPtr> rows = co_await m_reader->rows(Statement(std::move(sql)));
        if (!rows || (*rows)->rowCount() != 1)
            co_return;
        for (std::size_t column = 0; column < (*rows)->columnCount(); ++column) {
            const CellView cell = (*rows)->cell(0, column);
            isKnown = isKnown && cell.type() == CellType::Integer && cell.integer() < unlikely;
            sum += isKnown ? cell.integer() : 0;
        }
    }
    if (isKnown)
        m_progress.expectedRows = sum;
}

QCoro::Task<Result<void>> ExportRun::copy(std::unique_ptr<RowSource> source, std::string name,
                                          std::vector<std::string> columns)
{
    m_progress.table = name;
    const std::int64_t rowsBefore = m_progress.rows;
    const std::uint64_t bytesBefore = m_progress.bytes;
    Result<ResultSetPtr> page = co_await source->next();
    if (!page)
        co_return std::unexpected(std::move(page.error()));
    if (columns.empty())
        columns.assign((*page)->columnNames().begin(), (*page)->columnNames().end());
    const Writing begin = [name, columns](ExportDocument &document) { return document.beginTable(name, columns); };
    Result<void> written = co_await aside(begin);

    while (written && (*page)->rowCount() > 0) {
        co_await m_gate.pass();
        QCoro::Task<Result<ResultSetPtr>> ahead = source->next();
        const ResultSetPtr rows = *page;
        const Writing writeRows = [rows](ExportDocument &document) { return document.writeRows(*rows); };
        written = co_await aside(writeRows);
        if (!written)
            m_cancel.cancel(); // so that the next page, which is on its way, does not take long
        else
            m_progress.rows += static_cast<std::int64_t>(rows->rowCount());
        page = co_await ahead;
        if (!written)
            co_return written;
        tellProgress();
        if (!page)
            co_return std::unexpected(std::move(page.error()));
    }
    const Writing end = [](ExportDocument &document) { return document.endTable(); };
    if (written)
        written = co_await aside(end);
    ++m_progress.tablesDone;
    tellProgress();
    ExportSummary::Table table;
    table.name = std::move(name);
    table.rows = m_progress.rows - rowsBefore;
    table.bytes = m_progress.bytes - bytesBefore;
    m_summary.tables.push_back(std::move(table));
    co_return written;
}

QCoro::Task<Result<void>> ExportRun::aside(Writing writing)
{
    QFuture<Result<void>> written =
        QtConcurrent::run([document = m_document.get(), writing] { return writing(*document); });
    Result<void> done = co_await written;
    m_progress.bytes = m_document->bytesWritten();
    co_return done;
}

QCoro::Task<Result<void>> ExportRun::conclude()
{
    m_summary.consistency = co_await m_reader->consistency();
    if (m_isCancelled)
        co_return std::unexpected(cancelled());
    const Writing publish = [](ExportDocument &document) { return document.publish(); };
    Result<void> published = co_await aside(publish);
    if (!published)
        co_return published;
    m_summary.files = m_document->files();
    if (m_summary.consistency == Consistency::Changed)
        m_summary.notices.emplace_back(
            "The database was written to meanwhile, so the rows may belong to different moments; export again when"
            " nothing writes to be sure.");
    if (m_document->replacedTexts() > 0)
        m_summary.notices.push_back(std::to_string(m_document->replacedTexts())
                                    + " texts are not UTF-8 and were written with replacement characters; SQL keeps"
                                      " them as they are.");
    co_return published;
}

void ExportRun::tellProgress()
{
    m_progress.elapsed = std::chrono::steady_clock::now() - m_begun - m_gate.timeWaited();
    if (m_onProgress)
        m_onProgress();
}

} // namespace d1
