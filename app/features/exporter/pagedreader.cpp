// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/pagedreader.h"

#include "features/exporter/keysetpages.h"
#include "features/exporter/queryrows.h"
#include "features/schema/schemareader.h"
#include "service/hosteddatabase.h"
#include "sql/quoting.h"

namespace d1 {

PagedReader::PagedReader(SessionPtr session, CancelToken cancel, PageAim aim)
    : m_requests(std::move(session), std::move(cancel))
    , m_aim(aim)
{}

QCoro::Task<Result<Schema>> PagedReader::schema()
{
    m_bookmark = co_await bookmark();
    const std::vector<Mark> first = co_await marks(2);
    if (!first.empty())
        m_mark = first.back();
    m_countsItself = first.size() == 2 && first.front().changes != first.back().changes;
    const StatementsReader ask = [this](std::vector<Statement> statements) {
        return m_requests.ask(std::move(statements));
    };
    Result<Schema> schema = co_await readSchemaWith(ask);
    if (schema)
        m_schema = *schema;
    co_return schema;
}

QCoro::Task<Result<ResultSetPtr>> PagedReader::rows(Statement statement)
{
    std::vector<Statement> statements;
    statements.push_back(std::move(statement));
    Result<Reply> reply = co_await m_requests.ask(std::move(statements));
    if (!reply)
        co_return std::unexpected(std::move(reply.error()));
    co_return reply->statements.front().rows;
}

std::unique_ptr<RowSource> PagedReader::tableRows(SchemaTable table, std::vector<std::string> columns)
{
    if (std::optional<PagedSelect> select = PagedSelect::of(table, columns))
        return std::make_unique<KeysetPages>(&m_requests, *std::move(select), std::move(columns), m_aim,
                                             [this] { m_sawChange = true; });
    std::string names;
    for (const std::string &column : columns)
        names += (names.empty() ? "" : ", ") + sql::quoteIdentifier(column);
    return queryRows(Statement("SELECT " + names + " FROM " + sql::quoteIdentifier(table.name)));
}

std::unique_ptr<RowSource> PagedReader::queryRows(Statement select)
{
    return std::make_unique<QueryRows>(&m_requests, &m_schema, std::move(select), m_aim,
                                       [this] { m_sawChange = true; });
}

QCoro::Task<std::string> PagedReader::bookmark()
{
    std::string none;
    const std::shared_ptr<HostedDatabase> hosted = m_requests.session()->hosted();
    if (!hosted)
        co_return none;
    const Result<std::string> now = co_await hosted->bookmark(std::nullopt, m_requests.cancel());
    co_return now.value_or(none);
}

QCoro::Task<std::vector<PagedReader::Mark>> PagedReader::marks(std::size_t count)
{
    const Statement question(
        "SELECT total_changes() AS changes, (SELECT data_version FROM pragma_data_version) AS version, "
        "(SELECT count(*) || ' ' || total(length(sql)) FROM sqlite_schema) AS objects");
    std::vector<Statement> statements(count, question);
    const Result<Reply> reply = co_await m_requests.ask(std::move(statements));
    std::vector<Mark> marks;
    if (!reply)
        co_return marks;
    for (const StatementReply &answer : reply->statements) {
        const ResultSet &rows = *answer.rows;
        if (rows.rowCount() == 1 && rows.columnCount() == 3)
            marks.push_back({rows.cell(0, 0).integer(), rows.cell(0, 1).integer(), std::string(rows.cell(0, 2).bytes()),
                             answer.meta.servedBy});
    }
    co_return marks;
}

QCoro::Task<Consistency> PagedReader::consistency()
{
    const std::vector<Mark> now = co_await marks(1);
    if (m_sawChange)
        co_return Consistency::Changed;
    const std::string bookmarkNow = co_await bookmark();
    if (!bookmarkNow.empty() && bookmarkNow == m_bookmark)
        co_return Consistency::Unchanged;
    if (!m_mark || now.empty())
        co_return Consistency::Unknown;
    const Mark &last = now.front();
    if (last.schema != m_mark->schema)
        co_return Consistency::Changed;
    if (m_countsItself || last.changes < m_mark->changes || last.servedBy != m_mark->servedBy)
        co_return last.version == m_mark->version ? Consistency::Unknown : Consistency::Changed;
    co_return last == *m_mark ? Consistency::Unchanged : Consistency::Changed;
}

} // namespace d1
