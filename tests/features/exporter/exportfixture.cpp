// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfixture.h"

#include "connections/cloudflare/cloudflareconnection.h"
#include "connections/embedded/embeddedconnection.h"
#include "features/exporter/exportjob.h"
#include "support/await.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

namespace d1::test {

ExportFixture::ExportFixture()
{
    server.answerAlwaysWith([this](const FaultRequest &request) { return d1.answer(request); });
}

std::string ExportFixture::path(const char *name) const
{
    return m_folder.filePath(QString::fromUtf8(name)).toStdString();
}

QByteArray ExportFixture::content(const char *name) const
{
    QFile file(QString::fromStdString(path(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

QStringList ExportFixture::files() const
{
    return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

SessionPtr ExportFixture::sessionOver(std::unique_ptr<Connection> connection, std::shared_ptr<HostedDatabase> hosted)
{
    Session::Parts parts;
    parts.primary = std::move(connection);
    parts.hosted = std::move(hosted);
    parts.clock = &m_clock;
    parts.log = &m_log;
    return Session::create(std::move(parts));
}

SessionPtr ExportFixture::embedded(const char *name, const std::vector<std::string> &statements)
{
    QFile file(QString::fromStdString(path(name)));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no database file");
    file.close();
    SessionPtr session = sessionOver(std::make_unique<EmbeddedConnection>(path(name)));
    std::vector<Statement> batch;
    for (const std::string &statement : statements)
        batch.emplace_back(statement);
    Request request(std::move(batch), Intent::Write);
    const Result<Reply> reply = statements.empty() ? Result<Reply>() : await(session->execute(std::move(request)));
    if (!reply)
        qFatal("%s", reason(reply).constData());
    return session;
}

SessionPtr ExportFixture::hosted(const std::vector<std::string> &statements, bool withBookmarks)
{
    std::vector<Statement> batch;
    for (const std::string &statement : statements)
        batch.emplace_back(statement);
    if (const Result<Reply> reply = d1.file().run(batch); !reply)
        qFatal("%s", reason(reply).constData());
    CloudflareApi api(&m_network, server.url(QString::fromLatin1(HostedD1::BasePath)),
                      *ApiToken::fromText(HostedD1::Token));
    std::shared_ptr<HostedDatabase> database;
    if (withBookmarks)
        database = HostedDatabase::create(
            std::make_unique<DatabaseApi>(&m_network, api, HostedD1::AccountId, HostedD1::DatabaseId), nullptr,
            &m_clock);
    return sessionOver(
        std::make_unique<CloudflareConnection>(std::move(api), HostedD1::AccountId, HostedD1::DatabaseId),
        std::move(database));
}

Result<ExportSummary> ExportFixture::exported(const SessionPtr &session, const ExportRequest &request,
                                              const char *name) const
{
    Result<std::unique_ptr<ExportOutput>> output = outputToFile(path(name));
    if (!output)
        return std::unexpected(output.error());
    ExportJob job(session, request, *std::move(output));
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start();
    constexpr int patience = 60'000;
    if (!finished.wait(patience))
        return std::unexpected(Error(ErrorKind::Timeout, "the export did not end"));
    return *job.result();
}

} // namespace d1::test
