// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/celltext.h"

#include <QTest>

#include <limits>

using namespace d1;

Q_DECLARE_METATYPE(d1::CellView)

class tst_CellText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void previewIsOneLineOfTheValue_data()
    {
        QTest::addColumn<CellView>("cell");
        QTest::addColumn<QString>("text");
        QTest::newRow("null") << CellView() << QStringLiteral("NULL");
        QTest::newRow("empty text") << CellView::ofText("") << QString();
        QTest::newRow("the text NULL") << CellView::ofText("NULL") << QStringLiteral("NULL");
        QTest::newRow("zero") << CellView::ofInteger(0) << QStringLiteral("0");
        QTest::newRow("key") << CellView::ofInteger(1'234'567) << QStringLiteral("1234567");
        QTest::newRow("smallest") << CellView::ofInteger(std::numeric_limits<std::int64_t>::min())
                                  << QStringLiteral("-9223372036854775808");
        QTest::newRow("inexact") << CellView::ofInteger(9007199254740993, true) << QStringLiteral("≈ 9007199254740993");
        QTest::newRow("real") << CellView::ofReal(0.1) << QStringLiteral("0.1");
        QTest::newRow("whole real") << CellView::ofReal(100'000) << QStringLiteral("100000.0");
        QTest::newRow("zero real") << CellView::ofReal(0) << QStringLiteral("0.0");
        QTest::newRow("minus zero") << CellView::ofReal(-0.0) << QStringLiteral("-0.0");
        QTest::newRow("price") << CellView::ofReal(-1234567.25) << QStringLiteral("-1234567.25");
        QTest::newRow("small real") << CellView::ofReal(0.0001) << QStringLiteral("0.0001");
        QTest::newRow("tiny real") << CellView::ofReal(1.5e-9) << QStringLiteral("1.5e-09");
        QTest::newRow("sum of floats") << CellView::ofReal(0.1 + 0.2) << QStringLiteral("0.30000000000000004");
        QTest::newRow("large real") << CellView::ofReal(1e22) << QStringLiteral("1e+22");
        QTest::newRow("infinite") << CellView::ofReal(std::numeric_limits<double>::infinity()) << QStringLiteral("Inf");
        QTest::newRow("minus infinite") << CellView::ofReal(-std::numeric_limits<double>::infinity())
                                        << QStringLiteral("-Inf");
        QTest::newRow("lines") << CellView::ofText("a\nb\r\nc\rd\xe2\x80\xa8"
                                                   "e")
                               << QStringLiteral("a↵b↵c↵d↵e");
        QTest::newRow("tab") << CellView::ofText("a\tb") << QStringLiteral("a b");
        QTest::newRow("control") << CellView::ofText({"a\0b\x1b", 4}) << QStringLiteral("a␀b␛");
        QTest::newRow("markup") << CellView::ofText("<b>x</b>") << QStringLiteral("<b>x</b>");
        QTest::newRow("not UTF-8") << CellView::ofText("a\xff") << QStringLiteral("a\uFFFD");
        QTest::newRow("empty blob") << CellView::ofBlob("") << QStringLiteral("blob 0 B");
        QTest::newRow("blob") << CellView::ofBlob({"\0\x01\x02", 3}) << QStringLiteral("blob 3 B");
    }

    void previewIsOneLineOfTheValue()
    {
        QFETCH(CellView, cell);
        QFETCH(QString, text);
        QCOMPARE(CellText::preview(cell), text);
    }

    void longTextIsCutWithoutHalfACharacter_data()
    {
        QTest::addColumn<std::string>("character");
        QTest::newRow("one byte") << std::string("x");
        QTest::newRow("two bytes") << std::string("é");
        QTest::newRow("three bytes") << std::string("…");
        QTest::newRow("four bytes") << std::string("😀");
    }

    void longTextIsCutWithoutHalfACharacter()
    {
        QFETCH(std::string, character);
        for (std::size_t before = 0; before < 4; ++before) {
            std::string text(before, 'a');
            for (int i = 0; i < 600; ++i)
                text += character;
            const QString shown = CellText::preview(CellView::ofText(text));
            QVERIFY(shown.endsWith(u'…'));
            QVERIFY(!shown.contains(u'\uFFFD'));
            QVERIFY(QString::fromStdString(text).startsWith(shown.chopped(1)));
            QVERIFY(shown.chopped(1).toUtf8().size() > CellText::MaxPreviewBytes - 4);
        }
    }

    void textOfExactlyThePreviewsLengthIsWhole()
    {
        const std::string text(static_cast<std::size_t>(CellText::MaxPreviewBytes), 'x');
        QCOMPARE(CellText::preview(CellView::ofText(text)), QString::fromStdString(text));
    }

    void toolTipShowsMarkupAsItIsWritten()
    {
        const QString toolTip = CellText::toolTip(CellView::ofText("<img src='x'>\n&amp;"));
        QVERIFY(toolTip.contains(QStringLiteral("&lt;img")));
        QVERIFY(toolTip.contains(QStringLiteral("&amp;amp;")));
        QVERIFY(toolTip.contains(u'\n'));
        QVERIFY(toolTip.contains(QStringLiteral("pre-wrap")));
    }

    void toolTipExplainsWhatMayBeInexact()
    {
        QVERIFY(CellText::toolTip(CellView::ofInteger(9007199254740993, true)).contains(QStringLiteral("AS TEXT")));
        QVERIFY(CellText::toolTip(CellView::ofReal(1e300, true)).contains(QStringLiteral("AS TEXT")));
        QCOMPARE(CellText::toolTip(CellView::ofInteger(9007199254740993)), QString());
    }

    void toolTipOfAHugeTextIsCut()
    {
        const std::string text(1'000'000, 'x');
        const QString toolTip = CellText::toolTip(CellView::ofText(text));
        QVERIFY(toolTip.size() < 3'000);
        QVERIFY(toolTip.contains(u'…'));
    }

    void toolTipOfABlobIsItsExactSize()
    {
        const std::string bytes(12'345, '\0');
        QCOMPARE(CellText::toolTip(CellView::ofBlob(bytes)), QStringLiteral("12,345 bytes"));
        QCOMPARE(CellText::toolTip(CellView::ofBlob("x")), QStringLiteral("1 byte"));
    }

    void nothingToExplainHasNoToolTip()
    {
        for (const CellView &cell : {CellView(), CellView::ofText(""), CellView::ofInteger(1), CellView::ofReal(0.5)})
            QCOMPARE(CellText::toolTip(cell), QString());
    }

    void everyTypeHasAShortName()
    {
        QCOMPARE(CellText::typeHint(CellType::Null), QString());
        QCOMPARE(CellText::typeHint(CellType::Integer), QStringLiteral("int"));
        QCOMPARE(CellText::typeHint(CellType::Real), QStringLiteral("real"));
        QCOMPARE(CellText::typeHint(CellType::Text), QStringLiteral("text"));
        QCOMPARE(CellText::typeHint(CellType::Blob), QStringLiteral("blob"));
    }
};

QTEST_APPLESS_MAIN(tst_CellText)
#include "tst_celltext.moc"
