// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <memory>
#include <string>
#include <vector>

struct sqlite3;

namespace d1::test {

/// A private SQLite in memory, to hold our reading of SQL against the real one's.
class SqliteDatabase
{
public:
    SqliteDatabase();

    /// All rows of one statement; unbound parameters are NULL. On failure empty, with error() set.
    std::vector<std::vector<Cell>> run(const std::string &sql);
    [[nodiscard]] const std::string &error() const { return m_error; }

private:
    struct Close {
        void operator()(sqlite3 *database) const;
    };

    std::unique_ptr<sqlite3, Close> m_database;
    std::string m_error;
};

} // namespace d1::test
