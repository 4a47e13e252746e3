// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/exactpage.h"

#include <algorithm>

namespace d1 {

namespace {

constexpr std::size_t numberBytes = 9;

std::unexpected<Error> unreadable()
{
    return std::unexpected(
        Error(ErrorKind::Unknown, "The database answered in a form this version does not know; nothing was exported."));
}

std::unexpected<Error> torn()
{
    return std::unexpected(
        Error(ErrorKind::Unknown, "The rows changed while they were read; run the export again when nothing writes."));
}

bool isOfThisForm(const Reply &reply, std::size_t keySize, std::size_t columns)
{
    std::size_t own = 0;
    for (const StatementReply &statement : reply.statements) {
        if (statement.rows->columnCount() < keySize)
            return false;
        own += statement.rows->columnCount() - keySize;
    }
    return own == columns;
}

/// Whether all statements saw the same rows, by their keys.
bool haveSameKeys(const Reply &reply, std::size_t keySize)
{
    const ResultSet &first = *reply.statements.front().rows;
    return std::ranges::all_of(reply.statements, [&](const StatementReply &statement) {
        const ResultSet &rows = *statement.rows;
        if (rows.rowCount() != first.rowCount())
            return false;
        for (std::size_t row = 0; row < rows.rowCount(); ++row) {
            for (std::size_t part = 0; part < keySize; ++part) {
                if (!(rows.cell(row, part) == first.cell(row, part)))
                    return false;
            }
        }
        return true;
    });
}

std::optional<std::vector<Cell>> keyAt(const ResultSet &received, std::size_t row, std::size_t keySize,
                                       std::string &scratch)
{
    std::vector<Cell> key;
    for (std::size_t part = 0; part < keySize; ++part) {
        ResultSetBuilder one({"key"});
        const ExactCell cell = appendExact(one, received.cell(row, part), scratch);
        if (!cell.isSound || cell.missing)
            return std::nullopt;
        key.push_back(one.finish()->cell(0, 0).toCell());
    }
    return key;
}

} // namespace

Result<ExactPage> readExactPage(const Reply &reply, std::size_t keySize, std::vector<std::string> names)
{
    ExactPage page;
    page.columnBytes.resize(names.size());
    const std::size_t rowCount = reply.statements.front().rows->rowCount();
    if (rowCount > 0 && !isOfThisForm(reply, keySize, names.size()))
        return unreadable();
    if (!haveSameKeys(reply, rowCount > 0 ? keySize : 0))
        return torn();

    std::string scratch;
    ResultSetBuilder rows(std::move(names));
    rows.reserveRows(rowCount);
    const ResultSet &first = *reply.statements.front().rows;
    for (std::size_t row = 0; row < rowCount; ++row) {
        std::size_t column = 0;
        for (const StatementReply &statement : reply.statements) {
            for (std::size_t at = keySize; at < statement.rows->columnCount(); ++at, ++column) {
                const ExactCell cell = appendExact(rows, statement.rows->cell(row, at), scratch);
                page.columnBytes[column] += cell.bytes + numberBytes;
                if (!cell.isSound)
                    return unreadable();
                if (!cell.missing)
                    continue;
                std::optional<std::vector<Cell>> key = keyAt(first, row, keySize, scratch);
                if (!key)
                    return unreadable();
                page.missing.push_back({row, column, *cell.missing, cell.bytes, *std::move(key)});
            }
        }
    }
    if (rowCount > 0) {
        std::optional<std::vector<Cell>> key = keyAt(first, rowCount - 1, keySize, scratch);
        if (!key)
            return unreadable();
        page.lastKey = *std::move(key);
    }
    page.rows = rows.finish();
    return page;
}

ResultSetPtr withFoundValues(const ExactPage &page, const FoundValues &found)
{
    const ResultSet &old = *page.rows;
    ResultSetBuilder rows({old.columnNames().begin(), old.columnNames().end()});
    rows.reserveRows(old.rowCount());
    auto missing = page.missing.begin();
    for (std::size_t row = 0; row < old.rowCount(); ++row) {
        const auto end =
            std::find_if(missing, page.missing.end(), [row](const MissingValue &value) { return value.row != row; });
        const bool isThere = std::all_of(missing, end, [&found, row](const MissingValue &value) {
            return found.contains({row, value.column});
        });
        for (std::size_t column = 0; isThere && column < old.columnCount(); ++column) {
            const auto value = found.find({row, column});
            if (value == found.end())
                rows.append(old.cell(row, column));
            else
                rows.append(value->second);
        }
        missing = end;
    }
    return rows.finish();
}

} // namespace d1
