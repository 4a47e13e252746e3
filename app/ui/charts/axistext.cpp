// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axistext.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace d1 {

namespace {

constexpr double second = 1'000;
constexpr double minute = 60 * second;
constexpr double day = 24 * 60 * minute;
constexpr double longestWeek = 7 * day;
constexpr double year = 366 * day;

struct Unit {
    double size = 1;
    QStringView sign;
};

/// What a number of this size is counted in. Four digits are read more quickly than "k".
Unit unitOf(double size)
{
    constexpr double greatest = 1e15; // beyond it digits are counted, not read
    constexpr std::array units{Unit{1e12, u" T"}, Unit{1e9, u" G"}, Unit{1e6, u" M"}, Unit{1e3, u" k"}};
    if (size < 10'000 || size >= greatest)
        return {};
    return *std::ranges::find_if(units, [size](const Unit &unit) { return size >= unit.size; });
}

} // namespace

AxisText::AxisText(QLocale locale)
    : m_locale(locale.language() == QLocale::C ? QLocale(QLocale::English) : std::move(locale))
{}

QString AxisText::number(double value, double step) const
{
    constexpr double smallest = 1e-10; // what is written in full; the price of a row read is 1e-9
    constexpr double greatest = 1e15;
    const double size = std::abs(value);
    if (std::max(size, step) >= greatest || std::max(size, step) < smallest)
        return m_locale.toString(value, 'g', 4);
    const Unit unit = unitOf(std::max(size, step));
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step / unit.size) + 1e-9)));
    return m_locale.toString(value / unit.size, 'f', decimals) + unit.sign.toString();
}

QStringList AxisText::of(const ChartTicks &ticks, ChartScale::Kind kind, double utcOffsetMs) const
{
    if (kind == ChartScale::Kind::Time)
        return times(ticks, utcOffsetMs);
    double greatest = 0;
    for (const double value : ticks.values)
        greatest = std::max(greatest, std::abs(value));
    const Unit unit = unitOf(greatest);
    QStringList texts;
    for (const double value : ticks.values) {
        const bool isLogarithmic = ticks.step == 0;
        if (isLogarithmic) // each in its own unit, and a tick is a step of its own size
            texts << number(value, value);
        else if (unit.size == 1)
            texts << number(value, ticks.step);
        else if (value == 0)
            texts << m_locale.toString(0);
        else
            texts << number(value / unit.size, ticks.step / unit.size) + unit.sign.toString();
    }
    return texts;
}

QStringList AxisText::times(const ChartTicks &ticks, double utcOffsetMs) const
{
    const QString clockFormat = ticks.step < second   ? QStringLiteral("HH:mm:ss.zzz")
                                : ticks.step < minute ? QStringLiteral("HH:mm:ss")
                                                      : QStringLiteral("HH:mm");
    QStringList texts;
    QDate before;
    for (const double value : ticks.values) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(std::llround(value + utcOffsetMs), Qt::UTC);
        const QDate date = time.date();
        const bool isNewYear = date.year() != before.year();
        const QString yearText = QString::number(date.year());
        QStringList lines;
        if (ticks.step < day) {
            lines << time.toString(clockFormat);
            if (date != before)
                lines << m_locale.toString(date, isNewYear ? u"d MMM yyyy" : u"d MMM");
        } else if (ticks.step < year) {
            lines << m_locale.toString(date, ticks.step <= longestWeek ? u"d MMM" : u"MMM");
            if (isNewYear)
                lines << yearText;
        } else {
            lines << yearText;
        }
        texts << lines.join(u'\n');
        before = date;
    }
    return texts;
}

} // namespace d1
