// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

struct sqlite3_stmt;

namespace d1::advisor {

/// A statement on a scratch database, which it must not outlive. One thread at a time.
class ScratchStatement
{
public:
    explicit ScratchStatement(sqlite3_stmt *owned);

    /// What is missing stays NULL, what is too much is left out. The values must outlive the last step.
    void bind(std::span<const Cell> values);
    /// SQLite's result code.
    int step();
    /// To the front again, for another round.
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] Cell cell(int column) const;
    [[nodiscard]] int columnCount() const;

    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] sqlite3_stmt *handle() const { return m_statement.get(); }

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

} // namespace d1::advisor
