// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflareidentity.h"

#include "connections/cloudflare/jsonmember.h"
#include "connections/cloudflare/resultpages.h"

namespace d1 {

namespace {

constexpr int accountsPerPage = 50;

TokenStatus statusFrom(const nlohmann::json &result)
{
    TokenStatus status;
    status.id = textMember(result, "id").value_or("");
    status.status = textMember(result, "status").value_or("");
    status.expiresOn = textMember(result, "expires_on");
    return status;
}

} // namespace

CloudflareIdentity::CloudflareIdentity(CloudflareApi api)
    : m_api(std::move(api))
{}

QCoro::Task<Result<std::vector<AccountEntry>>> CloudflareIdentity::accounts(CancelToken cancel) const
{
    std::vector<AccountEntry> accounts;
    ResultPages pages(accountsPerPage);
    while (!pages.isComplete()) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("page"), QString::number(pages.next()));
        query.addQueryItem(QStringLiteral("per_page"), QString::number(pages.perPage()));
        HttpCall call = m_api.call(QStringLiteral("/accounts"), query);
        call.cancel = cancel;
        const auto envelope = co_await m_api.fetch(std::move(call));
        if (!envelope)
            co_return std::unexpected(envelope.error());
        for (const nlohmann::json &item : envelope->at("result")) {
            if (const auto id = textMember(item, "id"))
                accounts.push_back({*id, textMember(item, "name").value_or(*id)});
        }
        pages.add(*envelope);
    }
    co_return accounts;
}

QCoro::Task<Result<TokenStatus>> CloudflareIdentity::verify(std::string accountId, CancelToken cancel) const
{
    HttpCall call = m_api.call(QStringLiteral("/user/tokens/verify"));
    call.cancel = cancel;
    const auto ofUser = co_await m_api.fetch(std::move(call));
    if (ofUser)
        co_return statusFrom(ofUser->at("result"));
    const bool wasRefused = ofUser.error().facts.delivery == Delivery::Answered;
    if (!wasRefused || !isPathSafeId(accountId))
        co_return std::unexpected(ofUser.error());
    HttpCall second = m_api.call(QStringLiteral("/accounts/%1/tokens/verify").arg(QString::fromStdString(accountId)));
    second.cancel = cancel;
    const auto ofAccount = co_await m_api.fetch(std::move(second));
    if (!ofAccount)
        co_return std::unexpected(ofAccount.error());
    co_return statusFrom(ofAccount->at("result"));
}

} // namespace d1
