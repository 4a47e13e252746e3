// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/sqlitestatement.h"

#include "core/resultsetbuilder.h"

#include <QStringDecoder>
#include <QUtf8StringView>

#include <sqlite3.h>

#include <type_traits>

namespace d1 {

namespace {

int bindCell(sqlite3_stmt *statement, int number, const Cell &cell)
{
    return std::visit(
        [statement, number](const auto &value) {
            using Value = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, std::monostate>)
                return sqlite3_bind_null(statement, number);
            else if constexpr (std::is_same_v<Value, std::int64_t>)
                return sqlite3_bind_int64(statement, number, value);
            else if constexpr (std::is_same_v<Value, double>)
                return sqlite3_bind_double(statement, number, value);
            else if constexpr (std::is_same_v<Value, std::string>)
                return sqlite3_bind_text64(statement, number, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
            else if (value.bytes.isEmpty())
                return sqlite3_bind_zeroblob(statement, number, 0); // a null pointer would bind NULL
            else
                return sqlite3_bind_blob64(statement, number, value.bytes.constData(),
                                           static_cast<sqlite3_uint64>(value.bytes.size()), SQLITE_STATIC);
        },
        cell);
}

int bindCell(sqlite3_stmt *statement, int number, const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return sqlite3_bind_null(statement, number);
    case CellType::Integer:
        return sqlite3_bind_int64(statement, number, cell.integer());
    case CellType::Real:
        return sqlite3_bind_double(statement, number, cell.real());
    case CellType::Text:
        return sqlite3_bind_text64(statement, number, cell.bytes().data(), cell.bytes().size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    case CellType::Blob:
        break;
    }
    if (cell.bytes().empty())
        return sqlite3_bind_zeroblob(statement, number, 0);
    return sqlite3_bind_blob64(statement, number, cell.bytes().data(), cell.bytes().size(), SQLITE_STATIC);
}

/// With U+FFFD for what is no UTF-8; a byte order mark is a character like any other.
QString decodedText(QUtf8StringView text)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(text.data(), text.size()));
}

void appendText(ResultSetBuilder &rows, std::string_view text)
{
    const QUtf8StringView view(text.data(), static_cast<qsizetype>(text.size()));
    if (view.isValidUtf8())
        rows.appendText(text);
    else
        rows.appendText(decodedText(view).toStdString());
}

} // namespace

SqliteStatement::SqliteStatement(sqlite3_stmt *owned, SqliteEffects effects)
    : m_statement(owned)
    , m_effects(effects)
{}

void SqliteStatement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

bool SqliteStatement::isWrite() const
{
    return m_statement && !sqlite3_stmt_readonly(m_statement.get()) && !sqlite3_stmt_isexplain(m_statement.get());
}

std::size_t SqliteStatement::parameterCount() const
{
    return static_cast<std::size_t>(sqlite3_bind_parameter_count(m_statement.get()));
}

std::vector<std::string> SqliteStatement::columnNames() const
{
    const int count = sqlite3_column_count(m_statement.get());
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(count));
    for (int column = 0; column < count; ++column) {
        const char *name = sqlite3_column_name(m_statement.get(), column);
        names.emplace_back(name ? name : "");
    }
    return names;
}

int SqliteStatement::bind(std::span<const Cell> values)
{
    int number = 0;
    for (const Cell &value : values) {
        if (const int code = bindCell(m_statement.get(), ++number, value); code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

int SqliteStatement::bind(std::span<const CellView> values)
{
    int number = 0;
    for (const CellView &value : values) {
        if (const int code = bindCell(m_statement.get(), ++number, value); code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

int SqliteStatement::step()
{
    return sqlite3_step(m_statement.get());
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement.get());
}

void SqliteStatement::appendRowTo(ResultSetBuilder &rows, Text form) const
{
    sqlite3_stmt *row = m_statement.get();
    const int columns = static_cast<int>(rows.columnCount());
    for (int column = 0; column < columns; ++column) {
        switch (sqlite3_column_type(row, column)) {
        case SQLITE_INTEGER:
            rows.appendInteger(sqlite3_column_int64(row, column));
            break;
        case SQLITE_FLOAT:
            rows.appendReal(sqlite3_column_double(row, column));
            break;
        case SQLITE_TEXT: {
            const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
            const std::string_view stored(text, static_cast<std::size_t>(sqlite3_column_bytes(row, column)));
            if (form == Text::AsStored)
                rows.appendText(stored);
            else
                appendText(rows, stored);
            break;
        }
        case SQLITE_BLOB: {
            const auto *bytes = static_cast<const char *>(sqlite3_column_blob(row, column));
            rows.appendBlob({bytes, static_cast<std::size_t>(sqlite3_column_bytes(row, column))});
            break;
        }
        default:
            rows.appendNull();
        }
    }
}

} // namespace d1
