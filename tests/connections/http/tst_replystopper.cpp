// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/replystopper.h"
#include "support/await.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTimer>

using namespace d1;
using namespace std::chrono_literals;

namespace {

/// A reply that never comes by itself.
class OpenReply final : public QNetworkReply
{
    Q_OBJECT

public:
    OpenReply() { open(QIODevice::ReadOnly); }

    void finish()
    {
        setFinished(true);
        Q_EMIT finished();
    }
    void abort() override
    {
        ++aborts;
        finish();
    }

    int aborts = 0;

protected:
    qint64 readData(char *, qint64) override { return -1; }
};

} // namespace

class tst_ReplyStopper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deadlineAbortsTheReply()
    {
        OpenReply reply;
        const ReplyStopper stopper(&reply, 1ms, CancelToken());
        QCOMPARE(stopper.stoppedBy(), StoppedBy::Nobody);
        QTRY_COMPARE(reply.aborts, 1);
        QCOMPARE(stopper.stoppedBy(), StoppedBy::Deadline);
    }

    void timeThatIsUpAbortsTheReplyAtOnce_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("zero") << 0;
        QTest::newRow("negative") << -5'000;
    }

    void timeThatIsUpAbortsTheReplyAtOnce()
    {
        QFETCH(int, milliseconds);
        OpenReply reply;
        const ReplyStopper stopper(&reply, std::chrono::milliseconds(milliseconds), CancelToken());
        QCOMPARE(reply.aborts, 0); // never on the stack of whoever asks
        QTRY_COMPARE(reply.aborts, 1);
        QCOMPARE(stopper.stoppedBy(), StoppedBy::Deadline);
    }

    void callerAbortsTheReplyLater()
    {
        OpenReply reply;
        CancelSource source;
        const ReplyStopper stopper(&reply, 1h, source.token());
        source.cancel();
        QCOMPARE(reply.aborts, 0);
        QCOMPARE(stopper.stoppedBy(), StoppedBy::Nobody);
        QTRY_COMPARE(reply.aborts, 1);
        QCOMPARE(stopper.stoppedBy(), StoppedBy::Caller);
    }

    void callThatWasCancelledBeforehandIsAborted()
    {
        OpenReply reply;
        CancelSource source;
        source.cancel();
        const ReplyStopper stopper(&reply, 1h, source.token());
        QTRY_COMPARE(reply.aborts, 1);
        QCOMPARE(stopper.stoppedBy(), StoppedBy::Caller);
    }

    void finishedReplyIsStoppedByNobody()
    {
        OpenReply reply;
        CancelSource source;
        const ReplyStopper stopper(&reply, 1h, source.token());
        source.cancel();
        reply.finish(); // before the abort has its turn
        QCoreApplication::processEvents();
        QCOMPARE(reply.aborts, 0);
        QCOMPARE(stopper.stoppedBy(), StoppedBy::Nobody);
    }

    void cancelBehindTheDeadlineChangesNothing()
    {
        OpenReply reply;
        CancelSource source;
        const ReplyStopper stopper(&reply, 0ms, source.token());
        QTRY_COMPARE(stopper.stoppedBy(), StoppedBy::Deadline);
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        source.cancel();
        QCoreApplication::processEvents();
        QCOMPARE(stopper.stoppedBy(), StoppedBy::Deadline);
        QCOMPARE(reply.aborts, 1);
    }

    void restartPutsTheDeadlineOff()
    {
        OpenReply reply;
        ReplyStopper stopper(&reply, 200ms, CancelToken());
        QElapsedTimer sinceStart;
        sinceStart.start();
        int restarts = 0;
        QTimer moving;
        connect(&moving, &QTimer::timeout, this, [&] {
            stopper.restart();
            if (++restarts == 6)
                moving.stop();
        });
        moving.start(60);
        QTRY_COMPARE(reply.aborts, 1);
        QCOMPARE(restarts, 6);
        QVERIFY(sinceStart.hasExpired(550));
        QCOMPARE(stopper.stoppedBy(), StoppedBy::Deadline);
    }

    void restartDoesNotCallACancelBack()
    {
        OpenReply reply;
        CancelSource source;
        ReplyStopper stopper(&reply, 1h, source.token());
        source.cancel();
        stopper.restart();
        QTRY_COMPARE(reply.aborts, 1);
        QCOMPARE(stopper.stoppedBy(), StoppedBy::Caller);
    }

    void diesWithItsReply()
    {
        CancelSource source;
        auto reply = std::make_unique<OpenReply>();
        auto *const stopper = new ReplyStopper(reply.get(), 0ms, source.token());
        QSignalSpy gone(stopper, &QObject::destroyed);
        reply.reset();
        QCOMPARE(gone.count(), 1);
        source.cancel(); // reaches nobody
        QVERIFY(source.token().isCancelled());
    }
};

QTEST_GUILESS_MAIN(tst_ReplyStopper)
#include "tst_replystopper.moc"
