// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/matching/fuzzymatch.h"

#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLettersInOrder_data();
    void findsLettersInOrder();
    void theBetterTextHasTheLargerScore_data();
    void theBetterTextHasTheLargerScore();
    void anEmptyPatternMatchesEverythingAlike();
    void positionsStandWhereTheMatchIsBest_data();
    void positionsStandWhereTheMatchIsBest();
};

void TestFuzzyMatch::findsLettersInOrder_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("all of it") << u"orders"_s << u"orders"_s << true;
    QTest::newRow("whatever the case") << u"ORD"_s << u"orders"_s << true;
    QTest::newRow("with gaps") << u"odl"_s << u"order_lines"_s << true;
    QTest::newRow("white space is skipped") << u"run all"_s << u"Runall"_s << true;
    QTest::newRow("order matters") << u"lo"_s << u"ol"_s << false;
    QTest::newRow("each letter once") << u"oo"_s << u"o"_s << false;
    QTest::newRow("beyond ASCII") << u"über"_s << u"Über uns"_s << true;
    QTest::newRow("nothing in nothing") << u"a"_s << QString() << false;
}

void TestFuzzyMatch::findsLettersInOrder()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QTEST(fuzzyMatch(pattern, text).has_value(), "found");
}

void TestFuzzyMatch::theBetterTextHasTheLargerScore_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("the beginning") << u"or"_s << u"orders"_s << u"for"_s;
    QTest::newRow("beginnings of words") << u"oc"_s << u"order_customers"_s << u"stock"_s;
    QTest::newRow("capitals begin words") << u"oi"_s << u"customerOrderId"_s << u"joined"_s;
    QTest::newRow("side by side") << u"ers"_s << u"orders"_s << u"elder aside"_s;
    QTest::newRow("the shorter of equals") << u"order"_s << u"orders"_s << u"order_lines"_s;
}

void TestFuzzyMatch::theBetterTextHasTheLargerScore()
{
    QFETCH(QString, pattern);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QCOMPARE_GT(fuzzyMatch(pattern, better)->score, fuzzyMatch(pattern, worse)->score);
}

void TestFuzzyMatch::anEmptyPatternMatchesEverythingAlike()
{
    QCOMPARE(fuzzyMatch(u" ", u"orders"), FuzzyMatch());
    QCOMPARE(fuzzyMatch(u"", u""), FuzzyMatch());
}

void TestFuzzyMatch::positionsStandWhereTheMatchIsBest_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("positions");
    QTest::newRow("not the first, but the best") << u"li"_s << u"lorder_lines"_s << QList<int>{7, 8};
    QTest::newRow("word beginnings") << u"ol"_s << u"order_lines"_s << QList<int>{0, 6};
}

void TestFuzzyMatch::positionsStandWhereTheMatchIsBest()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QTEST(fuzzyMatch(pattern, text)->positions, "positions");
}

QTEST_APPLESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
