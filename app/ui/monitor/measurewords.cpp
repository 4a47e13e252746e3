// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/measurewords.h"

#include "ui/widgets/errorwords.h"
#include "ui/widgets/numbertext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace d1 {

namespace {

struct StepLengthWords {
    Q_DECLARE_TR_FUNCTIONS(d1::MeasureWords)
};

QLocale ownLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

QString errorKindOf(const std::string &part)
{
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Unknown); ++kind) {
        if (nameOf(static_cast<ErrorKind>(kind)) == part)
            return ErrorWords::kind(static_cast<ErrorKind>(kind));
    }
    return QString::fromStdString(part);
}

/// Of a step: "15 s", "5 min", "3 h", "1 d".
QString lengthText(std::chrono::seconds step)
{
    using namespace std::chrono_literals;
    constexpr auto shortestDay = 23h; // when clocks go forward
    if (step < 1min)
        return StepLengthWords::tr("%1 s", "seconds").arg(step.count());
    if (step < 1h)
        return StepLengthWords::tr("%1 min", "minutes").arg(std::chrono::round<std::chrono::minutes>(step).count());
    if (step < shortestDay)
        return StepLengthWords::tr("%1 h", "hours").arg(std::chrono::round<std::chrono::hours>(step).count());
    return StepLengthWords::tr("%1 d", "days").arg(std::chrono::round<std::chrono::days>(step).count());
}

/// Two digits that count, which a rate of one in some minutes has far behind the point.
QString rateOf(double value)
{
    constexpr double common = 0.095;
    if (value <= 0 || value >= common)
        return NumberText().compact(value);
    return ownLocale().toString(value, 'f', 1 - static_cast<int>(std::floor(std::log10(value))));
}

} // namespace

QString MeasureWords::lineName(const MeasureSeries &line)
{
    if (line.measure == Measure::Errors && !line.part.empty())
        return errorKindOf(line.part);
    if (!line.part.empty())
        return QString::fromStdString(line.part);
    switch (line.measure) {
    case Measure::ServerP50:
    case Measure::RoundTripP50:
        return tr("P50");
    case Measure::ServerP95:
    case Measure::RoundTripP95:
        return tr("P95");
    case Measure::ServerP99:
    case Measure::RoundTripP99:
        return tr("P99");
    case Measure::ServerLargest:
    case Measure::RoundTripLargest:
        return tr("Max", "the longest time");
    case Measure::RequestsPerSecond:
    case Measure::ErrorShare:
    case Measure::Errors:
        return tr("all", "requests of every kind");
    case Measure::AttemptsPerRequest:
        return tr("attempts");
    case Measure::Retries:
        return tr("retries");
    case Measure::RowsRead:
        return tr("read", "rows");
    case Measure::RowsWritten:
        return tr("written", "rows");
    case Measure::ListPrice:
        return tr("list price");
    case Measure::IndexShare:
        return tr("through an index");
    case Measure::ScanShare:
        return tr("whole table");
    case Measure::StoredBytes:
        break;
    }
    return tr("size");
}

QString MeasureWords::brief(Measure measure, double value)
{
    const NumberText numbers;
    if (std::isnan(value))
        return QStringLiteral("–");
    switch (unitOf(measure)) {
    case MeasureUnit::Seconds:
        return numbers.duration(Milliseconds(value * 1000));
    case MeasureUnit::Share:
        return tr("%1 %").arg(numbers.compact(value * 100));
    case MeasureUnit::PerSecond:
        return tr("%1 /s", "so many a second").arg(rateOf(value));
    case MeasureUnit::Dollars:
        return numbers.dollars(value);
    case MeasureUnit::Bytes:
        return numbers.bytes(std::llround(value));
    case MeasureUnit::Rows:
        return value == 1 ? numbers.rows(1) : tr("%1 rows").arg(numbers.compact(value));
    case MeasureUnit::Ratio:
    case MeasureUnit::Count:
        break;
    }
    return numbers.compact(value);
}

QString MeasureWords::exact(Measure measure, double value)
{
    if (std::isnan(value))
        return {};
    const QLocale locale = ownLocale();
    constexpr int fine = 6;
    switch (unitOf(measure)) {
    case MeasureUnit::Seconds:
        return tr("%1 ms").arg(locale.toString(value * 1000, 'f', 3));
    case MeasureUnit::Share:
        return tr("%1 %").arg(locale.toString(value * 100, 'f', 3));
    case MeasureUnit::PerSecond:
        return tr("%1 /s", "so many a second").arg(locale.toString(value, 'f', 3));
    case MeasureUnit::Dollars:
        return u'$' + locale.toString(value, 'f', fine);
    case MeasureUnit::Bytes:
        return tr("%1 B", "bytes").arg(NumberText().exact(std::llround(value)));
    case MeasureUnit::Rows:
        return NumberText().rows(std::llround(value));
    case MeasureUnit::Ratio:
        return locale.toString(value, 'f', 3);
    case MeasureUnit::Count:
        break;
    }
    return NumberText().exact(std::llround(value));
}

QString MeasureWords::axisUnit(MeasureUnit unit, std::chrono::seconds step)
{
    const auto summed = [step](const QString &name) {
        return step.count() > 0 ? tr("%1 in %2", "so many in a length of time").arg(name, lengthText(step)) : name;
    };
    switch (unit) {
    case MeasureUnit::Seconds:
        return tr("ms");
    case MeasureUnit::Share:
        return tr("%");
    case MeasureUnit::PerSecond:
        return tr("per second");
    case MeasureUnit::Dollars:
        return summed(tr("US dollars"));
    case MeasureUnit::Bytes:
        return tr("bytes");
    case MeasureUnit::Rows:
        return summed(tr("rows"));
    case MeasureUnit::Ratio:
        return tr("per request");
    case MeasureUnit::Count:
        break;
    }
    return summed(tr("count"));
}

double MeasureWords::onAxis(MeasureUnit unit, double value)
{
    return unit == MeasureUnit::Seconds ? value * 1000 : unit == MeasureUnit::Share ? value * 100 : value;
}

} // namespace d1
