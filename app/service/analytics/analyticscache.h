// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/embedded/keptfile.h"
#include "service/analytics/analyticsabilities.h"
#include "service/analytics/timespans.h"

#include <map>

namespace d1 {

/// Which figures a piece of the cache belongs to.
struct AnalyticsCacheKey {
    std::string account;
    std::string databaseId; ///< empty: all of the account
    Dataset dataset = Dataset::Traffic;
    AnalyticsStep step = AnalyticsStep::Hour;
    std::int64_t length = 0; ///< seconds that a piece covers
    bool byDatabase = true;
    bool byQuery = true;
};

/// Cloudflare's answers on disk, by the hour or day that they are about, so that no closed hour is asked twice. Private
/// to its user, since query texts may hold literals; bounded, the pieces not used for the longest time go first; what
/// another version of the program wrote is not read. A cache that fails is an empty one. Main thread.
class AnalyticsCache
{
public:
    /// By the start of what each is about: Cloudflare's groups as JSON.
    using Pieces = std::map<Clock::WallTime, std::string>;

    static constexpr std::int64_t DefaultMostBytes = 64'000'000;

    /// In the user's cache folder.
    [[nodiscard]] static std::string defaultPath();

    /// The clock must outlive the object.
    AnalyticsCache(std::string path, Clock &clock, std::int64_t mostBytes = DefaultMostBytes);

    /// Those that are there, of those that begin in the span.
    QCoro::Task<Pieces> read(AnalyticsCacheKey key, TimeSpan span);
    QCoro::Task<> write(AnalyticsCacheKey key, Pieces pieces);

    /// What an account may ask, when it was written less than a day ago.
    QCoro::Task<std::optional<AnalyticsAbilities>> abilities(std::string account);
    QCoro::Task<> writeAbilities(std::string account, AnalyticsAbilities abilities);
    QCoro::Task<> forgetAbilities(std::string account);

private:
    KeptFile m_file;
    Clock &m_clock;
    std::int64_t m_mostBytes;
};

} // namespace d1
