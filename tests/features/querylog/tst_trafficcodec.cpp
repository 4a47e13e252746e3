// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/trafficcodec.h"

#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

Traffic someTraffic()
{
    Traffic traffic;
    for (int i = 0; i < 1000; ++i) {
        QueryEvent event;
        event.startedAt = Clock::WallTime(std::chrono::seconds(1'800'000'000 + i));
        event.attempt = 1 + i % 3;
        event.roundTrip = std::chrono::microseconds(100 + i * i);
        event.serverTime = Milliseconds(0.01 * i);
        event.rowsRead = i * 1'000'000'007LL;
        event.rowsWritten = i % 2;
        event.rowsReturned = i;
        if (i % 10 == 0)
            event.failure = Verdict{static_cast<ErrorKind>(i / 10 % 10), false, false};
        traffic.record(event, nullptr);
    }
    return traffic;
}

} // namespace

class tst_TrafficCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        const Traffic traffic = someTraffic();
        const std::optional<Traffic> back = decodedTraffic(encoded(traffic));
        QVERIFY(back);
        QVERIFY(*back == traffic);
        const Traffic nothing;
        QVERIFY(decodedTraffic(encoded(nothing)) == nothing);
    }

    void aMinuteOfAFewRunsIsSmall()
    {
        Traffic traffic;
        QueryEvent event;
        event.startedAt = Clock::WallTime(std::chrono::seconds(1'800'000'000));
        event.roundTrip = 3ms;
        event.serverTime = Milliseconds(0.4);
        for (int i = 0; i < 3; ++i) {
            event.roundTrip += 1ms;
            traffic.record(event, nullptr);
        }
        QVERIFY2(encoded(traffic).size() < 100, qPrintable(QString::number(encoded(traffic).size())));
    }

    void anyCutOrFlipIsNoneOrHarmless()
    {
        const std::string whole = encoded(someTraffic());
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!decodedTraffic(std::string_view(whole).substr(0, size)));
        QVERIFY(!decodedTraffic(whole + "x"));
        for (std::size_t place = 0; place < whole.size(); ++place) {
            std::string flipped = whole;
            flipped[place] = static_cast<char>(flipped[place] ^ 0x55);
            static_cast<void>(decodedTraffic(flipped)); // under the sanitizers, this is the test
        }
    }

    void anotherVersionIsNotRead()
    {
        std::string bytes = encoded(someTraffic());
        bytes.front() = 2;
        QVERIFY(!decodedTraffic(bytes));
    }
};

QTEST_APPLESS_MAIN(tst_TrafficCodec)
#include "tst_trafficcodec.moc"
