// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/cloudflare/cloudflareconnection.h"

#include "connections/http/batchanswer.h"
#include "connections/http/rawdecoder.h"

namespace d1 {

namespace {

Result<HttpCall> rawCall(const CloudflareApi &api, const std::string &accountId, const std::string &databaseId)
{
    if (!isPathSafeId(accountId) || !isPathSafeId(databaseId))
        return std::unexpected(
            Error(ErrorKind::NotFound, "The account's or database's id has characters that no id has; copy it again."));
    return api.call(QStringLiteral("/accounts/%1/d1/database/%2/raw")
                        .arg(QString::fromStdString(accountId), QString::fromStdString(databaseId)));
}

} // namespace

CloudflareConnection::CloudflareConnection(CloudflareApi api, const std::string &accountId,
                                           const std::string &databaseId)
    : m_api(std::move(api))
    , m_rawCall(m_api.redactor().pass(rawCall(m_api, accountId, databaseId)))
{}

Capabilities CloudflareConnection::capabilities() const
{
    Capabilities capabilities;
    capabilities.exactIntegers = false;
    capabilities.billed = true;
    capabilities.stopsOnCancel = false;
    return capabilities;
}

QCoro::Task<Result<Reply>> CloudflareConnection::execute(Request request)
{
    if (!m_rawCall)
        co_return std::unexpected(m_rawCall.error());
    const auto encoded = encodeStatements(request.statements);
    if (!encoded)
        co_return m_api.redactor().pass(Result<Reply>(std::unexpected(encoded.error())));
    HttpCall call = *m_rawCall;
    call.body = requestBody(*encoded);
    call.timeout = request.timeout;
    call.cancel = request.cancel;
    auto answer = co_await m_api.send(std::move(call));
    if (!answer)
        co_return std::unexpected(answer.error());
    auto statements = co_await decodeRawAside(std::move(*answer));
    co_return m_api.redactor().pass(tieAnswer(std::move(statements), request.statements, *encoded));
}

} // namespace d1
