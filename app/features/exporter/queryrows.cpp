// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/queryrows.h"

#include "features/exporter/answerrows.h"
#include "features/exporter/keysetpages.h"
#include "sql/rowlimit.h"
#include "sql/tokencursor.h"

namespace d1 {

namespace {

constexpr std::size_t mostResultColumns = 100; // of a SELECT on D1

/// Without what a subquery cannot end with.
std::string withoutEnd(std::string_view sql)
{
    std::size_t end = 0;
    for (const sql::Token &token : sql::significantTokens(sql)) {
        if (!sql::isOperator(token, ";"))
            end = token.offset + token.text.size();
    }
    return std::string(sql.substr(0, end));
}

} // namespace

QueryRows::QueryRows(ReadRequests *requests, const Schema *schema, Statement select, PageAim aim,
                     std::function<void()> sawChange)
    : m_requests(requests)
    , m_schema(schema)
    , m_select(std::move(select))
    , m_aim(aim)
    , m_sawChange(std::move(sawChange))
{
    m_select.sql = withoutEnd(m_select.sql);
}

QCoro::Task<Result<std::vector<std::string>>> QueryRows::columns()
{
    std::vector<Statement> statements;
    // A subquery would number columns of one name, so only a SELECT that has a limit already becomes one.
    const std::optional<std::string> limited = sql::withRowLimit(m_select.sql, 0);
    statements.emplace_back(limited.value_or("SELECT * FROM (" + m_select.sql + "\n) LIMIT 0"), m_select.params);
    const Result<Reply> reply = co_await m_requests->ask(std::move(statements));
    if (!reply)
        co_return std::unexpected(reply.error());
    const auto names = reply->statements.front().rows->columnNames();
    std::vector<std::string> columns(names.begin(), names.end());
    co_return columns;
}

std::unique_ptr<RowSource> QueryRows::rowsOf(std::vector<std::string> names)
{
    std::optional<PagedSelect> paged = PagedSelect::of(m_select.sql, names.size(), *m_schema);
    if (paged && m_select.params.empty() && names.size() + paged->key().parts.size() <= mostResultColumns)
        return std::make_unique<KeysetPages>(m_requests, *std::move(paged), std::move(names), m_aim, m_sawChange);
    return std::make_unique<AnswerRows>(m_requests, m_select, std::move(names));
}

QCoro::Task<Result<ResultSetPtr>> QueryRows::next()
{
    if (!m_rows) {
        Result<std::vector<std::string>> names = co_await columns();
        if (!names)
            co_return std::unexpected(std::move(names.error()));
        m_rows = rowsOf(*std::move(names));
    }
    Result<ResultSetPtr> rows = co_await m_rows->next();
    co_return rows;
}

} // namespace d1
