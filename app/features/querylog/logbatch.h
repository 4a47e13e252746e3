// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/logsettings.h"
#include "features/querylog/logtexts.h"
#include "features/querylog/traffic.h"

#include <map>
#include <span>
#include <string_view>

namespace d1 {

/// Asked by the program about itself: whether a database is up, how large it is. Logged, but no one's workload.
[[nodiscard]] bool isProbe(const QueryEvent &event);
/// The operation under which probes are counted.
inline constexpr std::string_view probeOperation = "probe";

/// Writes events into the log, each batch in one transaction: the events themselves, and what they add to the minutes,
/// hours and days. Keeps what it knows of the file between batches. On the database's thread.
class LogBatch
{
public:
    explicit LogBatch(LogDatabase &database);

    /// All or nothing.
    [[nodiscard]] Result<void> write(std::span<const QueryEvent> events, const LogSettings &settings);

private:
    template<typename Subject>
    struct Span {
        std::int64_t start = 0;
        std::int64_t target = 0;
        Subject subject{};

        auto operator<=>(const Span &) const = default;
    };
    template<typename Subject>
    using Rollups = std::map<Span<Subject>, Traffic>;

    /// The latest of a query, for lists.
    struct LastUse {
        std::optional<std::int64_t> statement;
        std::int64_t origin = 0;

        bool operator==(const LastUse &) const = default;
    };

    void add(const QueryEvent &event, const LogSettings &settings);
    void notePlan(const QueryEvent &event, std::int64_t target, std::int64_t at);
    [[nodiscard]] const sql::PlanFacts *planOf(std::int64_t target, std::int64_t query);
    void noteUses();
    void noteSizes();
    template<typename Subject>
    void store(const Rollups<Subject> &minutes, std::string_view find, std::string_view replace);
    void forgetIfOthersDeleted();

    LogDatabase &m_database;
    LogTexts m_texts;
    std::map<std::pair<std::int64_t, std::int64_t>, std::optional<sql::PlanFacts>> m_plans; ///< by target and query
    std::map<std::int64_t, LastUse> m_lastUses;                                             ///< as the file has them
    std::map<std::int64_t, LastUse> m_newUses;
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> m_sizes; ///< bytes, by target and hour
    std::int64_t m_generation = 0;
    Rollups<std::string> m_operations; ///< of the batch
    Rollups<std::int64_t> m_queries;
};

} // namespace d1
