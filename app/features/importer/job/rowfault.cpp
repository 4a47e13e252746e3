// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/rowfault.h"

#include <algorithm>
#include <array>

namespace d1 {

namespace {

constexpr std::array<std::string_view, 4> faultCodes{"SQLITE_CONSTRAINT", "SQLITE_MISMATCH", "SQLITE_TOOBIG",
                                                     "SQLITE_RANGE"};

} // namespace

bool isFaultOfRows(const Error &error)
{
    return error.facts.delivery == Delivery::Answered
           && (error.verdict.kind == ErrorKind::Constraint
               || std::ranges::find(faultCodes, error.facts.sqliteCode) != faultCodes.end());
}

bool isCollision(const Error &error)
{
    const std::string &code = error.facts.sqliteExtendedCode;
    return code == "SQLITE_CONSTRAINT_UNIQUE" || code == "SQLITE_CONSTRAINT_PRIMARYKEY"
           || code == "SQLITE_CONSTRAINT_ROWID" || error.facts.message.starts_with("UNIQUE constraint failed");
}

BadRow badRow(const RowBlock &rows, std::size_t index, const Error &error)
{
    const std::string &words = error.facts.message;
    return {rows.line(index), std::string(rows.source(index)), words.ends_with('.') ? words : words + '.'};
}

} // namespace d1
