// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/trendchart.h"

#include "ui/slow/slowwords.h"
#include "ui/slow/sparkline.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/traffic/rangewords.h"
#include "ui/widgets/numbertext.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace d1 {

namespace {

constexpr QSize usualSize(320, 112);
constexpr int leastWidth = 160;

} // namespace

TrendChart::TrendChart(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Runs over time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TrendChart::setTrend(std::vector<double> runs, TimeSpan span)
{
    m_runs = std::move(runs);
    m_span = span;
    choose(std::nullopt);
    setAccessibleDescription(reading());
    update();
}

QString TrendChart::reading() const
{
    const auto runsText = [](double runs) { return SlowWords::runs(static_cast<std::uint64_t>(std::llround(runs))); };
    if (m_runs.empty())
        return tr("The source tells no trend of this query.");
    const auto now = std::chrono::system_clock::now();
    if (!m_chosen)
        return tr("%1 in all").arg(runsText(std::accumulate(m_runs.begin(), m_runs.end(), 0.0)));
    const auto step = m_span.length() / static_cast<int>(m_runs.size());
    const Clock::WallTime from = m_span.from + step * static_cast<int>(*m_chosen);
    return tr("%1 to %2: %3", "times, then runs")
        .arg(RangeWords::moment(from, now), RangeWords::moment(from + step, now), runsText(m_runs[*m_chosen]));
}

QSize TrendChart::sizeHint() const
{
    return usualSize;
}

QSize TrendChart::minimumSizeHint() const
{
    return {leastWidth, usualSize.height()};
}

QRectF TrendChart::plot() const
{
    const int line = QFontMetrics(m_theme.font(FontRole::Secondary)).height();
    return QRectF(rect()).adjusted(1, line + metrics::Space1, -1, -line - metrics::Space1);
}

void TrendChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF room = plot();
    painter.setFont(m_theme.font(FontRole::Secondary));
    painter.setPen(m_theme.color(ColorRole::SecondaryText));
    const QRectF head(room.left(), 0, room.width(), room.top());
    painter.drawText(head, Qt::AlignLeft | Qt::AlignTop, reading());
    if (m_runs.empty())
        return;
    const auto now = std::chrono::system_clock::now();
    const QRectF foot(room.left(), room.bottom() + metrics::Space1, room.width(), height() - room.bottom());
    painter.setPen(m_theme.color(ColorRole::MutedText));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignTop, RangeWords::moment(m_span.from, now));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignTop, RangeWords::moment(m_span.to, now));
    const double most = std::ranges::max(m_runs);
    if (!m_chosen)
        painter.drawText(head, Qt::AlignRight | Qt::AlignTop, tr("at most %1").arg(NumberText().compact(most)));
    if (m_chosen) {
        const double width = room.width() / static_cast<double>(m_runs.size());
        painter.fillRect(QRectF(room.left() + static_cast<double>(*m_chosen) * width, room.top(), width, room.height()),
                         m_theme.color(ColorRole::Selection));
    }
    painter.fillRect(QRectF(room.left(), room.bottom(), room.width(), 1), m_theme.color(ColorRole::Border));
    for (const QRectF &bar : sparklineBars(m_runs, room))
        painter.fillRect(bar, m_theme.series(0));
    if (hasFocus()) {
        painter.setPen(m_theme.color(ColorRole::Accent));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF room = plot();
    if (m_runs.empty() || room.width() <= 0)
        return;
    const double share = std::clamp((event->position().x() - room.left()) / room.width(), 0.0, 1.0);
    const auto last = m_runs.size() - 1;
    choose(std::min(last, static_cast<std::size_t>(share * static_cast<double>(m_runs.size()))));
}

void TrendChart::leaveEvent(QEvent *event)
{
    choose(std::nullopt);
    QWidget::leaveEvent(event);
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const bool steps = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (!steps || m_runs.empty())
        return QWidget::keyPressEvent(event);
    const std::size_t last = m_runs.size() - 1;
    if (event->key() == Qt::Key_Right)
        choose(m_chosen ? std::min(*m_chosen + 1, last) : 0);
    else
        choose(m_chosen ? *m_chosen - std::min<std::size_t>(*m_chosen, 1) : last);
}

void TrendChart::choose(std::optional<std::size_t> bar)
{
    if (m_chosen == bar)
        return;
    m_chosen = bar;
    setAccessibleDescription(reading());
    update();
}

} // namespace d1
