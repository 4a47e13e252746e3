// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/databaseapi.h"
#include "core/clock.h"
#include "service/apicalls.h"
#include "service/hostedjob.h"

namespace d1 {

/// One run of Cloudflare's export: has it made, asks until it is, and fetches it at once, since it can be fetched once
/// only. An answer that got lost costs another export, a connection that broke only the rest of the file. All it refers
/// to must outlive run(). Main thread.
class HostedExport
{
public:
    /// How often an export is made anew because its last answer was lost.
    static constexpr int MostRounds = 3;

    HostedExport(const DatabaseApi &api, ApiCalls calls, Clock &clock, HostedExportJob job);

    QCoro::Task<Result<HostedExportEnd>> run();

private:
    /// Absent when its end was lost.
    QCoro::Task<Result<std::optional<JobAnswer>>> makeOnce();
    QCoro::Task<Result<JobAnswer>> startOnce();
    QCoro::Task<Result<void>> download(std::string url);
    QCoro::Task<Result<void>> downloadOnce(std::string url);
    void noteDownload(std::int64_t bytes, std::int64_t total);

    const DatabaseApi &m_api;
    ApiCalls m_calls;
    Clock &m_clock;
    HostedExportJob m_job;
    ExportContent m_content;
    std::int64_t m_received = 0;
};

} // namespace d1
