// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/snapshot.h"

#include <cstdint>
#include <optional>
#include <string>

namespace d1::advisor {

/// What reading a database may cost, in rows as D1 bills them.
struct ReadBudget {
    std::int64_t rowsToSample = 200;   ///< of each table
    std::int64_t rowsAtMost = 100'000; ///< for all tables together; those that it does not reach are left unread
};

/// Asks a table for some of its rows and for how many there are, by SELECTs that read few: rows from all over it rather
/// than its first, which are often unlike the rest, and the span of its rowids rather than a count. Ask question(),
/// tell take() what came, until there is none.
class TableReading
{
public:
    /// `hasStatistics`: its rows need not be counted. `databaseBytes`, 0 where unknown, bounds how many rows can be.
    TableReading(std::string table, bool hasStatistics, std::int64_t databaseBytes, const ReadBudget &budget);

    /// Empty when nothing more is asked.
    [[nodiscard]] std::string question() const;
    /// Rows as they came; nothing when the database refused.
    void take(std::optional<SampledRows> answer);
    /// Adds what was found out.
    void addTo(DatabaseImage &image) const;
    /// About so many rows were read for it.
    [[nodiscard]] std::int64_t rowsRead() const { return m_rowsRead; }

private:
    enum class Step { Ends, Spread, First, Count, Done };

    void takeEnds(const std::optional<SampledRows> &answer);
    void takeSample(std::optional<SampledRows> answer);
    void afterSample();
    /// By the sampled rows' size, where that of the database is known.
    [[nodiscard]] double mostRows() const;

    std::string m_table;
    bool m_hasStatistics;
    std::int64_t m_databaseBytes;
    ReadBudget m_budget;
    Step m_step = Step::Ends;
    std::int64_t m_lowest = 0;
    std::int64_t m_highest = 0;
    bool m_hasRowIds = false;
    std::optional<SampledRows> m_sample;
    std::optional<std::int64_t> m_rows;
    std::int64_t m_rowsRead = 0;
};

} // namespace d1::advisor
