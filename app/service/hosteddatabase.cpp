// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/hosteddatabase.h"

#include "service/hostedexport.h"
#include "service/hostedimport.h"

#include <algorithm>

namespace d1 {

namespace {

bool looksLikeBookmark(const std::string &text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '-';
    });
}

} // namespace

std::shared_ptr<HostedDatabase> HostedDatabase::create(std::unique_ptr<DatabaseApi> api,
                                                       std::shared_ptr<RateLimiter> limiter, Clock *clock)
{
    return std::shared_ptr<HostedDatabase>(new HostedDatabase(std::move(api), std::move(limiter), clock));
}

HostedDatabase::HostedDatabase(std::unique_ptr<DatabaseApi> api, std::shared_ptr<RateLimiter> limiter, Clock *clock)
    : m_api(std::move(api))
    , m_limited(clock, std::move(limiter))
    , m_clock(clock)
{}

HostedDatabase::~HostedDatabase() = default;

std::optional<Error> HostedDatabase::outsideWindow(Clock::WallTime time) const
{
    const Clock::WallTime now = m_clock->wallNow();
    if (time > now)
        return Error(ErrorKind::Limit, "That time is in the future; choose one in the last 30 days.");
    if (time < now - TimeTravelWindow)
        return Error(ErrorKind::Limit,
                     "Time travel goes back 30 days (7 on the free plan); choose a later time, or use a backup.");
    return std::nullopt;
}

QCoro::Task<Result<CloudflareDatabase>> HostedDatabase::details(CancelToken cancel)
{
    const auto self = shared_from_this();
    const RunningCalls::Call call(m_calls, cancel);
    std::function<QCoro::Task<Result<CloudflareDatabase>>()> ask = [&] { return m_api->details(call.token()); };
    CallTerms terms(call.token());
    auto result = co_await m_limited.run(std::move(terms), std::move(ask));
    co_return result;
}

QCoro::Task<Result<std::string>> HostedDatabase::bookmark(std::optional<Clock::WallTime> at, CancelToken cancel)
{
    const auto self = shared_from_this();
    const RunningCalls::Call call(m_calls, cancel);
    auto refusal = at ? outsideWindow(*at) : std::nullopt;
    if (refusal)
        co_return std::unexpected(*std::move(refusal));
    std::function<QCoro::Task<Result<std::string>>()> ask = [&] { return m_api->bookmark(at, call.token()); };
    CallTerms terms(call.token());
    auto result = co_await m_limited.run(std::move(terms), std::move(ask));
    co_return result;
}

QCoro::Task<Result<Restored>> HostedDatabase::restore(RestorePoint point, CancelToken cancel)
{
    const auto self = shared_from_this();
    const RunningCalls::Call call(m_calls, cancel);
    if (const auto *const time = std::get_if<Clock::WallTime>(&point)) {
        auto refusal = outsideWindow(*time);
        if (refusal)
            co_return std::unexpected(*std::move(refusal));
    } else if (!looksLikeBookmark(std::get<std::string>(point))) {
        Error refusal(ErrorKind::NotFound, "That is no bookmark; it is made of hexadecimal digits and dashes, as time "
                                           "travel shows it.");
        co_return std::unexpected(std::move(refusal));
    }
    std::function<QCoro::Task<Result<Restored>>()> ask = [&] { return m_api->restore(point, call.token()); };
    CallTerms terms(call.token());
    terms.traits = RequestTraits(false, false); // a second one would tell a wrong way back
    terms.intent = Intent::Write;
    auto result = co_await m_limited.run(std::move(terms), std::move(ask));
    co_return result;
}

QCoro::Task<Result<StoredInsights>> HostedDatabase::insights(CancelToken cancel)
{
    const auto self = shared_from_this();
    const RunningCalls::Call call(m_calls, cancel);
    std::function<QCoro::Task<Result<StoredInsights>>()> ask = [&] { return m_api->insights(call.token()); };
    CallTerms terms(call.token());
    auto result = co_await m_limited.run(std::move(terms), std::move(ask));
    co_return result;
}

QCoro::Task<Result<ImportSummary>> HostedDatabase::importFile(HostedImportJob job)
{
    const auto self = shared_from_this();
    const RunningCalls::Call call(m_calls, job.terms.cancel);
    job.terms.cancel = call.token();
    HostedImport import(*m_api, m_limited, *m_clock, std::move(job));
    auto result = co_await import.run();
    co_return result;
}

QCoro::Task<Result<HostedExportEnd>> HostedDatabase::exportTo(HostedExportJob job)
{
    const auto self = shared_from_this();
    const RunningCalls::Call call(m_calls, job.terms.cancel);
    job.terms.cancel = call.token();
    HostedExport exporting(*m_api, m_limited, *m_clock, std::move(job));
    auto result = co_await exporting.run();
    co_return result;
}

QCoro::Task<> HostedDatabase::close()
{
    const auto self = shared_from_this();
    co_await m_calls.close();
}

} // namespace d1
