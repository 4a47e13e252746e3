// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/databaseapi.h"

#include "connections/cloudflare/jsonmember.h"

#include <QDateTime>

namespace d1 {

namespace {

using nlohmann::json;

QString timeText(Clock::WallTime time)
{
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

QUrlQuery queryOf(const QString &name, const QString &value)
{
    QUrlQuery query;
    query.addQueryItem(name, QString::fromUtf8(QUrl::toPercentEncoding(value)));
    return query;
}

/// Cloudflare's storage speaks for itself, not for D1: its pages are XML, and its 403 means an expired address.
Error storageRefusal(const HttpAnswer &answer, const char *what)
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.requestId = answer.ray;
    facts.retryAfter = answer.retryAfter;
    const bool mayPass = answer.status == 408 || answer.status == 429 || answer.status >= 500;
    if (mayPass)
        facts.httpStatus = answer.status;
    facts.message = "Cloudflare's storage at " + answer.host + " refused the " + what + " with status "
                    + std::to_string(answer.status)
                    + (mayPass ? "." : "; the address it gave may have expired, so start again.");
    return Error(std::move(facts));
}

} // namespace

DatabaseApi::DatabaseApi(QNetworkAccessManager *network, CloudflareApi api, std::string accountId,
                         std::string databaseId)
    : m_api(std::move(api))
    , m_files(network)
    , m_accountId(std::move(accountId))
    , m_databaseId(std::move(databaseId))
{}

Result<HttpCall> DatabaseApi::call(const QString &route, const QUrlQuery &query) const
{
    if (!isPathSafeId(m_accountId) || !isPathSafeId(m_databaseId))
        return std::unexpected(
            Error(ErrorKind::NotFound, "The account's or database's id has characters that no id has; copy it again."));
    return m_api.call(QStringLiteral("/accounts/%1/d1/database/%2")
                              .arg(QString::fromStdString(m_accountId), QString::fromStdString(m_databaseId))
                          + route,
                      query);
}

QCoro::Task<Result<json>> DatabaseApi::fetch(Result<HttpCall> call, CancelToken cancel) const
{
    if (!call)
        co_return m_api.redactor().pass(Result<json>(std::unexpected(call.error())));
    call->cancel = std::move(cancel);
    auto envelope = co_await m_api.fetch(*std::move(call));
    if (!envelope)
        co_return std::unexpected(std::move(envelope.error()));
    Result<json> result(std::move(envelope->at("result")));
    co_return result;
}

QCoro::Task<Result<JobAnswer>> DatabaseApi::fetchJob(QString route, json body, CancelToken cancel) const
{
    Result<HttpCall> question = call(route);
    if (question)
        question->body = QByteArray::fromStdString(body.dump());
    const auto result = co_await fetch(std::move(question), std::move(cancel));
    if (!result)
        co_return std::unexpected(result.error());
    auto answer = jobAnswerFrom(*result);
    if (!answer)
        co_return std::unexpected(unexpectedShape());
    answer->failure = m_api.redactor().clean(std::move(answer->failure));
    co_return *std::move(answer);
}

QCoro::Task<Result<CloudflareDatabase>> DatabaseApi::details(CancelToken cancel) const
{
    Result<HttpCall> question = call(QString());
    const auto result = co_await fetch(std::move(question), std::move(cancel));
    if (!result)
        co_return std::unexpected(result.error());
    auto database = databaseFrom(*result);
    if (!database)
        co_return std::unexpected(unexpectedShape());
    co_return *std::move(database);
}

QCoro::Task<Result<std::string>> DatabaseApi::bookmark(std::optional<Clock::WallTime> at, CancelToken cancel) const
{
    QUrlQuery query;
    if (at)
        query = queryOf(QStringLiteral("timestamp"), timeText(*at));
    Result<HttpCall> question = call(QStringLiteral("/time_travel/bookmark"), query);
    const auto result = co_await fetch(std::move(question), std::move(cancel));
    if (!result)
        co_return std::unexpected(result.error());
    auto bookmark = textMember(*result, "bookmark");
    if (!bookmark)
        co_return std::unexpected(unexpectedShape());
    co_return *std::move(bookmark);
}

QCoro::Task<Result<Restored>> DatabaseApi::restore(RestorePoint point, CancelToken cancel) const
{
    const auto *const time = std::get_if<Clock::WallTime>(&point);
    const QUrlQuery query =
        time ? queryOf(QStringLiteral("timestamp"), timeText(*time))
             : queryOf(QStringLiteral("bookmark"), QString::fromStdString(std::get<std::string>(point)));
    Result<HttpCall> question = call(QStringLiteral("/time_travel/restore"), query);
    if (question)
        question->body = QByteArray(); // a POST without a body
    const auto result = co_await fetch(std::move(question), std::move(cancel));
    if (!result)
        co_return std::unexpected(result.error());
    const auto bookmark = textMember(*result, "bookmark");
    if (!bookmark)
        co_return std::unexpected(unexpectedShape());
    Restored restored{*bookmark, textMember(*result, "previous_bookmark").value_or(""),
                      textMember(*result, "message").value_or("")};
    co_return restored;
}

QCoro::Task<Result<StoredInsights>> DatabaseApi::insights(CancelToken cancel) const
{
    const QUrlQuery query = queryOf(QStringLiteral("filter"), QStringLiteral("recommendations"));
    Result<HttpCall> question = call(QStringLiteral("/insights"), query);
    const auto result = co_await fetch(std::move(question), std::move(cancel));
    if (!result)
        co_return std::unexpected(result.error());
    auto insights = insightsFrom(*result);
    if (!insights)
        co_return std::unexpected(unexpectedShape());
    insights->databaseId = m_databaseId;
    co_return *std::move(insights);
}

QCoro::Task<Result<ImportStart>> DatabaseApi::startImport(std::string md5, CancelToken cancel) const
{
    const json body{{"action", "init"}, {"etag", md5}};
    Result<HttpCall> question = call(QStringLiteral("/import"));
    if (question)
        question->body = QByteArray::fromStdString(body.dump());
    const auto result = co_await fetch(std::move(question), std::move(cancel));
    if (!result)
        co_return std::unexpected(result.error());
    ImportStart start;
    if (const auto url = textMember(*result, "upload_url")) {
        start.uploadUrl = *url;
        start.filename = textMember(*result, "filename").value_or("");
        co_return start;
    }
    start.job = jobAnswerFrom(*result);
    if (!start.job)
        co_return std::unexpected(unexpectedShape());
    start.job->failure = m_api.redactor().clean(std::move(start.job->failure));
    co_return start;
}

QCoro::Task<Result<JobAnswer>> DatabaseApi::ingest(std::string md5, std::string filename, CancelToken cancel) const
{
    json body{{"action", "ingest"}, {"etag", md5}, {"filename", filename}};
    auto answer = co_await fetchJob(QStringLiteral("/import"), std::move(body), std::move(cancel));
    co_return answer;
}

QCoro::Task<Result<JobAnswer>> DatabaseApi::pollImport(std::string bookmark, CancelToken cancel) const
{
    json body{{"action", "poll"}, {"current_bookmark", bookmark}};
    auto answer = co_await fetchJob(QStringLiteral("/import"), std::move(body), std::move(cancel));
    co_return answer;
}

QCoro::Task<Result<JobAnswer>> DatabaseApi::pollExport(ExportContent content, std::string bookmark,
                                                       CancelToken cancel) const
{
    json options = json::object();
    if (!content.data)
        options["no_data"] = true;
    if (!content.schema)
        options["no_schema"] = true;
    if (!content.tables.empty())
        options["tables"] = content.tables;
    json body{{"output_format", "polling"}, {"dump_options", std::move(options)}};
    if (!bookmark.empty())
        body["current_bookmark"] = bookmark;
    auto answer = co_await fetchJob(QStringLiteral("/export"), std::move(body), std::move(cancel));
    co_return answer;
}

QCoro::Task<Result<std::string>> DatabaseApi::upload(FileTransfer transfer) const
{
    const auto answer = co_await m_files.upload(std::move(transfer));
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!answer->isSuccess())
        co_return std::unexpected(storageRefusal(*answer, "upload"));
    std::string etag = answer->etag;
    co_return etag;
}

QCoro::Task<Result<void>> DatabaseApi::download(FileTransfer transfer) const
{
    const auto answer = co_await m_files.download(std::move(transfer));
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!answer->isSuccess())
        co_return std::unexpected(storageRefusal(*answer, "download"));
    co_return Result<void>();
}

} // namespace d1
