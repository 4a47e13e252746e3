// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/httptransport.h"

#include "connections/http/oneshotbody.h"
#include "connections/http/replyfacts.h"
#include "connections/http/replystopper.h"

#include <QCoroNetworkReply>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace d1 {

namespace {

QNetworkRequest requestOf(const HttpCall &call, QNetworkRequest request)
{
    request.setUrl(call.url);
    if (!call.authorization.isEmpty())
        request.setRawHeader("Authorization", call.authorization);
    if (call.body) {
        request.setRawHeader("Content-Type", "application/json");
        request.setHeader(QNetworkRequest::ContentLengthHeader, call.body->size());
    }
    return request;
}

} // namespace

HttpTransport::HttpTransport(QNetworkAccessManager *network)
    : m_network(network)
    , m_template(plainRequest())
{}

QCoro::Task<Result<HttpAnswer>> HttpTransport::send(HttpCall call) const
{
    if (call.cancel.isCancelled())
        co_return std::unexpected(Error(stoppedBeforeSending(call.url)));

    const QNetworkRequest request = requestOf(call, m_template);
    // The reply owns what it works with; all of it goes with deleteLater(), never under Qt's feet.
    auto *const body = call.body ? new OneShotBody(*call.body) : nullptr;
    QNetworkReply *const reply = body ? m_network->post(request, body) : m_network->get(request);
    if (body)
        body->setParent(reply);
    const auto *const stopper = new ReplyStopper(reply, call.timeout, call.cancel);

    co_await reply;
    reply->deleteLater();

    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (stopper->stoppedBy() == StoppedBy::Nobody && isWholeAnswer(*reply, status))
        co_return answerOf(*reply, status);

    const bool bodyHeld = body && !body->wasTaken();
    const ErrorFacts facts = brokenExchange(*reply, stopper->stoppedBy(), call.timeout, bodyHeld);
    co_return std::unexpected(Error(facts));
}

} // namespace d1
