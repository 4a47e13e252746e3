// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/stoppingcontract.h"

#include "support/await.h"

#include <QElapsedTimer>
#include <QTimer>

namespace d1::test {

namespace {

using namespace std::chrono_literals;

constexpr qint64 promptly = 1500; // milliseconds; far below the slow request's own time

} // namespace

void StoppingContract::cancelledCallerIsToldSo()
{
    CancelSource source;
    Request request = slowRequest();
    request.cancel = source.token();
    QElapsedTimer timer;
    timer.start();
    QTimer::singleShot(100, this, [&source] { source.cancel(); });
    D1_AWAIT_ERROR(error, connection().execute(request));
    QCOMPARE(error.facts.stoppedBy, StoppedBy::Caller);
    QVERIFY2(timer.elapsed() < promptly, "cancelling was not prompt");
}

void StoppingContract::cancelledBeforehandIsNotSent()
{
    CancelSource source;
    source.cancel();
    Request request(Statement("INSERT INTO item(v) VALUES (1)"), Intent::Write);
    request.cancel = source.token();
    D1_AWAIT_ERROR(error, connection().execute(request));
    QCOMPARE(error.facts.stoppedBy, StoppedBy::Caller);
    QCOMPARE(error.facts.delivery, Delivery::NotSent);
    D1_AWAIT_OK(count, read("SELECT count(*) FROM item"));
    QCOMPARE(std::get<std::int64_t>(onlyCell(*count)), 0);
}

void StoppingContract::deadlineEndsTheCall()
{
    Request request = slowRequest();
    request.timeout = 100ms;
    QElapsedTimer timer;
    timer.start();
    D1_AWAIT_ERROR(error, connection().execute(request));
    QCOMPARE(error.facts.stoppedBy, StoppedBy::Deadline);
    QVERIFY2(timer.elapsed() < promptly, "the deadline was not kept");
}

void StoppingContract::connectionWorksAfterAStoppedCall()
{
    Request request = slowRequest();
    request.timeout = 50ms;
    D1_AWAIT_ERROR(error, connection().execute(request));
    D1_AWAIT_OK(reply, read("SELECT 1"));
    QCOMPARE(std::get<std::int64_t>(onlyCell(*reply)), 1);
}

} // namespace d1::test
