// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colortable.h"

#include <array>
#include <cmath>

namespace d1 {

namespace {

struct Token {
    ColorRole role;
    std::array<QRgb, 4> colors; ///< in the order of ColorScheme
};

// In the order of ColorRole.
constexpr std::array Tokens{
    Token{ColorRole::Window, {0xfff4f5f7, 0xff14161a, 0xffffffff, 0xff000000}},          //
    Token{ColorRole::Surface, {0xffffffff, 0xff1b1e24, 0xffffffff, 0xff000000}},         //
    Token{ColorRole::Border, {0xffdde1e6, 0xff30363f, 0xff5a5a5a, 0xff9a9a9a}},          //
    Token{ColorRole::Hover, {0xffeef1f4, 0xff262b33, 0xffe6e6e6, 0xff262626}},           //
    Token{ColorRole::Selection, {0xffd6e6ff, 0xff203658, 0xffcfe3ff, 0xff0a3057}},       //
    Token{ColorRole::CurrentLine, {0xfff7f9fb, 0xff20242b, 0xfff2f2f2, 0xff1a1a1a}},     //
    Token{ColorRole::Text, {0xff1b1f24, 0xffe6e9ee, 0xff000000, 0xffffffff}},            //
    Token{ColorRole::SecondaryText, {0xff57606a, 0xffa3adba, 0xff262626, 0xffe8e8e8}},   //
    Token{ColorRole::MutedText, {0xff5c656f, 0xff9aa3ae, 0xff363636, 0xffd6d6d6}},       //
    Token{ColorRole::Accent, {0xff1f5fd6, 0xff7fb0ff, 0xff0039a6, 0xff8cc8ff}},          //
    Token{ColorRole::AccentText, {0xffffffff, 0xff10213d, 0xffffffff, 0xff000000}},      //
    Token{ColorRole::Ok, {0xff14702d, 0xff56d364, 0xff00531c, 0xff5ce67a}},              //
    Token{ColorRole::Warning, {0xff8a5a00, 0xffe3b341, 0xff5e3b00, 0xffffd24a}},         //
    Token{ColorRole::Danger, {0xffc2202b, 0xffff8279, 0xff8f0014, 0xffffa69e}},          //
    Token{ColorRole::Development, {0xff14702d, 0xff56d364, 0xff00531c, 0xff5ce67a}},     //
    Token{ColorRole::Staging, {0xff8a5a00, 0xffe3b341, 0xff5e3b00, 0xffffd24a}},         //
    Token{ColorRole::Production, {0xffc2202b, 0xffff8279, 0xff8f0014, 0xffffa69e}},      //
    Token{ColorRole::SyntaxKeyword, {0xff1f5fd6, 0xff7fb0ff, 0xff0039a6, 0xff8cc8ff}},   //
    Token{ColorRole::SyntaxText, {0xff14702d, 0xff7fd8a0, 0xff00531c, 0xff8ce6b0}},      //
    Token{ColorRole::SyntaxNumber, {0xff9a4a00, 0xffe8b77a, 0xff6b3000, 0xffffc78a}},    //
    Token{ColorRole::SyntaxParameter, {0xff8233a8, 0xffd2a8ff, 0xff5c1a80, 0xffe2c2ff}}, //
    Token{ColorRole::SyntaxComment, {0xff5c656f, 0xff9aa3ae, 0xff363636, 0xffd6d6d6}},
};
static_assert(Tokens.size() == static_cast<std::size_t>(ColorRole::Count));

// Okabe and Ito's, in the order that keeps neighbours apart.
constexpr std::array<QRgb, 6> Series{0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7, 0xffe69f00, 0xff56b4e9};

double luminanceOf(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor tokenColor(ColorRole role, ColorScheme scheme)
{
    const Token &token = Tokens.at(static_cast<std::size_t>(role));
    return QColor::fromRgb(token.colors.at(static_cast<std::size_t>(scheme)));
}

QColor seriesToken(int index, ColorScheme scheme)
{
    const QColor color = QColor::fromRgb(Series.at(static_cast<std::size_t>(index) % Series.size()));
    switch (scheme) {
    case ColorScheme::Light:
        return color;
    case ColorScheme::Dark:
        return color.lighter(115);
    case ColorScheme::HighContrastLight:
        return color.darker(140);
    case ColorScheme::HighContrastDark:
        return color.lighter(130);
    }
    return color;
}

double contrastOf(const QColor &first, const QColor &second)
{
    const double a = luminanceOf(first);
    const double b = luminanceOf(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace d1
