// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/query/statementoutcome.h"
#include "support/fakeconnection.h"

namespace d1::test {

/// A statement that brought `rows` rows of one column "a", 1, 2, 3 …
inline StatementOutcome selected(int rows, const std::string &sql = "SELECT a FROM t")
{
    std::vector<std::vector<Cell>> cells;
    for (std::int64_t row = 1; row <= rows; ++row)
        cells.push_back({row});
    Meta meta;
    meta.serverTime = Milliseconds(1.5);
    meta.rowsRead = 12'000;
    return {scriptStatements(sql).front(), replyOf({"a"}, cells, meta), std::chrono::milliseconds(4)};
}

/// A statement without rows that changed some.
inline StatementOutcome wrote(std::int64_t changes, const std::string &sql = "DELETE FROM t")
{
    Meta meta;
    meta.changes = changes;
    meta.rowsWritten = 0;
    return {scriptStatements(sql).front(), replyOf({}, {}, meta), std::chrono::milliseconds(1)};
}

inline StatementOutcome failed(ErrorKind kind, const std::string &message = "no such column: wrong",
                               const std::string &sql = "SELECT wrong")
{
    return {scriptStatements(sql).front(), std::unexpected(Error(kind, message)), std::chrono::milliseconds(2)};
}

} // namespace d1::test
