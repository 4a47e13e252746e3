// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wakeup.h"
#include "service/analytics/analyticscache.h"
#include "service/analytics/analyticspages.h"
#include "service/analytics/analyticsquestion.h"
#include "service/analytics/analyticsrows.h"

#include <memory>
#include <optional>
#include <string>

namespace d1 {

/// The whole traffic of one account's databases, from whichever client, as Cloudflare counted it. Asks what the account
/// may ask once, hides the rest, stays under Cloudflare's 300 questions in 5 minutes, and keeps closed hours on disk.
///
/// Errors are judged: Auth names the right Account Analytics Read, Capacity the time to wait, NotFound figures that the
/// account does not have. Shared, because a running call keeps it alive. Main thread; large answers are sorted out on
/// another.
class AccountAnalytics : public std::enable_shared_from_this<AccountAnalytics>
{
public:
    /// A burst and then a pace that together stay at 300 questions in any 5 minutes; of one person, so of one token.
    static constexpr RateLimits Limits{0.9, 30.0, 10.0};
    /// Rows come about 15 minutes late; an hour is closed when nothing more is to be expected.
    static constexpr std::chrono::minutes ClosesAfter{30};
    static constexpr std::chrono::minutes ArrivesWithin{15};

    static std::shared_ptr<AccountAnalytics> create(AnalyticsPages pages, std::shared_ptr<AnalyticsCache> cache,
                                                    Clock *clock);

    [[nodiscard]] const std::string &accountId() const { return m_pages.accountId(); }
    /// By its clock.
    [[nodiscard]] Clock::WallTime wallNow() const { return m_clock->wallNow(); }

    /// What there is to ask for.
    QCoro::Task<Result<AnalyticsAbilities>> abilities(CancelToken cancel);

    QCoro::Task<Result<AnalyticsReport<TrafficRow>>> traffic(AnalyticsQuestion question);
    QCoro::Task<Result<AnalyticsReport<QueryRow>>> queries(AnalyticsQuestion question);
    /// By the day, whatever step is asked for.
    QCoro::Task<Result<AnalyticsReport<StorageRow>>> storage(AnalyticsQuestion question);

private:
    AccountAnalytics(AnalyticsPages pages, std::shared_ptr<AnalyticsCache> cache, Clock *clock);

    template<typename Row>
    using RowFrom = Row (*)(const nlohmann::json &, Clock::WallTime);

    template<typename Row>
    QCoro::Task<Result<AnalyticsReport<Row>>> report(AnalyticsQuestion question, Dataset dataset, RowFrom<Row> rowFrom);
    template<typename Row>
    QCoro::Task<Result<AnalyticsReport<Row>>> attempt(AnalyticsQuestion question, Dataset dataset,
                                                      RowFrom<Row> rowFrom);
    QCoro::Task<Result<AnalyticsAbilities>> findAbilities(CancelToken cancel);
    QCoro::Task<> forgetAbilities();

    AnalyticsPages m_pages;
    std::shared_ptr<AnalyticsCache> m_cache;
    Clock *m_clock;
    std::optional<AnalyticsAbilities> m_abilities;
    bool m_asking = false;
    Wakeup m_answered; ///< the question for the abilities has an answer, or none
};

} // namespace d1
