// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultanswer.h"

#include <QString>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace d1::test {

/// An HTTP/1.1 server on 127.0.0.1 with a script: each request takes the next answer, and when the script is empty
/// the standing one. It keeps connections alive and records every request, so that a test can prove what was sent, on
/// which connection, and that nothing ran twice. Its methods are for the thread that made it.
class FaultServer
{
public:
    /// A function of the request, for answers that depend on it; runs on the server's thread.
    using Handler = std::function<FaultAnswer(const FaultRequest &)>;
    enum class Thread { OfTheTest, Own };

    explicit FaultServer(Thread thread = Thread::OfTheTest);
    ~FaultServer();

    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] quint16 port() const { return m_port; }

    void answer(const FaultAnswer &next) { answer(1, next); }
    void answer(std::size_t times, const FaultAnswer &next);
    void answerWith(Handler next);
    /// For every request that finds the script empty; a 500 that says so until set.
    void answerAlways(const FaultAnswer &standing);
    void answerAlwaysWith(Handler standing);

    /// Closes the port, and with it the open connections: new ones are refused until listenAgain() opens it.
    void refuse();
    void listenAgain();
    /// Ends open connections in good order, as a server does with idle ones.
    void closeConnections();

    [[nodiscard]] std::vector<FaultRequest> requests() const;
    /// How many requests were run, see FaultAnswer::executes().
    [[nodiscard]] int executions() const;
    /// TCP connections accepted so far.
    [[nodiscard]] int connections() const;

private:
    class Engine;
    struct Script;

    void onServerThread(const std::function<void()> &work);

    std::shared_ptr<Script> m_script; // shared with the engine, which may run on another thread
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<QObject> m_context; // lives on m_thread
    std::unique_ptr<Engine> m_engine;   // made and ended on its own thread
    quint16 m_port = 0;
};

} // namespace d1::test
