// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/rolluplevel.h"

#include <QDateTime>
#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

Clock::WallTime at(const char *utc)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(utc) + u'Z', Qt::ISODate);
    return Clock::WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QString text(Clock::WallTime time)
{
    const auto since = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(since.count(), Qt::UTC).toString(QStringLiteral("dd'T'hh:mm"));
}

/// "day 02T00:00 05T00:00; hour ..."
QString text(const std::vector<CoverPart> &parts)
{
    QStringList texts;
    for (const CoverPart &part : parts) {
        const QString level = !part.level                          ? QStringLiteral("events")
                              : *part.level == RollupLevel::Minute ? QStringLiteral("minute")
                              : *part.level == RollupLevel::Hour   ? QStringLiteral("hour")
                                                                   : QStringLiteral("day");
        texts += level + u' ' + text(part.span.from) + u' ' + text(part.span.to);
    }
    return texts.join(QStringLiteral("; "));
}

} // namespace

class tst_RollupLevel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingKept_data()
    {
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("parts");
        const auto row = [](const char *name, const char *begin, const char *end, const char *parts) {
            QTest::newRow(name) << QString::fromLatin1(begin) << QString::fromLatin1(end) << QString::fromLatin1(parts);
        };
        row("empty", "2026-03-01T10:00:00", "2026-03-01T10:00:00", "");
        row("backwards", "2026-03-01T11:00:00", "2026-03-01T10:00:00", "");
        row("within a minute", "2026-03-01T10:00:10", "2026-03-01T10:00:20", "minute 01T10:00 01T10:01");
        row("minutes", "2026-03-01T10:10:00", "2026-03-01T10:15:00", "minute 01T10:10 01T10:15");
        row("an hour", "2026-03-01T10:00:00", "2026-03-01T11:00:00", "hour 01T10:00 01T11:00");
        row("over an hour's end", "2026-03-01T10:50:00", "2026-03-01T11:10:00", "minute 01T10:50 01T11:10");
        row("days with edges", "2026-03-01T22:30:00", "2026-03-04T01:20:00",
            "minute 01T22:30 01T23:00; hour 01T23:00 02T00:00; day 02T00:00 04T00:00; hour 04T00:00 04T01:00; "
            "minute 04T01:00 04T01:20");
        row("a month", "2026-03-01T00:00:00", "2026-04-01T00:00:00", "day 01T00:00 01T00:00");
    }

    void everythingKept()
    {
        QFETCH(QString, begin);
        QFETCH(QString, end);
        QFETCH(QString, parts);
        QCOMPARE(text(cover({at(begin.toLatin1()), at(end.toLatin1())}, KeptSince())), parts);
    }

    void eventsStandInForForgottenMinutes()
    {
        KeptSince kept;
        kept.minutes = at("2026-03-01T12:00:00");
        QCOMPARE(text(cover({at("2026-03-01T10:20:00"), at("2026-03-01T12:30:00")}, kept)),
                 QStringLiteral("events 01T10:20 01T11:00; hour 01T11:00 01T12:00; minute 01T12:00 01T12:30"));
    }

    void hoursStandInForForgottenEvents()
    {
        KeptSince kept;
        kept.minutes = at("2026-03-01T12:00:00");
        kept.events = at("2026-03-01T10:30:00");
        QCOMPARE(text(cover({at("2026-03-01T10:20:00"), at("2026-03-01T12:30:00")}, kept)),
                 QStringLiteral("hour 01T10:00 01T11:00; hour 01T11:00 01T12:00; minute 01T12:00 01T12:30"));
    }

    void standInsNeverOverlapMinutes()
    {
        // Minutes are kept from the middle of an hour on, whose beginning is gone altogether.
        KeptSince kept;
        kept.minutes = at("2026-03-01T12:20:00");
        kept.events = at("2026-03-01T12:10:00");
        QCOMPARE(text(cover({at("2026-03-01T12:05:00"), at("2026-03-01T12:50:00")}, kept)),
                 QStringLiteral("hour 01T12:00 01T13:00"));
    }

    void daysStandInForForgottenHours()
    {
        KeptSince kept;
        kept.events = kept.minutes = kept.hours = at("2026-03-20T00:00:00");
        QCOMPARE(text(cover({at("2026-03-01T12:00:00"), at("2026-03-03T00:00:00")}, kept)),
                 QStringLiteral("day 01T00:00 02T00:00; day 02T00:00 03T00:00"));
    }

    void partsFollowEachOtherWithoutGap()
    {
        KeptSince kept;
        kept.minutes = at("2026-03-04T12:20:00");
        for (int shift = 0; shift < 4000; shift += 37) {
            const TimeSpan span{at("2026-03-01T00:00:00") + std::chrono::minutes(shift),
                                at("2026-03-04T13:00:00") + std::chrono::minutes(shift * 3 % 1999)};
            const std::vector<CoverPart> parts = cover(span, kept);
            QCOMPARE(parts.front().span.from, span.from);
            QCOMPARE(parts.back().span.to, span.to);
            for (std::size_t i = 1; i < parts.size(); ++i)
                QCOMPARE(parts[i].span.from, parts[i - 1].span.to);
        }
    }

    void edgesMoveToWhatIsKept()
    {
        KeptSince kept;
        kept.hours = at("2026-03-10T00:00:00");
        kept.minutes = at("2026-03-12T00:00:00");
        const std::vector<Clock::WallTime> edges{at("2026-03-09T07:10:00"), at("2026-03-09T19:00:00"),
                                                 at("2026-03-10T19:10:00"), at("2026-03-11T19:40:00"),
                                                 at("2026-03-12T06:10:30"), at("2026-03-12T07:10:30")};
        const std::vector<Clock::WallTime> readable{at("2026-03-09T00:00:00"), at("2026-03-10T19:00:00"),
                                                    at("2026-03-11T19:00:00"), at("2026-03-12T06:10:00"),
                                                    at("2026-03-12T07:11:00")};
        QVERIFY(readableEdges(edges, kept) == readable);
        const std::vector<Clock::WallTime> wholeDay{at("2026-03-09T00:00:00"), at("2026-03-10T00:00:00")};
        QVERIFY(readableEdges({at("2026-03-09T07:10:00"), at("2026-03-09T07:12:00"), at("2026-03-09T07:14:00")}, kept)
                == wholeDay);
        QVERIFY(readableEdges({}, kept).empty());
    }
};

QTEST_APPLESS_MAIN(tst_RollupLevel)
#include "tst_rolluplevel.moc"
