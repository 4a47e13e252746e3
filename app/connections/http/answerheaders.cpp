// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/answerheaders.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace d1 {

namespace {

using std::chrono::milliseconds;

constexpr double longestWaitMs = 7.0 * 24 * 3600 * 1000; // keeps nonsense from overflowing

std::optional<milliseconds> waitOf(const QByteArray &number, double unitMs)
{
    bool isNumber = false;
    const double value = number.trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value) || value < 0)
        return std::nullopt;
    return milliseconds(static_cast<std::int64_t>(std::ceil(std::min(value * unitMs, longestWaitMs))));
}

} // namespace

std::optional<milliseconds> parseRetryAfter(const QByteArray &retryAfterMs, const QByteArray &retryAfter,
                                            const QDateTime &now)
{
    if (const auto wait = waitOf(retryAfterMs, 1))
        return wait;
    if (const auto wait = waitOf(retryAfter, 1000))
        return wait;
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(retryAfter.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return milliseconds(std::clamp<std::int64_t>(now.msecsTo(date), 0, static_cast<std::int64_t>(longestWaitMs)));
}

std::optional<RateQuota> parseRateLimit(const QByteArray &header)
{
    std::optional<RateQuota> tightest;
    for (const QByteArray &item : header.split(',')) {
        std::optional<int> remaining;
        std::optional<int> seconds;
        for (const QByteArray &part : item.split(';')) {
            const QByteArray word = part.trimmed();
            bool isNumber = false;
            const int value = word.mid(2).toInt(&isNumber);
            if (!isNumber || value < 0)
                continue;
            if (word.startsWith("r="))
                remaining = value;
            else if (word.startsWith("t="))
                seconds = value;
        }
        if (remaining && seconds && (!tightest || *remaining < tightest->remaining))
            tightest = RateQuota{*remaining, std::chrono::seconds(*seconds)};
    }
    return tightest;
}

} // namespace d1
