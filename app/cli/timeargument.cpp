// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/timeargument.h"

#include <QDateTime>
#include <QTimeZone>

#include <charconv>

namespace d1 {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using WallTime = std::chrono::system_clock::time_point;

std::optional<std::int64_t> wholeNumber(std::string_view digits)
{
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isWhole = fault == std::errc() && end == digits.data() + digits.size() && number >= 0;
    return isWhole ? std::optional(number) : std::nullopt;
}

std::optional<seconds> unitOf(char letter)
{
    switch (letter) {
    case 's':
        return seconds(1);
    case 'm':
        return std::chrono::minutes(1);
    case 'h':
        return std::chrono::hours(1);
    case 'd':
        return std::chrono::days(1);
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<WallTime> timeFromArgument(std::string_view text, WallTime now)
{
    constexpr std::int64_t longestAgo = 100'000'000; // keeps nonsense from overflowing
    if (text.empty())
        return std::nullopt;
    if (const auto unit = unitOf(text.back())) {
        const auto count = wholeNumber(text.substr(0, text.size() - 1));
        if (!count || *count > longestAgo)
            return std::nullopt;
        return now - *unit * *count;
    }
    if (const auto number = wholeNumber(text)) {
        if (text.size() == 10)
            return WallTime(seconds(*number));
        if (text.size() == 13)
            return WallTime(milliseconds(*number));
        return std::nullopt;
    }
    QString iso = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    if (iso.size() > 10 && iso[10] == u' ')
        iso[10] = u'T';
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return WallTime(milliseconds(time.toMSecsSinceEpoch()));
}

std::string textOf(WallTime time)
{
    const auto since = std::chrono::floor<milliseconds>(time).time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(since, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

} // namespace d1
