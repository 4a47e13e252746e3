// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/scratchstatement.h"

#include <sqlite3.h>

#include <algorithm>
#include <type_traits>

namespace d1::advisor {

namespace {

void bindCell(sqlite3_stmt *statement, int number, const Cell &cell)
{
    std::visit(
        [statement, number](const auto &value) {
            using Value = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, std::monostate>)
                sqlite3_bind_null(statement, number);
            else if constexpr (std::is_same_v<Value, std::int64_t>)
                sqlite3_bind_int64(statement, number, value);
            else if constexpr (std::is_same_v<Value, double>)
                sqlite3_bind_double(statement, number, value);
            else if constexpr (std::is_same_v<Value, std::string>)
                sqlite3_bind_text64(statement, number, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
            else
                sqlite3_bind_blob64(statement, number, value.bytes.constData(),
                                    static_cast<sqlite3_uint64>(value.bytes.size()), SQLITE_STATIC);
        },
        cell);
}

} // namespace

ScratchStatement::ScratchStatement(sqlite3_stmt *owned)
    : m_statement(owned)
{}

void ScratchStatement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

void ScratchStatement::bind(std::span<const Cell> values)
{
    const auto wanted = static_cast<std::size_t>(sqlite3_bind_parameter_count(handle()));
    for (std::size_t i = 0; i < std::min(values.size(), wanted); ++i)
        bindCell(handle(), static_cast<int>(i) + 1, values[i]);
}

int ScratchStatement::step()
{
    return sqlite3_step(handle());
}

void ScratchStatement::reset()
{
    sqlite3_reset(handle());
}

std::int64_t ScratchStatement::integer(int column) const
{
    return sqlite3_column_int64(handle(), column);
}

double ScratchStatement::real(int column) const
{
    return sqlite3_column_double(handle(), column);
}

std::string ScratchStatement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(handle(), column));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle(), column))) : std::string();
}

bool ScratchStatement::isNull(int column) const
{
    return sqlite3_column_type(handle(), column) == SQLITE_NULL;
}

Cell ScratchStatement::cell(int column) const
{
    switch (sqlite3_column_type(handle(), column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return real(column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(handle(), column));
        return Blob{QByteArray(bytes, sqlite3_column_bytes(handle(), column))};
    }
    default:
        return std::monostate();
    }
}

int ScratchStatement::columnCount() const
{
    return sqlite3_column_count(handle());
}

bool ScratchStatement::isReadOnly() const
{
    return sqlite3_stmt_readonly(handle()) != 0;
}

} // namespace d1::advisor
