// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

struct sqlite3_stmt;

namespace d1 {

class ResultSetBuilder;

/// What a statement will do, beyond SqliteStatement::isWrite().
struct SqliteEffects {
    bool inserts = false;       ///< adds rows to a table of the user
    bool changesSchema = false; ///< or the database's settings
    bool setsPragma = false;    ///< which SQLite does while it prepares the statement
};

/// One prepared statement, finalised with this object, which its SqliteDatabase outlives. One thread at a time.
/// Functions that return an int return SQLite's result code.
class SqliteStatement
{
public:
    SqliteStatement() = default;
    explicit SqliteStatement(sqlite3_stmt *owned, SqliteEffects effects = {});

    /// True when the text held nothing to run.
    [[nodiscard]] bool isEmpty() const { return !m_statement; }
    /// True when running it may change the file; never for an EXPLAIN.
    [[nodiscard]] bool isWrite() const;
    [[nodiscard]] SqliteEffects effects() const { return m_effects; }
    [[nodiscard]] std::size_t parameterCount() const;
    [[nodiscard]] std::vector<std::string> columnNames() const;

    /// Keeps references: `values` must outlive the last step. Their count must be parameterCount().
    [[nodiscard]] int bind(std::span<const Cell> values);
    /// The same for values that live elsewhere.
    [[nodiscard]] int bind(std::span<const CellView> values);
    [[nodiscard]] int step();
    /// Ready to be bound and stepped again.
    void reset();
    /// What becomes of bytes in a text that are not UTF-8.
    enum class Text {
        Shown, ///< U+FFFD, as D1 sends them
        AsStored,
    };
    /// Adds the row that step() stands on.
    void appendRowTo(ResultSetBuilder &rows, Text form = Text::Shown) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    SqliteEffects m_effects;
};

} // namespace d1
