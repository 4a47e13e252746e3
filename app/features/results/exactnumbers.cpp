// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/exactnumbers.h"

#include "core/resultsetbuilder.h"
#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/rowlimit.h"
#include "sql/statementkind.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace d1 {

namespace {

std::unexpected<Error> refused(std::string sentence)
{
    return std::unexpected(Error(ErrorKind::Unknown, std::move(sentence)));
}

std::vector<std::size_t> inexactColumns(const ResultSet &shown)
{
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < shown.columnCount(); ++column) {
        for (std::size_t row = 0; row < shown.rowCount(); ++row) {
            if (shown.cell(row, column).isInexact()) {
                columns.push_back(column);
                break;
            }
        }
    }
    return columns;
}

bool isSelect(const std::string &sql)
{
    const sql::StatementKind kind = sql::statementKind(sql);
    return kind.category == sql::StatementCategory::Read && kind.readOnly && !kind.verb.starts_with("EXPLAIN");
}

/// Without what a subquery cannot end with.
std::string withoutEnd(std::string_view sql)
{
    const std::vector<sql::Token> tokens = sql::significantTokens(sql);
    std::size_t end = 0;
    for (const sql::Token &token : tokens) {
        if (!sql::isOperator(token, ";"))
            end = token.offset + token.text.size();
    }
    return std::string(sql.substr(0, end));
}

std::optional<std::int64_t> integerFrom(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// The exact value of a cell; nothing when the text cannot be what was shown. The text of a real number has fewer
/// digits than what was shown, and that is whole: it is an integer that was rounded or the very number.
std::optional<CellView> exactCell(const CellView &shown, const CellView &text)
{
    if (text.type() != CellType::Text)
        return std::nullopt;
    if (const std::optional<std::int64_t> exact = integerFrom(text.bytes())) {
        const bool isTheSame = static_cast<double>(*exact) == shown.real();
        return isTheSame ? std::optional(CellView::ofInteger(*exact)) : std::nullopt;
    }
    return CellView::ofReal(shown.real());
}

} // namespace

Result<Statement> exactStatement(const Statement &ran, const ResultSet &shown)
{
    if (!isSelect(ran.sql))
        return refused("Only a SELECT can be read again; this statement would do its work twice.");
    Statement again = ran;
    again.sql = "SELECT ";
    const auto names = shown.columnNames();
    for (const std::size_t column : inexactColumns(shown)) {
        const std::string &name = names[column];
        if (std::ranges::count_if(names, [&](const std::string &n) { return sql::equalsIgnoringCase(n, name); }) > 1)
            return refused("Several columns are called " + name + "; name them apart with AS and run it again.");
        again.sql +=
            "CAST(" + sql::quoteIdentifier(name) + " AS TEXT) AS " + sql::quoteIdentifier("exact " + name) + ", ";
    }
    const std::string inner = withoutEnd(ran.sql);
    again.sql += "* FROM (" + sql::withRowLimit(inner, shown.rowCount()).value_or(inner) + ")";
    return again;
}

Result<ResultSetPtr> withExactNumbers(const ResultSet &shown, const ResultSet &answer)
{
    const std::vector<std::size_t> columns = inexactColumns(shown);
    const auto changed = [] { return refused("The rows have changed meanwhile; run the statement again."); };
    if (answer.columnCount() != columns.size() + shown.columnCount() || answer.rowCount() != shown.rowCount())
        return changed();
    ResultSetBuilder builder({shown.columnNames().begin(), shown.columnNames().end()});
    builder.reserveRows(shown.rowCount());
    for (std::size_t row = 0; row < shown.rowCount(); ++row) {
        for (std::size_t column = 0; column < shown.columnCount(); ++column) {
            const CellView cell = shown.cell(row, column);
            if (!(cell == answer.cell(row, columns.size() + column)))
                return changed();
            if (!cell.isInexact()) {
                builder.append(cell);
                continue;
            }
            const auto place = std::ranges::find(columns, column) - columns.begin();
            const std::optional<CellView> exact = exactCell(cell, answer.cell(row, static_cast<std::size_t>(place)));
            if (!exact)
                return changed();
            builder.append(*exact);
        }
    }
    return builder.finish();
}

} // namespace d1
