// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/metricsserver.h"

#include <QTcpSocket>
#include <QTimer>

namespace d1 {

namespace {

constexpr qint64 longestRequest = 8 * 1024;
constexpr std::chrono::seconds patience{10};
constexpr int mostConnections = 64;

std::string placeOf(const QHostAddress &address, quint16 port)
{
    const bool isLong = address.protocol() == QAbstractSocket::IPv6Protocol;
    const QString host = isLong ? u'[' + address.toString() + u']' : address.toString();
    return host.toStdString() + ':' + std::to_string(port);
}

std::string_view reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 503:
        return "Service Unavailable";
    default:
        return "Error";
    }
}

MetricsAnswer problem(int status)
{
    MetricsAnswer answer;
    answer.status = status;
    answer.body = std::string(reasonOf(status)) + '\n';
    return answer;
}

} // namespace

MetricsServer::MetricsServer(Answerer answerer, QObject *parent)
    : QObject(parent)
    , m_answerer(std::move(answerer))
{
    m_server.setMaxPendingConnections(mostConnections);
    connect(&m_server, &QTcpServer::newConnection, this, &MetricsServer::take);
}

Result<void> MetricsServer::listen(const QHostAddress &address, quint16 port)
{
    if (m_server.listen(address, port))
        return {};
    return std::unexpected(Error(ErrorKind::Network, "Nothing can be served at " + placeOf(address, port) + " ("
                                                         + m_server.errorString().toStdString()
                                                         + "): choose another address or port with --listen."));
}

std::string MetricsServer::address() const
{
    return placeOf(m_server.serverAddress(), m_server.serverPort());
}

void MetricsServer::take()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
        makeRoom();
    }
}

/// Those that send nothing must not keep out who asks.
void MetricsServer::makeRoom()
{
    QList<QTcpSocket *> open = m_server.findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly);
    open.removeIf([](const QTcpSocket *socket) { return socket->state() == QAbstractSocket::UnconnectedState; });
    for (qsizetype i = 0; i < open.size() - mostConnections; ++i)
        open[i]->abort();
}

void MetricsServer::read(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(longestRequest);
    const bool isWhole = head.contains("\r\n\r\n");
    if (!isWhole && head.size() < longestRequest)
        return;
    socket->disconnect(this); // what else comes is of no interest
    MetricsAnswer answer = problem(400);
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    const bool isHead = words.first() == "HEAD";
    if (isWhole && words.size() == 3 && words[2].startsWith("HTTP/1.")) {
        const QByteArray path = words[1].split('?').first();
        const bool isRead = isHead || words.first() == "GET";
        answer = isRead ? m_answerer(path.toStdString()).value_or(problem(404)) : problem(405);
    }
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + QByteArray(reasonOf(answer.status).data())
                      + "\r\nContent-Type: " + QByteArray::fromStdString(answer.contentType)
                      + "\r\nContent-Length: " + QByteArray::number(static_cast<qsizetype>(answer.body.size()))
                      + "\r\nConnection: close\r\n\r\n";
    if (!isHead)
        text += QByteArray::fromStdString(answer.body);
    socket->write(text);
    socket->disconnectFromHost();
}

} // namespace d1
