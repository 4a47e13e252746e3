// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/systemclock.h"
#include "service/querylog.h"
#include "service/session.h"
#include "support/await.h"
#include "support/fakeconnection.h"

#include <QTimer>

using namespace d1;

class tst_Session : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAndLogs()
    {
        m_connection->answer(test::replyOf({"a"}, {{Cell(std::int64_t{1})}}));
        D1_AWAIT_OK(reply, m_session->execute(Request(Statement("SELECT 1"))));
        QCOMPARE(reply->statements.front().rows->cell(0, 0).integer(), std::int64_t{1});
        QCOMPARE(m_log->events().size(), std::size_t{1});
        QCOMPARE(m_log->events().front().target, std::string("file:shop.sqlite"));
    }

    void sessionMayBeDroppedWhileACallRuns()
    {
        m_connection->hold();
        m_connection->answer(test::replyOf({"a"}, {}));
        auto call = m_session->execute(Request(Statement("SELECT 1")));
        test::FakeConnection *connection = m_connection;
        const std::weak_ptr<Session> watched = m_session;
        m_session.reset();
        QVERIFY(!watched.expired());
        QTimer::singleShot(0, this, [connection] { connection->release(); });
        D1_AWAIT_OK(reply, std::move(call));
        QVERIFY(watched.expired());
    }

    void closeCancelsAndWaits()
    {
        m_connection->hold();
        auto call = m_session->execute(Request(Statement("SELECT 1")));
        test::await(m_session->close());
        D1_AWAIT_ERROR(error, std::move(call));
        QCOMPARE(error.verdict.kind, ErrorKind::Cancelled);
    }

    void closedSessionRefusesCalls()
    {
        test::await(m_session->close());
        D1_AWAIT_ERROR(error, m_session->execute(Request(Statement("SELECT 1"))));
        QCOMPARE(error.verdict.kind, ErrorKind::Cancelled);
        QVERIFY(m_connection->requests().empty());
    }

    void closeEndsABackoff()
    {
        ErrorFacts busy;
        busy.delivery = Delivery::Answered;
        busy.httpStatus = 429;
        busy.retryAfter = std::chrono::seconds(20);
        m_connection->answer(9, Error(busy));
        auto call = m_session->execute(Request(Statement("SELECT 1")));
        test::await(m_session->close());
        D1_AWAIT_ERROR(error, std::move(call));
        QCOMPARE(error.verdict.kind, ErrorKind::Cancelled);
        QCOMPARE(m_connection->requests().size(), std::size_t{1});
    }

    void callerCancelsOneCallOnly()
    {
        m_connection->hold();
        m_connection->answer(test::replyOf({"a"}, {}));
        CancelSource source;
        Request first(Statement("SELECT 1"));
        first.cancel = source.token();
        auto one = m_session->execute(std::move(first));
        auto two = m_session->execute(Request(Statement("SELECT 2")));
        source.cancel();
        D1_AWAIT_ERROR(error, std::move(one));
        QCOMPARE(error.verdict.kind, ErrorKind::Cancelled);
        m_connection->release();
        D1_AWAIT_OK(reply, std::move(two));
    }

    void init()
    {
        m_log = std::make_unique<QueryLog>();
        auto connection = std::make_unique<test::FakeConnection>();
        m_connection = connection.get();
        Session::Parts parts;
        parts.identity.target = "file:shop.sqlite";
        parts.primary = std::move(connection);
        parts.clock = &m_clock;
        parts.log = m_log.get();
        m_session = Session::create(std::move(parts));
    }

    void cleanup() { m_session.reset(); }

private:
    SystemClock m_clock;
    std::unique_ptr<QueryLog> m_log;
    test::FakeConnection *m_connection = nullptr;
    SessionPtr m_session;
};

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_session.moc"
