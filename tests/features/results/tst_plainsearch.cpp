// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/plainsearch.h"

#include <QTest>

using namespace d1;

class PlainSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsFoundInside_data()
    {
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<bool>("matchCase");
        QTest::addColumn<bool>("found");
        QTest::newRow("same") << QByteArray("Strasse") << false << true;
        QTest::newRow("other case") << QByteArray("STRASSE") << false << true;
        QTest::newRow("other case that counts") << QByteArray("STRASSE") << true << false;
        QTest::newRow("beyond ASCII") << QByteArray("žluť") << true << true;
        QTest::newRow("beyond ASCII, other case") << QByteArray("ŽLUŤ") << false << true;
        QTest::newRow("beyond ASCII, other case that counts") << QByteArray("ŽLUŤ") << true << false;
        QTest::newRow("not there") << QByteArray("Platz") << false << false;
        QTest::newRow("longer than the text") << QByteArray("Strasse žlutá Strasse žlutá Strasse") << false << false;
    }
    void textIsFoundInside()
    {
        QFETCH(QByteArray, wanted);
        QFETCH(bool, matchCase);
        const PlainSearch search(wanted.toStdString(), matchCase);
        QTEST(search.fits(CellView::ofText("Lange Strasse žluťásek")), "found");
    }

    void numbersAndBytesAreFoundAsTheyRead()
    {
        QVERIFY(PlainSearch("234").fits(CellView::ofInteger(12345)));
        QVERIFY(PlainSearch("1.5").fits(CellView::ofReal(1.5)));
        QVERIFY(PlainSearch("00ff").fits(CellView::ofBlob(std::string_view("\x00\xff", 2))));
        QVERIFY(!PlainSearch("NULL").fits(CellView()));
    }
};

QTEST_APPLESS_MAIN(PlainSearchTest)
#include "tst_plainsearch.moc"
