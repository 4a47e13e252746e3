// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/answerrows.h"

#include "features/exporter/exactpage.h"
#include "sql/rowlimit.h"
#include "sql/tokencursor.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <limits>

namespace d1 {

namespace {

constexpr std::size_t noLimit = std::numeric_limits<std::int32_t>::max();

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

std::string alias(std::size_t column)
{
    return 'c' + std::to_string(column);
}

} // namespace

AnswerRows::AnswerRows(ReadRequests *requests, Statement select)
    : m_requests(requests)
    , m_select(std::move(select))
{
    m_select.sql = withoutEnd(m_select.sql);
}

Statement AnswerRows::asked(Texts texts) const
{
    std::string names;
    std::string values;
    for (std::size_t column = 0; column < m_names.size(); ++column) {
        const std::string name = alias(column);
        names += (column > 0 ? ", " : "") + name;
        values += (column > 0 ? ", " : "")
                  + (texts == Texts::AsTheyAre ? exactExpression(name, noLimit) : exactKeyExpression(name)) + " AS "
                  + name;
    }
    // Names of its own for the columns, since a result may have two of the same name.
    return Statement("WITH exported(" + names + ") AS (" + m_select.sql + "\n) SELECT " + values + " FROM exported",
                     m_select.params);
}

/// No rows, but their columns.
QCoro::Task<Result<ResultSetPtr>> AnswerRows::columns()
{
    std::vector<Statement> statements;
    // A subquery would number columns of one name, so only a SELECT that has a limit already becomes one.
    const std::optional<std::string> limited = sql::withRowLimit(m_select.sql, 0);
    statements.emplace_back(limited.value_or("SELECT * FROM (" + m_select.sql + "\n) LIMIT 0"), m_select.params);
    Result<Reply> reply = co_await m_requests->ask(std::move(statements));
    if (!reply)
        co_return std::unexpected(std::move(reply.error()));
    co_return reply->statements.front().rows;
}

QCoro::Task<Result<ResultSetPtr>> AnswerRows::next()
{
    if (m_atEnd)
        co_return std::make_shared<const ResultSet>();
    m_atEnd = true;
    const Result<ResultSetPtr> none = co_await columns();
    if (!none)
        co_return none;
    m_names.assign((*none)->columnNames().begin(), (*none)->columnNames().end());
    for (const Texts texts : {Texts::AsTheyAre, Texts::AsBytes}) {
        std::vector<Statement> statements;
        statements.push_back(asked(texts));
        Result<Reply> reply = co_await m_requests->ask(std::move(statements));
        if (!reply)
            co_return std::unexpected(std::move(reply.error()));
        QFuture<Result<ExactPage>> reading = QtConcurrent::run(
            [answer = *std::move(reply), names = m_names] { return readExactPage(answer, 0, names); });
        Result<ExactPage> page = co_await reading;
        if (!page)
            co_return std::unexpected(std::move(page.error()));
        if (page->missing.empty() || texts == Texts::AsBytes)
            co_return std::move(page->rows);
    }
    co_return std::make_shared<const ResultSet>();
}

} // namespace d1
