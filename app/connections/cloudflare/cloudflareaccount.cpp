// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflareaccount.h"

#include "connections/cloudflare/jsonmember.h"
#include "connections/cloudflare/resultpages.h"

#include <QUuid>

#include <algorithm>

namespace d1 {

namespace {

constexpr int databasesPerPage = 1000; // fifty requests for the largest account
constexpr int insightsPerPage = 100;   // the most

Error notFound(std::string sentence)
{
    return {ErrorKind::NotFound, std::move(sentence)};
}

bool isUuid(const std::string &text)
{
    return text.size() == 36 && !QUuid::fromString(QString::fromStdString(text)).isNull();
}

} // namespace

CloudflareAccount::CloudflareAccount(CloudflareApi api, std::string accountId)
    : m_api(std::move(api))
    , m_accountId(std::move(accountId))
{}

QCoro::Task<Result<nlohmann::json>> CloudflareAccount::fetch(QString route, QUrlQuery query, CancelToken cancel) const
{
    if (!isPathSafeId(m_accountId)) {
        const Error refused = notFound("The account id has characters that no id has; copy it from the dashboard's "
                                       "address, or leave it out.");
        co_return m_api.redactor().pass(Result<nlohmann::json>(std::unexpected(refused)));
    }
    const QString account = QStringLiteral("/accounts/%1/d1").arg(QString::fromStdString(m_accountId));
    HttpCall call = m_api.call(account + route, query);
    call.cancel = std::move(cancel);
    auto envelope = co_await m_api.fetch(std::move(call));
    co_return envelope;
}

QCoro::Task<Result<std::vector<CloudflareDatabase>>> CloudflareAccount::list(QUrlQuery filter, CancelToken cancel) const
{
    std::vector<CloudflareDatabase> databases;
    ResultPages pages(databasesPerPage);
    while (!pages.isComplete()) {
        QUrlQuery query = filter;
        query.addQueryItem(QStringLiteral("page"), QString::number(pages.next()));
        query.addQueryItem(QStringLiteral("per_page"), QString::number(pages.perPage()));
        const auto envelope = co_await fetch(QStringLiteral("/database"), query, cancel);
        if (!envelope)
            co_return std::unexpected(envelope.error());
        if (!envelope->at("result").is_array())
            co_return std::unexpected(unexpectedShape());
        for (const nlohmann::json &item : envelope->at("result")) {
            if (auto database = databaseFrom(item))
                databases.push_back(std::move(*database));
        }
        pages.add(*envelope);
    }
    co_return databases;
}

QCoro::Task<Result<std::vector<CloudflareDatabase>>> CloudflareAccount::databases(CancelToken cancel) const
{
    auto all = co_await list(QUrlQuery(), std::move(cancel));
    co_return all;
}

QCoro::Task<Result<CloudflareDatabase>> CloudflareAccount::findDatabase(std::string nameOrId, CancelToken cancel) const
{
    if (isUuid(nameOrId)) {
        const auto envelope =
            co_await fetch(QStringLiteral("/database/") + QString::fromStdString(nameOrId), QUrlQuery(), cancel);
        if (!envelope)
            co_return std::unexpected(envelope.error());
        auto database = databaseFrom(envelope->at("result"));
        if (!database)
            co_return std::unexpected(unexpectedShape());
        co_return std::move(*database);
    }
    // The filter may match parts of names, so the name is compared here.
    QUrlQuery filter;
    filter.addQueryItem(QStringLiteral("name"),
                        QString::fromUtf8(QUrl::toPercentEncoding(QString::fromStdString(nameOrId))));
    const auto candidates = co_await list(filter, cancel);
    if (!candidates)
        co_return std::unexpected(candidates.error());
    const auto found = std::ranges::find(*candidates, nameOrId, &CloudflareDatabase::name);
    if (found == candidates->end()) {
        const Error missing =
            notFound("The account has no database named " + nameOrId + "; list the databases to see their names.");
        co_return m_api.redactor().pass(Result<CloudflareDatabase>(std::unexpected(missing)));
    }
    co_return *found;
}

QCoro::Task<Result<std::vector<StoredInsights>>> CloudflareAccount::insights(CancelToken cancel) const
{
    std::vector<StoredInsights> all;
    std::string cursor;
    do {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("filter"), QStringLiteral("recommendations"));
        query.addQueryItem(QStringLiteral("limit"), QString::number(insightsPerPage));
        if (!cursor.empty())
            query.addQueryItem(QStringLiteral("cursor"),
                               QString::fromUtf8(QUrl::toPercentEncoding(QString::fromStdString(cursor))));
        const auto envelope = co_await fetch(QStringLiteral("/insights"), query, cancel);
        if (!envelope)
            co_return std::unexpected(envelope.error());
        if (!envelope->at("result").is_array())
            co_return std::unexpected(unexpectedShape());
        for (const nlohmann::json &item : envelope->at("result")) {
            if (auto insights = insightsFrom(item))
                all.push_back(*std::move(insights));
        }
        std::string next = textMember(envelope->value("result_info", nlohmann::json::object()), "cursor").value_or("");
        cursor = next == cursor ? std::string() : std::move(next); // a cursor that stands still leads nowhere
    } while (!cursor.empty());
    co_return all;
}

} // namespace d1
