// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflareapi.h"

#include "connections/http/envelopeerror.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace d1 {

namespace {

Result<nlohmann::json> envelopeOf(const HttpAnswer &answer)
{
    using nlohmann::json;
    json envelope = answer.isSuccess() ? json::parse(answer.body.begin(), answer.body.end(), nullptr, false)
                                       : json(json::value_t::discarded);
    const bool saysYes = envelope.is_object() && envelope.value("success", json(true)) == json(true)
                         && envelope.contains("result") && !envelope["result"].is_null();
    if (!saysYes)
        return std::unexpected(Error(errorFactsOf(answer)));
    return envelope;
}

} // namespace

CloudflareApi::CloudflareApi(QNetworkAccessManager *network, QUrl base, ApiToken token)
    : m_transport(network)
    , m_base(std::move(base))
    , m_authorization(token.authorization())
    , m_redactor(token.redactor())
{}

HttpCall CloudflareApi::call(const QString &path, const QUrlQuery &query) const
{
    QUrl url = m_base;
    url.setPath(url.path() + path);
    url.setQuery(query);
    HttpCall call(url);
    call.authorization = m_authorization;
    return call;
}

QCoro::Task<Result<HttpAnswer>> CloudflareApi::send(HttpCall call) const
{
    auto answer = co_await m_transport.send(std::move(call));
    co_return m_redactor.pass(std::move(answer));
}

QCoro::Task<Result<nlohmann::json>> CloudflareApi::fetch(HttpCall call) const
{
    const auto answer = co_await send(std::move(call));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return m_redactor.pass(envelopeOf(*answer));
}

bool isPathSafeId(std::string_view id)
{
    return !id.empty() && std::ranges::all_of(id, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
}

} // namespace d1
