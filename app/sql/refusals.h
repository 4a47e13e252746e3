// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement.h"

#include <cstddef>
#include <string>
#include <vector>

namespace d1::sql {

enum class RefusalRule {
    Transaction, ///< BEGIN, COMMIT, SAVEPOINT, ...
    Attach,
    Vacuum,
    TemporaryTable,
    ReservedName, ///< creates a name that begins with _cf_ or sqlite_
    Pragma,       ///< a pragma outside D1's list
    Function,     ///< sqlite_version(), load_extension(), ...
    TooManyParameters,
    StatementTooLong,
    LikePatternTooLong,
    ValueTooLong,
    Module, ///< virtual tables of fts3, fts4
    TooManyColumns,
    TooManyTerms, ///< of a compound SELECT
    TooManyArguments,
};

/// Something Cloudflare D1 refuses, with the place it starts at. Other SQLite databases may accept it.
struct Refusal {
    RefusalRule rule;
    std::string message; ///< one sentence in English that says what to do instead
    std::size_t offset = 0;
    std::size_t length = 0;

    bool operator==(const Refusal &) const = default;
};

/// D1's documented limits (reference: developers.cloudflare.com/d1/platform/limits).
inline constexpr std::size_t maxStatementBytes = 100'000;
inline constexpr std::size_t maxParameters = 100;
inline constexpr std::size_t maxLikePatternBytes = 50;
inline constexpr std::size_t maxValueBytes = 2'000'000;
inline constexpr std::size_t maxColumns = 100;
inline constexpr std::size_t maxFunctionArguments = 32;
/// Not documented; seen at D1.
inline constexpr std::size_t maxCompoundTerms = 5;

/// Everything found, in order of offset; empty when D1 is expected to accept the statement.
[[nodiscard]] std::vector<Refusal> refusalsOf(const Statement &statement);

} // namespace d1::sql
