// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/logdatabase.h"
#include "service/queryevent.h"

#include <chrono>
#include <string>
#include <unordered_map>

namespace d1 {

/// The numbers that stand for texts in the log, each text kept once. Used inside a write transaction; what it remembers
/// of one that was rolled back must be forgotten. On the database's thread.
class LogTexts
{
public:
    /// The time of last use in the file is at most so much too early.
    static constexpr std::chrono::minutes UseLag{10};

    explicit LogTexts(LogDatabase &database);

    [[nodiscard]] std::int64_t target(const std::string &name, bool billed);
    [[nodiscard]] std::int64_t origin(const std::string &name);
    /// `at` is when it was used, see LogRetention.
    [[nodiscard]] std::int64_t query(const std::string &fingerprint, std::int64_t at);
    [[nodiscard]] std::int64_t statement(const std::string &sql, std::int64_t at);
    [[nodiscard]] std::int64_t message(const std::string &text, std::int64_t at);

    void forget();

private:
    struct Known {
        std::int64_t id = 0;
        std::int64_t lastUsed = 0; ///< as far as the file knows
    };
    struct Target {
        std::int64_t id = 0;
        bool billed = false;
    };
    using Cache = std::unordered_map<std::uint64_t, Known>;

    [[nodiscard]] std::int64_t shared(Cache &cache, std::uint64_t hash, std::string_view find, std::string_view touch,
                                      std::string_view insert, const std::string &text, std::int64_t at);

    LogDatabase &m_database;
    std::unordered_map<std::string, Target> m_targets;
    std::unordered_map<std::string, std::int64_t> m_origins;
    Cache m_queries;
    Cache m_statements;
    Cache m_messages;
};

} // namespace d1
