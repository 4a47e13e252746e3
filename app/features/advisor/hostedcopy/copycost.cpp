// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/hostedcopy/copycost.h"

#include "core/price.h"
#include "features/advisor/advicereasons.h"
#include "features/exporter/pagekey.h"
#include "features/schema/schemareader.h"
#include "sql/quoting.h"

#include <algorithm>

namespace d1::advisor {

namespace {

constexpr std::size_t tablesAtOnce = 50;

/// A question for its number of rows that reads two of them; empty when there is none.
std::string rowsQuestion(const SchemaTable &table)
{
    if (table.estimatedRows)
        return std::to_string(*table.estimatedRows);
    const std::optional<PageKey> key = PageKey::of(table);
    if (!key || !key->isRowId)
        return "NULL";
    const std::string from = ") FROM " + sql::quoteIdentifier(table.name) + ')';
    const std::string &id = key->parts.front().expression;
    return "coalesce((SELECT max(" + id + from + " - (SELECT min(" + id + from + " + 1, 0)";
}

} // namespace

double CopyCost::dollars() const
{
    return Price::ofKnownRows(rows, 0);
}

std::string CopyCost::refusal(const CopyBudget &budget) const
{
    if (rows > budget.rowsAtMost)
        return "The database has about " + countText(static_cast<double>(rows)) + " rows, more than the "
               + countText(static_cast<double>(budget.rowsAtMost)) + " that are copied; ask without a copy.";
    if (bytes > budget.bytesAtMost)
        return "The database has " + countText(static_cast<double>(bytes) / 1e6) + " MB, more than the "
               + countText(static_cast<double>(budget.bytesAtMost) / 1e6) + " MB that are copied; ask without a copy.";
    return {};
}

QCoro::Task<Result<CopyCost>> copyCost(SessionPtr session, CancelToken cancel)
{
    const Result<Schema> schema = co_await readSchema(session, cancel, "advisor");
    if (!schema)
        co_return std::unexpected(schema.error());
    std::vector<std::string> questions;
    for (const SchemaTable &table : schema->tables) {
        if (table.type == SchemaTableType::Table)
            questions.push_back(rowsQuestion(table));
    }
    CopyCost cost;
    for (std::size_t first = 0; first == 0 || first < questions.size(); first += tablesAtOnce) {
        std::string sql = "SELECT 0 AS none";
        for (std::size_t i = first; i < std::min(first + tablesAtOnce, questions.size()); ++i)
            sql += ", " + questions[i] + " AS n" + std::to_string(i);
        Statement statement(std::move(sql));
        Request request(std::move(statement));
        request.cancel = cancel;
        request.origin = "advisor";
        const Result<Reply> reply = co_await session->execute(std::move(request));
        if (!reply)
            co_return std::unexpected(reply.error());
        const StatementReply &answer = reply->statements.front();
        cost.bytes = answer.meta.sizeAfter.value_or(cost.bytes);
        for (std::size_t column = 1; column < answer.rows->columnCount(); ++column) {
            const CellView rows = answer.rows->cell(0, column);
            cost.isLeast = cost.isLeast || rows.type() != CellType::Integer;
            cost.rows += rows.type() == CellType::Integer ? std::max<std::int64_t>(0, rows.integer()) : 0;
        }
    }
    co_return cost;
}

} // namespace d1::advisor
