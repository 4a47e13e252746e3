// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/keychaincredentials.h"

#include <QCoroSignal>
#include <qt6keychain/keychain.h>

#include <nlohmann/json.hpp>

#include <memory>

namespace d1 {

namespace {

constexpr std::chrono::minutes patience{2}; // a person may have to type the keychain's password

/// The coroutine resumes inside the job's own signal, so the job must outlive that.
struct DeleteLater {
    void operator()(QObject *object) const { object->deleteLater(); }
};

template<typename Job>
std::unique_ptr<Job, DeleteLater> makeJob()
{
    std::unique_ptr<Job, DeleteLater> job(new Job(QStringLiteral("d1-console")));
    job->setAutoDelete(false);
    job->setKey(QStringLiteral("cloudflare-api-token"));
    return job;
}

Error unavailable(const QKeychain::Job &job, bool answered)
{
    const std::string reason = !answered                     ? "it does not answer"
                               : job.errorString().isEmpty() ? "no reason given"
                                                             : job.errorString().toStdString();
    return Error(ErrorKind::Auth,
                 "The keychain cannot be used (" + reason + "); set CLOUDFLARE_API_TOKEN in the environment instead.");
}

} // namespace

QCoro::Task<Result<std::optional<Credential>>> KeychainCredentials::load()
{
    const auto job = makeJob<QKeychain::ReadPasswordJob>();
    job->start();
    const auto answer = co_await qCoro(job.get(), &QKeychain::Job::finished, patience);
    if (answer && job->error() == QKeychain::EntryNotFound)
        co_return std::nullopt;
    if (!answer || job->error() != QKeychain::NoError)
        co_return std::unexpected(unavailable(*job, answer.has_value()));

    const auto entry = nlohmann::json::parse(job->textData().toStdString(), nullptr, false);
    if (!entry.is_object() || !entry.contains("token") || !entry["token"].is_string())
        co_return std::nullopt; // not ours, or of another version: as good as none
    const std::string token = entry["token"];
    const std::string account = entry.value("account", std::string());
    co_return Credential(token, account, false);
}

QCoro::Task<Result<void>> KeychainCredentials::save(Credential credential)
{
    const auto job = makeJob<QKeychain::WritePasswordJob>();
    const nlohmann::json entry{{"token", credential.token}, {"account", credential.account}};
    job->setTextData(QString::fromStdString(entry.dump()));
    job->start();
    const auto answer = co_await qCoro(job.get(), &QKeychain::Job::finished, patience);
    if (!answer || job->error() != QKeychain::NoError)
        co_return std::unexpected(unavailable(*job, answer.has_value()));
    co_return Result<void>();
}

QCoro::Task<Result<void>> KeychainCredentials::forget()
{
    const auto job = makeJob<QKeychain::DeletePasswordJob>();
    job->start();
    const auto answer = co_await qCoro(job.get(), &QKeychain::Job::finished, patience);
    const bool gone = answer && (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound);
    if (!gone)
        co_return std::unexpected(unavailable(*job, answer.has_value()));
    co_return Result<void>();
}

} // namespace d1
