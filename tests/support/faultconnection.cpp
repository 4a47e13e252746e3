// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultconnection.h"

#include <sys/socket.h>

namespace d1::test {

FaultConnection::FaultConnection(QTcpSocket *socket, int number, AnswerFor answerFor, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_answerFor(std::move(answerFor))
    , m_dripTimer(this)
    , m_number(number)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &FaultConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_dripTimer, &QTimer::timeout, this, &FaultConnection::drip);
}

void FaultConnection::close()
{
    m_dripTimer.stop();
    m_socket->disconnectFromHost();
}

void FaultConnection::read()
{
    m_incoming += m_socket->readAll();
    constexpr char tlsHandshake = 0x16;
    if (m_incoming.startsWith(tlsHandshake))
        return close();
    while (!m_answering) {
        const auto request = takeRequest();
        if (!request)
            return;
        write(m_answerFor(*request));
    }
}

std::optional<FaultRequest> FaultConnection::takeRequest()
{
    const qsizetype headEnd = m_incoming.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    FaultRequest request;
    request.connection = m_number;
    const QList<QByteArray> lines = m_incoming.left(headEnd).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.path = words.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype bodyBytes = request.header("content-length").toLongLong();
    const qsizetype bodyStart = headEnd + 4;
    if (m_incoming.size() < bodyStart + bodyBytes)
        return std::nullopt;
    request.body = m_incoming.mid(bodyStart, bodyBytes);
    m_incoming.remove(0, bodyStart + bodyBytes);
    return request;
}

void FaultConnection::write(const FaultAnswer &answer)
{
    using Ending = FaultAnswer::Ending;
    m_answering = true;
    switch (answer.ending()) {
    case Ending::Hang:
        return;
    case Ending::ResetUnread:
    case Ending::ResetAfterwards:
        return reset();
    case Ending::CloseAfterwards:
        return close();
    case Ending::Whole:
    case Ending::Truncated:
        break;
    }
    m_closeWhenWritten = answer.closesConnection() || answer.ending() == Ending::Truncated;
    m_outgoing = answer.bytes();
    m_dripBytes = answer.dripBytes() > 0 ? answer.dripBytes() : m_outgoing.size();
    m_dripTimer.setInterval(answer.dripPause());
    drip();
}

void FaultConnection::drip()
{
    m_socket->write(m_outgoing.left(m_dripBytes));
    m_outgoing.remove(0, m_dripBytes);
    if (m_outgoing.isEmpty())
        finish();
    else if (!m_dripTimer.isActive())
        m_dripTimer.start();
}

void FaultConnection::finish()
{
    m_dripTimer.stop();
    m_answering = false;
    if (m_closeWhenWritten)
        close();
    else if (!m_incoming.isEmpty())
        QMetaObject::invokeMethod(this, &FaultConnection::read, Qt::QueuedConnection);
}

void FaultConnection::reset()
{
    const linger abortively{1, 0};
    setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &abortively, sizeof abortively);
    m_socket->abort();
}

} // namespace d1::test
