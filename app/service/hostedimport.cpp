// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/hostedimport.h"

#include "service/classify.h"
#include "service/filedigest.h"
#include "service/jobpolling.h"

#include <QFile>

namespace d1 {

namespace {

constexpr std::chrono::hours uploadPatience{1}; // as long as the address is good for
constexpr RequestTraits repeatable{false, true};
constexpr RequestTraits once{false, false};

bool isBusy(const JobAnswer &answer)
{
    return answer.failure.starts_with("Currently processing a long-running");
}

/// Said after the import was applied, and after it was taken back, too.
bool isForgotten(const JobAnswer &answer)
{
    return answer.failure.find("Not currently importing") != std::string::npos;
}

Error unknownEnd()
{
    ErrorFacts facts;
    facts.delivery = Delivery::Unknown;
    facts.message = "Cloudflare no longer knows the import: it was applied whole, or taken back whole.";
    Error error(std::move(facts));
    error.verdict = Verdict(ErrorKind::Unknown, false, true);
    return error;
}

/// Everything but a forgotten import was taken back, so it may be tried again where that can help.
Error takenBack(const JobAnswer &answer)
{
    Error error(failureFacts(answer));
    error.verdict = classify(error.facts, repeatable);
    return error;
}

/// Nobody asks any more, so Cloudflare takes the import back, unless it was done already.
Error leftAlone(Error error)
{
    error.verdict.retryable = false;
    error.verdict.outcomeUnknown = true;
    return error;
}

} // namespace

HostedImport::HostedImport(const DatabaseApi &api, ApiCalls calls, Clock &clock, HostedImportJob job)
    : m_api(api)
    , m_calls(std::move(calls))
    , m_clock(clock)
    , m_job(std::move(job))
{}

void HostedImport::tell(HostedProgress::Stage stage, std::int64_t bytes) const
{
    if (!m_job.terms.progress)
        return;
    HostedProgress progress;
    progress.stage = stage;
    progress.bytes = bytes;
    progress.totalBytes = m_bytes;
    m_job.terms.progress(progress);
}

QCoro::Task<Result<ImportSummary>> HostedImport::run()
{
    const auto digest = co_await digestOfSqlFile(m_job.path, m_job.terms.cancel);
    if (!digest)
        co_return std::unexpected(digest.error());
    m_md5 = digest->md5;
    m_bytes = digest->bytes;
    tell(HostedProgress::Stage::Reading, m_bytes);

    CallTerms starting(m_job.terms.cancel);
    starting.traits = m_job.isNew ? repeatable : once;
    starting.intent = Intent::Write;
    starting.priority = m_job.terms.priority;
    std::function<QCoro::Task<Result<ImportStart>>()> start = [this] { return startOnce(); };
    auto started = co_await m_calls.run(std::move(starting), std::move(start));
    if (!started)
        co_return std::unexpected(std::move(started.error()));
    if (started->job) { // it has the file already and runs it
        auto end = co_await awaitEnd(*std::move(started->job));
        co_return end;
    }

    const auto uploaded = co_await upload(started->uploadUrl);
    if (!uploaded)
        co_return std::unexpected(uploaded.error());
    CallTerms ingesting(m_job.terms.cancel);
    ingesting.traits = once;
    ingesting.intent = Intent::Write;
    std::function<QCoro::Task<Result<JobAnswer>>()> ingest = [&] { return ingestOnce(started->filename); };
    auto first = co_await m_calls.run(std::move(ingesting), std::move(ingest));
    if (!first)
        co_return std::unexpected(std::move(first.error()));
    auto end = co_await awaitEnd(*std::move(first));
    co_return end;
}

QCoro::Task<Result<ImportStart>> HostedImport::startOnce()
{
    auto started = co_await m_api.startImport(m_md5, m_job.terms.cancel);
    if (started && started->job && isBusy(*started->job)) {
        const Error busy(failureFacts(*started->job));
        co_return std::unexpected(busy);
    }
    co_return started;
}

QCoro::Task<Result<JobAnswer>> HostedImport::ingestOnce(std::string filename)
{
    auto first = co_await m_api.ingest(m_md5, std::move(filename), m_job.terms.cancel);
    if (first && isBusy(*first)) {
        const Error busy(failureFacts(*first));
        co_return std::unexpected(busy);
    }
    co_return first;
}

QCoro::Task<Result<void>> HostedImport::upload(std::string url)
{
    // To the storage, not to the API: outside the account's limit, and again does no harm.
    const ApiCalls unlimited(&m_clock, nullptr);
    CallTerms terms(m_job.terms.cancel);
    terms.traits = repeatable;
    terms.patience = uploadPatience;
    std::function<QCoro::Task<Result<std::string>>()> ask = [&] { return uploadOnce(url); };
    const auto etag = co_await unlimited.run(std::move(terms), std::move(ask));
    if (!etag)
        co_return std::unexpected(etag.error());
    co_return Result<void>();
}

QCoro::Task<Result<std::string>> HostedImport::uploadOnce(std::string url)
{
    QFile file(QString::fromStdString(m_job.path));
    if (!file.open(QIODevice::ReadOnly)) {
        Error gone(ErrorKind::NotFound, "The file " + m_job.path + " cannot be read any more ("
                                            + file.errorString().toStdString() + "); start again.");
        co_return std::unexpected(std::move(gone));
    }
    FileTransfer transfer(QUrl(QString::fromStdString(url)), &file);
    transfer.bytes = m_bytes;
    transfer.cancel = m_job.terms.cancel;
    transfer.progress = [this](qint64 sent, qint64) { tell(HostedProgress::Stage::Uploading, sent); };
    auto etag = co_await m_api.upload(std::move(transfer));
    if (etag && !etag->empty() && *etag != m_md5) {
        ErrorFacts damaged;
        damaged.delivery = Delivery::Unknown;
        damaged.message = "Cloudflare's storage holds other bytes than were sent; check that nothing writes to "
                          + m_job.path + ", and start again.";
        co_return std::unexpected(Error(std::move(damaged)));
    }
    co_return etag;
}

QCoro::Task<Result<ImportSummary>> HostedImport::awaitEnd(JobAnswer first)
{
    JobPolling::Ask ask = [this](std::string bookmark) {
        return m_api.pollImport(std::move(bookmark), m_job.terms.cancel);
    };
    JobPolling polling(m_calls, m_clock, m_job.terms, HostedProgress::Stage::Importing, std::move(ask));
    auto end = co_await polling.untilEnd(std::move(first));
    if (!end)
        co_return std::unexpected(leftAlone(std::move(end.error())));
    if (end->status == JobAnswer::Status::Failed)
        co_return std::unexpected(isForgotten(*end) ? unknownEnd() : takenBack(*end));
    co_return end->imported.value_or(ImportSummary());
}

} // namespace d1
