// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colortable.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace d1;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchingTellsOnceAndOnlyWhenItLooksDifferent();
    void theDesktopIsHeededOnlyInSystemMode();
    void installedThemeRestylesTheApplication();
    void tintKeepsItsTextReadable();
    void titlesStandOut();
};

void TestTheme::switchingTellsOnceAndOnlyWhenItLooksDifferent()
{
    Theme theme(ThemeMode::Light);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(ThemeMode::Light);
    QCOMPARE(changed.count(), 0);
    theme.setMode(ThemeMode::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.isDark());
    QCOMPARE(theme.color(ColorRole::Surface), tokenColor(ColorRole::Surface, ColorScheme::Dark));
}

void TestTheme::theDesktopIsHeededOnlyInSystemMode()
{
    Theme theme(ThemeMode::System);
    theme.setDesktopLook({.dark = true});
    QVERIFY(theme.isDark());
    theme.setMode(ThemeMode::Light);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setDesktopLook({});
    theme.setDesktopLook({.dark = true, .highContrast = true});
    QCOMPARE(changed.count(), 0);
    QVERIFY(!theme.isDark());
    theme.setMode(ThemeMode::System);
    QCOMPARE(theme.scheme(), ColorScheme::HighContrastDark);
    theme.setDesktopLook({.highContrast = true});
    QCOMPARE(theme.scheme(), ColorScheme::HighContrastLight);
}

void TestTheme::installedThemeRestylesTheApplication()
{
    Theme theme(ThemeMode::Light);
    theme.install(*qApp);
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokenColor(ColorRole::Window, ColorScheme::Light));
    theme.setMode(ThemeMode::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokenColor(ColorRole::Window, ColorScheme::Dark));
    QVERIFY(!qApp->styleSheet().contains(u'@'));
    QVERIFY(qApp->styleSheet().contains(tokenColor(ColorRole::Accent, ColorScheme::Dark).name()));
}

void TestTheme::tintKeepsItsTextReadable()
{
    for (const ThemeMode mode :
         {ThemeMode::Light, ThemeMode::Dark, ThemeMode::HighContrastLight, ThemeMode::HighContrastDark}) {
        const Theme theme(mode);
        const double least = theme.isHighContrast() ? 7 : 4.5;
        for (const ColorRole role : {ColorRole::Ok, ColorRole::Warning, ColorRole::Danger, ColorRole::Development,
                                     ColorRole::Staging, ColorRole::Production, ColorRole::Accent}) {
            QVERIFY(contrastOf(theme.color(role), theme.tint(role)) >= least);
            QVERIFY(contrastOf(theme.color(ColorRole::Text), theme.tint(role)) >= least);
        }
    }
}

void TestTheme::titlesStandOut()
{
    const Theme theme(ThemeMode::Light);
    QVERIFY(theme.font(FontRole::Title).pointSizeF() > theme.font(FontRole::Ui).pointSizeF());
    QVERIFY(theme.font(FontRole::Secondary).pointSizeF() < theme.font(FontRole::Ui).pointSizeF());
    QVERIFY(QFontInfo(theme.font(FontRole::Fixed)).fixedPitch());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
