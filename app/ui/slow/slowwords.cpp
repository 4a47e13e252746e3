// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/slowwords.h"

#include "ui/traffic/rangewords.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/numbertext.h"

#include <QStringList>

#include <cmath>

namespace d1 {

namespace {

using Column = QueryGroupModel::Column;

const QString unknown = QStringLiteral("–");

QString timeText(const std::optional<Latency::Duration> &time)
{
    return time ? NumberText().duration(std::chrono::duration_cast<Milliseconds>(*time)) : unknown;
}

template<typename T>
QString countText(const std::optional<T> &count)
{
    return count ? NumberText().compact(static_cast<double>(*count)) : unknown;
}

template<typename T>
QString exactText(const std::optional<T> &count)
{
    return count ? NumberText().exact(static_cast<std::int64_t>(*count)) : QString();
}

QString ratioText(const std::optional<double> &ratio)
{
    if (!ratio)
        return unknown;
    return *ratio < 10 ? QLocale().toString(*ratio, 'f', 1) : NumberText().compact(*ratio);
}

QString momentText(const std::optional<Clock::WallTime> &time, Clock::WallTime now)
{
    return time ? RangeWords::moment(*time, now) : unknown;
}

} // namespace

QString SlowWords::title(int column)
{
    switch (column) {
    case Column::CostShare:
        return tr("Cost");
    case Column::Runs:
        return tr("Runs");
    case Column::P50:
        return tr("P50");
    case Column::P95:
        return tr("P95");
    case Column::TotalTime:
        return tr("Total time");
    case Column::RowsRead:
        return tr("Rows read");
    case Column::RowsReadPerRow:
        return tr("Read per row");
    case Column::ListPrice:
        return tr("List price");
    case Column::Errors:
        return tr("Errors");
    case Column::Retries:
        return tr("Retries");
    case Column::AnomalyShare:
        return tr("Slower");
    case Column::Trend:
        return tr("Trend");
    case Column::FirstSeen:
        return tr("First seen");
    case Column::LastSeen:
        return tr("Last seen");
    case Column::Target:
        return tr("Database");
    default:
        return tr("Query");
    }
}

QString SlowWords::explanation(int column)
{
    switch (column) {
    case Column::CostShare:
        return tr("Share of what all queries of the list cost: of the list price where rows cost money, else of the "
                  "total time");
    case Column::Runs:
        return tr("How often it ran; tries of the same run count once");
    case Column::P50:
        return tr("Half of the runs took at most so long, at the server where it tells, else from outside");
    case Column::P95:
        return tr("19 of 20 runs took at most so long");
    case Column::TotalTime:
        return tr("The time of all runs together");
    case Column::RowsRead:
        return tr("What D1 bills as read; files do not tell");
    case Column::RowsReadPerRow:
        return tr("Rows read for each row returned: near 1 is well indexed, thousands want an index");
    case Column::Errors:
        return tr("Runs that failed in the end");
    case Column::Retries:
        return tr("Tries beyond the first");
    case Column::AnomalyShare:
        return tr("Share of the runs that took longer than the mean and two standard deviations of the time before");
    case Column::Trend:
        return tr("Runs over the time that is shown");
    default:
        return {};
    }
}

QString SlowWords::runs(std::uint64_t count)
{
    return count == 1 ? tr("1 run") : tr("%1 runs").arg(NumberText().exact(static_cast<std::int64_t>(count)));
}

QString SlowWords::percent(double share)
{
    const double value = share * 100;
    if (value > 0 && value < 0.1)
        return tr("< 0.1 %").replace(u'.', QLocale().decimalPoint());
    return QLocale().toString(value, 'f', value >= 99.95 || value == 0 ? 0 : 1) + QStringLiteral(" %");
}

QString SlowWords::text(const QueryGroup &group, int column, Clock::WallTime now)
{
    switch (column) {
    case Column::CostShare:
        return percent(group.costShare);
    case Column::Runs:
        return NumberText().compact(static_cast<double>(group.runs));
    case Column::P50:
        return timeText(group.latency().p50);
    case Column::P95:
        return timeText(group.latency().p95);
    case Column::TotalTime:
        return timeText(group.latency().total);
    case Column::RowsRead:
        return countText(group.rowsRead);
    case Column::RowsReadPerRow:
        return ratioText(group.rowsReadPerRow);
    case Column::ListPrice:
        return group.listPrice ? NumberText().dollars(*group.listPrice) : unknown;
    case Column::Errors:
        return countText(group.errors);
    case Column::Retries:
        return countText(group.retries);
    case Column::AnomalyShare:
        return group.anomaly ? percent(group.anomaly->share) : unknown;
    case Column::Trend:
        return runs(group.runs);
    case Column::FirstSeen:
        return momentText(group.firstSeen, now);
    case Column::LastSeen:
        return momentText(group.lastSeen, now);
    case Column::Target:
        return QString::fromStdString(group.target);
    default:
        return QString::fromStdString(group.fingerprint);
    }
}

QString SlowWords::toolTip(const QueryGroup &group, int column)
{
    const bool isWhole = group.source == TrafficSource::WholeTraffic;
    const bool isPercentile = column == Column::P50 || column == Column::P95;
    const std::optional<Latency::Duration> &p = column == Column::P50 ? group.latency().p50 : group.latency().p95;
    if (isPercentile && !p && isWhole && group.latency().count > 0)
        return tr("Cloudflare tells none for all of these runs together: their texts differ, and percentiles cannot be "
                  "averaged.");
    if (isWhole && (column == Column::Retries || column == Column::AnomalyShare))
        return tr("Cloudflare does not tell; look at this desktop's own requests.");
    switch (column) {
    case Column::CostShare:
        return group.listPrice ? tr("%1 at list price").arg(NumberText().dollars(*group.listPrice)) : QString();
    case Column::Runs:
        return exactText(std::optional(group.runs));
    case Column::RowsRead:
        return exactText(group.rowsRead);
    case Column::Errors:
        return errors(group);
    case Column::Retries:
        return exactText(group.retries);
    case Column::AnomalyShare:
        return group.anomaly ? tr("Runs of more than %1, judged by %2 of the time before.")
                                   .arg(timeText(group.anomaly->limit), runs(group.anomaly->baselineRuns))
                             : tr("There are too few runs to compare.");
    case Column::FirstSeen:
    case Column::LastSeen: {
        const auto &seen = column == Column::FirstSeen ? group.firstSeen : group.lastSeen;
        if (!seen)
            return {};
        const QString when = QLocale().toString(RangeWords::localTime(*seen), QLocale::LongFormat);
        return group.seenWithin.count() > 0
                   ? tr("In the %1 from %2")
                         .arg(NumberText().duration(std::chrono::duration_cast<Milliseconds>(group.seenWithin)), when)
                   : when;
    }
    case Column::Target:
    case Column::Fingerprint:
        return text(group, column, {});
    default:
        return {};
    }
}

QString SlowWords::errors(const QueryGroup &group)
{
    QStringList lines;
    for (const ErrorCount &error : group.errorKinds) {
        const QString kind = error.kind ? ErrorWords::kind(*error.kind) : tr("Unknown", "kind of an error");
        QString line = tr("%1 × %2").arg(NumberText().exact(static_cast<std::int64_t>(error.count)), kind);
        if (!error.message.empty())
            line += QStringLiteral(": ") + QString::fromStdString(error.message);
        lines << line;
    }
    return lines.join(u'\n');
}

QString SlowWords::plan(const sql::PlanFacts &facts)
{
    QStringList lines;
    for (const sql::PlanStep &step : facts.steps) {
        const QString table = QString::fromStdString(step.table);
        if (!step.index.empty())
            lines << tr("%1 by the index %2").arg(table, QString::fromStdString(step.index));
        else if (sql::PlanFacts{{step}}.scansTable())
            lines << tr("%1 from end to end, without an index").arg(table);
        else
            lines << tr("%1 by its key").arg(table);
    }
    return lines.isEmpty() ? tr("It reads no table.") : lines.join(u'\n');
}

} // namespace d1
