// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colortable.h"

#include <array>
#include <cmath>

namespace d1 {

namespace {

struct Token {
    ColorRole role;
    QRgb light;
    QRgb dark;
};

// In the order of ColorRole.
constexpr std::array Tokens{
    Token{ColorRole::Window, 0xfff4f5f7, 0xff14161a},          //
    Token{ColorRole::Surface, 0xffffffff, 0xff1b1e24},         //
    Token{ColorRole::Border, 0xffdde1e6, 0xff30363f},          //
    Token{ColorRole::Hover, 0xffeef1f4, 0xff262b33},           //
    Token{ColorRole::Selection, 0xffd6e6ff, 0xff203658},       //
    Token{ColorRole::CurrentLine, 0xfff7f9fb, 0xff20242b},     //
    Token{ColorRole::Text, 0xff1b1f24, 0xffe6e9ee},            //
    Token{ColorRole::SecondaryText, 0xff57606a, 0xffa3adba},   //
    Token{ColorRole::MutedText, 0xff5c656f, 0xff9aa3ae},       //
    Token{ColorRole::Accent, 0xff1f5fd6, 0xff7fb0ff},          //
    Token{ColorRole::AccentText, 0xffffffff, 0xff10213d},      //
    Token{ColorRole::Ok, 0xff14702d, 0xff56d364},              //
    Token{ColorRole::Warning, 0xff8a5a00, 0xffe3b341},         //
    Token{ColorRole::Danger, 0xffc2202b, 0xffff8279},          //
    Token{ColorRole::Development, 0xff14702d, 0xff56d364},     //
    Token{ColorRole::Staging, 0xff8a5a00, 0xffe3b341},         //
    Token{ColorRole::Production, 0xffc2202b, 0xffff8279},      //
    Token{ColorRole::SyntaxKeyword, 0xff1f5fd6, 0xff7fb0ff},   //
    Token{ColorRole::SyntaxText, 0xff14702d, 0xff7fd8a0},      //
    Token{ColorRole::SyntaxNumber, 0xff9a4a00, 0xffe8b77a},    //
    Token{ColorRole::SyntaxParameter, 0xff8233a8, 0xffd2a8ff}, //
    Token{ColorRole::SyntaxComment, 0xff5c656f, 0xff9aa3ae},
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

QColor tokenColor(ColorRole role, bool dark)
{
    const Token &token = Tokens.at(static_cast<std::size_t>(role));
    return QColor::fromRgb(dark ? token.dark : token.light);
}

QColor seriesToken(int index, bool dark)
{
    const QColor color = QColor::fromRgb(Series.at(static_cast<std::size_t>(index) % Series.size()));
    return dark ? color.lighter(115) : color;
}

double contrastOf(const QColor &first, const QColor &second)
{
    const double a = luminanceOf(first);
    const double b = luminanceOf(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace d1
