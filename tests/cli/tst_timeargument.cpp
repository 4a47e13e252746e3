// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/timeargument.h"
#include "support/await.h"

using namespace d1;
using namespace std::chrono_literals;

namespace {

const auto now = std::chrono::sys_days(2026y / std::chrono::November / 23) + 12h;

} // namespace

class tst_TimeArgument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("time");
        const auto row = [](const char *text, const char *time) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(time);
        };
        row("2026-11-22T10:11:12Z", "2026-11-22T10:11:12.000Z");
        row("2026-11-22T10:11:12.345Z", "2026-11-22T10:11:12.345Z");
        row("2026-11-22T10:11:12+02:00", "2026-11-22T08:11:12.000Z");
        row("2026-11-22T10:11", "2026-11-22T10:11:00.000Z");
        row("2026-11-22 10:11:12", "2026-11-22T10:11:12.000Z");
        row("2026-11-22", "2026-11-22T00:00:00.000Z");
        row("1763892672", "2025-11-23T10:11:12.000Z");
        row("1763892672345", "2025-11-23T10:11:12.345Z");
        row("90s", "2026-11-23T11:58:30.000Z");
        row("15m", "2026-11-23T11:45:00.000Z");
        row("2h", "2026-11-23T10:00:00.000Z");
        row("3d", "2026-11-20T12:00:00.000Z");
    }
    void timeIsUnderstood()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, time);
        const auto found = timeFromArgument(text.toStdString(), now);
        QVERIFY(found.has_value());
        QCOMPARE(textOf(*found), time.toStdString());
    }

    void otherTextsAreNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "yesterday", "h", "-2h", "2 h", "2x", "12345", "2026-13-01",
                                 "2026-11-22T25:00:00Z", "99999999999999999999d", "-1763892672"})
            QTest::newRow(text) << QByteArray(text);
    }
    void otherTextsAreNone()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!timeFromArgument(text.toStdString(), now));
    }
};

QTEST_APPLESS_MAIN(tst_TimeArgument)
#include "tst_timeargument.moc"
