// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyleFactory>

namespace d1 {

namespace {

constexpr double UiPointSize = 10;
constexpr double SecondaryPointSize = 9;
constexpr double TitlePointSize = 12;
constexpr double TintStrength = 0.12;

bool desktopLooksDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Theme::Theme(ThemeMode mode, QObject *parent)
    : QObject(parent)
    , m_mode(mode)
    , m_desktop{.dark = desktopLooksDark(), .highContrast = false}
{}

void Theme::install(QApplication &application)
{
    m_application = &application;
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setFont(font(FontRole::Ui));
    apply();
}

void Theme::setMode(ThemeMode mode)
{
    const ColorScheme before = scheme();
    m_mode = mode;
    if (scheme() != before)
        apply();
}

void Theme::setDesktopLook(DesktopLook look)
{
    const ColorScheme before = scheme();
    m_desktop = look;
    if (scheme() != before)
        apply();
}

ColorScheme Theme::scheme() const
{
    switch (m_mode) {
    case ThemeMode::System:
        break;
    case ThemeMode::Light:
        return ColorScheme::Light;
    case ThemeMode::Dark:
        return ColorScheme::Dark;
    case ThemeMode::HighContrastLight:
        return ColorScheme::HighContrastLight;
    case ThemeMode::HighContrastDark:
        return ColorScheme::HighContrastDark;
    }
    if (m_desktop.highContrast)
        return m_desktop.dark ? ColorScheme::HighContrastDark : ColorScheme::HighContrastLight;
    return m_desktop.dark ? ColorScheme::Dark : ColorScheme::Light;
}

QColor Theme::color(ColorRole role) const
{
    return tokenColor(role, scheme());
}

QColor Theme::tint(ColorRole role) const
{
    const QColor over = color(role);
    const QColor ground = color(ColorRole::Surface);
    if (isHighContrast())
        return ground;
    const auto mix = [](double a, double b) { return a * TintStrength + b * (1 - TintStrength); };
    return QColor::fromRgbF(static_cast<float>(mix(over.redF(), ground.redF())),
                            static_cast<float>(mix(over.greenF(), ground.greenF())),
                            static_cast<float>(mix(over.blueF(), ground.blueF())));
}

QColor Theme::series(int index) const
{
    return seriesToken(index, scheme());
}

QFont Theme::font(FontRole role) const
{
    QFont font =
        QFontDatabase::systemFont(role == FontRole::Fixed ? QFontDatabase::FixedFont : QFontDatabase::GeneralFont);
    switch (role) {
    case FontRole::Ui:
    case FontRole::Fixed:
        font.setPointSizeF(UiPointSize);
        break;
    case FontRole::Secondary:
        font.setPointSizeF(SecondaryPointSize);
        break;
    case FontRole::Title:
        font.setPointSizeF(TitlePointSize);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, ColorRole token) { palette.setColor(role, color(token)); };
    set(QPalette::Window, ColorRole::Window);
    set(QPalette::WindowText, ColorRole::Text);
    set(QPalette::Base, ColorRole::Surface);
    set(QPalette::AlternateBase, ColorRole::CurrentLine);
    set(QPalette::Text, ColorRole::Text);
    set(QPalette::PlaceholderText, ColorRole::MutedText);
    set(QPalette::Button, ColorRole::Surface);
    set(QPalette::ButtonText, ColorRole::Text);
    set(QPalette::BrightText, ColorRole::Danger);
    set(QPalette::Highlight, ColorRole::Selection);
    set(QPalette::HighlightedText, ColorRole::Text);
    set(QPalette::Link, ColorRole::Accent);
    set(QPalette::LinkVisited, ColorRole::Accent);
    set(QPalette::ToolTipBase, ColorRole::Surface);
    set(QPalette::ToolTipText, ColorRole::Text);
    set(QPalette::Light, ColorRole::Surface);
    set(QPalette::Midlight, ColorRole::Hover);
    set(QPalette::Mid, ColorRole::Border);
    set(QPalette::Dark, ColorRole::Border);
    set(QPalette::Shadow, ColorRole::Border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, color(ColorRole::MutedText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(ColorRole::Hover));
    return palette;
}

void Theme::apply()
{
    if (m_application != nullptr) {
        m_application->setPalette(palette());
        m_application->setStyleSheet(styleSheetOf(*this));
    }
    Q_EMIT changed();
}

} // namespace d1
