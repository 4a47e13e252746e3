// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colortable.h"

#include <QTest>

using namespace d1;

class TestColorTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnEveryGround_data();
    void textIsReadableOnEveryGround();
    void accentTextIsReadableOnAccent();
    void seriesWrapsAround();
    void contrastIsWcags();
};

void TestColorTable::textIsReadableOnEveryGround_data()
{
    QTest::addColumn<ColorRole>("text");
    QTest::addColumn<ColorRole>("ground");
    QTest::addColumn<bool>("dark");
    constexpr ColorRole grounds[] = {ColorRole::Window, ColorRole::Surface, ColorRole::Hover, ColorRole::Selection,
                                     ColorRole::CurrentLine};
    for (int text = static_cast<int>(ColorRole::Text); text < static_cast<int>(ColorRole::Count); ++text) {
        if (static_cast<ColorRole>(text) == ColorRole::AccentText)
            continue;
        for (const ColorRole ground : grounds) {
            for (const bool dark : {false, true}) {
                QTest::addRow("role %d on %d, %s", text, static_cast<int>(ground), dark ? "dark" : "light")
                    << static_cast<ColorRole>(text) << ground << dark;
            }
        }
    }
}

void TestColorTable::textIsReadableOnEveryGround()
{
    QFETCH(ColorRole, text);
    QFETCH(ColorRole, ground);
    QFETCH(bool, dark);
    const double contrast = contrastOf(tokenColor(text, dark), tokenColor(ground, dark));
    QVERIFY2(contrast >= 4.5, QByteArray::number(contrast).constData());
}

void TestColorTable::accentTextIsReadableOnAccent()
{
    for (const bool dark : {false, true}) {
        const double contrast =
            contrastOf(tokenColor(ColorRole::AccentText, dark), tokenColor(ColorRole::Accent, dark));
        QVERIFY2(contrast >= 4.5, QByteArray::number(contrast).constData());
    }
}

void TestColorTable::seriesWrapsAround()
{
    QCOMPARE(seriesToken(6, false), seriesToken(0, false));
    QVERIFY(seriesToken(0, false) != seriesToken(1, false));
    QVERIFY(seriesToken(0, true).lightness() > seriesToken(0, false).lightness());
}

void TestColorTable::contrastIsWcags()
{
    QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastOf(Qt::white, Qt::white), 1.0);
}

QTEST_APPLESS_MAIN(TestColorTable)
#include "tst_colortable.moc"
