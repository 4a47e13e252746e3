// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/http/httpanswer.h"
#include "connections/http/httpcall.h"
#include "core/error.h"

#include <QCoroTask>
#include <QNetworkRequest>

class QNetworkAccessManager;

namespace d1 {

/// Sends one call once and says truly how far it got; judges no status. Connections are kept alive and shared through
/// the network manager, which is not owned and must outlive every call. Certificates are always verified, redirects
/// never followed, cookies and caches never used. Main thread only.
class HttpTransport
{
public:
    explicit HttpTransport(QNetworkAccessManager *network);

    /// Any whole HTTP answer is a value. An error means there was none: Delivery::NotSent when the body never left,
    /// else Unknown. Messages are not yet cleaned of secrets.
    [[nodiscard]] QCoro::Task<Result<HttpAnswer>> send(HttpCall call) const;

private:
    QNetworkAccessManager *m_network;
    QNetworkRequest m_template;
};

} // namespace d1
