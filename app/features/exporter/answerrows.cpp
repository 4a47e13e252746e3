// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/answerrows.h"

#include "features/exporter/exactpage.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <limits>

namespace d1 {

namespace {

constexpr std::size_t noLimit = std::numeric_limits<std::int32_t>::max();

std::string alias(std::size_t column)
{
    return 'c' + std::to_string(column);
}

} // namespace

AnswerRows::AnswerRows(ReadRequests *requests, Statement select, std::vector<std::string> names)
    : m_requests(requests)
    , m_select(std::move(select))
    , m_names(std::move(names))
{}

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

QCoro::Task<Result<ResultSetPtr>> AnswerRows::next()
{
    if (m_atEnd)
        co_return std::make_shared<const ResultSet>();
    m_atEnd = true;
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
