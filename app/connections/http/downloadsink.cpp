// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/downloadsink.h"

#include <QNetworkReply>

namespace d1 {

namespace {

constexpr int whole = 200;
constexpr int rest = 206;

} // namespace

DownloadSink::DownloadSink(QNetworkReply *reply, QIODevice *device, qint64 from, FileTransfer::Progress progress)
    : QObject(reply)
    , m_reply(reply)
    , m_device(device)
    , m_written(from)
    , m_progress(std::move(progress))
{
    connect(reply, &QNetworkReply::readyRead, this, &DownloadSink::take);
}

bool DownloadSink::begin(int status)
{
    if (m_begun)
        return true;
    if (status != whole && status != rest)
        return false;
    m_begun = true;
    // Some servers send everything although only the rest was asked for.
    if (status == whole && m_written > 0) {
        if (m_device->isSequential() || !m_device->seek(m_device->pos() - m_written)) {
            refuse("The download broke off and cannot be continued; start it again.");
            return false;
        }
        m_written = 0;
    }
    if (const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader); length.isValid())
        m_total = m_written + length.toLongLong();
    return true;
}

void DownloadSink::take()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_refusal || !begin(status))
        return;
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty())
        return;
    if (m_device->write(bytes) != bytes.size()) {
        refuse("What was downloaded cannot be written (" + m_device->errorString().toStdString()
               + "); make room or choose another place.");
        return;
    }
    m_written += bytes.size();
    if (m_progress)
        m_progress(m_written, m_total);
}

void DownloadSink::refuse(std::string why)
{
    m_refusal = std::move(why);
    if (!m_reply->isFinished())
        QMetaObject::invokeMethod(m_reply, &QNetworkReply::abort, Qt::QueuedConnection);
}

} // namespace d1
