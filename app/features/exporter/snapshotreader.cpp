// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/snapshotreader.h"

#include "core/reply.h"
#include "features/exporter/pagekey.h"
#include "features/schema/schemaqueries.h"
#include "features/schema/schemareader.h"
#include "service/classify.h"
#include "sql/quoting.h"

#include <limits>

namespace d1 {

namespace {

// Large enough that handing pages over costs nothing, small enough for the processor's caches.
constexpr std::size_t pageBytes = 1024 * 1024;

} // namespace

/// What the snapshot's one statement brings.
class SnapshotReader::Pages final : public RowSource
{
public:
    Pages(SnapshotReader *reader, Statement statement)
        : m_reader(reader)
    {
        m_reader->m_snapshot->begin(std::move(statement));
        ++m_reader->m_effort.requests;
    }

    QCoro::Task<Result<ResultSetPtr>> next() override { return m_reader->read(pageBytes); }

private:
    SnapshotReader *m_reader;
};

SnapshotReader::SnapshotReader(std::unique_ptr<Snapshot> snapshot, CancelToken cancel)
    : m_snapshot(std::move(snapshot))
    , m_cancel(std::move(cancel))
{}

SnapshotReader::~SnapshotReader() = default;

QCoro::Task<Result<ResultSetPtr>> SnapshotReader::read(std::size_t bytes)
{
    Result<ResultSetPtr> rows = co_await m_snapshot->next(bytes, m_cancel);
    if (!rows) {
        const RequestTraits reading{true, true};
        rows.error().verdict = classify(rows.error().facts, reading);
    }
    co_return rows;
}

QCoro::Task<Result<ResultSetPtr>> SnapshotReader::rows(Statement statement)
{
    m_snapshot->begin(std::move(statement));
    ++m_effort.requests;
    return read(std::numeric_limits<std::size_t>::max());
}

QCoro::Task<Result<Reply>> SnapshotReader::answers(std::vector<Statement> statements)
{
    Reply reply;
    for (Statement &statement : statements) {
        Result<ResultSetPtr> answer = co_await rows(std::move(statement));
        if (!answer)
            co_return std::unexpected(std::move(answer.error()));
        reply.statements.emplace_back(*std::move(answer), Meta());
    }
    co_return reply;
}

QCoro::Task<Result<Schema>> SnapshotReader::schema()
{
    const StatementsReader ask = [this](std::vector<Statement> statements) { return answers(std::move(statements)); };
    return readSchemaWith(ask);
}

std::unique_ptr<RowSource> SnapshotReader::tableRows(SchemaTable table, std::vector<std::string> columns)
{
    std::string sql = "SELECT ";
    for (std::size_t i = 0; i < columns.size(); ++i)
        sql += (i > 0 ? ", source." : "source.") + sql::quoteIdentifier(columns[i]);
    sql += " FROM " + sql::quoteIdentifier(table.name) + " AS source";
    const std::optional<PageKey> key = PageKey::of(table, "source");
    // Without it SQLite may walk an index that has all the columns.
    if (key && table.type == SchemaTableType::Table)
        sql += " ORDER BY " + key->order();
    return queryRows(Statement(std::move(sql)));
}

std::unique_ptr<RowSource> SnapshotReader::queryRows(Statement select)
{
    return std::make_unique<Pages>(this, std::move(select));
}

QCoro::Task<Consistency> SnapshotReader::consistency()
{
    co_return Consistency::Snapshot;
}

} // namespace d1
