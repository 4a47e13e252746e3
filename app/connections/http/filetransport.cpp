// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/filetransport.h"

#include "connections/http/downloadsink.h"
#include "connections/http/oneshotbody.h"
#include "connections/http/redactor.h"
#include "connections/http/replyfacts.h"
#include "connections/http/replystopper.h"

#include <QCoroNetworkReply>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace d1 {

namespace {

constexpr qint64 mostBuffered = qint64{1} << 20;

QNetworkRequest requestOf(const FileTransfer &transfer)
{
    QNetworkRequest request = plainRequest();
    request.setUrl(transfer.url);
    request.setRawHeader("Accept", "*/*");
    request.setRawHeader("Accept-Encoding", "identity"); // the bytes as they are stored, so that a cut shows
    return request;
}

Error cancelledBefore(const FileTransfer &transfer)
{
    return Error(stoppedBeforeSending(transfer.url));
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

FileTransport::FileTransport(QNetworkAccessManager *network)
    : m_network(network)
{}

QCoro::Task<Result<HttpAnswer>> FileTransport::upload(FileTransfer transfer) const
{
    if (transfer.cancel.isCancelled())
        co_return std::unexpected(cancelledBefore(transfer));
    QNetworkRequest request = requestOf(transfer);
    request.setHeader(QNetworkRequest::ContentLengthHeader, transfer.bytes);
    request.setRawHeader("Content-Type", "application/octet-stream");

    auto *const body = new OneShotBody(transfer.device, transfer.bytes);
    QNetworkReply *const reply = m_network->put(request, body);
    body->setParent(reply);
    auto *const stopper = new ReplyStopper(reply, transfer.stall, transfer.cancel);
    QObject::connect(reply, &QNetworkReply::uploadProgress, stopper,
                     [stopper, progress = transfer.progress](qint64 sent, qint64 total) {
                         stopper->restart();
                         if (progress && total > 0)
                             progress(sent, total);
                     });

    co_await reply;
    reply->deleteLater();

    const Redactor redactor = Redactor::ofSignedUrl(transfer.url);
    const int status = statusOf(*reply);
    if (stopper->stoppedBy() == StoppedBy::Nobody && isWholeAnswer(*reply, status))
        co_return answerOf(*reply, status);
    const Error broken(brokenExchange(*reply, stopper->stoppedBy(), transfer.stall, !body->wasTaken()));
    co_return std::unexpected(redactor.clean(broken));
}

QCoro::Task<Result<HttpAnswer>> FileTransport::download(FileTransfer transfer) const
{
    if (transfer.cancel.isCancelled())
        co_return std::unexpected(cancelledBefore(transfer));
    QNetworkRequest request = requestOf(transfer);
    if (transfer.bytes > 0)
        request.setRawHeader("Range", "bytes=" + QByteArray::number(transfer.bytes) + "-");

    QNetworkReply *const reply = m_network->get(request);
    reply->setReadBufferSize(mostBuffered);
    auto *const stopper = new ReplyStopper(reply, transfer.stall, transfer.cancel);
    auto *const sink = new DownloadSink(reply, transfer.device, transfer.bytes, transfer.progress);
    QObject::connect(reply, &QNetworkReply::readyRead, stopper, &ReplyStopper::restart);

    co_await reply;
    reply->deleteLater();
    sink->take();

    const Redactor redactor = Redactor::ofSignedUrl(transfer.url);
    if (const auto refusal = sink->refusal())
        co_return std::unexpected(Error(ErrorKind::Limit, *refusal));
    const int status = statusOf(*reply);
    if (stopper->stoppedBy() == StoppedBy::Nobody && isWholeAnswer(*reply, status))
        co_return answerOf(*reply, status);
    const Error broken(brokenExchange(*reply, stopper->stoppedBy(), transfer.stall, false));
    co_return std::unexpected(redactor.clean(broken));
}

} // namespace d1
