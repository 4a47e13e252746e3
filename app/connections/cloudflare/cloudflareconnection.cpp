// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflareconnection.h"

#include "connections/http/batchanswer.h"
#include "connections/http/rawdecoder.h"

namespace d1 {

CloudflareConnection::CloudflareConnection(CloudflareApi api, std::string accountId, std::string databaseId)
    : m_api(std::move(api))
    , m_accountId(std::move(accountId))
    , m_databaseId(std::move(databaseId))
{}

Capabilities CloudflareConnection::capabilities() const
{
    Capabilities capabilities;
    capabilities.exactIntegers = false;
    capabilities.billed = true;
    capabilities.stopsOnCancel = false;
    return capabilities;
}

Result<HttpCall> CloudflareConnection::callFor(const Request &request, QByteArray body) const
{
    if (!isPathSafeId(m_accountId) || !isPathSafeId(m_databaseId))
        return std::unexpected(
            Error(ErrorKind::NotFound, "The account's or database's id has characters that no id has; copy it again."));
    HttpCall call = m_api.call(QStringLiteral("/accounts/%1/d1/database/%2/raw")
                                   .arg(QString::fromStdString(m_accountId), QString::fromStdString(m_databaseId)));
    call.body = std::move(body);
    call.timeout = request.timeout;
    call.cancel = request.cancel;
    return call;
}

QCoro::Task<Result<Reply>> CloudflareConnection::execute(Request request)
{
    const auto encoded = encodeStatements(request.statements);
    if (!encoded)
        co_return m_api.redactor().pass(Result<Reply>(std::unexpected(encoded.error())));
    auto call = callFor(request, requestBody(*encoded));
    if (!call)
        co_return m_api.redactor().pass(Result<Reply>(std::unexpected(call.error())));
    auto answer = co_await m_api.send(std::move(*call));
    if (!answer)
        co_return std::unexpected(answer.error());
    auto statements = co_await decodeRawAside(std::move(*answer));
    co_return m_api.redactor().pass(tieAnswer(std::move(statements), request.statements, *encoded));
}

} // namespace d1
