// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/appliedmigrations.h"

#include <QDateTime>

#include <algorithm>
#include <optional>

namespace d1 {

namespace {

// A question about a table that is not there would count as an error.
constexpr const char *hasTable = "SELECT count(*) FROM pragma_table_info('d1_migrations') WHERE name IN ('id', 'name', "
                                 "'applied_at')";
constexpr const char *latest = "SELECT name, applied_at FROM d1_migrations ORDER BY id DESC LIMIT 200";

Request questionOf(const char *sql, const CancelToken &cancel)
{
    Request request(Statement(sql), Intent::Read);
    request.origin = "sampling";
    request.priority = Priority::Background;
    request.cancel = cancel;
    return request;
}

/// As CURRENT_TIMESTAMP writes it: UTC.
std::optional<Clock::WallTime> timeOf(std::string_view text)
{
    const QString written = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    QDateTime time = QDateTime::fromString(written, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (!time.isValid())
        return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return Clock::WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace

QCoro::Task<Result<std::vector<AppliedMigration>>> appliedMigrations(SessionPtr session, CancelToken cancel)
{
    std::vector<AppliedMigration> migrations;
    Request first = questionOf(hasTable, cancel);
    const Result<Reply> table = co_await session->execute(std::move(first));
    if (!table)
        co_return std::unexpected(table.error());
    constexpr std::int64_t columns = 3;
    if (table->statements.front().rows->cell(0, 0).integer() != columns)
        co_return migrations;
    Request second = questionOf(latest, cancel);
    const Result<Reply> read = co_await session->execute(std::move(second));
    if (!read)
        co_return std::unexpected(read.error());
    const ResultSet &rows = *read->statements.front().rows;
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        if (const auto time = timeOf(rows.cell(row, 1).bytes()))
            migrations.push_back({std::string(rows.cell(row, 0).bytes()), *time});
    }
    std::ranges::stable_sort(migrations, {}, &AppliedMigration::at);
    co_return migrations;
}

} // namespace d1
