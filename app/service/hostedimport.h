// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/databaseapi.h"
#include "core/clock.h"
#include "service/apicalls.h"
#include "service/hostedjob.h"

namespace d1 {

/// One run of Cloudflare's import: names the file by its content, uploads it, has it ingested and asks until it ended.
/// All it refers to must outlive run(). Main thread.
class HostedImport
{
public:
    HostedImport(const DatabaseApi &api, ApiCalls calls, Clock &clock, HostedImportJob job);

    QCoro::Task<Result<ImportSummary>> run();

private:
    QCoro::Task<Result<void>> upload(std::string url);
    QCoro::Task<Result<std::string>> uploadOnce(std::string url);
    QCoro::Task<Result<ImportStart>> startOnce();
    QCoro::Task<Result<JobAnswer>> ingestOnce(std::string filename);
    QCoro::Task<Result<ImportSummary>> awaitEnd(JobAnswer first);
    void tell(HostedProgress::Stage stage, std::int64_t bytes) const;

    const DatabaseApi &m_api;
    ApiCalls m_calls;
    Clock &m_clock;
    HostedImportJob m_job;
    std::string m_md5;
    std::int64_t m_bytes = 0;
};

} // namespace d1
