// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/monitorfeed.h"

#include <QTimeZone>

namespace d1 {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostSteps = 300;

} // namespace

MonitorFeed::MonitorFeed(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    if (m_parts.sources.log) {
        m_follower = std::make_unique<TrafficFollower>(m_parts.sources.log, *m_parts.clock);
        connect(m_follower.get(), &TrafficFollower::advanced, this, &MonitorFeed::advance);
        connect(m_follower.get(), &TrafficFollower::failed, this, &MonitorFeed::fail);
    }
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_isReading)
            read();
    });
    connect(m_parts.range, &TimeRangeSelection::changed, this, &MonitorFeed::begin);
    connect(m_parts.selection, &TrafficSelection::changed, this, [this] {
        forget();
        begin();
    });
}

void MonitorFeed::setTarget(const std::string &target)
{
    const std::string before = this->target();
    m_open = target;
    if (this->target() == before)
        return;
    forget();
    begin();
}

std::string MonitorFeed::target() const
{
    return m_parts.selection->isOfAllDatabases() ? std::string() : m_open;
}

bool MonitorFeed::isLive() const
{
    return m_parts.range->range().isLive() && m_parts.selection->source() == TrafficSource::Desktop;
}

void MonitorFeed::setRunning(bool running)
{
    if (std::exchange(m_isRunning, running) == running)
        return;
    if (running)
        return begin();
    m_timer.stop();
    if (m_follower)
        m_follower->stop();
}

void MonitorFeed::refresh()
{
    if (m_isRunning)
        read();
}

/// Figures of another database or source are nobody's business any more.
void MonitorFeed::forget()
{
    m_figures = {};
    m_hasFigures = false;
    m_error.reset();
    m_state = State::Loading;
    ++m_generation;
    m_isReading = false;
    if (m_follower)
        m_follower->stop();
}

void MonitorFeed::begin()
{
    if (!m_isRunning)
        return;
    if (m_follower && isLive())
        m_follower->start(target());
    else if (m_follower)
        m_follower->stop();
    m_timer.start(interval()); // the day's cost goes on, whatever time is looked at
    ++m_generation;            // what is on its way is of another time
    read();
}

/// As often as a step of the charts goes by, more or less. Whole traffic comes minutes late anyway.
std::chrono::milliseconds MonitorFeed::interval() const
{
    if (m_parts.selection->source() == TrafficSource::WholeTraffic && m_parts.range->range().movesOn())
        return 2min;
    switch (m_parts.range->range().kind()) {
    case TimeRange::Kind::FiveMinutes:
    case TimeRange::Kind::Hour:
        return 10s;
    case TimeRange::Kind::Day:
        return 1min;
    default:
        return 5min;
    }
}

void MonitorFeed::read()
{
    MonitorQuestion question;
    question.target = target();
    m_provider = m_parts.sources.of(m_parts.selection->source(), question.target);
    question.provider = m_provider;
    if (!question.provider) {
        m_timer.stop();
        return set(State::NotAvailable);
    }
    question.now = m_parts.clock->wallNow();
    const bool withSeries = !isLive();
    if (withSeries)
        question.edges =
            chartSteps(m_parts.range->range().spanAt(question.now), mostSteps, QTimeZone::systemTimeZone());
    m_isReading = true;
    if (!m_hasFigures)
        m_state = State::Loading;
    QCoro::connect(readMonitorFigures(std::move(question)), this,
                   [this, generation = m_generation, withSeries](Result<MonitorFigures> figures) {
                       if (generation == m_generation)
                           take(std::move(figures), withSeries);
                   });
    Q_EMIT changed();
}

void MonitorFeed::take(Result<MonitorFigures> figures, bool withSeries)
{
    m_isReading = false;
    if (!figures)
        return fail(figures.error());
    if (!withSeries) {
        m_figures.cost = figures->cost;
        m_figures.growth = std::move(figures->growth);
        m_figures.databaseSizes = std::move(figures->databaseSizes);
        Q_EMIT changed();
        return;
    }
    m_figures = *std::move(figures);
    showFigures();
}

void MonitorFeed::advance()
{
    m_figures.series = m_follower->figures().series;
    m_figures.totals = m_follower->figures().totals;
    showFigures();
}

void MonitorFeed::showFigures()
{
    m_hasFigures = true;
    m_error.reset();
    m_readAt = m_parts.clock->wallNow();
    TrafficSeries &series = m_figures.series;
    for (MeasureSeries &line : sizeLinesOf(m_figures.databaseSizes, series.edges, m_readAt))
        series.lines.push_back(std::move(line));
    set(m_figures.isEmpty() ? State::Empty : State::Ready);
}

void MonitorFeed::fail(const Error &error)
{
    m_error = error;
    set(m_hasFigures ? m_state : State::Failed);
}

void MonitorFeed::set(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace d1
