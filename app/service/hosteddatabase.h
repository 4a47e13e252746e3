// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/databaseapi.h"
#include "core/clock.h"
#include "service/apicalls.h"
#include "service/hostedjob.h"
#include "service/runningcalls.h"

namespace d1 {

/// What Cloudflare offers for a hosted database besides running SQL: its details, time travel, import, export, and the
/// recommendations that it stores. Judged, retried where that cannot do harm, and under the account's limit, as SQL is.
///
/// Belongs to a session (Session::hosted) and shared for the same reason: a running call keeps it alive. Main thread.
class HostedDatabase : public std::enable_shared_from_this<HostedDatabase>
{
public:
    /// Longer back, no plan of Cloudflare's keeps a bookmark; the free plan keeps them for 7 days.
    static constexpr std::chrono::days TimeTravelWindow{30};

    /// `limiter` belongs to the account and may be null; the clock must outlive the object.
    static std::shared_ptr<HostedDatabase> create(std::unique_ptr<DatabaseApi> api,
                                                  std::shared_ptr<RateLimiter> limiter, Clock *clock);
    ~HostedDatabase();

    /// The UUID.
    [[nodiscard]] const std::string &databaseId() const { return m_api->databaseId(); }

    /// Size, tables, region, read replication, as far as Cloudflare tells.
    QCoro::Task<Result<CloudflareDatabase>> details(CancelToken cancel);

    /// Names the state of now, or of a time within the window: what a restore goes back to.
    QCoro::Task<Result<std::string>> bookmark(std::optional<Clock::WallTime> at, CancelToken cancel);

    /// Takes the whole database back, or forward again, and cancels what runs in it. Never sent twice: when its answer
    /// is lost the outcome is unknown, so take bookmark() first and keep it as the way back. At most 10 in 10 minutes.
    QCoro::Task<Result<Restored>> restore(RestorePoint point, CancelToken cancel);

    /// Index recommendations that Cloudflare computed in the background.
    QCoro::Task<Result<StoredInsights>> insights(CancelToken cancel);

    /// Runs a SQL file, all of it or nothing; the database serves nobody meanwhile. An error with
    /// Verdict::outcomeUnknown means that it was either applied whole or not at all: compare the data. Cancelling stops
    /// the questions, upon which Cloudflare takes the import back within 15 s, unless it had ended.
    QCoro::Task<Result<ImportSummary>> importFile(HostedImportJob job);

    /// Writes the database as SQL into a device; the database serves nobody meanwhile. Refused by Cloudflare for
    /// virtual tables (FTS5); integers beyond 2^53 come rounded.
    QCoro::Task<Result<HostedExportEnd>> exportTo(HostedExportJob job);

    /// Cancels what runs, cancels whatever begins later, and resumes when the last call has ended.
    QCoro::Task<> close();

private:
    HostedDatabase(std::unique_ptr<DatabaseApi> api, std::shared_ptr<RateLimiter> limiter, Clock *clock);
    [[nodiscard]] std::optional<Error> outsideWindow(Clock::WallTime time) const;

    std::unique_ptr<DatabaseApi> m_api;
    ApiCalls m_limited;
    Clock *m_clock;
    RunningCalls m_calls;
};

} // namespace d1
