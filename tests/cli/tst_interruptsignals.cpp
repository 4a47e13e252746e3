// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruptsignals.h"

#include <QTest>

#include <csignal>

using namespace d1;

namespace {

auto handlerOf(int signal)
{
    struct sigaction action {
    };
    sigaction(signal, nullptr, &action);
    return action.sa_handler;
}

} // namespace

class tst_InterruptSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstSignalCancelsAndTheNextOneKills_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void firstSignalCancelsAndTheNextOneKills()
    {
        QFETCH(int, signal);
        CancelSource source;
        const InterruptSignals interrupts(&source);
        QVERIFY(!source.token().isCancelled());
        QVERIFY(handlerOf(signal) != SIG_DFL);
        std::raise(signal);
        QTRY_VERIFY(source.token().isCancelled());
        QVERIFY(handlerOf(signal) == SIG_DFL);
    }

    void afterwardsSignalsAreAsBefore()
    {
        CancelSource source;
        {
            const InterruptSignals interrupts(&source);
        }
        QVERIFY(handlerOf(SIGINT) == SIG_DFL);
        QVERIFY(handlerOf(SIGTERM) == SIG_DFL);
    }
};

QTEST_GUILESS_MAIN(tst_InterruptSignals)
#include "tst_interruptsignals.moc"
