// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/hostedexport.h"

#include "service/classify.h"
#include "service/jobpolling.h"

namespace d1 {

namespace {

constexpr std::chrono::hours downloadPatience{1}; // as long as the address is good for
constexpr RequestTraits reading{true, true};

bool isForgotten(const JobAnswer &answer)
{
    return answer.failure.find("Not currently exporting") != std::string::npos;
}

Error failure(const JobAnswer &answer)
{
    Error error(failureFacts(answer));
    error.verdict = classify(error.facts, reading);
    return error;
}

Error lostTooOften()
{
    return {
        ErrorKind::Network,
        "Cloudflare's last answer about the export was lost each time; check the network connection and try again."};
}

} // namespace

HostedExport::HostedExport(const DatabaseApi &api, ApiCalls calls, Clock &clock, HostedExportJob job)
    : m_api(api)
    , m_calls(std::move(calls))
    , m_clock(clock)
    , m_job(std::move(job))
{
    m_content.tables = m_job.tables;
    m_content.schema = m_job.schema;
    m_content.data = m_job.data;
}

QCoro::Task<Result<HostedExportEnd>> HostedExport::run()
{
    std::optional<JobAnswer> made;
    for (int round = 0; round < MostRounds && !made; ++round) {
        auto answer = co_await makeOnce();
        if (!answer)
            co_return std::unexpected(std::move(answer.error()));
        made = *std::move(answer);
    }
    if (!made)
        co_return std::unexpected(lostTooOften());
    if (!made->exported) {
        Error odd(ErrorKind::Unknown, "Cloudflare says that the export is done, but not where it is; try again.");
        co_return std::unexpected(std::move(odd));
    }
    const auto downloaded = co_await download(made->exported->signedUrl);
    if (!downloaded)
        co_return std::unexpected(downloaded.error());
    HostedExportEnd end{made->exported->name, made->bookmark, m_received};
    co_return end;
}

QCoro::Task<Result<std::optional<JobAnswer>>> HostedExport::makeOnce()
{
    CallTerms terms(m_job.terms.cancel);
    terms.intent = Intent::Critical; // an export that was begun unheard blocks the next for 15 s
    terms.priority = m_job.terms.priority;
    std::function<QCoro::Task<Result<JobAnswer>>()> start = [this] { return startOnce(); };
    auto first = co_await m_calls.run(std::move(terms), std::move(start));
    if (!first)
        co_return std::unexpected(std::move(first.error()));

    JobPolling::Ask ask = [this](std::string bookmark) {
        return m_api.pollExport(m_content, std::move(bookmark), m_job.terms.cancel);
    };
    JobPolling polling(m_calls, m_clock, m_job.terms, HostedProgress::Stage::Exporting, std::move(ask));
    auto end = co_await polling.untilEnd(*std::move(first));
    if (!end)
        co_return std::unexpected(std::move(end.error()));
    std::optional<JobAnswer> made;
    if (end->status == JobAnswer::Status::Complete)
        made = *std::move(end);
    else if (!isForgotten(*end))
        co_return std::unexpected(failure(*end));
    co_return made;
}

QCoro::Task<Result<JobAnswer>> HostedExport::startOnce()
{
    std::string noBookmark;
    auto first = co_await m_api.pollExport(m_content, std::move(noBookmark), m_job.terms.cancel);
    if (first && first->status == JobAnswer::Status::Failed) {
        const Error refused(failureFacts(*first));
        co_return std::unexpected(refused);
    }
    co_return first;
}

QCoro::Task<Result<void>> HostedExport::download(std::string url)
{
    // From the storage, not from the API: outside the account's limit.
    const ApiCalls unlimited(&m_clock, nullptr);
    CallTerms terms(m_job.terms.cancel);
    terms.patience = downloadPatience;
    std::function<QCoro::Task<Result<void>>()> ask = [&] { return downloadOnce(url); };
    auto done = co_await unlimited.run(std::move(terms), std::move(ask));
    co_return done;
}

QCoro::Task<Result<void>> HostedExport::downloadOnce(std::string url)
{
    FileTransfer transfer(QUrl(QString::fromStdString(url)), m_job.device);
    transfer.bytes = m_received;
    transfer.cancel = m_job.terms.cancel;
    transfer.progress = [this](qint64 bytes, qint64 total) { noteDownload(bytes, total); };
    auto done = co_await m_api.download(std::move(transfer));
    co_return done;
}

void HostedExport::noteDownload(std::int64_t bytes, std::int64_t total)
{
    m_received = bytes;
    if (!m_job.terms.progress)
        return;
    HostedProgress progress;
    progress.stage = HostedProgress::Stage::Downloading;
    progress.bytes = bytes;
    if (total >= 0)
        progress.totalBytes = total;
    m_job.terms.progress(progress);
}

} // namespace d1
