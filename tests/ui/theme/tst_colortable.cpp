// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colortable.h"

#include <QTest>

using namespace d1;

namespace {

constexpr ColorScheme schemes[] = {ColorScheme::Light, ColorScheme::Dark, ColorScheme::HighContrastLight,
                                   ColorScheme::HighContrastDark};

double leastOf(ColorScheme scheme)
{
    return isHighContrast(scheme) ? 7 : 4.5;
}

} // namespace

class TestColorTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnEveryGround_data();
    void textIsReadableOnEveryGround();
    void accentTextIsReadableOnAccent();
    void seriesWrapsAround();
    void edgesAreSeenInHighContrast();
    void contrastIsWcags();
};

void TestColorTable::textIsReadableOnEveryGround_data()
{
    QTest::addColumn<ColorRole>("text");
    QTest::addColumn<ColorRole>("ground");
    QTest::addColumn<ColorScheme>("scheme");
    constexpr ColorRole grounds[] = {ColorRole::Window, ColorRole::Surface, ColorRole::Hover, ColorRole::Selection,
                                     ColorRole::CurrentLine};
    for (int text = static_cast<int>(ColorRole::Text); text < static_cast<int>(ColorRole::Count); ++text) {
        if (static_cast<ColorRole>(text) == ColorRole::AccentText)
            continue;
        for (const ColorRole ground : grounds) {
            for (const ColorScheme scheme : schemes) {
                QTest::addRow("role %d on %d, scheme %d", text, static_cast<int>(ground), static_cast<int>(scheme))
                    << static_cast<ColorRole>(text) << ground << scheme;
            }
        }
    }
}

void TestColorTable::textIsReadableOnEveryGround()
{
    QFETCH(ColorRole, text);
    QFETCH(ColorRole, ground);
    QFETCH(ColorScheme, scheme);
    const double contrast = contrastOf(tokenColor(text, scheme), tokenColor(ground, scheme));
    QVERIFY2(contrast >= leastOf(scheme), QByteArray::number(contrast).constData());
}

void TestColorTable::accentTextIsReadableOnAccent()
{
    for (const ColorScheme scheme : schemes) {
        const double contrast =
            contrastOf(tokenColor(ColorRole::AccentText, scheme), tokenColor(ColorRole::Accent, scheme));
        QVERIFY2(contrast >= leastOf(scheme), QByteArray::number(contrast).constData());
    }
}

void TestColorTable::seriesWrapsAround()
{
    QCOMPARE(seriesToken(6, ColorScheme::Light), seriesToken(0, ColorScheme::Light));
    QVERIFY(seriesToken(0, ColorScheme::Light) != seriesToken(1, ColorScheme::Light));
    QVERIFY(seriesToken(0, ColorScheme::Dark).lightness() > seriesToken(0, ColorScheme::Light).lightness());
}

void TestColorTable::edgesAreSeenInHighContrast()
{
    for (const ColorScheme scheme : {ColorScheme::HighContrastLight, ColorScheme::HighContrastDark}) {
        for (const ColorRole ground : {ColorRole::Window, ColorRole::Surface, ColorRole::Hover})
            QVERIFY(contrastOf(tokenColor(ColorRole::Border, scheme), tokenColor(ground, scheme)) >= 3);
    }
}

void TestColorTable::contrastIsWcags()
{
    QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastOf(Qt::white, Qt::white), 1.0);
}

QTEST_APPLESS_MAIN(TestColorTable)
#include "tst_colortable.moc"
