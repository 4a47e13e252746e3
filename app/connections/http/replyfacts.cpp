// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/replyfacts.h"

#include "connections/http/answerheaders.h"

#include <QNetworkReply>

namespace d1 {

namespace {

/// Qt refuses bodies that decompress more than fortyfold once they pass this size; a table of like rows well may.
constexpr qint64 largestUncheckedBody = qint64{1} << 30;

std::string lowerCaseType(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower().toStdString();
}

bool failsBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

std::string secondsText(std::chrono::milliseconds time)
{
    return QString::number(std::chrono::duration<double>(time).count(), 'g', 3).toStdString();
}

std::string failureText(const QNetworkReply &reply, StoppedBy stoppedBy, std::chrono::milliseconds timeout)
{
    const std::string host = hostOf(reply.url());
    if (stoppedBy == StoppedBy::Caller)
        return "Stopped before " + host + " answered.";
    if (stoppedBy == StoppedBy::Deadline)
        return "No answer from " + host + " within " + secondsText(timeout) + " s.";
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return "Nothing listens at " + host + "; check the address and that the server runs.";
    case QNetworkReply::HostNotFoundError:
        return "The name " + host + " was not found; check the network connection and the address.";
    case QNetworkReply::SslHandshakeFailedError:
        return "No trusted connection to " + host + " (" + reply.errorString().toStdString() + ").";
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return "The connection to " + host + " broke before the answer was complete.";
    default:
        return "The exchange with " + host + " failed (" + reply.errorString().toStdString() + ").";
    }
}

} // namespace

QNetworkRequest plainRequest()
{
    QNetworkRequest request;
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("d1-console"));
    request.setRawHeader("Accept", "application/json");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // its streams may be sent again
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setDecompressedSafetyCheckThreshold(largestUncheckedBody);
    return request;
}

std::string hostOf(const QUrl &url)
{
    const std::string host = url.host().toStdString();
    return url.port() < 0 ? host : host + ':' + std::to_string(url.port());
}

HttpAnswer answerOf(QNetworkReply &reply, int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = reply.readAll();
    answer.host = hostOf(reply.url());
    answer.contentType = lowerCaseType(reply.rawHeader("Content-Type"));
    answer.quota = parseRateLimit(reply.rawHeader("Ratelimit"));
    answer.ray = reply.rawHeader("cf-ray").toStdString();
    answer.etag = reply.rawHeader("ETag").replace('"', "").toStdString();
    if (answer.isSuccess())
        return answer;
    answer.retryAfter = parseRetryAfter(reply.rawHeader("retry-after-ms"), reply.rawHeader("Retry-After"),
                                        QDateTime::currentDateTimeUtc());
    answer.mitigated = reply.rawHeader("cf-mitigated").toStdString();
    answer.location = reply.rawHeader("Location").toStdString();
    return answer;
}

/// Below 100 stands what went wrong with the connection itself, 101 to 199 with a proxy; from 201 on it is what a
/// server said with its status. A body cut short while it was compressed is not noticed here: Qt cannot tell.
bool isWholeAnswer(const QNetworkReply &reply, int status)
{
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return status > 0;
    case QNetworkReply::ContentReSendError:
        return status == 307 || status == 308; // a redirect that Qt prepared to follow, see OneShotBody
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return status >= 400;
    default:
        return status > 0 && reply.error() > 200;
    }
}

ErrorFacts brokenExchange(const QNetworkReply &reply, StoppedBy stoppedBy, std::chrono::milliseconds timeout,
                          bool bodyHeld)
{
    ErrorFacts facts;
    facts.stoppedBy = stoppedBy;
    facts.delivery = bodyHeld || failsBeforeSending(reply.error()) ? Delivery::NotSent : Delivery::Unknown;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status > 0)
        facts.httpStatus = status;
    facts.requestId = reply.rawHeader("cf-ray").toStdString();
    facts.message = failureText(reply, stoppedBy, timeout);
    return facts;
}

ErrorFacts stoppedBeforeSending(const QUrl &url)
{
    ErrorFacts facts;
    facts.stoppedBy = StoppedBy::Caller;
    facts.message = "Stopped before anything was sent to " + hostOf(url) + ".";
    return facts;
}

} // namespace d1
