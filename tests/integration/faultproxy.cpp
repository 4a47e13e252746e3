// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultproxy.h"

#include <QTcpSocket>

namespace d1::test {

namespace {

constexpr int patience = 30'000;

/// An answer whose connection is closed behind it, with its body taken out of chunks.
FaultAnswer parsed(const QByteArray &answer)
{
    const qsizetype headEnd = answer.indexOf("\r\n\r\n");
    const QByteArray head = answer.left(headEnd).toLower();
    QByteArray rest = answer.mid(headEnd + 4);
    const int status = head.split(' ').value(1).toInt();
    QByteArray body = rest;
    if (head.contains("transfer-encoding: chunked")) {
        body.clear();
        while (!rest.isEmpty()) {
            const qsizetype lineEnd = rest.indexOf("\r\n");
            const qsizetype size = rest.left(lineEnd).toLongLong(nullptr, 16);
            if (lineEnd < 0 || size == 0)
                break;
            body += rest.mid(lineEnd + 2, size);
            rest.remove(0, lineEnd + 2 + size + 2);
        }
    }
    return head.contains("content-type: application/json") ? FaultAnswer::json(body, status)
                                                           : FaultAnswer::text(body, status);
}

} // namespace

FaultProxy::FaultProxy(const QUrl &server, unsigned seed, double share)
    : m_server(server)
    , m_dice(seed, share)
{
    m_proxy.answerAlwaysWith([this](const FaultRequest &request) {
        if (!request.path.endsWith("/raw"))
            return forward(request);
        return m_dice.answer([&] { return forward(request); });
    });
}

/// Waits on the proxy's own thread, so requests are passed on one after the other.
FaultAnswer FaultProxy::forward(const FaultRequest &request) const
{
    QTcpSocket socket;
    socket.connectToHost(m_server.host(), static_cast<quint16>(m_server.port()));
    QByteArray text = request.method + ' ' + request.path + " HTTP/1.1\r\nHost: " + m_server.host().toLatin1() + ':'
                      + QByteArray::number(m_server.port()) + "\r\nConnection: close\r\nAccept: application/json\r\n";
    if (!request.body.isEmpty())
        text += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    socket.write(text + "\r\n" + request.body);
    QByteArray answer;
    while (socket.waitForReadyRead(patience))
        answer += socket.readAll();
    answer += socket.readAll();
    return answer.isEmpty() ? FaultAnswer::resetUnread() : parsed(answer);
}

} // namespace d1::test
