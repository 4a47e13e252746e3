// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/cloudflare/apitoken.h"
#include "connections/http/httptransport.h"

#include <QUrlQuery>

#include <nlohmann/json_fwd.hpp>

namespace d1 {

/// Where the API stands and who asks. Every error that leaves has passed the redactor. Cheap to copy; the network
/// manager is not owned and must outlive every call. Main thread.
class CloudflareApi
{
public:
    CloudflareApi(QNetworkAccessManager *network, QUrl base, ApiToken token);

    /// A call of `path`, which begins with a slash and is appended to the base; the token is in it.
    [[nodiscard]] HttpCall call(const QString &path, const QUrlQuery &query = {}) const;

    /// One attempt; an answer of any status is a value.
    [[nodiscard]] QCoro::Task<Result<HttpAnswer>> send(HttpCall call) const;

    /// One attempt of a call whose answer is small: the whole envelope, once it has said yes and holds a result.
    [[nodiscard]] QCoro::Task<Result<nlohmann::json>> fetch(HttpCall call) const;

    [[nodiscard]] const Redactor &redactor() const { return m_redactor; }

private:
    HttpTransport m_transport;
    QUrl m_base;
    QByteArray m_authorization;
    Redactor m_redactor;
};

/// An account's or database's id may stand in a path: letters, digits, - and _ only.
[[nodiscard]] bool isPathSafeId(std::string_view id);

} // namespace d1
