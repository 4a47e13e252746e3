// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/keysetpages.h"

#include "features/exporter/missingvalues.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace d1 {

namespace {

constexpr std::size_t mostResultColumns = 100; // of a SELECT on D1

std::string numbered(char letter, std::size_t number)
{
    return letter + std::to_string(number);
}

} // namespace

KeysetPages::KeysetPages(ReadRequests *requests, PagedSelect select, std::vector<std::string> names, PageAim aim,
                         std::function<void()> sawChange)
    : m_requests(requests)
    , m_select(std::move(select))
    , m_names(std::move(names))
    , m_sizer(m_names.size(), aim)
    , m_sawChange(std::move(sawChange))
{}

std::vector<Statement> KeysetPages::pageStatements() const
{
    std::vector<Statement> statements;
    const std::size_t width = mostResultColumns - m_select.key().parts.size();
    for (std::size_t first = 0; first < m_names.size(); first += width)
        statements.push_back(pageStatement(first, std::min(width, m_names.size() - first)));
    return statements;
}

Statement KeysetPages::pageStatement(std::size_t firstColumn, std::size_t columns) const
{
    const PageKey &key = m_select.key();
    std::string values;
    const auto add = [&values](const std::string &alias, const std::string &exact) {
        values += (values.empty() ? "" : ", ") + exact + " AS " + alias;
    };
    for (std::size_t part = 0; part < key.parts.size(); ++part)
        add(numbered('k', part), exactKeyExpression(numbered('k', part)));
    for (std::size_t column = firstColumn; column < firstColumn + columns; ++column)
        add(numbered('c', column), exactExpression(numbered('c', column), m_sizer.shape().longest[column]));
    const std::string condition = m_behind.empty() ? std::string() : key.isBehind();
    return Statement(m_select.page(firstColumn, columns, condition, m_sizer.shape().rows) + " SELECT " + values
                         + " FROM page",
                     m_behind);
}

QCoro::Task<Result<ResultSetPtr>> KeysetPages::next()
{
    while (!m_atEnd) {
        const std::size_t asked = m_sizer.shape().rows;
        const auto begun = std::chrono::steady_clock::now();
        Result<Reply> reply = co_await m_requests->ask(pageStatements());
        if (!reply) {
            if (isTooMuch(reply.error()) && m_sizer.shrink())
                continue;
            co_return std::unexpected(std::move(reply.error()));
        }
        const auto took = std::chrono::steady_clock::now() - begun;
        QFuture<Result<ExactPage>> reading =
            QtConcurrent::run([answer = *std::move(reply), keySize = m_select.key().parts.size(), names = m_names] {
                return readExactPage(answer, keySize, names);
            });
        Result<ExactPage> page = co_await reading;
        if (!page)
            co_return std::unexpected(std::move(page.error()));
        m_atEnd = page->rows->rowCount() < asked;
        m_behind = page->lastKey;
        m_sizer.learn(page->rows->rowCount(), page->columnBytes, took);
        if (page->missing.empty())
            co_return std::move(page->rows);
        Result<ResultSetPtr> whole = co_await completed(*std::move(page));
        if (!whole || (*whole)->rowCount() > 0)
            co_return whole;
    }
    co_return std::make_shared<const ResultSet>();
}

QCoro::Task<Result<ResultSetPtr>> KeysetPages::completed(ExactPage page)
{
    MissingValues values(m_requests, m_select);
    Result<FoundValues> found = co_await values.find(page.missing);
    if (!found)
        co_return std::unexpected(std::move(found.error()));
    if (found->size() != page.missing.size())
        m_sawChange();
    QFuture<ResultSetPtr> joining = QtConcurrent::run(
        [page = std::move(page), values = *std::move(found)] { return withFoundValues(page, values); });
    ResultSetPtr rows = co_await joining;
    co_return rows;
}

} // namespace d1
