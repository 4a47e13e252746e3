// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/answerheaders.h"

#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

using Wait = std::optional<std::chrono::milliseconds>;

class tst_AnswerHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retryAfterIsReadInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("milliseconds");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<Wait>("expected");
        const QByteArray none;
        QTest::newRow("absent") << none << none << Wait();
        QTest::newRow("seconds") << none << QByteArray("30") << Wait(30s);
        QTest::newRow("none to wait") << none << QByteArray("0") << Wait(0s);
        QTest::newRow("fraction") << none << QByteArray(" 1.5 ") << Wait(1500ms);
        QTest::newRow("milliseconds win") << QByteArray("250") << QByteArray("30") << Wait(250ms);
        QTest::newRow("unreadable milliseconds") << QByteArray("soon") << QByteArray("2") << Wait(2s);
        QTest::newRow("date") << none << QByteArray("Mon, 23 Nov 2026 10:00:40 GMT") << Wait(40s);
        QTest::newRow("past date") << none << QByteArray("Mon, 23 Nov 2026 09:00:00 GMT") << Wait(0s);
        QTest::newRow("negative") << none << QByteArray("-5") << Wait();
        QTest::newRow("word") << none << QByteArray("soon") << Wait();
        QTest::newRow("not a number") << none << QByteArray("nan") << Wait();
        QTest::newRow("nonsense is capped") << none << QByteArray("1e300") << Wait(168h);
    }
    void retryAfterIsReadInEveryForm()
    {
        QFETCH(const QByteArray, milliseconds);
        QFETCH(const QByteArray, retryAfter);
        QFETCH(const Wait, expected);
        const QDateTime now(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
        QCOMPARE(parseRetryAfter(milliseconds, retryAfter, now), expected);
    }

    void rateLimitTakesTheTightestItem_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<std::optional<RateQuota>>("expected");
        const std::optional<RateQuota> none;
        QTest::newRow("absent") << QByteArray() << none;
        QTest::newRow("one") << QByteArray(R"("default";r=50;t=30)") << std::optional(RateQuota{50, 30s});
        QTest::newRow("spaces") << QByteArray(R"("default"; t=30; r=50)") << std::optional(RateQuota{50, 30s});
        QTest::newRow("several") << QByteArray(R"("burst";r=9;t=5, "default";r=3;t=200)")
                                 << std::optional(RateQuota{3, 200s});
        QTest::newRow("half") << QByteArray(R"("default";r=50)") << none;
        QTest::newRow("nonsense") << QByteArray("r=-1;t=x") << none;
    }
    void rateLimitTakesTheTightestItem()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const std::optional<RateQuota>, expected);
        QVERIFY(parseRateLimit(header) == expected);
    }
};

QTEST_APPLESS_MAIN(tst_AnswerHeaders)
#include "tst_answerheaders.moc"
