// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QHostAddress>
#include <QTcpServer>

#include <functional>
#include <string>

namespace d1 {

/// What an HTTP path answers.
struct MetricsAnswer {
    int status = 200;
    std::string contentType = "text/plain; charset=utf-8";
    std::string body;
};

/// Serves GET and HEAD of a few paths over HTTP/1.1, one request a connection, the oldest of many that
/// wait is closed: enough for Prometheus and for probes of
/// an orchestrator. Main thread.
class MetricsServer : public QObject
{
    Q_OBJECT

public:
    /// Nothing for a path that there is not.
    using Answerer = std::function<std::optional<MetricsAnswer>(std::string_view path)>;

    explicit MetricsServer(Answerer answerer, QObject *parent = nullptr);

    /// An error says what to do.
    [[nodiscard]] Result<void> listen(const QHostAddress &address, quint16 port);
    /// With the port that was found when 0 was asked for.
    [[nodiscard]] std::string address() const;

private:
    void take();
    void makeRoom();
    void read(QTcpSocket *socket);

    Answerer m_answerer;
    QTcpServer m_server;
};

} // namespace d1
