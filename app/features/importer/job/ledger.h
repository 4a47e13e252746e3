// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/resultset.h"
#include "core/statement.h"
#include "features/importer/rowspans.h"

#include <optional>
#include <string>

namespace d1 {

/// What the ledger of an import says.
struct LedgerState {
    RowSpans done;
    std::uint64_t loaded = 0; ///< rows that were given to the table, those it skipped included
    std::uint64_t inserted = 0;

    bool operator==(const LedgerState &) const = default;
};

/// A table in the target database where every chunk leaves a row in the very transaction that brings its rows, so that
/// no chunk takes effect twice, however often it is sent, and none is forgotten. Pure SQL text.
///
/// Each run of an import claims it with a number of its own; what an earlier run sent and still arrives finds the claim
/// gone and fails as a whole. The table goes with the last import that uses it.
class Ledger
{
public:
    static constexpr const char *Table = "d1_console_imports";

    /// How many of a chunk's rows were added to the table.
    struct Inserted {
        std::string expression; ///< SQL
        std::vector<Cell> params;
    };

    Ledger(std::string job, std::int64_t claim);

    [[nodiscard]] const std::string &job() const { return m_job; }

    /// Can be sent again without harm.
    [[nodiscard]] std::vector<Statement> claim() const;
    /// Passes the claim on to `later`, if it is this one's still; what was sent under this one and still arrives fails
    /// then. readClaim() tells whether it did.
    [[nodiscard]] Statement passOn(const Ledger &later) const;
    [[nodiscard]] Statement readClaim() const;
    [[nodiscard]] bool isClaimedIn(const ResultSet &claim) const;
    /// Goes before the chunk's own statements. Fails when an entry covers a row of the span. `loaded` is how many rows
    /// of the span are in it.
    [[nodiscard]] Statement record(RowSpan span, std::size_t loaded, Inserted inserted) const;
    /// Goes right behind each of the chunk's inserts, where only they can tell how many rows were added.
    [[nodiscard]] Statement addChanges(RowSpan span) const;

    [[nodiscard]] Statement read() const;
    [[nodiscard]] static LedgerState stateFrom(const ResultSet &rows);

    /// Removes the table; fails as a whole while another import is in it, see isShared().
    [[nodiscard]] std::vector<Statement> drop() const;
    /// Removes this import's rows only.
    [[nodiscard]] Statement remove() const;
    /// The same, but the claim stays.
    [[nodiscard]] Statement removeChunks() const;

    /// Rows of the chunk were recorded before, by itself or by a larger chunk that it is a part of.
    [[nodiscard]] static bool isRepeated(const Error &error);
    /// Another run has claimed the import since, or has ended it.
    [[nodiscard]] static bool isClaimLost(const Error &error);
    [[nodiscard]] static bool isShared(const Error &error);
    /// There is no such table.
    [[nodiscard]] static bool isMissing(const Error &error);

private:
    std::string m_job;
    std::int64_t m_claim;
};

} // namespace d1
