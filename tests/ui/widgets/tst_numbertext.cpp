// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numbertext.h"

#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestNumberText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compactKeepsThreeDigits_data();
    void compactKeepsThreeDigits();
    void durationChoosesItsUnit_data();
    void durationChoosesItsUnit();
    void bytesAreDecimal_data();
    void bytesAreDecimal();
    void exactSeparatesThousands();
    void oneRowIsSingular();
    void numbersSpeakTheReadersLanguage();

private:
    const NumberText m_number{QLocale::c()};
};

void TestNumberText::compactKeepsThreeDigits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << u"0"_s;
    QTest::newRow("whole") << 42.0 << u"42"_s;
    QTest::newRow("below a thousand") << 999.4 << u"999"_s;
    QTest::newRow("rounds up into the next unit") << 999.6 << u"1 k"_s;
    QTest::newRow("thousands") << 12'408.0 << u"12.4 k"_s;
    QTest::newRow("millions") << 1'048'576.0 << u"1.05 M"_s;
    QTest::newRow("small") << 0.1234 << u"0.12"_s;
    QTest::newRow("negative") << -1500.0 << u"-1.5 k"_s;
}

void TestNumberText::compactKeepsThreeDigits()
{
    QFETCH(double, value);
    QTEST(m_number.compact(value), "text");
}

void TestNumberText::durationChoosesItsUnit_data()
{
    QTest::addColumn<double>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("fraction") << 0.42 << u"0.42 ms"_s;
    QTest::newRow("milliseconds") << 3.14 << u"3.14 ms"_s;
    QTest::newRow("hundreds") << 412.34 << u"412 ms"_s;
    QTest::newRow("seconds") << 1240.0 << u"1.24 s"_s;
    QTest::newRow("almost a minute") << 59'940.0 << u"59.9 s"_s;
    QTest::newRow("minutes") << 125'000.0 << u"2 min 5 s"_s;
}

void TestNumberText::durationChoosesItsUnit()
{
    QFETCH(double, ms);
    QTEST(m_number.duration(Milliseconds(ms)), "text");
}

void TestNumberText::bytesAreDecimal_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("bytes") << qint64(512) << u"512 B"_s;
    QTest::newRow("kilobytes") << qint64(1214) << u"1.21 kB"_s;
    QTest::newRow("ten gigabytes") << qint64(10'200'000'000) << u"10.2 GB"_s;
}

void TestNumberText::bytesAreDecimal()
{
    QFETCH(qint64, count);
    QTEST(m_number.bytes(count), "text");
}

void TestNumberText::exactSeparatesThousands()
{
    QCOMPARE(m_number.exact(12'408), u"12,408"_s);
    QCOMPARE(m_number.exact(-9'007'199'254'740'993), u"-9,007,199,254,740,993"_s);
}

void TestNumberText::oneRowIsSingular()
{
    QCOMPARE(m_number.rows(1), u"1 row"_s);
    QCOMPARE(m_number.rows(0), u"0 rows"_s);
    QCOMPARE(m_number.rows(200'000), u"200,000 rows"_s);
}

void TestNumberText::numbersSpeakTheReadersLanguage()
{
    const NumberText german{QLocale(QLocale::German)};
    QCOMPARE(german.exact(12'408), u"12.408"_s);
    QCOMPARE(german.duration(Milliseconds(3.1)), u"3,1 ms"_s);
}

QTEST_APPLESS_MAIN(TestNumberText)
#include "tst_numbertext.moc"
