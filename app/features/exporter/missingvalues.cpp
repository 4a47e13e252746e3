// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/missingvalues.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace d1 {

namespace {

// Twice as many digits stay below 2,000,000 bytes, and below the 2,200,000 of older local servers.
constexpr std::size_t pieceBytes = 400'000;
constexpr std::size_t requestBytes = 2'000'000;
constexpr std::size_t mostStatements = 40;

std::size_t piecesOf(std::size_t bytes)
{
    return std::max<std::size_t>(1, (bytes + pieceBytes - 1) / pieceBytes);
}

/// The value that its pieces make; nothing when it is not the one that was announced any more.
std::optional<Cell> valueFrom(const ResultSet &rows, const MissingValue &asked)
{
    if (rows.rowCount() != 1 || rows.columnCount() != 2 + piecesOf(asked.bytes))
        return std::nullopt;
    const std::string_view type = rows.cell(0, 0).bytes();
    const bool isText = type == "text";
    if (!isText && type != "blob")
        return std::nullopt;
    std::string bytes;
    std::string piece;
    for (std::size_t column = 2; column < rows.columnCount(); ++column) {
        if (!readHex(rows.cell(0, column).bytes(), piece))
            return std::nullopt;
        bytes += piece;
    }
    if (static_cast<std::int64_t>(bytes.size()) != rows.cell(0, 1).integer())
        return std::nullopt;
    return isText ? Cell(std::move(bytes)) : Cell(Blob{QByteArray::fromStdString(bytes)});
}

FoundValues valuesFrom(const Reply &reply, std::span<const MissingValue> asked)
{
    FoundValues found;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (std::optional<Cell> value = valueFrom(*reply.statements[i].rows, asked[i]))
            found.emplace(std::pair(asked[i].row, asked[i].column), *std::move(value));
    }
    return found;
}

} // namespace

MissingValues::MissingValues(ReadRequests *requests, PagedSelect select)
    : m_requests(requests)
    , m_select(std::move(select))
{}

Statement MissingValues::statementFor(const MissingValue &value) const
{
    const std::string v = 'c' + std::to_string(value.column);
    const std::string bytes = "CAST(" + v + " AS BLOB)";
    const std::size_t first = m_select.isDivisible() ? value.column : 0;
    const std::size_t columns = m_select.isDivisible() ? 1 : m_select.columnCount();
    std::string sql = m_select.page(first, columns, m_select.key().isRow(), std::nullopt) + " SELECT typeof(" + v
                      + ") AS t, length(" + bytes + ") AS n";
    for (std::size_t piece = 0; piece < piecesOf(value.bytes); ++piece)
        sql += ", hex(substr(" + bytes + ", " + std::to_string(piece * pieceBytes + 1) + ", "
               + std::to_string(pieceBytes) + ")) AS p" + std::to_string(piece);
    return Statement(sql + " FROM page", value.key);
}

QCoro::Task<Result<FoundValues>> MissingValues::find(std::vector<MissingValue> missing)
{
    FoundValues found;
    for (std::size_t first = 0; first < missing.size();) {
        std::vector<Statement> statements;
        std::size_t bytes = 0;
        std::size_t end = first;
        do {
            bytes += missing[end].bytes;
            statements.push_back(statementFor(missing[end]));
            ++end;
        } while (end < missing.size() && statements.size() < mostStatements
                 && bytes + missing[end].bytes <= requestBytes);
        Result<Reply> reply = co_await m_requests->ask(std::move(statements));
        if (!reply)
            co_return std::unexpected(std::move(reply.error()));
        std::vector<MissingValue> asked(missing.begin() + static_cast<std::ptrdiff_t>(first),
                                        missing.begin() + static_cast<std::ptrdiff_t>(end));
        QFuture<FoundValues> reading = QtConcurrent::run(
            [answer = *std::move(reply), asked = std::move(asked)] { return valuesFrom(answer, asked); });
        FoundValues some = co_await reading;
        found.merge(some);
        first = end;
    }
    co_return found;
}

} // namespace d1
