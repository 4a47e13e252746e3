// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/monitortiles.h"

#include "ui/monitor/measurewords.h"
#include "ui/monitor/monitortile.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/numbertext.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLabel>

#include <cmath>
#include <limits>

namespace d1 {

namespace {

constexpr int tilesARow = 5;

QString percentOf(const DailyLimit &limit)
{
    return MeasureWords::brief(Measure::ErrorShare, limit.share());
}

QString utcClock(Clock::WallTime time)
{
    const auto since = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(since.count(), Qt::UTC).toString(QStringLiteral("HH:mm"));
}

QString percentiles(const TrafficSeries &totals, Measure median, Measure highest)
{
    if (std::isnan(totals.only(median)))
        return {};
    return MonitorTiles::tr("P50 %1, P99 %2")
        .arg(MeasureWords::brief(median, totals.only(median)), MeasureWords::brief(highest, totals.only(highest)));
}

/// How many there were, from how many a second; NaN when it is not known.
double requestsOf(const TrafficSeries &totals)
{
    if (totals.steps() == 0)
        return std::numeric_limits<double>::quiet_NaN();
    const std::chrono::duration<double> length = totals.edges.back() - totals.edges.front();
    return std::round(totals.only(Measure::RequestsPerSecond) * length.count());
}

QString perRequest(const TrafficSeries &totals, Measure rows)
{
    const double each = totals.only(rows) / requestsOf(totals);
    return std::isfinite(each) ? MonitorTiles::tr("%1 per request").arg(NumberText().compact(each)) : QString();
}

} // namespace

MonitorTiles::MonitorTiles(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_freePlan(new QLabel)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(metrics::Space2);
    add(Number::ServerTime, tr("Server time, P95"));
    add(Number::RoundTrip, tr("Round trip, P95"));
    add(Number::Requests, tr("Requests"));
    add(Number::Errors, tr("Errors"));
    add(Number::Retries, tr("Retries"));
    add(Number::RowsRead, tr("Rows read"));
    add(Number::RowsWritten, tr("Rows written"));
    add(Number::Today, tr("Cost today"));
    add(Number::Month, tr("Cost, whole month"));
    add(Number::IndexUse, tr("Index use"));
    for (int column = 0; column < tilesARow; ++column)
        grid->setColumnStretch(column, 1);
    m_freePlan->setTextFormat(Qt::PlainText);
    m_freePlan->setWordWrap(true);
    grid->addWidget(m_freePlan, grid->rowCount(), 0, 1, tilesARow);
    connect(&theme, &Theme::changed, this, &MonitorTiles::restyle);
    restyle();
}

void MonitorTiles::add(Number number, const QString &title)
{
    auto *tile = new MonitorTile(m_theme, title);
    auto *grid = static_cast<QGridLayout *>(layout());
    const int place = static_cast<int>(m_tiles.size());
    grid->addWidget(tile, place / tilesARow, place % tilesARow);
    m_tiles.emplace(number, tile);
}

void MonitorTiles::setFigures(const MonitorFigures &figures)
{
    showTraffic(figures.totals);
    showCost(figures);
}

void MonitorTiles::showTraffic(const TrafficSeries &totals)
{
    const auto set = [&](Number number, Measure measure, const QString &note) {
        const double value = totals.only(measure);
        m_tiles.at(number)->setValue(MeasureWords::brief(measure, value), MeasureWords::exact(measure, value), note);
    };
    set(Number::ServerTime, Measure::ServerP95, percentiles(totals, Measure::ServerP50, Measure::ServerP99));
    set(Number::RoundTrip, Measure::RoundTripP95, percentiles(totals, Measure::RoundTripP50, Measure::RoundTripP99));
    const double requests = requestsOf(totals);
    set(Number::Requests, Measure::RequestsPerSecond,
        std::isnan(requests) ? QString() : tr("%1 in all").arg(NumberText().exact(std::llround(requests))));
    const double failed = totals.only(Measure::Errors);
    set(Number::Errors, Measure::ErrorShare,
        std::isnan(failed) ? QString() : tr("failed attempts: %1").arg(NumberText().compact(failed)));
    const double attempts = totals.only(Measure::AttemptsPerRequest);
    set(Number::Retries, Measure::Retries,
        std::isnan(attempts)
            ? QString()
            : tr("attempts per request: %1").arg(MeasureWords::brief(Measure::AttemptsPerRequest, attempts)));
    set(Number::RowsRead, Measure::RowsRead, perRequest(totals, Measure::RowsRead));
    set(Number::RowsWritten, Measure::RowsWritten, perRequest(totals, Measure::RowsWritten));
    const double scans = totals.only(Measure::ScanShare);
    set(Number::IndexUse, Measure::IndexShare,
        std::isnan(scans) ? tr("no plan is known")
                          : tr("%1 read a whole table").arg(MeasureWords::brief(Measure::ScanShare, scans)));
}

void MonitorTiles::showCost(const MonitorFigures &figures)
{
    MonitorTile &today = *m_tiles.at(Number::Today);
    MonitorTile &month = *m_tiles.at(Number::Month);
    if (!figures.cost) {
        today.setValue(QStringLiteral("–"), {}, tr("not known"));
        month.setValue(QStringLiteral("–"), {}, tr("not known"));
        m_freePlan->hide();
        return;
    }
    const CostReport &cost = *figures.cost;
    const NumberText numbers;
    const auto exact = [](double value) { return MeasureWords::exact(Measure::ListPrice, value); };
    today.setValue(numbers.dollars(cost.today), exact(cost.today), tr("list price, since 00:00 UTC"));
    month.setValue(numbers.dollars(cost.forecastMonth), exact(cost.forecastMonth),
                   tr("list price; paid plan %1").arg(numbers.dollars(cost.forecastPaidPlan)));
    showFreePlan(cost);
}

void MonitorTiles::showFreePlan(const CostReport &cost)
{
    QStringList sentences;
    const auto tell = [&](const DailyLimit &limit, const QString &usedUp, const QString &runsOut) {
        if (limit.isUsedUp())
            sentences << usedUp;
        else if (limit.runsOut)
            sentences << runsOut.arg(utcClock(*limit.runsOut));
    };
    tell(cost.freeReads, tr("daily reads are used up"), tr("daily reads run out at %1 UTC"));
    tell(cost.freeWrites, tr("daily writes are used up"), tr("daily writes run out at %1 UTC"));
    m_freePlanWarns = !sentences.isEmpty();
    if (sentences.isEmpty())
        sentences << tr("%1 of the daily reads and %2 of the daily writes are used")
                         .arg(percentOf(cost.freeReads), percentOf(cost.freeWrites));
    m_freePlan->setText(tr("Free plan: %1.").arg(sentences.join(tr(", ", "between two things that run out"))));
    m_freePlan->setVisible(cost.freeReads.used > 0 || cost.freeWrites.used > 0);
    restyle();
}

QString MonitorTiles::freePlan() const
{
    return m_freePlan->isHidden() ? QString() : m_freePlan->text();
}

void MonitorTiles::restyle()
{
    QPalette palette = m_freePlan->palette();
    palette.setColor(QPalette::WindowText,
                     m_theme.color(m_freePlanWarns ? ColorRole::Warning : ColorRole::SecondaryText));
    m_freePlan->setPalette(palette);
}

} // namespace d1
