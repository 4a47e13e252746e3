// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/hexdump.h"
#include "features/results/valueform.h"

#include <QTest>

using namespace d1;
using namespace std::literals;

class tst_ValueForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mostTellingFormComesFirst()
    {
        QCOMPARE(formsOf(CellView()).front(), ValueForm::Text);
        QCOMPARE(formsOf(CellView::ofInteger(1)), std::vector{ValueForm::Text});
        QCOMPARE(formsOf(CellView::ofText("plain")), (std::vector{ValueForm::Text, ValueForm::Hex}));
        QCOMPARE(formsOf(CellView::ofText(" [1, 2]")).front(), ValueForm::Json);
        QCOMPARE(formsOf(CellView::ofText("{}")).front(), ValueForm::Json);
        QCOMPARE(formsOf(CellView::ofText("42")).front(), ValueForm::Text); // JSON too, but no tree
        QCOMPARE(formsOf(CellView::ofText("{broken")).front(), ValueForm::Text);
        QCOMPARE(formsOf(CellView::ofText("")).front(), ValueForm::Text);
        QCOMPARE(formsOf(CellView::ofBlob("\x01\x02")), std::vector{ValueForm::Hex});
        QCOMPARE(formsOf(CellView::ofBlob("\x89PNG\r\n\x1a\nxyz")).front(), ValueForm::Image);
        QCOMPARE(formsOf(CellView::ofBlob("\xff\xd8\xff\xe0")).front(), ValueForm::Image);
        QCOMPARE(formsOf(CellView::ofBlob("RIFF\1\1\1\1WEBPVP8")).front(), ValueForm::Image);
        QCOMPARE(formsOf(CellView::ofBlob("RIFF\1\1\1\1WAVEfmt")).front(), ValueForm::Hex);
    }

    void hexDumpShowsOffsetDigitsAndCharacters()
    {
        QCOMPARE(hexDumpOf(""), ""s);
        QCOMPARE(hexDumpOf("0123456789abcdef\n\xff"),
                 "00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  0123456789abcdef\n"
                 "00000010  0a ff                                             ..\n"s);
    }
};

QTEST_APPLESS_MAIN(tst_ValueForm)
#include "tst_valueform.moc"
