// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultserver.h"

#include "support/faultconnection.h"

#include <QMutex>
#include <QTcpServer>
#include <QThread>

#include <deque>

namespace d1::test {

/// What the test says and what the server saw; the one thing that both threads touch.
struct FaultServer::Script {
    QMutex mutex;
    std::deque<Handler> next;
    Handler standing = [](const FaultRequest &) { return FaultAnswer::text("no answer scripted", 500); };
    std::vector<FaultRequest> requests;
    int executions = 0;
    int connections = 0;

    FaultAnswer take(const FaultRequest &request)
    {
        Handler handler;
        {
            const QMutexLocker lock(&mutex);
            requests.push_back(request);
            handler = standing;
            if (!next.empty()) {
                handler = std::move(next.front());
                next.pop_front();
            }
        }
        FaultAnswer answer = handler(request);
        const QMutexLocker lock(&mutex);
        executions += answer.executes() ? 1 : 0;
        return answer;
    }
};

/// The listening side.
class FaultServer::Engine final : public QObject
{
public:
    explicit Engine(std::shared_ptr<Script> script)
        : m_script(std::move(script))
    {
        connect(&m_server, &QTcpServer::newConnection, this, &Engine::accept);
    }

    [[nodiscard]] quint16 listen(quint16 port)
    {
        m_server.listen(QHostAddress::LocalHost, port);
        return m_server.serverPort();
    }

    void refuse()
    {
        m_server.close();
        closeConnections();
    }

    void closeConnections()
    {
        for (FaultConnection *connection : findChildren<FaultConnection *>())
            connection->close();
    }

private:
    void accept()
    {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            int number = 0;
            {
                const QMutexLocker lock(&m_script->mutex);
                number = ++m_script->connections;
            }
            const auto answerFor = [script = m_script](const FaultRequest &request) { return script->take(request); };
            new FaultConnection(socket, number, answerFor, this);
        }
    }

    std::shared_ptr<Script> m_script;
    QTcpServer m_server;
};

FaultServer::FaultServer(Thread thread)
    : m_script(std::make_shared<Script>())
{
    if (thread == Thread::Own) {
        m_thread = std::make_unique<QThread>();
        m_context = std::make_unique<QObject>();
        m_context->moveToThread(m_thread.get());
        m_thread->start();
    }
    onServerThread([this] { m_engine = std::make_unique<Engine>(m_script); });
    listenAgain();
}

FaultServer::~FaultServer()
{
    onServerThread([this] { m_engine.reset(); });
    if (m_thread) {
        m_thread->quit();
        m_thread->wait();
    }
}

void FaultServer::onServerThread(const std::function<void()> &work)
{
    if (m_thread)
        QMetaObject::invokeMethod(m_context.get(), work, Qt::BlockingQueuedConnection);
    else
        work();
}

QUrl FaultServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
}

void FaultServer::answer(std::size_t times, const FaultAnswer &next)
{
    const QMutexLocker lock(&m_script->mutex);
    m_script->next.insert(m_script->next.end(), times, [next](const FaultRequest &) { return next; });
}

void FaultServer::answerWith(Handler next)
{
    const QMutexLocker lock(&m_script->mutex);
    m_script->next.push_back(std::move(next));
}

void FaultServer::answerAlways(const FaultAnswer &standing)
{
    answerAlwaysWith([standing](const FaultRequest &) { return standing; });
}

void FaultServer::answerAlwaysWith(Handler standing)
{
    const QMutexLocker lock(&m_script->mutex);
    m_script->standing = std::move(standing);
}

void FaultServer::refuse()
{
    onServerThread([this] { m_engine->refuse(); });
}

void FaultServer::listenAgain()
{
    onServerThread([this] { m_port = m_engine->listen(m_port); });
}

void FaultServer::closeConnections()
{
    onServerThread([this] { m_engine->closeConnections(); });
}

std::vector<FaultRequest> FaultServer::requests() const
{
    const QMutexLocker lock(&m_script->mutex);
    return m_script->requests;
}

int FaultServer::executions() const
{
    const QMutexLocker lock(&m_script->mutex);
    return m_script->executions;
}

int FaultServer::connections() const
{
    const QMutexLocker lock(&m_script->mutex);
    return m_script->connections;
}

} // namespace d1::test
