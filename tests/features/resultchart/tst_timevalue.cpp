// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/resultchart/timevalue.h"

#include <QDateTime>
#include <QTest>

using namespace d1;

class tst_TimeValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("utc");
        const auto row = [](const char *text, const char *utc) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(utc);
        };
        row("2026-11-23", "2026-11-23T00:00:00.000Z");
        row("2026-11-23 10:11", "2026-11-23T10:11:00.000Z");
        row("2026-11-23T10:11:12", "2026-11-23T10:11:12.000Z");
        row("2026-11-23 10:11:12.5", "2026-11-23T10:11:12.500Z");
        row("2026-11-23T10:11:12.123456Z", "2026-11-23T10:11:12.123Z");
        row("2026-11-23T10:11:12+02:00", "2026-11-23T08:11:12.000Z");
        row("2026-11-23T10:11:12-0530", "2026-11-23T15:41:12.000Z");
        row("1066-10-14", "1066-10-14T00:00:00.000Z");
        row("2024-02-29", "2024-02-29T00:00:00.000Z");
    }

    void timesAreRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, utc);
        const std::optional<double> time = timeOfText(text.toStdString());
        QVERIFY(time);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(*time), Qt::UTC).toString(Qt::ISODateWithMs), utc);
    }

    void otherTextsAreNoTimes_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "2026", "2026-11", "2026-11-2", "2026-13-01", "2025-02-29", "2026-11-23 10",
                                 "2026-11-23 10:1", "2026-11-23 10:11:", "2026-11-23 10:11:12.", "2026-11-23x",
                                 "2026-11-23 10:11:12 and more", "x2026-11-23", "26-11-23", "2026/11/23"})
            QTest::newRow(text) << QByteArray(text);
    }

    void otherTextsAreNoTimes()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!timeOfText(text.toStdString()));
    }

    void numbersAreTimesWhereTheFormSaysSo()
    {
        QCOMPARE(timeOf(CellView::ofInteger(1'700'000'000), TimeForm::UnixSeconds), std::optional(1.7e12));
        QCOMPARE(timeOf(CellView::ofReal(0.5), TimeForm::UnixSeconds), std::optional(500.0));
        QCOMPARE(timeOf(CellView::ofInteger(17), TimeForm::UnixMilliseconds), std::optional(17.0));
        QCOMPARE(timeOf(CellView::ofText("1970-01-02"), TimeForm::Text), std::optional(86'400'000.0));
        QVERIFY(!timeOf(CellView(), TimeForm::UnixSeconds));
        QVERIFY(!timeOf(CellView::ofInteger(17), TimeForm::Text));
        QVERIFY(!timeOf(CellView::ofText("1970-01-02"), TimeForm::UnixSeconds));
        QVERIFY(!timeOf(CellView::ofBlob("1970-01-02"), TimeForm::Text));
    }
};

QTEST_GUILESS_MAIN(tst_TimeValue)
#include "tst_timevalue.moc"
