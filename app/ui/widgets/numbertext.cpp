// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numbertext.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace d1 {

NumberText::NumberText(QLocale locale)
    : m_locale(locale.language() == QLocale::C ? QLocale(QLocale::English) : std::move(locale))
{}

QString NumberText::exact(std::int64_t value) const
{
    return m_locale.toString(static_cast<qlonglong>(value));
}

QString NumberText::threeDigits(double value) const
{
    const double size = std::abs(value);
    const int decimals = size >= 99.95 || value == std::floor(value) ? 0 : size >= 9.995 ? 1 : 2;
    QString text = m_locale.toString(value, 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(m_locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(m_locale.decimalPoint()))
            text.chop(m_locale.decimalPoint().size());
    }
    return text;
}

QString NumberText::compact(double value) const
{
    static constexpr std::array Units{u"", u" k", u" M", u" G", u" T"};
    std::size_t unit = 0;
    while (std::abs(value) >= 999.5 && unit + 1 < Units.size()) {
        value /= 1000;
        ++unit;
    }
    return threeDigits(value) + QString::fromUtf16(Units.at(unit));
}

QString NumberText::rows(std::int64_t count) const
{
    return count == 1 ? tr("1 row") : tr("%1 rows").arg(exact(count));
}

QString NumberText::duration(Milliseconds time) const
{
    const double ms = time.count();
    if (ms < 999.5)
        return tr("%1 ms").arg(threeDigits(ms));
    if (ms < 59'950)
        return tr("%1 s").arg(threeDigits(ms / 1000));
    const auto seconds = static_cast<std::int64_t>(std::llround(ms / 1000));
    return tr("%1 min %2 s").arg(exact(seconds / 60), exact(seconds % 60));
}

QString NumberText::bytes(std::int64_t count) const
{
    static constexpr std::array Units{u" B", u" kB", u" MB", u" GB", u" TB"};
    auto value = static_cast<double>(count);
    std::size_t unit = 0;
    while (std::abs(value) >= 999.5 && unit + 1 < Units.size()) {
        value /= 1000;
        ++unit;
    }
    return threeDigits(value) + QString::fromUtf16(Units.at(unit));
}

QString NumberText::dollars(double amount) const
{
    int decimals = 2;
    if (amount > 0 && amount < 0.01)
        decimals = 1 - static_cast<int>(std::floor(std::log10(amount)));
    return u'$' + m_locale.toString(amount, 'f', std::min(decimals, 12));
}

} // namespace d1
