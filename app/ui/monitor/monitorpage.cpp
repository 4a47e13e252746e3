// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/monitorpage.h"

#include "ui/monitor/growthcard.h"
#include "ui/monitor/healthmodel.h"
#include "ui/monitor/monitortiles.h"
#include "ui/monitor/tablecard.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace d1 {

namespace {

constexpr int narrowestChart = 420;

} // namespace

MonitorPage::MonitorPage(const Theme &theme, const IconSet &icons, QWidget *parent)
    : QScrollArea(parent)
    , m_tiles(new MonitorTiles(theme))
    , m_grid(new QGridLayout)
    , m_health(new HealthModel(icons, this))
    , m_growth(new GrowthCard(theme))
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    for (ChartSubject &subject : monitorCharts()) {
        auto *chart = new TrafficChart(std::move(subject), m_hovered, theme, icons);
        connect(chart, &TrafficChart::spanChosen, this, &MonitorPage::spanChosen);
        connect(chart, &TrafficChart::saveRequested, this, [this, chart] { Q_EMIT saveRequested(chart); });
        m_charts.push_back(chart);
    }
    m_grid->setSpacing(metrics::Space2);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::Space3, metrics::Space3, metrics::Space3, metrics::Space3);
    column->setSpacing(metrics::Space2);
    column->addWidget(m_tiles);
    column->addLayout(m_grid);
    arrange(); // before what stands below, for the way of Tab
    column->addWidget(new TableCard(theme, tr("Connection health"), *m_health, HealthModel::Remark,
                                    tr("Open databases are asked every 30 seconds while this page is open.")));
    column->addWidget(m_growth);
    column->addStretch(1);
    setWidget(content);
    // The area looks after this only while the keyboard moves within it.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && widget()->isAncestorOf(now))
            ensureWidgetVisible(now, 0, metrics::Space5);
    });
    m_drawing.setInterval(0);
    connect(&m_drawing, &QTimer::timeout, this, &MonitorPage::drawNext);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_drawing, qOverload<>(&QTimer::start));
}

TrafficChart &MonitorPage::chart(QLatin1StringView name) const
{
    return **std::ranges::find_if(m_charts,
                                  [name](const TrafficChart *chart) { return chart->subject().name == name; });
}

TrafficChart *MonitorPage::chartWithKeyboard() const
{
    const QWidget *focus = QApplication::focusWidget();
    const auto found = std::ranges::find_if(
        m_charts, [focus](const TrafficChart *chart) { return focus && chart->isAncestorOf(focus); });
    return found == m_charts.end() ? nullptr : *found;
}

void MonitorPage::setFigures(const MonitorFigures &figures)
{
    m_tiles->setFigures(figures);
    m_growth->setGrowth(figures.growth);
    m_series = std::make_shared<const TrafficSeries>(figures.series);
    m_waiting = m_charts;
    m_drawing.start();
}

void MonitorPage::setMarks(const std::vector<TimeMark> &marks)
{
    for (TrafficChart *chart : m_charts)
        chart->setMarks(marks);
}

void MonitorPage::setHealth(const std::vector<Health> &health, Clock::WallTime now)
{
    m_health->setHealth(health, now);
}

bool MonitorPage::isInSight(const TrafficChart &chart) const
{
    return !chart.visibleRegion().isEmpty();
}

/// One chart a turn of the event loop: in between the window paints and takes keys.
void MonitorPage::drawNext()
{
    const auto next = std::ranges::find_if(m_waiting, [this](const TrafficChart *chart) { return isInSight(*chart); });
    if (next == m_waiting.end()) {
        m_drawing.stop();
        return;
    }
    TrafficChart *chart = *next;
    m_waiting.erase(next);
    chart->setSeries(m_series);
}

void MonitorPage::arrange()
{
    int widest = narrowestChart; // in some languages more than others
    for (const TrafficChart *chart : m_charts)
        widest = std::max(widest, chart->minimumSizeHint().width());
    const int room = viewport()->width() - 2 * metrics::Space3 + metrics::Space2;
    const int columns = std::clamp(room / (widest + metrics::Space2), 1, 3);
    if (std::exchange(m_columns, columns) == columns)
        return;
    for (std::size_t place = 0; place < m_charts.size(); ++place) {
        const int cell = static_cast<int>(place);
        m_grid->addWidget(m_charts[place], cell / columns, cell % columns);
    }
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void MonitorPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
    m_drawing.start();
}

void MonitorPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    m_drawing.start();
}

} // namespace d1
